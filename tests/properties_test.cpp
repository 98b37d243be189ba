#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "check/check.h"
#include "diagnostics/apply_fixes.h"
#include "diagnostics/codes.h"
#include "diagnostics/render.h"
#include "library/library_fixture.h"
#include "tests/golden.h"

namespace matwork {
namespace {
namespace fs = std::filesystem;

using testing::Files;

constexpr Date kToday{2026, 11, 22};

/// All failing examples together, as one library: most codes, in two languages.
Files all_examples() {
  Files files;
  for (const auto& item : fs::recursive_directory_iterator(testing::source_path("tests/invalid"))) {
    if (!item.is_regular_file() || item.path().extension() != ".md") continue;
    const auto path = item.path().native();
    const auto content = path.find("/content/");
    if (content == std::string::npos) continue;
    // content/en/exercises/x.md of tests/invalid/link/dead -> content/en/exercises/link-dead-x.md
    const auto area = testing::source_path("tests/invalid").size() + 1;
    auto example = path.substr(area, content - area);
    std::replace(example.begin(), example.end(), '/', '-');
    const auto name = path.rfind('/') + 1;
    files[path.substr(content + 1, name - content - 1) + example + "-" + path.substr(name)] = testing::read_text(path);
  }
  return files;
}

/// The folder of the corpus of real documents, or "".
std::string corpus() {
  const auto folder = testing::source_path("../shared/corpus");
  return fs::is_directory(folder + "/content") ? folder : std::string();
}

Files all_of(const std::string& root) {
  Files files;
  const DiskFileSystem disk;
  const auto paths = disk.list_files(root + "/content").value();
  for (const auto& path : paths) files["content/" + path] = disk.read_file(root + "/content/" + path).value();
  return files;
}

/// A disk that hands out the names of its files in another order.
class ShuffledFileSystem final : public FileSystem {
 public:
  explicit ShuffledFileSystem(const Files& files) : disk_(testing::disk_with(files)) {}
  Result<std::vector<std::string>> list_files(const std::string& folder) const override {
    auto files = disk_.list_files(folder);
    if (files) std::shuffle(files->begin(), files->end(), std::mt19937(7));
    return files;
  }
  Result<std::string> read_file(const std::string& path) const override { return disk_.read_file(path); }
  bool is_file(const std::string& path) const override { return disk_.is_file(path); }
  bool is_folder(const std::string& path) const override { return disk_.is_folder(path); }

 private:
  MemoryFileSystem disk_;
};

std::string findings_of(const FileSystem& disk, unsigned jobs) {
  ReadingOptions options;
  options.jobs = jobs;
  auto reading = read_library(disk, "root", options).value();
  check_library({reading.library, kToday}, jobs, reading.findings);
  return render_json(reading.findings, reading.library.documents_read, "");
}

std::string findings_of(const Files& files, unsigned jobs = 1) { return findings_of(testing::disk_with(files), jobs); }

Files with_windows_line_ends(const Files& files) {
  Files out;
  for (const auto& [path, text] : files) {
    std::string changed;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) changed += '\r';
      changed += text[i];
    }
    out[path] = changed;
  }
  return out;
}

/// Every file with the fixes of its findings, until there are none.
Files fixed(Files files, int rounds) {
  for (int round = 0; round < rounds; ++round) {
    auto reading = testing::read_files(files);
    check_library({reading.library, kToday}, 1, reading.findings);
    for (const auto& source : reading.library.sources)
      files[source->path()] = apply_fixes(*source, reading.findings.list()).text;
  }
  return files;
}

class Properties : public ::testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    if (std::string(GetParam()) == "corpus" && corpus().empty())
      GTEST_SKIP() << "the corpus of real documents is not beside this checkout";
    files_ = std::string(GetParam()) == "corpus" ? all_of(corpus()) : all_examples();
  }
  Files files_;
};

TEST_P(Properties, OrderOfFilesAndThreadsChangeNothing) {
  const auto expected = findings_of(files_);
  EXPECT_GT(expected.size(), 20'000U);
  EXPECT_TRUE(findings_of(ShuffledFileSystem(files_), 1) == expected) << "order of files";
  for (const unsigned jobs : {2U, 3U, 16U}) EXPECT_TRUE(findings_of(files_, jobs) == expected) << jobs;
}

TEST_P(Properties, LineEndsChangeNothing) {
  EXPECT_TRUE(findings_of(with_windows_line_ends(files_)) == findings_of(files_));
}

TEST_P(Properties, FixingTwiceChangesNothing) {
  const auto once = fixed(files_, 1);
  EXPECT_TRUE(once != files_) << "there is something to fix";
  const auto settled = fixed(once, 3);
  EXPECT_TRUE(fixed(settled, 1) == settled);
  EXPECT_TRUE(settled == once) << "one round is enough";
}

TEST_P(Properties, EveryFixOfOneFileChangesNoOtherLine) {
  auto reading = testing::read_files(files_);
  check_library({reading.library, kToday}, 1, reading.findings);
  for (const auto& finding : reading.findings.list()) {
    if (!finding.fix) continue;
    const auto old = finding.source->text(finding.fix->span);
    EXPECT_EQ(old.find('\n'), std::string_view::npos) << finding.message;
    EXPECT_EQ(finding.fix->replacement.find('\n'), std::string::npos) << finding.message;
    EXPECT_NE(old, finding.fix->replacement) << finding.message << ": a fix that changes nothing";
  }
}

TEST_P(Properties, EverySpanLiesInOneLineAndAtTheStartOfASign) {
  auto reading = testing::read_files(files_);
  check_library({reading.library, kToday}, 1, reading.findings);
  for (const auto& finding : reading.findings.list()) {
    const auto text = finding.source->text();
    ASSERT_LE(finding.span.begin, finding.span.end) << finding.message;
    ASSERT_LE(finding.span.end, text.size()) << finding.message;
    const auto is_middle = [&](std::uint32_t at) {
      return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    // Bytes that are no text have no signs.
    if (finding.code == &codes::kNotUtf8) continue;
    EXPECT_FALSE(is_middle(finding.span.begin) || is_middle(finding.span.end)) << finding.message;
    const bool no_line = finding.code == &codes::kFrontMatterMissing || finding.code == &codes::kFrontMatterNotClosed;
    if (no_line) continue;
    EXPECT_EQ(finding.source->text(finding.span).find('\n'), std::string_view::npos)
        << finding.code->id << ": " << finding.message << " in " << finding.source->path();
  }
}

INSTANTIATE_TEST_SUITE_P(Libraries, Properties, ::testing::Values("examples", "corpus"),
                         [](const auto& library) { return std::string(library.param); });

}  // namespace
}  // namespace matwork
