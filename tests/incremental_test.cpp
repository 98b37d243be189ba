// A site that is rebuilt in parts is, after every edit, byte for byte the site that is built anew.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "library/library_fixture.h"
#include "library/library_reader.h"
#include "picture/picture_fixture.h"
#include "site/site.h"
#include "tests/edited_library.h"

namespace matwork {
namespace {

using testing::EditedLibrary;
using Bytes = std::map<std::string, std::string>;

// Sanitizers slow everything ten times; the edits are the same, only fewer.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kEdits = 120;
#else
constexpr int kEdits = 1000;
#endif

/// With the variants of pictures, though nobody encodes them here: their names say what they are of.
const SiteOptions kOptions{.picture_folder = "cache"};

std::string bytes_of(const OutputFile& file, const FileSystem& disk) {
  if (file.copied_from.starts_with("cache/")) return file.copied_from;
  return OutputTree::read(file, disk).value();
}

/// What the preview does: reads what changed, and renders again what is made of something that changed.
class Incremental {
 public:
  explicit Incremental(const MemoryFileSystem& disk) : disk_(disk), reader_(disk, "root", {}) {
    EXPECT_TRUE(reader_.read());
    site_ = std::make_unique<Site>(reader_.state().library, kOptions);
    render();
  }

  Effort update(const std::vector<std::string>& changed) {
    const auto effort = reader_.update(changed).value();
    if (effort == Effort::kText) {
      site_ = std::make_unique<Site>(site_->after_edit(reader_.state().library));
    } else if (effort != Effort::kNothing) {
      site_ = std::make_unique<Site>(reader_.state().library, kOptions);
    }
    render();
    return effort;
  }

  const Bytes& bytes() const { return bytes_; }
  const std::vector<std::string>& rendered() const { return rendered_; }
  std::size_t rendered_in_vain() const { return in_vain_; }

  std::vector<std::string> findings() const {
    auto out = testing::described(reader_.state().all_findings());
    std::sort(out.begin(), out.end());
    return out;
  }

 private:
  void render() {
    rendered_.clear();
    in_vain_ = 0;
    std::map<std::string, std::uint64_t> fingerprints;
    Bytes bytes;
    for (const auto& file : site_->tree().files()) {
      const auto fingerprint = site_->fingerprint(file);
      const auto before = fingerprints_.find(file.path);
      fingerprints[file.path] = fingerprint;
      if (file.make && before != fingerprints_.end() && before->second == fingerprint) {
        bytes[file.path] = bytes_.at(file.path);
        continue;
      }
      bytes[file.path] = bytes_of(file, disk_);
      if (!file.make) continue;
      rendered_.push_back(file.path);
      if (bytes_.contains(file.path) && bytes_.at(file.path) == bytes[file.path]) ++in_vain_;
    }
    fingerprints_ = std::move(fingerprints);
    bytes_ = std::move(bytes);
  }

  const MemoryFileSystem& disk_;
  LibraryReader reader_;
  std::unique_ptr<Site> site_;
  std::map<std::string, std::uint64_t> fingerprints_;
  Bytes bytes_;
  std::vector<std::string> rendered_;
  std::size_t in_vain_ = 0;
};

struct Clean {
  Bytes bytes;
  std::vector<std::string> findings;
};

Clean build_clean(const MemoryFileSystem& disk) {
  auto reading = read_library(disk, "root", {}).value();
  Clean out;
  out.findings = testing::described(reading.findings);
  std::sort(out.findings.begin(), out.findings.end());
  const Site site(std::make_shared<const Library>(std::move(reading.library)), kOptions);
  for (const auto& file : site.tree().files()) out.bytes[file.path] = bytes_of(file, disk);
  return out;
}

/// The first file that is not the same, with where; empty when all are.
std::string first_difference(const Bytes& incremental, const Bytes& clean) {
  for (const auto& [path, bytes] : clean) {
    const auto found = incremental.find(path);
    if (found == incremental.end()) return path + " is missing";
    if (found->second == bytes) continue;
    const auto at = static_cast<std::size_t>(
        std::mismatch(bytes.begin(), bytes.end(), found->second.begin(), found->second.end()).first - bytes.begin());
    const auto from = at < 60 ? 0 : at - 60;
    return path + " differs: clean …" + bytes.substr(from, 120) + "… incremental …" + found->second.substr(from, 120);
  }
  for (const auto& [path, bytes] : incremental) {
    if (!clean.contains(path)) return path + " is left over";
  }
  return {};
}

class Incrementally : public ::testing::TestWithParam<unsigned> {};

TEST(EditedLibrary, WritesFieldsThatThereAre) {
  const EditedLibrary library(1);
  const auto reading = read_library(library.disk(), "root", {}).value();
  for (const auto& finding : reading.findings.list())
    EXPECT_STRNE(finding.code->id, "field/unknown") << finding.message;
}

TEST_P(Incrementally, RandomEditsGiveTheSiteThatIsBuiltAnew) {
  EditedLibrary library(GetParam());
  Incremental incremental(library.disk());
  std::map<Effort, int> efforts;
  std::size_t rendered = 0;
  std::size_t in_vain = 0;
  for (int i = 0; i < kEdits / 4; ++i) {
    const auto changed = library.edit();
    const auto effort = incremental.update(changed);
    ++efforts[effort];
    const auto clean = build_clean(library.disk());
    ASSERT_EQ(first_difference(incremental.bytes(), clean.bytes), "") << "edit " << i << ": " << library.last();
    ASSERT_EQ(incremental.findings(), clean.findings) << "edit " << i << ": " << library.last();
    if (effort == Effort::kAll) continue;
    rendered += incremental.rendered().size();
    in_vain += incremental.rendered_in_vain();
  }
  EXPECT_GT(efforts[Effort::kText], kEdits / 40) << "the quick way is taken";
  EXPECT_GT(efforts[Effort::kLinks], kEdits / 40);
  if (kEdits == 1000) {
    EXPECT_GT(efforts[Effort::kNothing], 0);
  }
  // An edit may say nothing new (a weight, a field that no page shows): those pages come out as they were.
  EXPECT_LT(in_vain * 2, rendered) << "of " << rendered << " pages " << in_vain << " came out as they were";
}

/// Two exercises in two languages, one that is alone, and an article.
MemoryFileSystem small_library() {
  MemoryFileSystem disk;
  const auto write = [&](const char* path, const std::string& text) { disk.write_file(path, text); };
  write("root/content/en/exercises/swan.md", testing::exercise("Swan", "translationKey: swan"));
  write("root/content/es/ejercicios/cisne.md", testing::exercise("Cisne", "translationKey: swan"));
  write("root/content/en/exercises/roll.md", testing::exercise("Roll", "muscles_x: 1"));
  write("root/content/en/articles/how.md", testing::document("How"));
  return disk;
}

std::vector<std::string> rendered_after(const std::string& path, const std::string& text) {
  auto disk = small_library();
  Incremental incremental(disk);
  disk.write_file("root/" + path, text);
  incremental.update({path});
  EXPECT_EQ(first_difference(incremental.bytes(), build_clean(disk).bytes), "");
  return incremental.rendered();
}

using Paths = std::vector<std::string>;

TEST(Incremental, AnEditOfTheTextRendersItsPageAndTheListsOfAll) {
  const auto path = "content/en/exercises/swan.md";
  EXPECT_EQ(rendered_after(path, testing::exercise("Swan", "translationKey: swan", "New words.\n")),
            (Paths{"catalog.en.json", "exercises/swan/index.html", "offline.en.json"}));
}

TEST(Incremental, AnArticleThatChangesLeavesTheExercisesAlone) {
  EXPECT_EQ(rendered_after("content/en/articles/how.md", testing::document("How", "", "New words.\n")),
            (Paths{"articles/how/index.html", "catalog.en.json", "offline.en.json"}));
}

TEST(Incremental, ATitleRendersThePagesThatShowIt) {
  EXPECT_EQ(rendered_after("content/en/exercises/swan.md", testing::exercise("Dive", "translationKey: swan")),
            (Paths{"catalog.en.json", "equipment/mat/index.html", "exercises/index.html", "exercises/index.xml",
                   "exercises/roll/index.html", "exercises/swan/index.html", "find-more.en.json", "find.en.json",
                   "find.es.json", "index.html", "index.xml", "lengths/1-to-2-minutes/index.html",
                   "levels/beginner/index.html", "muscles/calves/index.html", "offline.en.json", "offline.es.json",
                   "service-worker.js"}));
}

TEST(Incremental, AWordThatIsNotUnderstoodEndsWhatATranslationTookOver) {
  auto disk = small_library();
  const auto path = "root/content/es/ejercicios/cisne.md";
  disk.write_file(path, testing::document("Cisne", "translationKey: swan"));
  Incremental incremental(disk);
  disk.write_file(path, testing::document("Cisne", "translationKey: swan\nmuscles: [nonsense]\ndifficulty: odd"));
  incremental.update({"content/es/ejercicios/cisne.md"});
  EXPECT_EQ(first_difference(incremental.bytes(), build_clean(disk).bytes), "");
}

/// The pages that are rendered when a document of a library with one more, `other`, is written anew.
std::vector<std::string> rendered_beside(const std::string& other_path, const std::string& other,
                                         const std::string& path, const std::string& before, const std::string& after) {
  auto disk = small_library();
  disk.write_file("root/" + other_path, other);
  disk.write_file("root/" + path, before);
  Incremental incremental(disk);
  disk.write_file("root/" + path, after);
  incremental.update({path});
  EXPECT_EQ(first_difference(incremental.bytes(), build_clean(disk).bytes), "");
  return incremental.rendered();
}

bool holds(const std::vector<std::string>& paths, const std::string& path) {
  return std::find(paths.begin(), paths.end(), path) != paths.end();
}

TEST(Incremental, ATranslationShowsTheSourcesThatItsSourceGives) {
  const auto source = [](const char* id, const char* title) {
    return std::string("sources: [{id: ") + id + ", title: " + title + ", where: \"https://book.example/\"}]";
  };
  const auto rendered = rendered_beside(
      "content/es/ejercicios/cisne.md",
      testing::exercise("Cisne", "translationKey: swan\ncautions: [{condition: neck-pain, source: [book]}]\n" +
                                     source("other", "Another book")),
      "content/en/exercises/swan.md", testing::exercise("Swan", "translationKey: swan\n" + source("book", "First")),
      testing::exercise("Swan", "translationKey: swan\n" + source("book", "Second")));
  EXPECT_TRUE(holds(rendered, "es/ejercicios/cisne/index.html"));
  EXPECT_TRUE(holds(rendered, "catalog.es.json"));
}

TEST(Incremental, AWorkoutNamesExercisesOfOtherLanguages) {
  const auto rendered =
      rendered_beside("content/es/entrenamientos/cortos/a.md",
                      testing::document("Sesión", "", "- **Lotus** (1 min)\n- **Cisne** (1 min)\n- **Roll** (1 min)\n"),
                      "content/en/exercises/roll.md", testing::exercise("Roll"), testing::exercise("Lotus"));
  EXPECT_TRUE(holds(rendered, "catalog.es.json"));
}

TEST(Incremental, ANewKeyPartsTranslationsInBothLanguages) {
  const auto rendered =
      rendered_after("content/es/ejercicios/cisne.md", testing::exercise("Cisne", "translationKey: other"));
  for (const char* path : {"exercises/swan/index.html", "es/ejercicios/cisne/index.html", "sitemap.xml",
                           "catalog.en.json", "catalog.es.json"})
    EXPECT_EQ(std::count(rendered.begin(), rendered.end(), path), 1) << path;
  EXPECT_EQ(std::count(rendered.begin(), rendered.end(), "exercises/roll/index.html"), 0);
}

/// The pages that are rendered when the picture of one exercise, and in the text of an article, changes.
std::vector<std::string> rendered_after_picture(const std::string& before, const std::string& after) {
  auto disk = small_library();
  disk.write_file("root/content/en/exercises/roll.md", testing::exercise("Roll", "image: /p.jpg"));
  disk.write_file("root/content/en/articles/how.md", testing::document("How", "", "![p](/p.jpg)\n"));
  if (!before.empty()) disk.write_file("root/static/p.jpg", before);
  Incremental incremental(disk);
  if (after.empty()) disk.remove_file("root/static/p.jpg");
  if (!after.empty()) disk.write_file("root/static/p.jpg", after);
  incremental.update({"static/p.jpg"});
  EXPECT_EQ(first_difference(incremental.bytes(), build_clean(disk).bytes), "");
  return incremental.rendered();
}

TEST(Incremental, APictureThatChangesBreaksGoesOrComesRendersThePagesThatShowIt) {
  const Paths pages{"articles/how/index.html", "exercises/roll/index.html", "offline.en.json"};
  const Paths with_catalog{"articles/how/index.html", "catalog.en.json", "exercises/roll/index.html",
                           "offline.en.json"};
  const auto picture = testing::png_picture(8, 6);
  EXPECT_EQ(rendered_after_picture(picture, testing::png_picture(8, 6, 1)), pages) << "other bytes of the same size";
  EXPECT_EQ(rendered_after_picture(picture, testing::png_picture(9, 6)), pages);
  EXPECT_EQ(rendered_after_picture(picture, picture.substr(0, 60)), with_catalog) << "broken";
  EXPECT_EQ(rendered_after_picture(picture.substr(0, 60), picture), with_catalog) << "mended";
  EXPECT_EQ(rendered_after_picture(picture, ""), with_catalog);
  EXPECT_EQ(rendered_after_picture("", picture), with_catalog);
  EXPECT_EQ(rendered_after_picture(picture, picture), Paths{}) << "written again as it was";
}

INSTANTIATE_TEST_SUITE_P(Seeds, Incrementally, ::testing::Values(1U, 2U, 3U, 4U));

}  // namespace
}  // namespace matwork
