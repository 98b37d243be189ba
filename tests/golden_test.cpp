#include "tests/golden.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace matwork::testing {
namespace fs = std::filesystem;

std::string source_path(const std::string& relative) { return std::string(MATWORK_SOURCE_DIR) + "/" + relative; }

std::string read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void expect_golden(const std::string& relative, const std::string& actual) {
  const auto path = source_path(relative);
  if (std::getenv("MATWORK_REBASELINE") != nullptr) {
    std::ofstream(path, std::ios::binary) << actual;
    return;
  }
  ASSERT_TRUE(fs::exists(path)) << relative << " is missing: run ./dev rebaseline and read the diff";
  std::istringstream wanted(read_text(path));
  std::istringstream got(actual);
  std::string wanted_line;
  std::string got_line;
  for (int line = 1;; ++line) {
    const bool more_wanted = static_cast<bool>(std::getline(wanted, wanted_line));
    const bool more_got = static_cast<bool>(std::getline(got, got_line));
    if (!more_wanted && !more_got) return;
    ASSERT_TRUE(more_wanted == more_got && wanted_line == got_line)
        << relative << ":" << line << " differs: if that is meant, run ./dev rebaseline and read the diff\n  expected "
        << (more_wanted ? wanted_line : "the end") << "\n  but got  " << (more_got ? got_line : "the end");
  }
}

TemporaryFolder::TemporaryFolder() {
  auto pattern = (fs::temp_directory_path() / "matwork-test-XXXXXX").native();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void TemporaryFolder::write(const std::string& relative, const std::string& bytes) const {
  fs::create_directories(fs::path(path(relative)).parent_path());
  std::ofstream(path(relative), std::ios::binary) << bytes;
}

TEST(TemporaryFolder, IsRemovedWithEverythingInIt) {
  std::string path;
  {
    const TemporaryFolder folder;
    folder.write("a/b.txt", "text");
    path = folder.path();
    EXPECT_EQ(read_text(folder.path("a/b.txt")), "text");
  }
  EXPECT_FALSE(fs::exists(path));
}

}  // namespace matwork::testing
