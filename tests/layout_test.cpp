#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "base/text.h"
#include "tests/golden.h"

namespace matwork {
namespace {
namespace fs = std::filesystem;

/// The rooms in their order: each may include itself and what stands before it. health and
/// exercise stand side by side and may not include each other, and so do picture and diagnostics, check and site.
const std::vector<std::pair<std::string, std::set<std::string>>> kRooms{
    {"base", {}},
    {"picture", {"base"}},
    {"diagnostics", {"base"}},
    {"document", {"base", "diagnostics"}},
    {"vocabulary", {"base", "diagnostics", "document"}},
    {"health", {"base", "diagnostics", "document", "vocabulary"}},
    {"exercise", {"base", "diagnostics", "document", "vocabulary"}},
    {"library", {"base", "diagnostics", "document", "vocabulary", "health", "exercise", "picture"}},
    {"check", {"base", "diagnostics", "document", "vocabulary", "health", "exercise", "picture", "library"}},
    {"site", {"base", "diagnostics", "document", "vocabulary", "health", "exercise", "picture", "library"}},
    {"server",
     {"base", "diagnostics", "document", "vocabulary", "health", "exercise", "picture", "library", "check", "site"}},
};

std::vector<std::string> included_rooms(const fs::path& file) {
  std::vector<std::string> rooms;
  std::istringstream lines(testing::read_text(file.native()));
  for (std::string line; std::getline(lines, line);) {
    constexpr std::string_view kInclude = "#include \"";
    if (!line.starts_with(kInclude)) continue;
    const auto path = line.substr(kInclude.size(), line.find('"', kInclude.size()) - kInclude.size());
    if (const auto slash = path.find('/'); slash != std::string::npos) rooms.push_back(path.substr(0, slash));
  }
  return rooms;
}

TEST(Layout, RoomsIncludeOnlyRoomsBeforeThem) {
  for (const auto& [room, before] : kRooms) {
    for (const auto& file : fs::directory_iterator(testing::source_path("src/" + room))) {
      const bool test = file.path().stem().native().ends_with("_test");
      for (const auto& included : included_rooms(file.path())) {
        const bool allowed = included == room || before.contains(included) || (test && included == "tests");
        EXPECT_TRUE(allowed) << file.path().native() << " includes " << included << "/";
      }
    }
  }
}

TEST(Layout, EveryFolderOfSrcIsARoom) {
  std::set<std::string> known;
  for (const auto& [room, before] : kRooms) known.insert(room);
  for (const auto& folder : fs::directory_iterator(testing::source_path("src"))) {
    EXPECT_TRUE(known.contains(folder.path().filename().native())) << folder.path();
  }
}

/// Two classes of one name in one namespace are one to the linker, whatever they hold.
TEST(Layout, NoTwoHeadersDeclareAClassOfTheSameName) {
  std::map<std::string, std::string> seen;
  for (const auto& file : fs::recursive_directory_iterator(testing::source_path("src"))) {
    if (file.path().extension() != ".h") continue;
    std::istringstream lines(testing::read_text(file.path().native()));
    for (std::string line; std::getline(lines, line);) {
      const bool declares = (line.starts_with("class ") || line.starts_with("struct ")) && line.ends_with('{');
      if (!declares) continue;
      const auto begin = line.find(' ') + 1;
      const auto name = line.substr(begin, line.find_first_of(" :{", begin) - begin);
      const auto [first, fresh] = seen.emplace(name, file.path().native());
      EXPECT_TRUE(fresh) << name << " in " << file.path() << " and in " << first->second;
    }
  }
  EXPECT_GT(seen.size(), 40U);
}

TEST(Layout, FilesAreOfASizeThatOneReads) {
  for (const char* top : {"src", "apps"}) {
    for (const auto& file : fs::recursive_directory_iterator(testing::source_path(top))) {
      if (!file.is_regular_file()) continue;
      const auto text = testing::read_text(file.path().native());
      EXPECT_LE(std::count(text.begin(), text.end(), '\n'), 400) << file.path().native();
    }
  }
}

}  // namespace
}  // namespace matwork
