#include "vocabulary/vocabulary.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "document/yaml.h"
#include "tests/golden.h"

namespace matwork {
namespace {

constexpr YamlCodes kCodes{codes::kConfigSyntax, codes::kConfigSyntax, codes::kConfigSyntax};
const std::map<std::string, std::string> kLanguageOfKey{{"en", "en"}, {"es", "es"}, {"pt_br", "pt"}};

/// One way to write a term, read from the tables here and not by the vocabulary.
struct Written {
  TermKind kind;
  std::string id;
  std::string language;
  std::string text;
};

YamlNode table(const std::string& file) {
  const SourceFile source(file, testing::read_text(testing::source_path("data/vocabulary/" + file)));
  Diagnostics findings;
  return parse_yaml(source, {0, static_cast<std::uint32_t>(source.text().size())}, kCodes, findings).value();
}

/// "Ring" of "Ring (Pilates)".
std::string without_bracket(std::string name) {
  for (auto begin = name.find(" ("); begin != name.npos; begin = name.find(" (", begin)) {
    const auto end = name.find(')', begin);
    if (end == name.npos) return name;
    name.erase(begin, end + 1 - begin);
  }
  return name;
}

void add_item(std::vector<Written>& out, TermKind kind, const YamlNode& item, const YamlNode& names) {
  const auto& id = item.find("id")->text;
  for (const auto& [key, language] : kLanguageOfKey) {
    out.push_back({kind, id, language, id});
    const auto& name = names.find(key)->text;
    out.push_back({kind, id, language, without_bracket(name)});
    const auto* forms = item.find("forms");
    const auto* of_language = forms == nullptr ? nullptr : forms->find(key);
    if (of_language == nullptr) continue;
    for (const auto& form : of_language->items) out.push_back({kind, id, language, form.text});
  }
}

const std::vector<Written>& all_written() {
  static const auto kAll = [] {
    std::vector<Written> out;
    const auto muscles = table("muscles.yaml");
    for (const char* part : {"groups", "regions"}) {
      for (const auto& item : muscles.find(part)->items) add_item(out, TermKind::kMuscle, item, *item.find("name"));
    }
    const auto terms = table("terms.yaml");
    const auto facts = table("facts.yaml");
    for (const auto& [root, part, kind] : std::vector<std::tuple<const YamlNode*, const char*, TermKind>>{
             {&terms, "positions", TermKind::kPosition},
             {&terms, "equipment", TermKind::kEquipment},
             {&terms, "conditions", TermKind::kCondition},
             {&facts, "conditions", TermKind::kCondition},
             {&terms, "difficulty", TermKind::kLevel},
             {&terms, "modification_levels", TermKind::kVersion},
             {&terms, "session_phases", TermKind::kPhase},
             {&terms, "joint_actions", TermKind::kJointAction},
             {&terms, "spinal_actions", TermKind::kSpinalAction},
             {&facts, "sides", TermKind::kSides},
             {&facts, "severities", TermKind::kSeverity},
             {&facts, "lengths", TermKind::kLength}}) {
      for (const auto& item : root->find(part)->items) add_item(out, kind, item, item);
    }
    const auto joints = table("joints.yaml");
    for (const auto& joint : joints.find("joints")->items) {
      for (const auto& action : joint.find("actions")->items) {
        const auto id = joint.find("id")->text + "-" + action.text;
        for (const char* language : {"en", "es", "pt"}) out.push_back({TermKind::kJointAction, id, language, id});
      }
    }
    return out;
  }();
  return kAll;
}

std::string found_id(TermKind kind, std::string_view written, std::string_view language) {
  const auto& vocabulary = Vocabulary::standard();
  const auto found = vocabulary.find(kind, written, language);
  return found ? std::string(vocabulary.id(*found)) : "nothing";
}

TEST(Vocabulary, FindsEveryTermByEveryWayToWriteIt) {
  EXPECT_GT(all_written().size(), 2000U);
  for (const auto& [kind, id, language, text] : all_written())
    EXPECT_EQ(found_id(kind, text, language), id) << language << ": " << text;
}

TEST(Vocabulary, DoesNotMindCaseAccentsHyphensNorSigns) {
  for (const auto& [kind, id, language, text] : all_written()) {
    std::string shouted;
    std::string hyphenated;
    std::string plain;
    for (const char c : text) shouted += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    for (const char c : text) hyphenated += c == ' ' ? '-' : c == '-' ? '_' : c;
    const std::string_view kAccents[][2] = {{"á", "a"}, {"é", "e"},         {"í", "i"},        {"ó", "o"},
                                            {"ú", "u"}, {"ñ", "n\xCC\x83"}, {"ã", "a\xCC\x83"}};
    for (std::size_t i = 0; i < text.size(); i += code_point_size(text, i)) {
      std::string_view letter = std::string_view(text).substr(i, code_point_size(text, i));
      for (const auto& [accented, other] : kAccents) letter = letter == accented ? other : letter;
      plain += letter;
    }
    for (const auto& written : {shouted, hyphenated, plain, "  " + text + ". "})
      EXPECT_EQ(found_id(kind, written, language), id) << written;
  }
}

/// The plural as far as a rule can make it; the tables list the others.
std::string regular_plural(const std::string& text, std::string_view language) {
  const char last = text.back();
  const auto is_one_of = [&](std::string_view letters) { return letters.find(last) != std::string_view::npos; };
  const bool short_word = text.size() - (text.find_last_of(" -") + 1) < 3;
  if (short_word || (language == "en" && is_one_of("sxzhyi"))) return "";  // Latin plurals end in i
  if (language == "en" || is_one_of("aeo")) return text + "s";
  return language == "es" && is_one_of("lnrd") ? text + "es" : "";
}

TEST(Vocabulary, DoesNotMindTheNumberOfTheLastWord) {
  std::size_t tried = 0;
  for (const auto& [kind, id, language, text] : all_written()) {
    const auto plural = regular_plural(text, language);
    if (plural.empty()) continue;
    ++tried;
    EXPECT_EQ(found_id(kind, plural, language), id) << language << ": " << plural;
  }
  EXPECT_GT(tried, 500U);
}

TEST(Vocabulary, HasTheTermsOfTheTablesOnceAndNoOthers) {
  std::set<std::pair<TermKind, std::string>> expected;
  for (const auto& written : all_written()) expected.emplace(written.kind, written.id);
  std::set<std::pair<TermKind, std::string>> terms;
  for (const auto& term : Vocabulary::standard().terms())
    EXPECT_TRUE(terms.emplace(term.kind, term.id).second) << term.id;
  EXPECT_EQ(terms, expected);
}

TEST(Vocabulary, MakesAWordOfEveryActionOfEveryJoint) {
  EXPECT_EQ(found_id(TermKind::kJointAction, "Hip flexion", "en"), "hip-flexion");
  EXPECT_EQ(found_id(TermKind::kJointAction, "Flexión de cadera", "es"), "hip-flexion");
  EXPECT_EQ(found_id(TermKind::kJointAction, "Flexão do quadril", "pt"), "hip-flexion");
  EXPECT_EQ(found_id(TermKind::kJointAction, "Shoulder external rotation", "en"), "shoulder-external-rotation");
  EXPECT_EQ(found_id(TermKind::kJointAction, "Rotación externa de hombro", "es"), "shoulder-external-rotation");
  EXPECT_EQ(found_id(TermKind::kJointAction, "flexion", "en"), "flexion") << "of any joint";
  EXPECT_EQ(found_id(TermKind::kJointAction, "knee abduction", "en"), "nothing") << "no knee does that";
}

TEST(Vocabulary, KnowsTheMusclesOfAGroupByTheirAnatomicalNames) {
  const auto& vocabulary = Vocabulary::standard();
  EXPECT_EQ(found_id(TermKind::kMuscle, "Musculus gracilis", "es"), "hip-adductors");
  EXPECT_EQ(found_id(TermKind::kMuscle, "gracilis muscle", "en"), "hip-adductors");
  const auto& adductors = vocabulary.term(vocabulary.find_id(TermKind::kMuscle, "hip-adductors").value());
  EXPECT_EQ(adductors.prime_actions, std::vector<std::string>{"hip.adduction"});
  EXPECT_TRUE(std::any_of(adductors.muscles.begin(), adductors.muscles.end(),
                          [](const Muscle& muscle) { return muscle.latin == "Musculus gracilis" && muscle.ta2 > 0; }));
  for (const auto& term : vocabulary.terms())
    EXPECT_EQ(term.kind == TermKind::kMuscle && !term.is_region(), !term.muscles.empty()) << term.id;
}

TEST(Vocabulary, FindsATermByItsIdAndOnlyInItsKind) {
  const auto& vocabulary = Vocabulary::standard();
  for (TermIndex i = 0; i < vocabulary.terms().size(); ++i)
    EXPECT_EQ(vocabulary.find_id(vocabulary.term(i).kind, vocabulary.id(i)), i);
  EXPECT_EQ(vocabulary.find_id(TermKind::kEquipment, "hamstrings"), std::nullopt);
  EXPECT_EQ(found_id(TermKind::kEquipment, "hamstrings", "en"), "nothing");
  EXPECT_EQ(found_id(TermKind::kLevel, "", "en"), "nothing");
  EXPECT_EQ(found_id(TermKind::kLevel, "--", "es"), "nothing");
}

}  // namespace
}  // namespace matwork
