#include <gtest/gtest.h>

#include "library/language_tag.h"
#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::codes_of;
using testing::document;
using testing::Files;
using testing::get_entry;
using testing::read_files;
using Strings = std::vector<std::string>;

Strings tags_of(const Files& files) {
  Strings tags;
  for (const auto& language : read_files(files).library.languages) tags.push_back(language.tag + language.prefix);
  return tags;
}

TEST(LanguageTag, IsAKnownLanguageOfTwoLettersWithSubtags) {
  for (const char* tag : {"en", "es", "pt-BR", "zh-Hant", "es-419", "de-CH-1996", "zu", "aa"}) {
    EXPECT_TRUE(is_language_tag(tag)) << tag;
  }
  for (const char* word : {"", "e", "mat", "abs", "EN", "en_US", "en-", "en--US", "en-a", "en-toolongsubtag", "en-ü",
                           "qq", "en US", "-en", "n ", " a"}) {
    EXPECT_FALSE(is_language_tag(word)) << word;
  }
}

TEST(LanguageTag, KnowsTheDirectionOfWritingAndWhatSpeakersCallIt) {
  EXPECT_TRUE(is_right_to_left("ar"));
  EXPECT_TRUE(is_right_to_left("he-IL"));
  EXPECT_FALSE(is_right_to_left("en"));
  EXPECT_FALSE(is_right_to_left("az"));
  EXPECT_EQ(own_language_name("es-MX"), "Español");
  EXPECT_EQ(own_language_name("en"), "English");
  EXPECT_EQ(own_language_name("zu"), "zu");
}

TEST(Languages, EnglishIsTheDefaultElseTheFirstInTheAlphabet) {
  EXPECT_EQ(
      tags_of(
          {{"content/es/a.md", document("A")}, {"content/en/a.md", document("A")}, {"content/de/a.md", document("A")}}),
      (Strings{"en", "de/de", "es/es"}));
  EXPECT_EQ(tags_of({{"content/fr/a.md", document("A")}, {"content/es/a.md", document("A")}}),
            (Strings{"es", "fr/fr"}));
  EXPECT_EQ(tags_of({{"content/fr/a.md", document("A")}}), Strings{"fr"});
}

TEST(Languages, TheConfigurationChoosesTheDefault) {
  Files files{{"content/es/a.md", document("A")}, {"content/en/a.md", document("A")}};
  files["matwork.yaml"] = "default_language: es";
  EXPECT_EQ(tags_of(files), (Strings{"es", "en/en"}));
  files["matwork.yaml"] = "default_language: fr";
  EXPECT_EQ(tags_of(files), (Strings{"en", "es/es"})) << "a default without documents is none";
}

TEST(Languages, OnlyThoseOfTheConfigurationArePublished) {
  const Files files{{"content/es/a.md", document("A")},
                    {"content/en/a.md", document("A")},
                    {"content/fr/a.md", document("A")},
                    {"matwork.yaml", "languages: {en: {title: In English}, es: {}}\ntitle: Both"}};
  const auto reading = read_files(files);
  ASSERT_EQ(reading.library.languages.size(), 2U);
  EXPECT_EQ(reading.library.languages[0].title, "In English");
  EXPECT_EQ(reading.library.languages[1].title, "Both");
  EXPECT_EQ(codes_of(reading.findings), Strings{"library/unknown-language"});
  EXPECT_EQ(reading.library.documents_read, 2U);
  EXPECT_EQ(reading.library.find_language("es"), LanguageIndex{1});
  EXPECT_FALSE(reading.library.find_language("fr"));
}

TEST(Languages, DocumentsBesideTheLanguageFoldersAreReportedAndNotPublished) {
  const Files files{
      {"content/en/a.md", document("A")}, {"content/stray.md", document("S")}, {"content/drafts/d.md", document("D")}};
  const auto reading = read_files(files);
  EXPECT_EQ(codes_of(reading.findings), (Strings{"library/unknown-language", "library/unknown-language"}));
  EXPECT_EQ(reading.library.entries.size(), 1U);
}

TEST(Languages, ALibraryWithoutLanguageFoldersIsInOneLanguageAtTheRoot) {
  const Files files{{"content/exercises/swan.md", document("Swan")}, {"content/mat/_index.md", document("Mat")}};
  const auto reading = read_files(files);
  EXPECT_TRUE(reading.findings.list().empty());
  ASSERT_EQ(reading.library.languages.size(), 1U);
  EXPECT_EQ(reading.library.languages[0].tag, "en");
  EXPECT_EQ(get_entry(reading.library, "content/exercises/swan.md").address, "/exercises/swan/");
  EXPECT_EQ(get_entry(reading.library, "content/mat/_index.md").address, "/mat/");
}

TEST(Languages, TheOneLanguageOfALibraryWithoutFoldersIsTheConfiguredOne) {
  Files files{{"content/ejercicios/cisne.md", document("Cisne")}};
  for (const char* config : {"default_language: es", "languages: {es: {title: Pilates}}", "languages:\n  es:"}) {
    files["matwork.yaml"] = config;
    const auto library = read_files(files).library;
    ASSERT_EQ(library.languages.size(), 1U) << config;
    EXPECT_EQ(library.languages[0].tag, "es") << config;
    EXPECT_EQ(get_entry(library, "content/ejercicios/cisne.md").address, "/ejercicios/cisne/") << config;
  }
}

TEST(Languages, KindsOfDocumentsComeFromTheirFolders) {
  const Files files{{"content/en/exercises/mat/a.md", document("A")},
                    {"content/es/ejercicios/a.md", document("A")},
                    {"content/en/learn/exercises/a.md", document("A")},
                    {"content/en/workouts/short/a.md", document("A")},
                    {"content/en/workouts/programs/a.md", document("A")},
                    {"content/en/teachers/a.md", document("A")},
                    {"content/en/own/a.md", document("A")},
                    {"content/en/own/exercises/a.md", document("A")},
                    {"content/en/a.md", document("A")},
                    {"content/en/_index.md", document("A")},
                    {"content/en/own/_index.md", document("A")},
                    {"matwork.yaml", "sections: {own: teacher, short: article}"}};
  const auto library = read_files(files).library;
  const auto kind = [&](const char* path) { return std::string(to_id(get_entry(library, path).entry.kind)); };
  EXPECT_EQ(kind("content/en/exercises/mat/a.md"), "exercise");
  EXPECT_EQ(kind("content/es/ejercicios/a.md"), "exercise");
  EXPECT_EQ(kind("content/en/learn/exercises/a.md"), "article");
  EXPECT_EQ(kind("content/en/workouts/short/a.md"), "article") << "the configuration decides";
  EXPECT_EQ(kind("content/en/workouts/programs/a.md"), "programme");
  EXPECT_EQ(kind("content/en/teachers/a.md"), "teacher");
  EXPECT_EQ(kind("content/en/own/a.md"), "teacher");
  EXPECT_EQ(kind("content/en/own/exercises/a.md"), "teacher");
  EXPECT_EQ(kind("content/en/a.md"), "page");
  EXPECT_EQ(kind("content/en/_index.md"), "home");
  EXPECT_EQ(kind("content/en/own/_index.md"), "section");
}

}  // namespace
}  // namespace matwork
