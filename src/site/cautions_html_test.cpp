#include "site/cautions_html.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "health/health_sources.h"
#include "site/site_fixture.h"

namespace matwork {
namespace {

using testing::bytes_of;
using testing::exercise;
using testing::Files;
using testing::Markup;
using testing::page_at;
using testing::page_of;
using testing::site_of;

/// The part of the page of an exercise with these cautions, or null.
struct Part {
  Markup page;
  const testing::Element* section() const {
    const auto found = page.with("class", "cautions");
    return found.empty() ? nullptr : found.front();
  }
  bool says(std::string_view words) const {
    return section() != nullptr && section()->text.find(words) != std::string::npos;
  }
};

Part part_of(const std::string& cautions, const std::string& more = {}, const std::string& language = "en") {
  return {page_of(exercise("A", "cautions: [" + cautions + "]\n" + more), language)};
}

const std::string kGood = "{condition: glaucoma, severity: avoid, advice: Keep the pelvis down., source: jasien-2015}";

TEST(CautionsOfAPage, SayTheConditionHowStronglyWhatToDoAndWhoSaysSo) {
  const auto part = part_of(kGood);
  for (const char* words : {"To be careful with", "ask a professional first", "Glaucoma: avoid",
                            "Keep the pelvis down.", "Source: Jasien", "(2015). Intraocular Pressure Rise"}) {
    EXPECT_TRUE(part.says(words)) << words;
  }
  const auto links = part.page.with("href", "https://doi.org/10.1371/journal.pone.0144505");
  ASSERT_EQ(links.size(), 1U);
  EXPECT_EQ(links[0]->get("rel"), "noopener noreferrer");
}

TEST(CautionsOfAPage, NameTheirConditionToTheScriptsOfThePage) {
  EXPECT_EQ(part_of(kGood).page.with("data-condition", "glaucoma").size(), 1U);
}

TEST(CautionsOfAPage, ComeAfterTheSteps) {
  const auto page = part_of(kGood).page;
  std::size_t steps = 0;
  std::size_t cautions = 0;
  for (std::size_t i = 0; i < page.elements.size(); ++i) {
    if (page.elements[i].get("class") == "step-list") steps = i;
    if (page.elements[i].get("class") == "cautions") cautions = i;
  }
  EXPECT_LT(0U, steps);
  EXPECT_LT(steps, cautions);
}

TEST(CautionsOfAPage, AlwaysCarryTheStopSignsAndThatThisIsNoMedicalAdvice) {
  for (const char* language : {"en", "es"}) {
    const auto part = part_of(kGood, {}, language);
    for (const auto word : {Word::kStop, Word::kStopEmergency, Word::kStopBack, Word::kStopSession, Word::kCautionsNote,
                            Word::kCautionsLead}) {
      EXPECT_TRUE(part.says(Words::in(language).get(word))) << key_of(word);
    }
  }
}

TEST(CautionsOfAPage, ThatNameAStateWithSignsOfItsOwnCarryThem) {
  const auto word = [](Word w) { return Words::in("en").get(w); };
  const auto pregnant = part_of("{condition: pregnancy-t3, source: mottola-2018-canada}");
  EXPECT_TRUE(pregnant.says(word(Word::kStopPregnancy)));
  EXPECT_FALSE(pregnant.says(word(Word::kStopHernia)));
  EXPECT_TRUE(part_of("{condition: umbilical hernia, source: nhs-hernia-copy}").says(word(Word::kStopHernia)));
  EXPECT_TRUE(part_of("{condition: postpartum, source: nhs-snee-after-birth}").says(word(Word::kStopPostpartum)));
  EXPECT_FALSE(part_of(kGood).says(word(Word::kStopPregnancy)));
}

TEST(CautionsOfAPage, WithoutAGoodSourceAreNotShownAtAll) {
  for (const char* bad : {"{condition: glaucoma, severity: avoid}", "{condition: glaucoma, source: xyzzy}",
                          "{condition: scoliosis, severity: avoid, source: jasien-2015}",
                          "{condition: neck-pain, source: gross-2015-neck}",
                          "{condition: pregnancy-t2, severity: avoid, source: nhs-supine-16wk-secondhand}"}) {
    EXPECT_EQ(part_of(bad).section(), nullptr) << bad;
    const auto beside = part_of(kGood + ", " + bad);
    ASSERT_NE(beside.section(), nullptr);
    EXPECT_EQ(beside.page.all("details").size(), part_of(kGood).page.all("details").size()) << bad;
  }
  EXPECT_FALSE(part_of("{condition: glaucoma, source: [xyzzy, jasien-2015]}").says("xyzzy"));
}

TEST(CautionsOfAPage, NeverPromise) {
  for (const char* language : {"en", "es"}) {
    std::string words;
    for (auto word = Word::kCautions; word <= Word::kStopHernia; word = static_cast<Word>(static_cast<int>(word) + 1))
      words += lower(Words::in(language).get(word)) + " ";
    for (const char* never : {"treat", "cure", "heal ", "safe", "trata", "cura ", "sana ", "segur"}) {
      EXPECT_EQ(words.find(never), std::string::npos) << never;
    }
  }
}

TEST(CautionsOfAPage, SourcesOfALibraryAreShownAsItGivesThem) {
  const std::string caution = "{condition: acute pain, severity: care, source: mine}";
  const auto with = [&](const std::string& more) { return part_of(caution, "sources: [{id: mine, " + more + "}]"); };
  EXPECT_TRUE(with("title: Notes, authors: R. Reyes, year: 2024").says("Source: R. Reyes (2024). Notes"));
  EXPECT_TRUE(with("title: Notes, year: 2024").says("Source: (2024). Notes"));
  EXPECT_TRUE(with("title: Notes").says("Source: Notes"));
  EXPECT_EQ(with("title: Notes, where: \"https://a.example/b\"").page.with("href", "https://a.example/b").size(), 1U);
  for (const char* where : {"javascript:alert(1)", "http://a.example/", "//a.example/", "shelf 3"}) {
    const auto page = with("title: Notes, where: \"" + std::string(where) + "\"").page;
    for (const auto* cite : page.all("cite")) EXPECT_EQ(cite->text, "Notes");
    for (const auto* link : page.all("a")) EXPECT_EQ(link->text.find("Notes"), std::string::npos) << where;
  }
}

TEST(CautionsOfAPage, NothingOfADocumentBecomesAnElement) {
  const std::string hostile = "<script>alert(1)</script>\\\"'><img src=x onerror=y>&lt;";
  const auto part = part_of("{condition: acute pain, advice: \"" + hostile + "\", source: mine}",
                            "sources: [{id: mine, title: \"T" + hostile + "\", authors: \"A" + hostile +
                                "\", where: \"https://a.example/\\\"><script>x</script>\"}]");
  EXPECT_TRUE(part.page.all("img").empty());
  for (const auto* script : part.page.all("script"))
    EXPECT_TRUE(script->get("type") == "application/ld+json" || script->is_our_script());
  const std::string shown = "<script>alert(1)</script>\"'><img src=x onerror=y>&lt;";
  EXPECT_TRUE(part.says("A" + shown));
  EXPECT_TRUE(part.says("T" + shown));
  for (const auto* link : part.page.all("a")) {
    EXPECT_EQ(link->get("href").find_first_of("<>\" "), std::string::npos) << link->get("href");
  }
}

TEST(CautionsOfAPage, OfATranslationKeepTheirSourcesAndSpeakItsLanguage) {
  const std::string key = "translationKey: a\n";
  const Files files{
      {"content/en/exercises/a.md",
       exercise("A", key + "cautions: [" + kGood + ", {condition: glaucoma, severity: care, source: vieira-2006}]")},
      {"content/es/ejercicios/a.md",
       exercise("A", key + "cautions: [{condition: glaucoma, advice: La pelvis abajo.}]")}};
  const auto page = page_at(site_of(files), "es/ejercicios/a/index.html");
  const auto section = page.with("class", "cautions").at(0)->text;
  EXPECT_NE(section.find("Glaucoma: evitar"), std::string::npos);
  EXPECT_NE(section.find("La pelvis abajo."), std::string::npos);
  EXPECT_NE(section.find("Glaucoma: con cuidado"), std::string::npos) << "two about one condition stay two";
  EXPECT_EQ(section.find("Keep the pelvis down."), std::string::npos);
  EXPECT_EQ(page.all("cite").at(0)->get("lang"), "en") << "its title is English";
}

TEST(CautionsOfAPage, StandOnWorkoutsToo) {
  const auto tree = site_of({{"content/en/workouts/w.md", testing::document("W", "cautions: [" + kGood + "]")}});
  EXPECT_EQ(page_at(tree, "workouts/w/index.html").with("class", "cautions").size(), 1U);
}

TEST(CautionsOfTheCatalog, AreThoseOfThePageWithTheirSources) {
  const auto tree = site_of({{"content/en/exercises/a.md",
                              exercise("A", "cautions: [" + kGood +
                                                ", {condition: lbp}, {condition: hernia-umbilical, source: own}]\n"
                                                "sources: [{id: own, title: Notes}]")}});
  const auto json = nlohmann::json::parse(bytes_of(tree, "catalog.en.json"));
  const auto& cautions = json.at("documents").at(0).at("cautions");
  ASSERT_EQ(cautions.size(), 2U);
  EXPECT_EQ(cautions[0].at("condition"), "glaucoma");
  EXPECT_EQ(cautions[0].at("severity"), "avoid");
  EXPECT_EQ(cautions[0].at("advice"), "Keep the pelvis down.");
  EXPECT_EQ(cautions[0].at("sources").at(0).at("id"), "jasien-2015");
  EXPECT_EQ(cautions[0].at("sources").at(0).at("year"), 2015);
  EXPECT_EQ(cautions[1].at("sources").at(0), nlohmann::json({{"id", "own"}, {"title", "Notes"}}));
  EXPECT_FALSE(cautions[1].contains("severity"));
  const auto none = nlohmann::json::parse(bytes_of(
      site_of({{"content/en/exercises/a.md", exercise("A", "cautions: [{condition: lbp}]")}}), "catalog.en.json"));
  EXPECT_FALSE(none.at("documents").at(0).contains("cautions"));
}

TEST(SourceAddress, IsTheFirstThatCanBeFollowed) {
  const auto address = [](std::string_view where) { return find_source_address(where).value_or(""); };
  EXPECT_EQ(address("10.1136/bjsports-2018-100056"), "https://doi.org/10.1136/bjsports-2018-100056");
  EXPECT_EQ(address("doi:10.1136/x;y"), "https://doi.org/10.1136/x;y");
  EXPECT_EQ(address("DOI 10.1002/14651858.CD007471.pub4."), "https://doi.org/10.1002/14651858.CD007471.pub4");
  EXPECT_EQ(address("10.1097/MD.0000000000033688; PMID 37233445"), "https://doi.org/10.1097/MD.0000000000033688");
  EXPECT_EQ(address("PMID 6487063"), "https://pubmed.ncbi.nlm.nih.gov/6487063/");
  EXPECT_EQ(address("PMID:6487063"), "https://pubmed.ncbi.nlm.nih.gov/6487063/");
  EXPECT_EQ(address("PMID: 6487063"), "https://pubmed.ncbi.nlm.nih.gov/6487063/");
  EXPECT_EQ(address("https://a.example/b/ (copy read; 1999)"), "https://a.example/b/");
  EXPECT_EQ(address("10.1000/a<b#c?d"), "https://doi.org/10.1000/a%3Cb%23c%3Fd");
  for (const char* none : {"", "ISBN 978-0-7360-8386-7", "http://a.example/", "6487063", "10.1136", "10.x/y",
                           "10.1136/", "https://", "javascript:https://a.example/", "PMID none"}) {
    EXPECT_EQ(find_source_address(none), std::nullopt) << none;
  }
}

TEST(SourceAddress, IsThereForEverySourceOfTheProgramButABookAndPagesWithoutEncryption) {
  for (const auto& source : HealthSources::standard().all()) {
    const bool none = source.where.starts_with("ISBN") || source.where.starts_with("http://");
    EXPECT_EQ(find_source_address(source.where).has_value(), !none) << source.id << ": " << source.where;
  }
}

}  // namespace
}  // namespace matwork
