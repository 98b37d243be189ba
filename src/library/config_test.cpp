#include "library/config.h"

#include <gtest/gtest.h>

namespace matwork {
namespace {

using Strings = std::vector<std::string>;

struct Reading {
  SourceFile source;
  Diagnostics findings;
  Config config;

  explicit Reading(std::string text) : source("matwork.yaml", std::move(text)), config(read_config(source, findings)) {}

  Strings codes() const {
    Strings ids;
    for (const auto& finding : findings.list()) ids.emplace_back(finding.code->id);
    return ids;
  }
  std::string words() const { return std::string(source.text(findings.list().at(0).span)); }
};

TEST(Config, EverySettingIsRead) {
  const Reading reading(
      "title: Own title\n"
      "description: About it\n"
      "base_url: https://mat.example/library\n"
      "default_language: es\n"
      "placeholder_videos: [abcdefghijk, ABCDEFGHIJK]\n"
      "languages:\n"
      "  en: {title: In English, description: English words}\n"
      "  es: {title: En español}\n"
      "  pt-BR:\n"
      "sections: {moves: exercise, notes: article}\n");
  EXPECT_EQ(reading.codes(), Strings{});
  const auto& config = reading.config;
  EXPECT_EQ(config.title, "Own title");
  EXPECT_EQ(config.description, "About it");
  EXPECT_EQ(config.base_url, "https://mat.example/library/");
  EXPECT_TRUE(config.base_url_stated);
  EXPECT_EQ(config.base_path(), "/library");
  EXPECT_EQ(config.default_language, "es");
  EXPECT_EQ(config.placeholder_videos, (Strings{"abcdefghijk", "ABCDEFGHIJK"}));
  EXPECT_EQ(config.languages.size(), 3U);
  EXPECT_EQ(config.languages.at("en").title, "In English");
  EXPECT_EQ(config.languages.at("en").description, "English words");
  EXPECT_EQ(config.languages.at("pt-BR").title, "");
  EXPECT_EQ(config.sections.at("moves"), Kind::kExercise);
  EXPECT_EQ(config.sections.at("notes"), Kind::kArticle);
}

TEST(Config, NothingIsNeeded) {
  for (const char* text :
       {"", "\n\n", "# a remark\n", "title:\nbase_url:\nlanguages:\nsections:\nplaceholder_videos:\n"}) {
    const Reading reading(text);
    EXPECT_EQ(reading.codes(), Strings{}) << text;
    EXPECT_EQ(reading.config.title, Config().title) << text;
    EXPECT_FALSE(reading.config.base_url_stated) << text;
    EXPECT_EQ(reading.config.base_path(), "") << text;
  }
}

TEST(Config, AMistakeIsReportedWhereItStandsAndTheSettingKeepsItsDefault) {
  struct Mistake {
    const char* text;
    const char* code;
    const char* words;
  };
  for (const auto& mistake :
       {Mistake{"title: [a, b]", "config/value", "[a, b]"},
        Mistake{"base_url: matwork.example", "config/value", "matwork.example"},
        Mistake{"base_url: \"https://a b/\"", "config/value", "https://a b/"},
        Mistake{"base_url: [x]", "config/value", "[x]"}, Mistake{"languages: [en, es]", "config/value", "[en, es]"},
        Mistake{"languages: {english: {}}", "config/value", "english"},
        Mistake{"languages: {en: {title: [x]}}", "config/value", "[x]"},
        Mistake{"languages: {en: {name: x}}", "config/unknown", "name"},
        Mistake{"default_language: español", "config/value", "español"},
        Mistake{"languages: {en: {}}\ndefault_language: es", "config/value", "es"},
        Mistake{"sections: exercise", "config/value", "exercise"},
        Mistake{"sections: {moves: movement}", "config/value", "movement"},
        Mistake{"sections: {moves: home}", "config/value", "home"},
        Mistake{"sections: {moves: [exercise]}", "config/value", "[exercise]"},
        Mistake{"placeholder_videos: {a: b}", "config/value", "{a: b}"},
        Mistake{"titel: Words", "config/unknown", "titel"},
        Mistake{"baseURL: https://a.example/", "config/unknown", "baseURL"},
        Mistake{"style: dark", "config/unknown", "style"}}) {
    const Reading reading(mistake.text);
    ASSERT_EQ(reading.codes(), Strings{mistake.code}) << mistake.text;
    EXPECT_EQ(reading.words(), mistake.words) << mistake.text;
    EXPECT_FALSE(reading.findings.list().at(0).help.empty()) << mistake.text;
    EXPECT_EQ(reading.config.title, Config().title) << mistake.text;
    EXPECT_EQ(reading.config.base_url, Config().base_url) << mistake.text;
    EXPECT_TRUE(reading.config.default_language.empty()) << mistake.text;
    EXPECT_TRUE(reading.config.sections.empty()) << mistake.text;
    EXPECT_TRUE(reading.config.placeholder_videos.empty()) << mistake.text;
  }
}

TEST(Config, OneMistakeLeavesTheOtherSettingsAsWritten) {
  const Reading reading("title: Kept\nbase_url: nowhere\ndescription: Kept too\ncolour: red\n");
  EXPECT_EQ(reading.codes(), (Strings{"config/value", "config/unknown"}));
  EXPECT_EQ(reading.config.title, "Kept");
  EXPECT_EQ(reading.config.description, "Kept too");
}

TEST(Config, WhatIsNoYamlIsAnErrorAndAllDefaultsHold) {
  for (const char* text : {"title: \"open", "a: b: c", "- a\n- b", "just words", "title: a\ntitle: b", "title: &x a",
                           "title: !x a", "{title: a", "a: *b"}) {
    const Reading reading(text);
    EXPECT_EQ(reading.codes(), Strings{"config/syntax"}) << text;
    EXPECT_TRUE(reading.findings.has_error()) << text;
    EXPECT_EQ(reading.config.title, Config().title) << text;
  }
}

TEST(Config, BytesThatAreNoTextAreRefused) {
  EXPECT_EQ(Reading("title: \xff").codes(), Strings{"document/not-utf8"});
  EXPECT_EQ(Reading(std::string("title: a\0b", 10)).codes(), Strings{"document/nul-byte"});
  EXPECT_EQ(Reading(std::string(300'000, '#')).codes(), Strings{"document/too-large"});
}

TEST(BaseUrl, IsMadeToEndInASlash) {
  EXPECT_EQ(normalise_base_url("https://a.example"), "https://a.example/");
  EXPECT_EQ(normalise_base_url(" https://a.example/b "), "https://a.example/b/");
  EXPECT_EQ(normalise_base_url("http://127.0.0.1:8080/"), "http://127.0.0.1:8080/");
}

TEST(BaseUrl, ThatIsNoWebAddressIsNone) {
  for (const char* url :
       {"", " ", "/", "a.example", "//a.example/", "ftp://a.example/", "https:/a.example", "https://",
        "javascript://a.example/", "https://a.example/?q", "https://a.example/#f", "https://a.example/a b",
        "https://a.example/\"", "https://a.example/<", "https://a.example\\b"}) {
    EXPECT_EQ(normalise_base_url(url), "") << url;
  }
}

TEST(BaseUrl, WithoutAHostOrWithControlCharactersIsNone) {
  for (const char* url : {"https:///", "https:///a/", "https://a.example/\nDisallow: /", "https://a\x01/"}) {
    EXPECT_EQ(normalise_base_url(url), "") << url;
  }
}

}  // namespace
}  // namespace matwork
