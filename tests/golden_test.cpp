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
  EXPECT_EQ(read_text(path), actual) << relative
                                     << " differs: if that is meant, run ./dev rebaseline and read the diff";
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
