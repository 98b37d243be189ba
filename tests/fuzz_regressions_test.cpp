#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "diagnostics/codes.h"
#include "site/output_tree.h"
#include "tests/fuzz/targets.h"
#include "tests/golden.h"

/// Inputs that broke a promise once, and the seeds of the fuzzer, which must not.
namespace matwork::fuzz {
namespace {
namespace fs = std::filesystem;

class FuzzTarget : public ::testing::TestWithParam<Target> {
 protected:
  /// The inputs that are kept for this target in a folder of tests/fuzz, in the order of their names.
  static std::vector<std::string> inputs(const std::string& folder) {
    std::vector<std::string> paths;
    std::error_code none;
    for (const auto& file : fs::directory_iterator(testing::source_path("tests/fuzz/" + folder), none))
      paths.push_back(file.path().native());
    std::sort(paths.begin(), paths.end());
    return paths;
  }

  static void expect_kept(const std::string& path) {
    SCOPED_TRACE(path);
    EXPECT_NO_THROW(GetParam().run(testing::read_text(path)));
  }
};

TEST_P(FuzzTarget, KeepsItsPromisesWithTheSeeds) {
  const auto seeds = inputs(std::string("corpus/") + GetParam().name);
  EXPECT_GE(seeds.size(), 2U);
  for (const auto& path : seeds) expect_kept(path);
}

TEST_P(FuzzTarget, KeepsItsPromisesWithWhatBrokeThemOnce) {
  for (const auto& path : inputs(std::string("regressions/") + GetParam().name)) expect_kept(path);
}

TEST_P(FuzzTarget, KeepsItsPromisesWithNothing) { EXPECT_NO_THROW(GetParam().run("")); }

INSTANTIATE_TEST_SUITE_P(Each, FuzzTarget, ::testing::ValuesIn(kTargets), [](const auto& target) {
  std::string name(target.param.name);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

/// The promises themselves: a check that nothing can fail would find nothing.
TEST(FuzzPromises, RefuseWhatTheyShould) {
  Diagnostics findings;
  const SourceFile source("a.md", "text");
  findings.add(codes::kDeadLink, source, {2, 9}, "outside");
  EXPECT_THROW(require_sound(findings), BrokenPromise);
}

/// A tree of one file.
OutputTree tree_of(std::string path, std::string bytes) {
  OutputTree tree;
  tree.add({std::move(path), [bytes = std::move(bytes)] { return bytes; }, {}});
  tree.finish();
  return tree;
}

TEST(FuzzPromises, RefusePagesThatRunOrCannotBeRead) {
  const auto page = [](const std::string& body) {
    return tree_of("index.html", "<!doctype html>\n<html><body>" + body + "</body></html>");
  };
  EXPECT_NO_THROW(require_tame(page("<a href=\"/x/\">words</a>")));
  for (const char* wild : {"<script>x</script>", "<script type=\"application/ld+json\">{</script>",
                           "<a href=\"jav&#9;ascript:x\">x</a>", "<a href=\" JavaScript:x\">x</a>",
                           "<p onclick=\"x\">x</p>", "<p>", "<img src=\"data:text/html,x\">", "<iframe></iframe>"})
    EXPECT_THROW(require_tame(page(wild)), BrokenPromise) << wild;
  EXPECT_THROW(require_tame(tree_of("feed.xml", "<rss>")), BrokenPromise);
  EXPECT_THROW(require_tame(tree_of("catalog.json", "{,}")), BrokenPromise);
  EXPECT_THROW(require_tame(tree_of("../x", "")), BrokenPromise);
}

}  // namespace
}  // namespace matwork::fuzz
