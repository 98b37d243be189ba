// What makes a library installable and readable without a network: manifest, worker, words of scripts, offline list.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "library/address.h"
#include "site/assets.h"
#include "site/site_fixture.h"

namespace matwork {
namespace {

using nlohmann::json;
using testing::bytes_of;
using testing::document;
using testing::exercise;
using testing::Files;
using testing::rich_files;
using testing::site_of;
using Strings = std::vector<std::string>;

json json_at(const OutputTree& tree, std::string_view path) { return json::parse(bytes_of(tree, path)); }

TEST(WebManifest, SaysWhatABrowserNeedsToInstall) {
  const auto manifest = json_at(site_of(rich_files()), "app.es.webmanifest");
  EXPECT_EQ(manifest.at("name"), "Mat & more");
  EXPECT_EQ(manifest.at("short_name"), "Mat & more");
  EXPECT_EQ(manifest.at("lang"), "es");
  EXPECT_EQ(manifest.at("dir"), "ltr");
  EXPECT_EQ(manifest.at("start_url"), "/lib/es/");
  EXPECT_EQ(manifest.at("scope"), "/lib/");
  EXPECT_EQ(manifest.at("display"), "standalone");
  EXPECT_EQ(manifest.at("theme_color"), "#f6f4f0");
}

TEST(WebManifest, NamesIconsThatAreThere) {
  const auto tree = site_of(rich_files());
  Strings sizes;
  const auto manifest = json_at(tree, "app.en.webmanifest");
  for (const auto& icon : manifest.at("icons")) {
    const auto path = icon.at("src").get<std::string>().substr(std::string("/lib/").size());
    const auto bytes = bytes_of(tree, path);
    sizes.push_back(icon.at("sizes"));
    if (icon.at("type") != "image/png") continue;
    EXPECT_TRUE(bytes.starts_with("\x89PNG")) << path;
    const auto width = static_cast<unsigned char>(bytes[18]) * 256 + static_cast<unsigned char>(bytes[19]);
    EXPECT_EQ(sizes.back(), std::to_string(width) + "x" + std::to_string(width));
  }
  EXPECT_EQ(sizes, (Strings{"any", "192x192", "512x512", "512x512"}));
}

TEST(WebManifest, ASquareLogoIsTheIconAndAWideOneIsNot) {
  Files files{{"matwork.yaml", "title: A Library of Movement\ntheme: {logo: /l.svg, colours: {paper: \"#ffffff\"}}"},
              {"static/l.svg", "<svg viewBox='0 0 8 8'/>"},
              {"content/en/exercises/a.md", exercise("A")}};
  const auto manifest = json_at(site_of(files), "app.en.webmanifest");
  ASSERT_EQ(manifest.at("icons").size(), 1U);
  EXPECT_EQ(manifest.at("icons")[0].at("src"), "/l.svg");
  EXPECT_EQ(manifest.at("background_color"), "#ffffff");
  EXPECT_EQ(manifest.at("short_name"), "A Library of");
  files["static/l.svg"] = "<svg viewBox='0 0 8 4'/>";
  EXPECT_EQ(json_at(site_of(files), "app.en.webmanifest").at("icons").size(), 4U);
}

/// The list that stands in the worker.
json shell_of(const OutputTree& tree) {
  const auto worker = bytes_of(tree, "service-worker.js");
  EXPECT_EQ(worker.find("__WB_MANIFEST"), std::string::npos);
  const auto begin = worker.find("[{\"url\":");
  if (begin == worker.npos) return {};
  return json::parse(worker.substr(begin, worker.find(']', begin) + 1 - begin));
}

TEST(ServiceWorker, KeepsTheShell) {
  const auto tree = site_of(rich_files());
  std::map<std::string, json> shell;
  for (const auto& item : shell_of(tree)) shell[item.at("url")] = item.at("revision");
  for (const char* url : {"./", "es/", "offline/", "es/sin-conexion/", "app.en.webmanifest", "app.es.webmanifest"}) {
    ASSERT_TRUE(shell.contains(url)) << url;
    EXPECT_EQ(shell[url].get<std::string>().size(), 16U) << url;
  }
  EXPECT_TRUE(shell.contains(Assets::get().script.substr(1)));
  EXPECT_FALSE(shell.contains(Assets::get().icon_512.substr(1)));
  std::size_t words = 0;
  for (const auto& [url, revision] : shell) {
    EXPECT_FALSE(url.starts_with('/')) << url;
    EXPECT_EQ(revision.is_null(), url.starts_with("assets/")) << url;
    EXPECT_NE(tree.find(file_of(url == "./" ? "/" : "/" + url)), nullptr) << url;
    if (url.starts_with("assets/words-")) ++words;
  }
  EXPECT_EQ(words, 2U);
}

TEST(ServiceWorker, ARevisionChangesWithItsPageAlone) {
  auto files = rich_files();
  const auto before = shell_of(site_of(files));
  files["content/es/_index.md"] = document("Principio", "translationKey: home");
  const auto after = shell_of(site_of(files));
  ASSERT_EQ(before.size(), after.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    const auto url = before[i].at("url").get<std::string>();
    EXPECT_EQ(before[i] == after[i], url != "es/") << url;
  }
}

TEST(ServiceWorker, ThePreviewHasNone) {
  const Site site(testing::share_library(rich_files()), {.preview_script = "/_matwork/preview.js"});
  EXPECT_EQ(site.tree().find("service-worker.js"), nullptr);
  EXPECT_EQ(site.tree().find("offline.en.json"), nullptr);
  EXPECT_NE(site.tree().find("app.en.webmanifest"), nullptr);
}

TEST(ClientWords, AreThoseOfTheLanguageWithWhatTheLibrarySays) {
  auto files = rich_files();
  files["matwork.yaml"] += "\nwords: {es: {search-open: Halla, seconds: seg, skip: Al texto}}";
  const auto tree = site_of(files);
  std::map<std::string, json> words;
  for (const auto& path : testing::paths_of(tree)) {
    if (path.starts_with("assets/words-")) words[path.substr(13, 2)] = json_at(tree, path);
  }
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words["en"].at("search-open"), "Search");
  EXPECT_EQ(words["es"].at("search-open"), "Halla");
  EXPECT_EQ(words["es"].at("seconds"), "seg");
  EXPECT_EQ(words["en"].at("exercises-other"), "{n} exercises");
  EXPECT_EQ(words["en"].size(), words["es"].size());
  EXPECT_FALSE(words["es"].contains("skip")) << "what pages say is in the pages";
  EXPECT_EQ(testing::page_at(tree, "es/index.html").with("class", "skip").at(0)->text, "Al texto");
}

/// How many times as large the estimate is as what a build writes.
double weigh(const OutputTree& tree, const std::string& language) {
  const auto list = json_at(tree, "offline." + language + ".json");
  std::size_t bytes = 0;
  for (const auto& page : list.at("pages")) bytes += bytes_of(tree, file_of(page[0].get<std::string>())).size();
  EXPECT_GT(bytes, 0U);
  return list.at("bytes").get<double>() / static_cast<double>(bytes);
}

/// Exercises of very unlike lengths, in lists of several pages.
Files generated_library(int count) {
  Files files;
  for (int i = 0; i < count; ++i) {
    std::string body;
    for (int k = 0; k < i % 23; ++k)
      body += "A paragraph about what to look for, number " + std::to_string(k) + ".\n\n";
    const auto name = std::to_string(1000 + i);
    files["content/en/exercises/" + name + ".md"] = exercise("Exercise " + name, "", body);
    if (i % 7 == 0) files["content/en/articles/" + name + ".md"] = document("Article " + name, "", body + body);
  }
  return files;
}

TEST(OfflineList, KnowsAboutHowLargeTheLibraryIs) {
  EXPECT_NEAR(weigh(site_of(rich_files()), "en"), 1.0, 0.25);
  EXPECT_NEAR(weigh(site_of(rich_files()), "es"), 1.0, 0.25);
  EXPECT_NEAR(weigh(site_of(generated_library(160)), "en"), 1.0, 0.25);
}

TEST(OfflineList, HoldsEveryPageOfItsLanguageTheMostUsefulFirst) {
  const auto tree = site_of(rich_files());
  Strings pages;
  const auto list = json_at(tree, "offline.es.json");
  for (const auto& page : list.at("pages")) pages.push_back(page[0]);
  EXPECT_EQ(pages.front(), "/es/");
  const auto at = [&](const char* address) { return std::find(pages.begin(), pages.end(), address) - pages.begin(); };
  EXPECT_LT(at("/es/ejercicios/"), at("/es/ejercicios/cisne/"));
  EXPECT_LT(at("/es/ejercicios/cisne/"), at("/es/musculos/gemelos/"));
  for (const auto& file : tree.files()) {
    if (!testing::is_page(file) || !file.path.starts_with("es/")) continue;
    const auto address = "/" + file.path.substr(0, file.path.size() - std::string("index.html").size());
    EXPECT_NE(std::find(pages.begin(), pages.end(), address), pages.end()) << address;
  }
}

TEST(OfflineList, ARevisionChangesWithItsPage) {
  auto files = rich_files();
  const auto before = json_at(site_of(files), "offline.en.json").at("pages");
  files["content/en/articles/what.md"] = document("What", "", "New words.\n");
  const auto after = json_at(site_of(files), "offline.en.json").at("pages");
  Strings changed;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] != after[i]) changed.push_back(before[i][0]);
  }
  EXPECT_EQ(changed, Strings{"/articles/what/"});
}

}  // namespace
}  // namespace matwork
