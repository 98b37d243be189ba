#include <gtest/gtest.h>

#include <filesystem>
#include <map>

#include "run_fixture.h"
#include "tests/golden.h"

namespace matwork {
namespace {
namespace fs = std::filesystem;

using testing::kGoodExercise;
using testing::kWarnedExercise;
using testing::read_text;
using testing::run_program;
using testing::TemporaryFolder;

std::map<std::string, std::string> files_in(const std::string& folder) {
  std::map<std::string, std::string> out;
  for (const auto& item : fs::recursive_directory_iterator(folder)) {
    if (item.is_regular_file()) out[fs::relative(item.path(), folder).native()] = read_text(item.path().native());
  }
  return out;
}

TEST(BuildVerb, WritesTheSiteAndSaysHowMuch) {
  const TemporaryFolder folder;
  folder.write("library/content/en/exercises/good.md", kGoodExercise);
  folder.write("library/content/en/exercises/warned.md", kWarnedExercise);
  const auto run = run_program({"build", folder.path("library"), "--output", folder.path("site")});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_TRUE(run.says("2 documents")) << run.out;
  EXPECT_TRUE(fs::exists(folder.path("site/exercises/good/index.html")));
  EXPECT_NE(read_text(folder.path("site/exercises/good/index.html")).find("Rise"), std::string::npos);
}

TEST(BuildVerb, ADocumentThatIsLeftOutGivesOneAndTheSiteIsWrittenAllTheSame) {
  const TemporaryFolder folder;
  folder.write("library/content/en/exercises/good.md", kGoodExercise);
  folder.write("library/content/en/exercises/broken.md", "no head\n");
  const auto run = run_program({"build", folder.path("library"), "--output", folder.path("site")});
  EXPECT_EQ(run.status, 1);
  EXPECT_TRUE(run.says("front-matter/missing")) << run.err;
  EXPECT_TRUE(fs::exists(folder.path("site/exercises/good/index.html")));
  EXPECT_FALSE(fs::exists(folder.path("site/exercises/broken")));
}

TEST(BuildVerb, IsTheSameForAnyNumberOfThreadsAndASecondTime) {
  const auto library = testing::source_path("library");
  const TemporaryFolder folder;
  ASSERT_LT(run_program({"build", library, "--output", folder.path("one"), "--jobs", "1"}).status, 2);
  ASSERT_LT(run_program({"build", library, "--output", folder.path("many"), "--jobs", "7"}).status, 2);
  const auto one = files_in(folder.path("one"));
  EXPECT_GT(one.size(), 30U);
  EXPECT_EQ(files_in(folder.path("many")), one);
  const auto again = run_program({"build", library, "--output", folder.path("one")});
  EXPECT_EQ(files_in(folder.path("one")), one);
  EXPECT_TRUE(again.says(std::to_string(one.size() - 1) + " unchanged")) << again.out;
}

TEST(BuildVerb, RefusesToWriteOverTheLibraryItself) {
  const TemporaryFolder folder;
  folder.write("library/content/en/exercises/good.md", kGoodExercise);
  folder.write("library/static/a.txt", "a");
  const auto before = files_in(folder.path());
  for (const char* output :
       {"library", "library/", "library/content", "library/content/en", "library/content/en/new", "library/static",
        "library/static/site", ".", "library/../library/content/x", "library/content/../content/"}) {
    const auto run = run_program({"build", folder.path("library"), "--output", folder.path(output)});
    EXPECT_GE(run.status, 2) << output;
    EXPECT_FALSE(run.err.empty()) << output;
    EXPECT_EQ(files_in(folder.path()), before) << output;
  }
  EXPECT_EQ(run_program({"build", folder.path("library"), "--output", folder.path("library/content/site")}).status, 2);
  EXPECT_EQ(run_program({"build", folder.path("library"), "--output", folder.path("library/site")}).status, 0);
}

TEST(BuildVerb, RefusesToWriteAmongTheDocumentsAlsoFromThere) {
  const TemporaryFolder folder;
  folder.write("content/en/exercises/good.md", kGoodExercise);
  const auto before = fs::current_path();
  fs::current_path(folder.path("content"));
  const auto among = run_program({"build", "..", "--output", "site"});
  const auto beside = run_program({"build", "..", "--output", "../site"});
  fs::current_path(before);
  EXPECT_EQ(among.status, 2) << among.err;
  EXPECT_EQ(beside.status, 0) << beside.err;
  EXPECT_FALSE(fs::exists(folder.path("content/site")));
}

TEST(BuildVerb, RefusesToWriteAmongDocumentsThatALinkLeadsTo) {
  const TemporaryFolder folder;
  folder.write("documents/content/en/exercises/good.md", kGoodExercise);
  fs::create_directory(folder.path("library"));
  fs::create_directory_symlink("../documents/content", folder.path("library/content"));
  for (const char* output : {"documents", "documents/content", "documents/content/site", "library/content/site"}) {
    const auto run = run_program({"build", folder.path("library"), "--output", folder.path(output)});
    EXPECT_EQ(run.status, 2) << output << run.err;
  }
  EXPECT_EQ(run_program({"build", folder.path("library"), "--output", folder.path("documents/site")}).status, 0);
}

TEST(BuildVerb, RefusesAFolderWithFilesOfOthers) {
  const TemporaryFolder folder;
  folder.write("library/content/en/exercises/good.md", kGoodExercise);
  folder.write("site/diary.txt", "mine");
  const auto run = run_program({"build", folder.path("library"), "--output", folder.path("site")});
  EXPECT_EQ(run.status, 3);
  EXPECT_EQ(files_in(folder.path("site")), (std::map<std::string, std::string>{{"diary.txt", "mine"}}));
}

TEST(BuildVerb, TheBaseUrlIsOnEveryAddressAndMustBeOne) {
  const TemporaryFolder folder;
  folder.write("library/content/en/exercises/good.md", kGoodExercise);
  const auto build = [&](const std::string& url) {
    return run_program({"build", folder.path("library"), "--output", folder.path("site"), "--base-url", url});
  };
  EXPECT_EQ(build("https://a.example/x").status, 0);
  EXPECT_NE(read_text(folder.path("site/robots.txt")).find("https://a.example/x/sitemap.xml"), std::string::npos);
  for (const char* url : {"a.example", "ftp://a.example", "https://", "javascript:x"}) {
    EXPECT_EQ(build(url).status, 2) << url;
  }
}

TEST(BuildVerb, ABrokenConfigurationIsSaidAndTheRestIsBuilt) {
  const TemporaryFolder folder;
  folder.write("library/content/en/exercises/good.md", kGoodExercise);
  folder.write("library/matwork.yaml", "title: [\n");
  const auto run = run_program({"build", folder.path("library"), "--output", folder.path("site")});
  EXPECT_EQ(run.status, 1);
  EXPECT_TRUE(run.says("config/syntax"));
  EXPECT_TRUE(fs::exists(folder.path("site/exercises/good/index.html")));
}

TEST(BuildVerb, ASiteAmongDocumentsWithoutAContentFolderIsRefused) {
  const TemporaryFolder folder;
  folder.write("en/exercises/good.md", kGoodExercise);
  EXPECT_EQ(run_program({"build", folder.path(), "--output", folder.path("en/site")}).status, 2);
}

}  // namespace
}  // namespace matwork
