#include "command_line.h"

#include <gtest/gtest.h>

#include "run_fixture.h"
#include "tests/golden.h"

namespace matwork {
namespace {

using testing::run_program;
using testing::TemporaryFolder;

TEST(CommandLine, SaysItsVersionAndItsHelp) {
  const auto version = run_program({"--version"});
  EXPECT_EQ(version.status, 0);
  EXPECT_TRUE(version.out.starts_with("matwork ")) << version.out;
  const auto help = run_program({"--help"});
  EXPECT_EQ(help.status, 0);
  for (const char* verb : {"check", "build", "serve", "new", "explain"}) {
    EXPECT_NE(help.out.find(verb), std::string::npos) << verb;
    const auto own = run_program({verb, "--help"});
    EXPECT_EQ(own.status, 0) << verb;
    EXPECT_FALSE(own.out.empty()) << verb;
  }
}

TEST(CommandLine, WhatCannotBeUnderstoodIsAUsageError) {
  const std::vector<std::vector<std::string>> lines{{},
                                                    {"chekc"},
                                                    {"--nothing"},
                                                    {"check", "--format", "poem"},
                                                    {"check", "--deny", "everything"},
                                                    {"check", "--jobs", "0"},
                                                    {"check", "--jobs", "many"},
                                                    {"check", "a", "b"},
                                                    {"build"},
                                                    {"build", "--output"},
                                                    {"serve", "--port", "99999"},
                                                    {"serve", "--port", "-1"},
                                                    {"new"},
                                                    {"new", "exercise"},
                                                    {"new", "song", "x"},
                                                    {"explain"}};
  for (const auto& line : lines) {
    const auto run = run_program(line);
    EXPECT_EQ(run.status, 2) << (line.empty() ? "" : line.back());
    EXPECT_FALSE(run.err.empty()) << (line.empty() ? "" : line.back());
    EXPECT_TRUE(run.out.empty()) << run.out;
  }
}

TEST(CommandLine, AFolderThatIsNotThereIsTheWorldFailing) {
  const TemporaryFolder folder;
  const std::vector<std::vector<std::string>> lines{{"check", folder.path("gone")},
                                                    {"build", folder.path("gone"), "--output", folder.path("site")},
                                                    {"serve", folder.path("gone"), "--port", "0"},
                                                    {"new", "exercise", "swan", folder.path("gone")}};
  for (const auto& line : lines) {
    const auto run = run_program(line);
    EXPECT_EQ(run.status, 3) << line.front();
    EXPECT_NE(run.err.find(folder.path("gone")), std::string::npos) << run.err;
  }
}

TEST(CommandLine, AnEmptyFolderIsNoLibrary) {
  const TemporaryFolder folder;
  EXPECT_EQ(run_program({"check", folder.path()}).status, 3);
  EXPECT_EQ(run_program({"build", folder.path(), "--output", folder.path("site")}).status, 3);
  EXPECT_EQ(run_program({"new", "exercise", "swan", folder.path()}).status, 3);
}

TEST(CommandLine, ServeFailsWhereItCannotListen) {
  const TemporaryFolder folder;
  folder.write("content/en/exercises/rise.md", testing::kGoodExercise);
  const auto run = run_program({"serve", folder.path(), "--host", "nowhere"});
  EXPECT_EQ(run.status, 3);
  EXPECT_NE(run.err.find("`nowhere`"), std::string::npos) << run.err;
}

TEST(Explain, TellsWhatACodeMeans) {
  const auto known = run_program({"explain", "link/dead"});
  EXPECT_EQ(known.status, 0);
  EXPECT_TRUE(known.out.starts_with("# link/dead\n")) << known.out;
  EXPECT_TRUE(known.err.empty());
}

TEST(Explain, AnUnknownCodeIsAUsageErrorWithAllThatThereAre) {
  for (const char* code : {"link/daed", "", "link", "../README", "link/dead.md"}) {
    const auto run = run_program({"explain", code});
    EXPECT_EQ(run.status, 2) << code;
    EXPECT_TRUE(run.out.empty()) << run.out;
    EXPECT_NE(run.err.find("exercise/unknown-muscle"), std::string::npos) << code;
  }
  EXPECT_TRUE(run_program({"explain", "link/daed"}).says("did you mean `link/dead`?"));
}

}  // namespace
}  // namespace matwork
