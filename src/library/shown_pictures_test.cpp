#include "library/shown_pictures.h"

#include <gtest/gtest.h>

#include "library/library_fixture.h"
#include "library/library_reader.h"
#include "library/link.h"
#include "picture/picture_fixture.h"

namespace matwork {
namespace {

using testing::disk_with;
using testing::document;
using testing::Files;
using testing::gif_picture;
using testing::png_picture;
using testing::read_files;

Files some_files() {
  return {{"content/en/a.md", document("A", "image: /one.png", "See ![two](/two.png) and ![gone](/gone.png).\n")},
          {"static/one.png", png_picture(8, 6)},
          {"static/two.png", "no picture"},
          {"static/unused.png", png_picture(3, 3)}};
}

const PictureReading* picture_at(const Library& library, std::string_view address) {
  for (const auto& file : library.files) {
    if (file.address == address) return file.picture.get();
  }
  return nullptr;
}

TEST(ShownPictures, AreThoseThatDocumentsNameAndNoOthers) {
  const auto library = read_files(some_files()).library;
  ASSERT_NE(picture_at(library, "/one.png"), nullptr);
  EXPECT_EQ(picture_at(library, "/one.png")->header.width, 8U);
  EXPECT_EQ(picture_at(library, "/one.png")->fault, "");
  ASSERT_NE(picture_at(library, "/two.png"), nullptr);
  EXPECT_EQ(picture_at(library, "/two.png")->fault, "is no JPEG, PNG, WebP, AVIF, GIF or SVG");
  EXPECT_EQ(picture_at(library, "/unused.png"), nullptr) << "nothing of it is read";
}

TEST(ShownPictures, ABrokenOneIsThereAndIsNotShown) {
  const auto library = read_files(some_files()).library;
  const auto& item = library.entries.front();
  EXPECT_NE(find_picture(library, item, "/one.png"), nullptr);
  EXPECT_EQ(find_picture(library, item, "/two.png"), nullptr);
  EXPECT_NE(find_picture_file(library, item, "/two.png"), nullptr);
}

/// A library that is edited while it is followed.
class ShownPicturesFollowed : public ::testing::Test {
 protected:
  ShownPicturesFollowed() { EXPECT_TRUE(reader_.read()); }

  Effort save(const std::string& path, const std::string& bytes) {
    disk_.write_file("root/" + path, bytes);
    return reader_.update(std::vector{path}).value();
  }
  Effort remove(const std::string& path) {
    disk_.remove_file("root/" + path);
    return reader_.update(std::vector{path}).value();
  }
  const PictureReading* at(std::string_view address) { return picture_at(*reader_.state().library, address); }

 private:
  MemoryFileSystem disk_ = disk_with(some_files());
  LibraryReader reader_{disk_, "root", {}};
};

TEST_F(ShownPicturesFollowed, AChangedOneIsReadAgainAndTheOthersAreNot) {
  const auto* before = at("/two.png");
  EXPECT_EQ(save("static/one.png", png_picture(9, 7)), Effort::kLinks);
  EXPECT_EQ(at("/one.png")->header.width, 9U);
  EXPECT_EQ(at("/two.png"), before) << "what was read is kept";
}

TEST_F(ShownPicturesFollowed, OneThatNobodyShowsIsNoNews) {
  EXPECT_EQ(save("static/unused.png", gif_picture()), Effort::kNothing);
}

TEST_F(ShownPicturesFollowed, MayBreakAndBeMendedGoAndComeBack) {
  save("static/one.png", png_picture(9, 7).substr(0, 40));
  EXPECT_EQ(at("/one.png")->fault, "ends too early");
  save("static/one.png", png_picture(9, 7));
  EXPECT_EQ(at("/one.png")->fault, "");
  EXPECT_EQ(remove("static/one.png"), Effort::kLinks);
  EXPECT_EQ(at("/one.png"), nullptr);
  save("static/one.png", png_picture(5, 4));
  EXPECT_EQ(at("/one.png")->header.width, 5U);
}

TEST_F(ShownPicturesFollowed, AnEditThatNamesAnotherReadsIt) {
  const auto text = [](const char* image) { return document("A", std::string("image: ") + image); };
  EXPECT_EQ(save("content/en/a.md", text("/unused.png")), Effort::kLinks);
  EXPECT_EQ(at("/unused.png")->header.width, 3U);
  EXPECT_EQ(at("/one.png"), nullptr) << "nobody shows it any more";
  EXPECT_EQ(save("content/en/a.md", text("/unused.png") + "More words.\n"), Effort::kText);
}

}  // namespace
}  // namespace matwork
