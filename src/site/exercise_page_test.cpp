#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "site/site_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::exercise;
using testing::Files;
using testing::Markup;
using testing::page_at;
using testing::page_of;
using testing::rich_files;
using testing::site_of;

/// The node of a type in the structured data, or null.
nlohmann::json node_of(const Markup& page, std::string_view type) {
  for (const auto* script : page.data()) {
    const auto json = nlohmann::json::parse(script->text);
    for (const auto& node : json.at("@graph")) {
      if (node.at("@type") == type) return node;
    }
  }
  return nullptr;
}

bool says(const Markup& page, std::string_view words) { return page.text_of("main").find(words) != std::string::npos; }

TEST(ExercisePage, SaysAllThatTheDocumentSays) {
  const auto tree = site_of(rich_files());
  const auto page = page_at(tree, "exercises/swan/index.html");
  for (const char* words : {"Swan",
                            "A few words about it.",
                            "Go up",
                            "Go down",
                            "Beginner",
                            "Mat",
                            "Calves",
                            "Low",
                            "Less.",
                            "High",
                            "More.",
                            "Wide",
                            "Other.",
                            "Why < how?",
                            "R&D",
                            "Ana",
                            "3 February 2025",
                            "Intro with",
                            "Lie.",
                            "Slowly.",
                            "One",
                            "Quoted",
                            "code",
                            "done",
                            "not",
                            "<pre>",
                            "Deep"}) {
    EXPECT_TRUE(says(page, words)) << words;
  }
  EXPECT_EQ(page.text_of("h1"), "Swan");
}

TEST(ExercisePage, HasAHowToWhereThereAreStepsOnly) {
  const auto with = node_of(page_of(exercise("A", "image: /p.jpg")), "HowTo");
  ASSERT_FALSE(with.is_null());
  EXPECT_EQ(with.at("name"), "A");
  EXPECT_EQ(with.at("totalTime"), "PT90S");
  EXPECT_EQ(with.at("tool").at(0).at("name"), "Mat");
  EXPECT_EQ(with.at("step").size(), 2U);
  EXPECT_EQ(with.at("step").at(1).at("text"), "Go down");
  EXPECT_EQ(with.at("step").at(1).at("position"), 2);
  EXPECT_EQ(with.at("image"), "https://example.org/p.jpg");
  EXPECT_TRUE(node_of(page_of(document("A", "muscles: [calves]")), "HowTo").is_null());
  EXPECT_FALSE(node_of(page_of(document("A", "", "## Execution\n\n1. Up\n")), "HowTo").is_null());
}

TEST(ExercisePage, HasAFaqPageWhereThereAreWholeQuestionsOnly) {
  const auto with = node_of(page_of(exercise("A", "faq: [{q: \"<b>?\", a: \"\\\"yes\\\"\"}, {q: alone}]")), "FAQPage");
  ASSERT_FALSE(with.is_null());
  ASSERT_EQ(with.at("mainEntity").size(), 1U);
  EXPECT_EQ(with.at("mainEntity").at(0).at("name"), "<b>?");
  EXPECT_EQ(with.at("mainEntity").at(0).at("acceptedAnswer").at("text"), "\"yes\"");
  EXPECT_TRUE(node_of(page_of(exercise("A")), "FAQPage").is_null());
  EXPECT_TRUE(node_of(page_of(exercise("A", "faq: [{q: alone}]")), "FAQPage").is_null());
}

TEST(ExercisePage, HasAVideoObjectOnlyWhereAllOfItIsKnown) {
  const std::string all = "video_id: abcdefghijk\nvideo_date: 2024-05-06\nimage: /p.jpg";
  EXPECT_EQ(node_of(page_of(exercise("A", all)), "VideoObject").at("uploadDate"), "2024-05-06");
  for (const char* less : {"video_id: abcdefghijk\nimage: /p.jpg", "video_id: abcdefghijk\nvideo_date: 2024-05-06",
                           "video_id: dQw4w9WgXcQ\nvideo_date: 2024-05-06\nimage: /p.jpg",
                           "video_id: short\nvideo_date: 2024-05-06\nimage: /p.jpg"}) {
    EXPECT_TRUE(node_of(page_of(exercise("A", less)), "VideoObject").is_null()) << less;
  }
}

TEST(ExercisePage, LinksAVideoButNeverAPlaceholderOrABrokenOne) {
  const auto links = [](const Markup& page) {
    std::size_t count = 0;
    for (const auto* link : page.all("a")) count += link->get("href").find("youtube") == std::string::npos ? 0U : 1U;
    return count;
  };
  EXPECT_EQ(links(page_of(exercise("A", "video_id: abcdefghijk"))), 1U);
  for (const char* id : {"dQw4w9WgXcQ", "short", "\"javascript:\"", "\"\"", "\"abcdefghij/\""}) {
    EXPECT_EQ(links(page_of(exercise("A", std::string("video_id: ") + id))), 0U) << id;
  }
  const auto rich = site_of(rich_files());
  for (const auto& path : testing::paths_of(rich)) {
    EXPECT_EQ(testing::bytes_of(rich, path).find("AAAAAAAAAAA"), std::string::npos) << path;
  }
}

TEST(ExercisePage, ShowsAPictureOnlyIfTheLibraryHasIt) {
  EXPECT_EQ(page_of(exercise("A", "image: /p.jpg")).all("img").size(), 1U);
  for (const char* image : {"/gone.jpg", "https://out.example/p.jpg", "//out.example/p.jpg", "\"\""}) {
    const auto page = page_of(exercise("A", std::string("image: ") + image));
    EXPECT_TRUE(page.all("img").empty()) << image;
    EXPECT_TRUE(page.with("property", "og:image").empty()) << image;
    EXPECT_FALSE(node_of(page, "HowTo").contains("image")) << image;
  }
}

TEST(ExercisePage, SpeaksTheLanguageOfItsDocument) {
  const auto page = page_of(
      document("Uno", "equipment: [esterilla]\nmuscles: [gemelos]\ndifficulty: fácil\nduration: 90\nsteps: [Sube]"),
      "es");
  for (const char* words : {"Principiante", "Colchoneta", "Pantorrillas", "Pasos", "1\u00a0min 30\u00a0s"}) {
    EXPECT_TRUE(says(page, words)) << words;
  }
  EXPECT_EQ(node_of(page, "HowTo").at("inLanguage"), "es");
  EXPECT_EQ(node_of(page, "BreadcrumbList").at("itemListElement").at(0).at("name"), "Inicio");
}

TEST(ExercisePage, OffersOthersLikeItButNeverItself) {
  const auto page = page_of(exercise("A"));
  EXPECT_EQ(page.with("href", "/exercises/other/").size(), 1U);
  EXPECT_TRUE(page.with("href", "/exercises/one/").empty());
  EXPECT_TRUE(page_of(document("A", "muscles: [hamstrings]")).with("href", "/exercises/other/").empty());
}

}  // namespace
}  // namespace matwork
