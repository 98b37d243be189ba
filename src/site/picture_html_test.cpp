#include "site/picture_html.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "picture/variants.h"
#include "site/site_fixture.h"

namespace matwork {
namespace {

using testing::exercise;
using testing::Files;
using testing::Markup;
using testing::page_at;
using testing::png_picture;

const Files kFiles{
    {"matwork.yaml", "base_url: https://mat.example/lib\n"},
    {"content/en/exercises/swan.md",
     exercise("Swan", "image: \"/images/Élan 1.png\"",
              "![a \"small\" one](/images/small.png) ![drawing](/images/d.svg) ![broken](/images/b.png)\n")},
    {"static/images/Élan 1.png", png_picture(800, 400)},
    {"static/images/small.png", png_picture(30, 20)},
    {"static/images/d.svg", std::string(testing::kSvgPicture)},
    {"static/images/b.png", png_picture(9, 9).substr(0, 60)},
    {"static/images/nobody.png", png_picture(700, 9)}};

OutputTree site(const Files& files = kFiles, const std::string& folder = "cache") {
  return Site(testing::share_library(files), {.picture_folder = folder}).tree();
}

std::vector<std::string> variants_in(const OutputTree& tree) {
  std::vector<std::string> out;
  for (const auto& file : tree.files()) {
    if (file.path.starts_with("pictures/")) out.push_back(file.path);
  }
  return out;
}

/// The files and widths of a srcset.
std::vector<std::pair<std::string, int>> candidates_of(const std::string& srcset) {
  std::vector<std::pair<std::string, int>> out;
  for (const auto candidate : split(srcset, ',')) {
    const auto words = split_words(candidate);
    EXPECT_EQ(words.size(), 2U) << srcset;
    if (words.size() == 2) out.emplace_back(words[0], std::stoi(std::string(words[1])));
  }
  return out;
}

TEST(PictureHtml, ThePictureOfTheHeadIsFetchedAtOnceAndThoseInTheTextWhenTheyAreNear) {
  const auto page = page_at(site(), "exercises/swan/index.html");
  const auto pictures = page.all("img");
  ASSERT_EQ(pictures.size(), 3U) << "the broken one is left out";
  EXPECT_EQ(pictures[0]->get("fetchpriority"), "high");
  EXPECT_FALSE(pictures[0]->has("loading"));
  EXPECT_EQ(pictures[1]->get("loading"), "lazy");
  EXPECT_FALSE(pictures[1]->has("fetchpriority"));
  EXPECT_EQ(pictures[1]->get("alt"), "a \"small\" one");
  for (const auto* picture : pictures) EXPECT_EQ(picture->get("decoding"), "async");
}

TEST(PictureHtml, EverySizeIsSaidSoThatNothingMoves) {
  const auto page = page_at(site(), "exercises/swan/index.html");
  const auto pictures = page.all("img");
  ASSERT_EQ(pictures.size(), 3U);
  EXPECT_EQ(pictures[0]->get("width") + "x" + pictures[0]->get("height"), "800x400");
  EXPECT_EQ(pictures[1]->get("width") + "x" + pictures[1]->get("height"), "30x20");
  EXPECT_EQ(pictures[2]->get("width") + "x" + pictures[2]->get("height"), "40x30");
  auto files = kFiles;
  files["static/images/d.svg"] = "<svg></svg>";
  const auto unsaid = page_at(site(files), "exercises/swan/index.html");
  EXPECT_FALSE(unsaid.all("img")[2]->has("width")) << "a size that nobody knows is not made up";
}

TEST(PictureHtml, OffersAvifBeforeWebpAndTheFileItself) {
  const auto page = page_at(site(), "exercises/swan/index.html");
  const auto sources = page.all("source");
  ASSERT_EQ(sources.size(), 4U) << "two pictures; a drawing scales by itself";
  EXPECT_EQ(sources[0]->get("type"), "image/avif");
  EXPECT_EQ(sources[1]->get("type"), "image/webp");
  EXPECT_EQ(page.all("img")[0]->get("src"), "/lib/images/%C3%89lan%201.png");
  EXPECT_NE(sources[0]->get("sizes").find("360px"), std::string::npos);
  EXPECT_EQ(sources[0]->get("sizes"), sources[1]->get("sizes"));
  EXPECT_NE(sources[2]->get("sizes").find("756px"), std::string::npos);
}

TEST(PictureHtml, ThePictureOfAnArticleIsAsWideAsItsTitle) {
  const auto tree = site({{"content/en/articles/how.md", testing::document("How", "image: /p.png")},
                          {"static/p.png", png_picture(900, 20)}});
  const auto page = page_at(tree, "articles/how/index.html");
  ASSERT_EQ(page.all("source").size(), 2U);
  EXPECT_EQ(page.all("source")[0]->get("sizes"), "(min-width: 60rem) 936px, 100vw");
  EXPECT_EQ(page.all("img")[0]->get("fetchpriority"), "high");
}

TEST(PictureHtml, EveryFileOfASrcsetIsInTheSiteAndNoneIsWiderThanThePicture) {
  const auto tree = site();
  const auto page = page_at(tree, "exercises/swan/index.html");
  std::set<std::string> offered;
  for (const auto* source : page.all("source")) {
    for (const auto& [url, width] : candidates_of(source->get("srcset"))) {
      ASSERT_TRUE(url.starts_with("/lib/pictures/")) << url;
      EXPECT_NE(tree.find(url.substr(5)), nullptr) << url;
      EXPECT_TRUE(offered.insert(url.substr(5)).second) << url;
      EXPECT_LE(width, 800);
    }
  }
  const auto variants = variants_in(tree);
  EXPECT_EQ(offered, std::set<std::string>(variants.begin(), variants.end())) << "and nothing that no page offers";
  EXPECT_TRUE(variants.front().starts_with("pictures/elan-1-")) << variants.front();
}

TEST(PictureHtml, TakenAlongIsOneSharpVariantOfEachPictureElseTheFile) {
  auto files = kFiles;
  files["static/images/large.png"] = png_picture(1400, 7);
  files["content/en/articles/large.md"] = testing::document("Large", "image: /images/large.png");
  const auto tree = site(files);
  const auto list = nlohmann::json::parse(testing::bytes_of(tree, "offline.en.json"));
  std::vector<std::string> pictures;
  for (const auto& file : list.at("files")) {
    const auto address = file[0].get<std::string>();
    EXPECT_NE(tree.find(address.substr(1)), nullptr) << address;
    if (address.find("find") == address.npos) pictures.push_back(address);
  }
  ASSERT_EQ(pictures.size(), 4U) << "each once, the broken one left out";
  EXPECT_TRUE(pictures[0].starts_with("/pictures/large-") && pictures[0].ends_with("-720.webp")) << pictures[0];
  EXPECT_TRUE(pictures[1].starts_with("/pictures/elan-1-") && pictures[1].ends_with("-800.webp")) << pictures[1];
  EXPECT_TRUE(pictures[2].ends_with("-30.webp")) << pictures[2];
  EXPECT_EQ(pictures[3], "/images/d.svg");
}

TEST(PictureHtml, VariantsAreCopiedFromWhereTheyLieByContent) {
  const auto tree = site();
  for (const auto& path : variants_in(tree)) {
    const auto* file = tree.find(path);
    EXPECT_FALSE(file->make);
    EXPECT_TRUE(file->copied_from.starts_with("cache/")) << file->copied_from;
    EXPECT_TRUE(path.ends_with("-" + file->copied_from.substr(6))) << path;
  }
}

TEST(PictureHtml, ASiteWithoutVariantsShowsThePicturesAsTheyAre) {
  const auto tree = site(kFiles, "");
  EXPECT_TRUE(variants_in(tree).empty());
  const auto page = page_at(tree, "exercises/swan/index.html");
  EXPECT_TRUE(page.all("source").empty());
  EXPECT_TRUE(page.all("picture").empty());
  EXPECT_EQ(page.all("img")[0]->get("width"), "800");
}

TEST(PictureHtml, APictureInTwoFoldersIsOneInTheSite) {
  auto files = kFiles;
  files["static/other/small.png"] = files["static/images/small.png"];
  files["content/en/exercises/roll.md"] = exercise("Roll", "image: /other/small.png");
  EXPECT_EQ(variants_in(site(files)), variants_in(site()));
}

TEST(PictureHtml, WhatEncodingCouldNotMakeIsNotOffered) {
  auto library = testing::read_files(kFiles).library;
  for (auto& file : library.files) {
    if (file.picture == nullptr) continue;
    auto reading = *file.picture;
    reading.only_as_is = true;
    file.picture = std::make_shared<const PictureReading>(reading);
  }
  const auto tree = Site(std::make_shared<const Library>(std::move(library)), {.picture_folder = "cache"}).tree();
  EXPECT_TRUE(variants_in(tree).empty());
  EXPECT_EQ(page_at(tree, "exercises/swan/index.html").all("img").size(), 3U);
}

TEST(PictureHtml, AFileOfTheLibraryCannotStandInTheWayOfAVariant) {
  auto files = kFiles;
  const auto hash = variant_hash(files["static/images/small.png"]);
  const auto name = "static/pictures/small-" + file_of_variant(hash, {PictureVariant::Format::kWebp, 30});
  files[name] = "mine";
  files["static/pictures/mine.png"] = "kept";
  const auto reading = testing::read_files(files);
  EXPECT_EQ(testing::codes_of(reading.findings), std::vector<std::string>{"library/file-taken"});
  const auto tree = site(files);
  EXPECT_NE(tree.find("pictures/mine.png"), nullptr);
  EXPECT_EQ(tree.find(name.substr(7))->copied_from, "cache/" + name.substr(name.find('-') + 1));
  files["static/pictures"] = "a file in place of the folder";
  EXPECT_NO_THROW(site(files));
}

TEST(PictureHtml, ProgramsAreToldOfThePictureItself) {
  const auto page = page_at(site(), "exercises/swan/index.html");
  EXPECT_EQ(page.with("property", "og:image").front()->get("content"),
            "https://mat.example/lib/images/%C3%89lan%201.png");
}

}  // namespace
}  // namespace matwork
