#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "site/site_fixture.h"

/// Start position and sides: stated, else derived; nothing else is.
namespace matwork {
namespace {

using testing::bytes_of;
using testing::document;
using testing::page_at;
using testing::site_of;

std::string page_text(const std::string& head, const std::string& language = "en") {
  const auto tree = site_of({{"content/" + language + "/exercises/a.md", document("Work", head)}});
  return page_at(tree, "exercises/a/index.html").text_of("main");
}

nlohmann::json catalog_entry(const std::string& head, const std::string& language = "en") {
  const auto tree = site_of({{"content/" + language + "/exercises/a.md", document("Work", head)}});
  const auto catalog = nlohmann::json::parse(bytes_of(tree, "catalog." + language + ".json"));
  for (const auto& entry : catalog.at("documents")) {
    if (entry.at("kind") == "exercise") return entry;
  }
  return nullptr;
}

bool says(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

TEST(FactsOfPages, AStatedPositionStandsBeforeADerivedOne) {
  EXPECT_TRUE(says(page_text("start_position: seated\nsteps: [Lie on your back]"), "Seated"));
  EXPECT_FALSE(says(page_text("start_position: seated\nsteps: [Lie on your back]"), "Supine"));
  EXPECT_TRUE(says(page_text("steps: [Lie on your back]"), "Supine"));
}

TEST(FactsOfPages, TheRowsHaveTheWordsOfTheLanguage) {
  const auto head = "steps: [Túmbate boca arriba, \"Repite 8 veces, luego cambia de lado\"]";
  const auto text = page_text(head, "es");
  for (const auto* words : {"Posición inicial", "Decúbito supino", "Lados", "Un lado y después el otro"})
    EXPECT_TRUE(says(text, words)) << words;
}

TEST(FactsOfPages, WhatIsNotSureIsNotShown) {
  EXPECT_FALSE(says(page_text("steps: [Sit or stand]"), "Start position"));
  EXPECT_FALSE(says(page_text("steps: [Hold for 30 seconds]"), "30 s\n")) << "a dose is never derived for readers";
}

TEST(FactsOfPages, TheCatalogNamesWhatIsDerived) {
  const auto derived = catalog_entry("steps: [Lie on your back, Alternate sides 8 times]");
  EXPECT_EQ(derived.at("startPosition"), "supine");
  EXPECT_EQ(derived.at("sides"), "alternating");
  EXPECT_EQ(derived.at("derived"), nlohmann::json({"startPosition", "sides"}));
  const auto stated = catalog_entry("start_position: supine\nsides: both\nsteps: [Lie on your back, Alternate sides]");
  EXPECT_EQ(stated.at("sides"), "both");
  EXPECT_FALSE(stated.contains("derived"));
}

TEST(FactsOfPages, TheCatalogHasTheStatedFactsOfTheMovement) {
  const auto entry = catalog_entry(
      "other_names: [Toe tap]\njoint_actions: [hip flexion]\nphase: main\neasier: [bridge]\nharder: [hundred]\n"
      "dose: {repetitions: 6-8, sets: 2, hold: 5, breath_pattern: 3-4, tempo: 2-1-3}");
  EXPECT_EQ(entry.at("otherNames"), nlohmann::json({"Toe tap"}));
  EXPECT_EQ(entry.at("jointActions"), nlohmann::json({"hip-flexion"}));
  EXPECT_EQ(entry.at("phase"), "main");
  EXPECT_EQ(entry.at("easier"), nlohmann::json({"bridge"}));
  EXPECT_EQ(entry.at("harder"), nlohmann::json({"hundred"}));
  const auto& dose = entry.at("dose");
  EXPECT_EQ(dose.at("repetitions"), nlohmann::json({{"least", 6}, {"most", 8}}));
  EXPECT_EQ(dose.at("sets"), 2);
  EXPECT_EQ(dose.at("holdSeconds"), 5);
  EXPECT_EQ(dose.at("breathPatternSeconds"), nlohmann::json({3, 4}));
  EXPECT_EQ(dose.at("tempoSeconds"), nlohmann::json({2, 1, 3}));
  EXPECT_FALSE(dose.contains("breaths"));
}

}  // namespace
}  // namespace matwork
