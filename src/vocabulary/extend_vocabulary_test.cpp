#include <gtest/gtest.h>

#include "vocabulary/vocabulary.h"

namespace matwork {
namespace {

struct Extended {
  std::unique_ptr<SourceFile> source;
  Diagnostics findings;
  Vocabulary vocabulary;

  std::string id(TermKind kind, std::string_view written, std::string_view language) const {
    const auto found = vocabulary.find(kind, written, language);
    return found ? std::string(vocabulary.id(*found)) : "nothing";
  }
};

Extended extend(std::string text) {
  Extended out;
  out.source = std::make_unique<SourceFile>("vocabulary.yaml", std::move(text));
  out.vocabulary = extend_vocabulary(Vocabulary::standard(), *out.source, out.findings);
  return out;
}

std::string finding_of(std::string text) {
  const auto extended = extend(std::move(text));
  if (extended.findings.list().empty()) return "nothing";
  const auto& finding = extended.findings.list().front();
  return std::string(finding.code->id) + " at " + std::string(extended.source->text(finding.span));
}

TEST(ExtendVocabulary, AddsAWordWithItsNamesAndForms) {
  const auto own = extend(
      "equipment:\n  - id: arc\n    name: {en: Arc, es: Arco}\n    forms: {en: [half barrel], es: [medio barril]}\n");
  EXPECT_TRUE(own.findings.list().empty());
  EXPECT_EQ(own.id(TermKind::kEquipment, "Half Barrels", "en"), "arc");
  EXPECT_EQ(own.id(TermKind::kEquipment, "medio-barril", "es"), "arc");
  EXPECT_EQ(own.id(TermKind::kEquipment, "arc", "es"), "arc") << "an id is good everywhere";
  EXPECT_EQ(own.vocabulary.name(*own.vocabulary.find_id(TermKind::kEquipment, "arc"), "es"), "Arco");
}

TEST(ExtendVocabulary, ChangesTheNameOfAWordAndKeepsItsOtherForms) {
  const auto own = extend("muscles:\n  - {id: hip-adductors, name: {en: Inner thighs}}\n");
  const auto term = own.vocabulary.find_id(TermKind::kMuscle, "hip-adductors").value();
  EXPECT_EQ(own.vocabulary.name(term, "en"), "Inner thighs");
  EXPECT_EQ(own.id(TermKind::kMuscle, "hip adductors", "en"), "hip-adductors");
  EXPECT_EQ(term, Vocabulary::standard().find_id(TermKind::kMuscle, "hip-adductors")) << "indices stay";
}

TEST(ExtendVocabulary, AFormOfTheLibraryWinsOverOurs) {
  EXPECT_EQ(extend("").id(TermKind::kLevel, "basic", "en"), "beginner");
  EXPECT_EQ(extend("levels:\n  - {id: all-levels, forms: {en: [basic]}}\n").id(TermKind::kLevel, "basic", "en"),
            "all-levels");
}

TEST(ExtendVocabulary, MakesRegionsOfGroupsThatMayComeAfterThem) {
  const auto own =
      extend("muscles:\n  - {id: barre-legs, members: [calves, my-muscle]}\n  - {id: my-muscle, name: {en: Mine}}\n");
  EXPECT_TRUE(own.findings.list().empty());
  const auto region = own.vocabulary.find_id(TermKind::kMuscle, "barre-legs").value();
  EXPECT_EQ(own.vocabulary.term(region).members.size(), 2U);
}

TEST(ExtendVocabulary, GivesALanguageOfItsOwnWordsAndTheEnglishOnes) {
  const auto own = extend("positions:\n  - {id: supine, name: {de: Rückenlage}}\n");
  EXPECT_EQ(own.id(TermKind::kPosition, "rückenlage", "de-AT"), "supine");
  EXPECT_EQ(own.id(TermKind::kPosition, "face down", "de"), "prone");
  EXPECT_EQ(own.id(TermKind::kPosition, "rückenlage", "en"), "nothing");
}

TEST(ExtendVocabulary, SaysWhatItCannotUnderstandAndTakesTheRest) {
  EXPECT_EQ(finding_of("muscels: []\n"), "config/vocabulary at muscels");
  EXPECT_EQ(finding_of("muscles: {a: b}\n"), "config/vocabulary at {a: b}");
  EXPECT_EQ(finding_of("muscles: [x]\n"), "config/vocabulary at x");
  EXPECT_EQ(finding_of("muscles:\n  - {id: Big Muscle}\n"), "config/vocabulary at {id: Big Muscle}");
  EXPECT_EQ(finding_of("muscles:\n  - {id: a, names: {en: A}}\n"), "config/vocabulary at names");
  EXPECT_EQ(finding_of("muscles:\n  - {id: a, name: A}\n"), "config/vocabulary at A");
  EXPECT_EQ(finding_of("muscles:\n  - {id: a, name: {english: A}}\n"), "config/vocabulary at english");
  EXPECT_EQ(finding_of("muscles:\n  - {id: a, members: [zz]}\n"), "config/vocabulary at zz");
  EXPECT_EQ(finding_of("muscles: [\n"), "config/syntax at ");
  EXPECT_EQ(extend("muscels: []\nlevels:\n  - {id: elite}\n").id(TermKind::kLevel, "Elite", "en"), "elite");
}

}  // namespace
}  // namespace matwork
