#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "picture/picture_fixture.h"
#include "run_fixture.h"
#include "tests/golden.h"
#include "verbs.h"

namespace matwork {
namespace {
namespace fs = std::filesystem;

using Outcome = testing::Run;
using testing::TemporaryFolder;

/// A library of one exercise with a picture, built into "site" with the cache "cache".
class BuildPictures : public ::testing::Test {
 protected:
  BuildPictures() {
    folder_.write("library/content/en/exercises/rise.md",
                  "---\ntitle: \"Rise\"\ndescription: \"Up and down.\"\nimage: /rise.png\n---\n");
    folder_.write("library/static/rise.png", testing::png_picture(200, 100));
    folder_.write("library/matwork.yaml", "base_url: https://rise.example/\n");
  }

  Outcome build(const app::PicturePlaces& places) const {
    std::ostringstream out;
    std::ostringstream err;
    const app::BuildOptions options{
        .path = folder_.path("library"), .output = folder_.path("site"), .jobs = 2, .pictures = places};
    const int status = app::build(options, {out, err});
    return {status, out.str(), err.str()};
  }
  Outcome build() const { return build({testing::picture_program(), folder_.path("cache")}); }

  /// The variants in the site, by format.
  std::vector<std::string> variants() const {
    std::vector<std::string> out;
    if (!fs::exists(folder_.path("site/pictures"))) return out;
    for (const auto& file : fs::directory_iterator(folder_.path("site/pictures"))) {
      const auto header = read_picture_header(testing::read_text(file.path().native()));
      EXPECT_TRUE(header && header->width == 200 && header->height == 100) << file.path();
      out.push_back(file.path().extension().native());
    }
    std::sort(out.begin(), out.end());
    return out;
  }
  std::string page() const { return testing::read_text(folder_.path("site/exercises/rise/index.html")); }
  const TemporaryFolder& folder() const { return folder_; }

 private:
  TemporaryFolder folder_;
};

const std::vector<std::string> kBoth{".avif", ".webp"};

TEST_F(BuildPictures, AreEncodedByTheFirstBuildAndNotByTheSecond) {
  const auto first = build();
  EXPECT_EQ(first.status, 0) << first.err;
  EXPECT_TRUE(first.says("1 of 1 pictures encoded")) << first.err;
  EXPECT_EQ(variants(), kBoth);
  const auto second = build();
  EXPECT_FALSE(second.says("encoded")) << second.err;
  EXPECT_EQ(variants(), kBoth);
  fs::remove_all(folder().path("site"));
  EXPECT_FALSE(build().says("encoded")) << "the cache is no part of the site";
  EXPECT_EQ(variants(), kBoth);
}

TEST_F(BuildPictures, ACacheThatCannotBeWrittenIsToldAndCostsOnlyTime) {
  folder().write("in-the-way", "a file");
  const auto run = build({testing::picture_program(), folder().path("in-the-way")});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_TRUE(run.says("not kept for the next build")) << run.err;
  EXPECT_EQ(variants(), kBoth);
}

TEST_F(BuildPictures, WithoutTheEncoderThePicturesAreThereAsTheyAre) {
  const auto run = build({"/no/such/program", folder().path("cache")});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_TRUE(run.says("published as it is")) << run.err;
  EXPECT_TRUE(variants().empty());
  EXPECT_NE(page().find("src=\"/rise.png\" width=\"200\" height=\"100\""), std::string::npos) << page();
  EXPECT_EQ(page().find("<source"), std::string::npos);
}

TEST_F(BuildPictures, ABrokenOneLeavesItsPageWithoutIt) {
  folder().write("library/static/rise.png", testing::png_picture(200, 100).substr(0, 90));
  EXPECT_EQ(build().status, 0) << "a warning keeps nothing from being published";
  EXPECT_EQ(page().find("<img"), std::string::npos);
  EXPECT_FALSE(fs::exists(folder().path("cache"))) << "nothing to encode, nothing touched";
}

TEST_F(BuildPictures, AreFoundBesideTheProgramWithoutBeingTold) {
  EXPECT_TRUE(build({"", folder().path("cache")}).says("1 of 1 pictures encoded"));
}

}  // namespace
}  // namespace matwork
