#include <gtest/gtest.h>

#include <filesystem>

#include "library/library_fixture.h"
#include "tests/golden.h"

namespace matwork {
namespace {

using testing::codes_of;
using testing::described;
using testing::disk_with;
using testing::document;
using testing::exercise;
using testing::Files;
using testing::find_entry;
using testing::read_files;
using Strings = std::vector<std::string>;

/// A library with something wrong in it, of many documents.
Files many_files() {
  Files files;
  for (int i = 0; i < 60; ++i) {
    const auto n = std::to_string(i);
    files["content/en/exercises/f" + std::to_string(i % 4) + "/e" + n + ".md"] = exercise(
        "Rise " + n, "translationKey: k" + n + "\naliases: /old-" + std::to_string(i % 50) + "/", "[next](../e7/)\n");
    files["content/es/ejercicios/e" + n + ".md"] =
        document("Subida " + n, "translationKey: k" + std::to_string(i % 55) + "\nmuscles: [gemelos, nada-" + n + "]");
  }
  files["content/en/broken.md"] = "no head";
  files["content/en/a/b.md"] = document("B", "slug: same");
  files["content/en/a/c.md"] = document("C", "slug: Same");
  files["content/xyz/d.md"] = document("D");
  files["static/a b.jpg"] = "bytes";
  files["content/en/exercises/f1/é.jpg"] = "bytes";
  return files;
}

/// Everything about a library that a site would show.
Strings summary_of(const LibraryReading& reading) {
  auto out = described(reading.findings);
  const auto& library = reading.library;
  for (const auto& item : library.entries) {
    auto line = item.entry.source->path() + " at " + item.address;
    for (const auto& alias : item.aliases) line += ", " + alias;
    for (const auto& other : item.translations) line += other ? " " + std::to_string(*other) : " -";
    out.push_back(line);
  }
  for (const auto& section : library.sections) {
    out.push_back(section.address);
    for (const auto index : section.entries) out.back() += " " + std::to_string(index);
  }
  for (const auto& page : library.term_pages) {
    out.push_back(page.address);
    for (const auto index : page.entries) out.back() += " " + std::to_string(index);
  }
  for (const auto& file : library.files) out.push_back(file.address);
  return out;
}

TEST(ReadLibrary, IsTheSameOnAnyNumberOfThreads) {
  const auto files = many_files();
  const auto one = summary_of(read_files(files, 1));
  EXPECT_GT(one.size(), 150U);
  for (const unsigned jobs : {2U, 5U, 16U}) EXPECT_EQ(summary_of(read_files(files, jobs)), one) << jobs;
}

TEST(ReadLibrary, IsTheSameInWhateverOrderTheFilesWereWritten) {
  const auto files = many_files();
  const testing::TemporaryFolder forwards;
  const testing::TemporaryFolder backwards;
  for (auto file = files.begin(); file != files.end(); ++file) forwards.write(file->first, file->second);
  for (auto file = files.rbegin(); file != files.rend(); ++file) backwards.write(file->first, file->second);
  const auto memory = summary_of(read_files(files));
  for (const auto* folder : {&forwards, &backwards}) {
    const auto reading = read_library(DiskFileSystem(), folder->path(), {});
    ASSERT_TRUE(reading);
    EXPECT_EQ(summary_of(*reading), memory);
  }
}

TEST(ReadLibrary, ASlashBehindTheFolderChangesNothing) {
  const auto files = many_files();
  const testing::TemporaryFolder folder;
  for (const auto& [path, bytes] : files) folder.write(path, bytes);
  const auto reading = read_library(DiskFileSystem(), folder.path() + "/", {});
  ASSERT_TRUE(reading);
  EXPECT_EQ(summary_of(*reading), summary_of(read_files(files)));
}

TEST(ReadLibrary, DraftsAreLeftOutAndNotCountedAsBroken) {
  const auto reading =
      read_files({{"content/en/a.md", document("A")}, {"content/en/b.md", document("B", "draft: true")}});
  EXPECT_EQ(find_entry(reading.library, "content/en/b.md"), nullptr);
  EXPECT_EQ(reading.library.find_address("/b/"), nullptr);
  EXPECT_EQ(reading.library.documents_read, 2U);
  EXPECT_EQ(reading.library.documents_left_out, 0U);
}

TEST(ReadLibrary, ADraftTakesNoAddress) {
  const auto reading = read_files({{"content/en/a.md", document("A", "draft: true\nslug: same")},
                                   {"content/en/b.md", document("B", "slug: same")}});
  EXPECT_EQ(codes_of(reading.findings), Strings{});
  EXPECT_NE(find_entry(reading.library, "content/en/b.md"), nullptr);
}

TEST(ReadLibrary, ABrokenDocumentIsLeftOutAndTheOthersStay) {
  const auto reading = read_files({{"content/en/a.md", "words"},
                                   {"content/en/b.md", "---\ntitle: [\n---\n"},
                                   {"content/en/c.md", "---\ndescription: no title\n---\n"},
                                   {"content/en/d.md", document("D", "slug: \"..\"")},
                                   {"content/en/e.md", document("E\xff")},
                                   {"content/en/f.md", document("F")}});
  EXPECT_EQ(codes_of(reading.findings), (Strings{"front-matter/missing", "front-matter/syntax", "field/missing-title",
                                                 "field/bad-address", "document/not-utf8"}));
  EXPECT_EQ(reading.library.entries.size(), 1U);
  EXPECT_EQ(reading.library.documents_left_out, 5U);
  EXPECT_EQ(reading.library.documents_read, 6U);
}

TEST(ReadLibrary, EntriesStandInTheOrderOfTheirPaths) {
  const auto library = read_files(many_files(), 4).library;
  EXPECT_TRUE(std::is_sorted(library.entries.begin(), library.entries.end(), [](const auto& a, const auto& b) {
    return a.entry.source->path() < b.entry.source->path();
  }));
}

TEST(ReadLibrary, WithoutContentIsAnErrorThatSaysWhatIsMissing) {
  const auto reading = read_library(disk_with({{"readme.md", "text"}}), "root", {});
  ASSERT_FALSE(reading);
  EXPECT_NE(reading.error().message.find("root/content"), std::string::npos) << reading.error().message;
}

TEST(ReadLibrary, AnUnreadableFileIsAnError) {
  const testing::TemporaryFolder folder;
  folder.write("content/en/a.md", document("A"));
  folder.write("content/en/z.md", document("Z"));
  /// The world failing at one file.
  class Failing final : public FileSystem {
   public:
    Result<Strings> list_files(const std::string& path) const override { return disk_.list_files(path); }
    Result<std::string> read_file(const std::string& path) const override {
      if (path.ends_with("z.md")) return failure("cannot read z.md: Input/output error");
      return disk_.read_file(path);
    }
    bool is_file(const std::string& path) const override { return disk_.is_file(path); }
    bool is_folder(const std::string& path) const override { return disk_.is_folder(path); }

   private:
    DiskFileSystem disk_;
  };
  for (const unsigned jobs : {1U, 4U}) {
    ReadingOptions options;
    options.jobs = jobs;
    const auto reading = read_library(Failing(), folder.path(), options);
    ASSERT_FALSE(reading);
    EXPECT_EQ(reading.error().message, "cannot read z.md: Input/output error");
  }
}

TEST(ReadLibrary, TheBaseUrlOfTheCallWinsOverTheConfiguredOne) {
  const Files files{{"content/en/a.md", document("A")}, {"matwork.yaml", "base_url: https://a.example/"}};
  EXPECT_EQ(read_files(files).library.config.base_url, "https://a.example/");
  EXPECT_EQ(read_files(files, 1, "https://b.example/x/").library.config.base_path(), "/x");
}

TEST(ReadLibrary, ABrokenConfigurationIsReportedAndTheDocumentsAreReadAllTheSame) {
  const auto reading = read_files({{"content/en/a.md", document("A")}, {"matwork.yaml", "title: [\n"}});
  EXPECT_EQ(codes_of(reading.findings), Strings{"config/syntax"});
  EXPECT_EQ(reading.library.entries.size(), 1U);
}

}  // namespace
}  // namespace matwork
