#include "site/prepare_pictures.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "site/site_fixture.h"
#include "tests/golden.h"

namespace matwork {
namespace {

using testing::document;
using testing::Files;
using testing::png_picture;
using testing::TemporaryFolder;

const Files kFiles{
    {"content/en/a.md", document("A", "image: /a.png", "![b](/b.png) ![copy](/copy.png) ![d](/d.svg)\n")},
    {"static/a.png", png_picture(500, 30)},
    {"static/b.png", png_picture(20, 10, 1)},
    {"static/copy.png", png_picture(20, 10, 1)},
    {"static/d.svg", std::string(testing::kSvgPicture)},
    {"static/unused.png", png_picture(10, 10, 2)}};

/// One build after the other, with one cache.
class PreparedPictures : public ::testing::Test {
 protected:
  PicturePreparation prepare(Library& library, const Files& files, const std::string& program, unsigned jobs = 2) {
    return prepare_pictures(library, testing::disk_with(files), PictureEncoder(program),
                            *VariantCache::open(folder_.path("cache")), jobs);
  }
  PicturePreparation prepare(const Files& files) {
    auto library = testing::read_files(files).library;
    return prepare(library, files, testing::picture_program());
  }
  std::map<std::string, std::string> cached() const {
    std::map<std::string, std::string> out;
    for (const auto& file : std::filesystem::directory_iterator(folder_.path("cache")))
      out[file.path().filename().native()] = testing::read_text(file.path().native());
    return out;
  }
  void clear() const { std::filesystem::remove_all(folder_.path("cache")); }

 private:
  TemporaryFolder folder_;
};

TEST_F(PreparedPictures, AreEncodedOnceAndForAllBuilds) {
  const auto first = prepare(kFiles);
  EXPECT_EQ(first.pictures, 2U) << "a copy is the same picture, and a drawing has no variants";
  EXPECT_EQ(first.encoded, 2U);
  EXPECT_TRUE(first.troubles.empty()) << first.troubles.front();
  const auto files = cached();
  EXPECT_EQ(files.size(), 6U) << "360 and 500 wide, and 20 wide, in two formats";
  const auto second = prepare(kFiles);
  EXPECT_EQ(second.pictures, 2U);
  EXPECT_EQ(second.encoded, 0U);
  EXPECT_EQ(cached(), files);
}

TEST_F(PreparedPictures, OnlyWhatChangedIsEncodedAgain) {
  prepare(kFiles);
  auto files = kFiles;
  files["static/a.png"] = png_picture(500, 30, 5);
  EXPECT_EQ(prepare(files).encoded, 1U);
  files["content/en/a.md"] = document("Other words", "image: /a.png");
  EXPECT_EQ(prepare(files).encoded, 0U);
}

TEST_F(PreparedPictures, AreTheSameBytesOnAnyNumberOfThreads) {
  auto library = testing::read_files(kFiles).library;
  prepare(library, kFiles, testing::picture_program(), 1);
  const auto one = cached();
  clear();
  prepare(library, kFiles, testing::picture_program(), 5);
  EXPECT_EQ(cached(), one);
}

TEST_F(PreparedPictures, HoldEveryFileThatTheSiteCopies) {
  auto library = testing::read_files(kFiles).library;
  prepare(library, kFiles, testing::picture_program());
  const auto files = cached();
  const auto tree = Site(std::make_shared<const Library>(std::move(library)), {.picture_folder = "cache"}).tree();
  std::set<std::string> wanted;
  for (const auto& file : tree.files()) {
    if (file.path.starts_with("pictures/")) wanted.insert(file.copied_from.substr(6));
  }
  std::set<std::string> there;
  for (const auto& [name, bytes] : files) there.insert(name);
  EXPECT_EQ(wanted, there);
}

/// An AVIF whose boxes are sound and whose pixels are not.
std::string damaged_avif() {
  const auto encoded =
      PictureEncoder(testing::picture_program())
          .encode(png_picture(64, 64), {PictureFormat::kPng, 64, 64}, {{PictureVariant::Format::kAvif, 64}});
  auto bytes = encoded.value().files.front();
  const auto pixels = bytes.rfind("mdat") + 4;
  std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(pixels), bytes.end(), '\xFF');
  return bytes;
}

TEST_F(PreparedPictures, OneThatCannotBeDecodedIsLeftOutOfItsPagesAndTold) {
  auto files = kFiles;
  files["static/a.png"] = damaged_avif();
  auto library = testing::read_files(files).library;
  const auto first = prepare(library, files, testing::picture_program());
  ASSERT_EQ(first.troubles.size(), 1U);
  EXPECT_TRUE(first.troubles[0].starts_with("root/static/a.png cannot be decoded: ")) << first.troubles[0];
  const auto tree = Site(std::make_shared<const Library>(std::move(library)), {.picture_folder = "cache"}).tree();
  const auto page = testing::page_at(tree, "a/index.html");
  EXPECT_EQ(page.all("img").size(), 3U) << "those in the text";
  const auto second = prepare(files);
  EXPECT_EQ(second.encoded, 0U) << "nothing is tried twice";
  EXPECT_EQ(second.troubles, first.troubles) << "and it is told again";
}

TEST_F(PreparedPictures, WithoutTheProgramAllArePublishedAsTheyAre) {
  auto library = testing::read_files(kFiles).library;
  const auto prepared = prepare(library, kFiles, "/no/such/program");
  EXPECT_EQ(prepared.troubles.size(), 3U) << "each file is told";
  EXPECT_NE(prepared.troubles[0].find("is published as it is"), std::string::npos) << prepared.troubles[0];
  EXPECT_TRUE(cached().empty());
  EXPECT_EQ(prepare(kFiles).encoded, 2U) << "nothing of it is remembered";
}

TEST_F(PreparedPictures, OneThatChangesWhileItIsReadIsNotMixedUp) {
  auto library = testing::read_files(kFiles).library;
  auto later = kFiles;
  later["static/a.png"] = png_picture(500, 500, 3);
  const auto prepared = prepare(library, later, testing::picture_program());
  ASSERT_EQ(prepared.troubles.size(), 1U);
  EXPECT_NE(prepared.troubles[0].find("changed while it was read"), std::string::npos) << prepared.troubles[0];
}

TEST(PicturesOfALibrary, AreNoneWhereNoDocumentShowsOne) {
  EXPECT_FALSE(shows_pictures(
      testing::read_files({{"content/en/a.md", document("A")}, {"static/a.png", png_picture(4, 4)}}).library));
  EXPECT_TRUE(shows_pictures(testing::read_files(kFiles).library));
}

}  // namespace
}  // namespace matwork
