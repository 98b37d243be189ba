#include <gtest/gtest.h>

#include "check/check.h"
#include "document/document.h"
#include "library/library.h"
#include "site/site.h"
#include "tests/golden.h"

namespace matwork {
namespace {

/// The small library under tests/golden/site, as a site.
class GoldenSite : public ::testing::Test {
 protected:
  void SetUp() override {
    auto reading =
        read_library(DiskFileSystem(), testing::source_path("tests/golden/site"), {.jobs = 2, .base_url = {}});
    ASSERT_TRUE(reading) << reading.error().message;
    tree_ = build_site(std::make_shared<const Library>(std::move(reading->library)));
  }

  /// Hashes in the names of assets ("assets/style-1A2B3C4D.css") blanked: a change of a colour is no change of a page.
  static std::string without_hashes(std::string text) {
    constexpr std::size_t kHash = 8;
    for (auto at = text.find("assets/"); at != std::string::npos; at = text.find("assets/", at + 1)) {
      const auto dot = text.find('.', at);
      if (dot != std::string::npos && dot - at > kHash && text[dot - kHash - 1] == '-')
        text.replace(dot - kHash, kHash, "HASH");
    }
    return text;
  }

  /// The bytes of a file, an element a line, to be read in a diff.
  std::string page(const std::string& path) const {
    const auto* file = tree_.find(path);
    if (file == nullptr) return "missing";
    auto text = without_hashes(OutputTree::read(*file, DiskFileSystem()).value());
    for (auto at = text.find("><"); at != std::string::npos; at = text.find("><", at)) text.insert(at + 1, 1, '\n');
    for (auto at = text.find("},{"); at != std::string::npos; at = text.find("},{", at)) text.insert(at + 2, 1, '\n');
    return text;
  }

  OutputTree tree_;
};

TEST_F(GoldenSite, HasTheseFiles) {
  std::string list;
  for (const auto& file : tree_.files()) list += without_hashes(file.path) + "\n";
  testing::expect_golden("tests/golden/site.files.txt", list);
}

TEST_F(GoldenSite, HasTheseExercisePages) {
  testing::expect_golden("tests/golden/site.full-shape.html", page("exercises/toe-taps/index.html"));
  testing::expect_golden("tests/golden/site.short-shape.html", page("exercises/heel-slides/index.html"));
  testing::expect_golden("tests/golden/site.spanish.html", page("es/ejercicios/toques-de-punta/index.html"));
}

TEST_F(GoldenSite, HasTheseLists) {
  testing::expect_golden("tests/golden/site.home.html", page("index.html"));
  testing::expect_golden("tests/golden/site.list.html", page("exercises/index.html"));
  testing::expect_golden("tests/golden/site.term.html", page("muscles/abdominals/index.html"));
}

TEST_F(GoldenSite, HasTheseFilesForPrograms) {
  testing::expect_golden("tests/golden/site.catalog.json", page("catalog.en.json"));
  testing::expect_golden("tests/golden/site.feed.xml", page("index.xml"));
  testing::expect_golden("tests/golden/site.sitemap.xml", page("sitemap.xml"));
}

/// The blocks of a language that docs/content-format.md shows.
std::vector<std::string> examples_of(const std::string& language) {
  const auto page = testing::read_text(testing::source_path("docs/content-format.md"));
  const auto fence = "```" + language + "\n";
  std::vector<std::string> out;
  for (auto at = page.find(fence); at != std::string::npos; at = page.find(fence, at + 1)) {
    const auto begin = at + fence.size();
    out.push_back(page.substr(begin, page.find("```", begin) - begin));
  }
  return out;
}

/// They must be such that the checks have nothing to say about them.
Library read_example(MemoryFileSystem disk) {
  auto reading = read_library(disk, "library", {});
  check_library({reading->library, {}}, 1, reading->findings);
  for (const auto& finding : reading->findings.list()) ADD_FAILURE() << finding.code->id << ": " << finding.message;
  return std::move(reading->library);
}

TEST(ContentFormat, ShowsExercisesThatAreRight) {
  const auto examples = examples_of("markdown");
  ASSERT_EQ(examples.size(), 2U);
  const auto plain = read_example({{"library/content/en/exercises/example.md", examples[0]}});
  const auto& facts = plain.entries.at(0).entry.facts;
  EXPECT_EQ(facts.steps.size(), 3U);
  EXPECT_EQ(facts.modifications.size(), 2U);
  EXPECT_EQ(facts.questions.size(), 1U);
  EXPECT_EQ(facts.duration_s->value, 75);

  const auto rich = read_example({{"library/content/en/exercises/example.md", examples[1]}});
  const auto& own = rich.entries.at(0).entry.facts;
  EXPECT_EQ(rich.vocabulary->id(own.start_position->term), "standing");
  EXPECT_EQ(own.joint_actions.size(), 2U);
  EXPECT_EQ(own.dose->tempo_s, (std::vector<int>{2, 1, 3}));
  EXPECT_EQ(own.cautions.at(0).sources.at(0).value, own.sources.at(0).id.value);
}

TEST(ContentFormat, ShowsSettingsAndWordsThatAreRight) {
  const auto examples = examples_of("yaml");
  ASSERT_EQ(examples.size(), 5U);
  const MemoryFileSystem disk{{"library/content/en/exercises/a.md", "---\ntitle: A\n---\n"},
                              {"library/content/es/ejercicios/a.md", "---\ntitle: A\n---\n"},
                              {"library/static/images/logo.svg", "<svg viewBox=\"0 0 8 8\"/>"},
                              {"library/static/fonts/nunito.woff2", "font"},
                              {"library/static/fonts/nunito-italic.woff2", "font"},
                              {"library/static/custom.css", "a{}"},
                              {"library/matwork.yaml", examples[0] + examples[1] + examples[2] + examples[3]},
                              {"library/vocabulary.yaml", examples[4]}};
  const auto reading = read_library(disk, "library", {});
  for (const auto& finding : reading->findings.list()) ADD_FAILURE() << finding.code->id << ": " << finding.message;
  EXPECT_EQ(reading->library.logo.address, "/images/logo.svg");
  EXPECT_EQ(reading->library.menus.at(0).size(), 2U);
  EXPECT_EQ(reading->library.config.words.at("en").size(), 2U);
  EXPECT_EQ(reading->library.config.severities.size(), 2U);
  EXPECT_EQ(reading->library.config.silences.size(), 1U);
  EXPECT_TRUE(reading->library.vocabulary->find(TermKind::kEquipment, "cuña de espuma", "es"));
}

}  // namespace
}  // namespace matwork
