#include "server/live_site.h"

#include <gtest/gtest.h>

#include "server/page_findings.h"
#include "site/site_fixture.h"

namespace matwork {
namespace {

using testing::bytes_of;
using testing::document;
using testing::exercise;

using Names = std::vector<std::string>;

/// A library in memory under preview.
class LiveLibrary {
 public:
  LiveLibrary() {
    disk.write_file("root/matwork.yaml", "title: Mats");
    disk.write_file("root/content/en/exercises/swan.md", exercise("Swan"));
    disk.write_file("root/content/en/exercises/roll.md", exercise("Roll"));
    disk.write_file("root/content/en/author.md", document("About"));
    disk.write_file("root/static/mat.jpg", "mat");
    site = std::move(LiveSite::open(disk, "root", {}).value());
  }

  Names save(const std::string& path, const std::string& bytes) {
    disk.write_file("root/" + path, bytes);
    return site->update({path}).files.value();
  }
  std::string page(const std::string& path) const { return bytes_of(site->state()->site->tree(), path); }

  MemoryFileSystem disk{{"unused", ""}};
  std::unique_ptr<LiveSite> site;
};

bool contains(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

TEST(LiveSite, FollowsItsFilesAndNamesWhatBecameOther) {
  LiveLibrary library;
  const auto before = library.site->state();
  EXPECT_EQ(library.save("content/en/author.md", document("About", "", "New words.\n")),
            (Names{"author/index.html", "catalog.en.json"}));
  EXPECT_NE(library.page("author/index.html").find("New words."), std::string::npos);
  EXPECT_EQ(bytes_of(before->site->tree(), "author/index.html").find("New words."), std::string::npos)
      << "who reads the state before goes on reading it";
  EXPECT_GT(library.site->state()->version, before->version);
}

TEST(LiveSite, ATitleChangesThePagesThatShowItAndNoOthers) {
  LiveLibrary library;
  const auto changed = library.save("content/en/exercises/swan.md", exercise("Goose"));
  EXPECT_TRUE(contains(changed, "exercises/swan/index.html"));
  EXPECT_TRUE(contains(changed, "exercises/index.html"));
  EXPECT_FALSE(contains(changed, "author/index.html"));
}

TEST(LiveSite, NothingChangesWhereNothingChanged) {
  LiveLibrary library;
  EXPECT_EQ(library.site->update({"content/en/author.md"}).files.value(), Names{});
}

TEST(LiveSite, NewAndReplacedFilesOfStaticAreNamed) {
  LiveLibrary library;
  EXPECT_EQ(library.save("static/mat.jpg", "other"), Names{"mat.jpg"});
  EXPECT_EQ(library.save("static/new.jpg", "new"), Names{"new.jpg"});
  EXPECT_EQ(library.site->update({"static"}).files.value(), (Names{"mat.jpg", "new.jpg"}))
      << "a folder stands for its files";
}

TEST(LiveSite, APictureThatChangesIsNewsForThePagesThatShowIt) {
  LiveLibrary library;
  library.save("content/en/exercises/swan.md", exercise("Swan", "image: /mat.jpg"));
  EXPECT_EQ(library.page("exercises/swan/index.html").find("<img"), std::string::npos) << "it is none yet";
  const auto changed = library.save("static/mat.jpg", testing::png_picture(80, 60));
  EXPECT_EQ(changed, (Names{"catalog.en.json", "exercises/swan/index.html", "mat.jpg"}));
  const auto page = library.page("exercises/swan/index.html");
  EXPECT_NE(page.find("src=\"/mat.jpg\" width=\"80\" height=\"60\""), std::string::npos) << page;
  EXPECT_EQ(page.find("<source"), std::string::npos) << "the preview shows pictures as they are";
}

TEST(LiveSite, ADocumentWithAnErrorIsMissingAndComesBackMended) {
  LiveLibrary library;
  const auto gone = library.save("content/en/author.md", "---\ntitle: [\n---\n");
  EXPECT_TRUE(contains(gone, "author/index.html"));
  EXPECT_EQ(library.site->state()->site->tree().find("author/index.html"), nullptr);
  const auto errors = find_errors(*library.site->state()->site);
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors[0].file, "content/en/author.md");
  EXPECT_TRUE(contains(library.save("content/en/author.md", document("About")), "author/index.html"));
  EXPECT_TRUE(find_errors(*library.site->state()->site).empty());
}

TEST(LiveSite, AConfigurationInTheMiddleOfAnEditLeavesTheLastGoodSite) {
  LiveLibrary library;
  EXPECT_EQ(library.save("matwork.yaml", "title: [Ma"), Names{});
  const auto state = library.site->state();
  ASSERT_EQ(state->trouble.size(), 1U);
  EXPECT_EQ(state->trouble[0].file, "matwork.yaml");
  EXPECT_EQ(state->trouble[0].line, 1U);
  EXPECT_NE(library.page("index.html").find("Mats"), std::string::npos);
  EXPECT_FALSE(library.save("matwork.yaml", "title: Matten").empty());
  EXPECT_TRUE(library.site->state()->trouble.empty());
  EXPECT_NE(library.page("index.html").find("Matten"), std::string::npos);
}

TEST(LiveSite, AnErrorThatWasThereFromTheStartHoldsNothingUp) {
  MemoryFileSystem disk{{"root/matwork.yaml", "title: [Ma"}, {"root/content/en/author.md", document("About")}};
  const auto site = std::move(LiveSite::open(disk, "root", {}).value());
  disk.write_file("root/content/en/author.md", document("About", "", "New words.\n"));
  EXPECT_TRUE(contains(site->update({"content/en/author.md"}).files.value(), "author/index.html"));
  EXPECT_TRUE(site->state()->trouble.empty());
}

/// A disk from which everything can be taken for a moment.
class WaveringDisk final : public FileSystem {
 public:
  explicit WaveringDisk(const FileSystem& disk) : disk_(disk) {}
  Result<Names> list_files(const std::string& folder) const override {
    if (empty) return Names{};
    return gone ? Result<Names>(failure("cannot list " + folder)) : disk_.list_files(folder);
  }
  Result<std::string> read_file(const std::string& path) const override { return disk_.read_file(path); }
  bool is_file(const std::string& path) const override { return !gone && disk_.is_file(path); }
  bool is_folder(const std::string& path) const override { return !gone && disk_.is_folder(path); }

  bool gone = false;
  bool empty = false;

 private:
  const FileSystem& disk_;
};

TEST(LiveSite, ALibraryThatIsGoneForAMomentLeavesTheLastGoodSite) {
  const LiveLibrary library;
  WaveringDisk disk(library.disk);
  const auto site = std::move(LiveSite::open(disk, "root", {}).value());
  for (const bool gone : {true, false}) {
    disk.gone = gone;
    disk.empty = !gone;
    EXPECT_EQ(site->update({"content"}).files, Names{});
    EXPECT_EQ(site->state()->trouble.size(), 1U);
    EXPECT_NE(site->state()->site->tree().find("author/index.html"), nullptr);
    disk.gone = disk.empty = false;
    site->update({"content"});
    EXPECT_TRUE(site->state()->trouble.empty());
  }
}

TEST(LiveSite, WithoutALibraryThereIsNothingToBeginWith) {
  EXPECT_FALSE(LiveSite::open(MemoryFileSystem{{"root/x", ""}}, "root", {}));
}

TEST(LiveSite, ApartFromItsScriptAndWithoutAWorkerThePagesAreThePublishedOnes) {
  auto files = testing::rich_files();
  MemoryFileSystem disk{{"unused", ""}};
  for (const auto& [path, bytes] : files) disk.write_file("root/" + path, bytes);
  const auto live = std::move(LiveSite::open(disk, "root", {}).value());
  const auto published = build_site(live->state()->site->state.library);
  const std::string script = "<script src=\"/_matwork/preview.js\" defer></script>";
  const std::string worker = " data-worker=\"/lib/service-worker.js\"";
  std::size_t pages = 0;
  for (const auto& file : published.files()) {
    const bool of_worker = file.path.starts_with("offline.") || file.path == "service-worker.js";
    if (!file.make || of_worker) continue;
    auto previewed = testing::bytes_of(live->state()->site->tree(), file.path);
    const auto at = previewed.find(script);
    if (at != std::string::npos) {
      previewed.erase(at, script.size());
      ++pages;
    }
    auto made = file.make();
    if (const auto found = made.find(worker); found != std::string::npos) made.erase(found, worker.size());
    EXPECT_TRUE(previewed == made) << file.path;
  }
  EXPECT_GT(pages, 20U);
}

}  // namespace
}  // namespace matwork
