#include <gtest/gtest.h>

#include "site/paragraphs.h"
#include "site/site_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::exercise;
using testing::Files;
using testing::Markup;
using testing::page_at;
using testing::site_of;

std::string lead_of(const Markup& page) {
  const auto leads = page.with("class", "lead");
  return leads.empty() ? std::string() : leads.front()->text;
}

std::string description_of(const Markup& page) {
  const auto found = page.with("name", "description");
  return found.empty() ? std::string() : found.front()->get("content");
}

bool links_to(const Markup& page, const std::string& address) {
  const auto links = page.all("a");
  return std::any_of(links.begin(), links.end(), [&](const auto* link) { return link->get("href") == address; });
}

Files with_words(const std::string& words) {
  return {{"content/en/exercises/a.md", document("A", "equipment: [arc]")},
          {"content/es/ejercicios/a.md", document("A", "equipment: [arc]")},
          {"vocabulary.yaml", words}};
}

TEST(TermPage, LeadsWithAParagraphOfTheLibrarysOwn) {
  const auto tree =
      site_of(with_words("equipment:\n  - {id: arc, name: {en: Arc, es: Arco}, paragraph: {en: Half a barrel & more., "
                         "es: Medio barril.}}"));
  const auto page = page_at(tree, "equipment/arc/index.html");
  EXPECT_EQ(lead_of(page), "Half a barrel & more.");
  EXPECT_EQ(description_of(page), "Half a barrel & more.");
  EXPECT_EQ(lead_of(page_at(tree, "es/material/arco/index.html")), "Medio barril.");
  EXPECT_NE(page_at(tree, "glossary/index.html").text_of("main").find("Half a barrel"), std::string::npos);
}

TEST(TermPage, NeverShowsAParagraphOfAnotherLanguage) {
  const auto tree =
      site_of(with_words("equipment:\n  - {id: arc, name: {en: Arc, es: Arco}, paragraph: {en: Half a barrel.}}"));
  EXPECT_EQ(lead_of(page_at(tree, "es/material/arco/index.html")), "Ejercicios de pilates con este material: arco.");
}

TEST(TermPage, ShortensALongParagraphForSearchEngines) {
  std::string words;
  for (int i = 0; i < 80; ++i) words += "barrel ";
  const auto tree = site_of(with_words("equipment:\n  - {id: arc, name: {en: Arc}, paragraph: {en: " + words + "}}"));
  const auto page = page_at(tree, "equipment/arc/index.html");
  EXPECT_GT(lead_of(page).size(), 500U);
  EXPECT_LT(description_of(page).size(), 170U);
}

TEST(TermPage, NamesTheMusclesOfAGroupInBothLanguages) {
  const auto tree = site_of({{"content/en/exercises/a.md", document("A", "muscles: [hip-adductors]")},
                             {"content/es/ejercicios/a.md", document("A", "muscles: [aductores]")}});
  const auto text = [&](const char* path) { return page_at(tree, path).with("class", "facts anatomy").at(0)->text; };
  EXPECT_NE(text("muscles/hip-adductors/index.html").find("Musculus gracilis"), std::string::npos);
  EXPECT_NE(text("es/musculos/aductores-de-cadera/index.html").find("Musculus gracilis"), std::string::npos);
  EXPECT_NE(text("es/musculos/aductores-de-cadera/index.html").find("ácil"), std::string::npos);
}

TEST(TermPage, LinksRegionsAndTheirPartsWhereTheyHavePages) {
  const auto tree = site_of({{"content/en/exercises/a.md", document("A", "muscles: [rectus-abdominis]")},
                             {"content/en/exercises/b.md", document("B", "muscles: [abdominals]")}});
  const auto region = page_at(tree, "muscles/abdominals/index.html");
  EXPECT_TRUE(links_to(region, "/muscles/rectus-abdominis/"));
  EXPECT_NE(region.with("class", "facts anatomy").at(0)->text.find("Transversus abdominis"), std::string::npos);
  EXPECT_FALSE(links_to(region, "/muscles/transversus-abdominis/"));
  EXPECT_TRUE(links_to(page_at(tree, "muscles/rectus-abdominis/index.html"), "/muscles/abdominals/"));
}

TEST(TermPage, OfAPositionSaysWhatAVisitorCallsIt) {
  const auto tree = site_of({{"content/en/exercises/a.md", exercise("A", "start_position: supine")}});
  EXPECT_EQ(page_at(tree, "positions/supine/index.html").text_of("h1"), "Supine (lying on the back)");
  const auto list = page_at(tree, "positions/index.html");
  EXPECT_EQ(list.text_of("h1"), "Start positions");
  EXPECT_TRUE(links_to(list, "/positions/supine/"));
}

TEST(TermPage, OfMovementsAndLengthsHaveTranslations) {
  const auto tree = site_of({{"content/en/exercises/a.md", exercise("A", "spinal_actions: [spine-flexion]")},
                             {"content/es/ejercicios/a.md", exercise("A", "spinal_actions: [spine-flexion]")}});
  for (const char* path : {"movements/spine-flexion/index.html", "movements/index.html", "lengths/index.html",
                           "lengths/1-to-2-minutes/index.html", "glossary/index.html"}) {
    EXPECT_EQ(page_at(tree, path).with("hreflang", "es").size(), 2U) << path << ": head and header";
  }
  EXPECT_NE(testing::bytes_of(tree, "sitemap.xml").find("/es/movimientos/flexi%C3%B3n-de-columna/"), std::string::npos);
}

TEST(TermPage, ListsLengthsFromShortToLong) {
  const auto tree = site_of({{"content/en/exercises/a.md", document("A", "duration: 400")},
                             {"content/en/exercises/b.md", document("B", "duration: 30")},
                             {"content/en/exercises/c.md", document("C", "duration: 200")}});
  const auto ways = page_at(tree, "lengths/index.html").with("class", "ways").at(0)->text;
  EXPECT_LT(ways.find("Up to 1 minute"), ways.find("2 to 5 minutes"));
  EXPECT_LT(ways.find("2 to 5 minutes"), ways.find("Over 5 minutes"));
}

}  // namespace
}  // namespace matwork
