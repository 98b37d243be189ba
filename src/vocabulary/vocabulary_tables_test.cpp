#include <gtest/gtest.h>

#include <set>

#include "diagnostics/codes.h"
#include "document/yaml.h"
#include "tests/golden.h"
#include "vocabulary/embedded.h"
#include "vocabulary/vocabulary.h"

namespace matwork {
namespace {

constexpr YamlCodes kCodes{codes::kConfigSyntax, codes::kConfigSyntax, codes::kConfigSyntax};

YamlNode table(const std::string& file) {
  const SourceFile source(file, testing::read_text(testing::source_path("data/vocabulary/" + file)));
  Diagnostics findings;
  return parse_yaml(source, {0, static_cast<std::uint32_t>(source.text().size())}, kCodes, findings).value();
}

TEST(VocabularyTables, HoldsTheTablesAsTheyAre) {
  std::set<std::string> paths;
  for (const auto& file : vocabulary::embedded_files()) {
    paths.emplace(file.path);
    EXPECT_EQ(file.bytes, testing::read_text(testing::source_path("data/vocabulary/" + std::string(file.path))))
        << file.path;
  }
  for (const char* file : {"muscles.yaml", "terms.yaml", "headings.yaml", "kinds.yaml"})
    EXPECT_TRUE(paths.contains(file)) << file;
}

TEST(VocabularyTables, MakesRegionsOfGroupsThatExist) {
  const auto& vocabulary = Vocabulary::standard();
  std::size_t regions = 0;
  for (TermIndex i = 0; i < vocabulary.terms().size(); ++i) {
    const auto& term = vocabulary.term(i);
    ASSERT_FALSE(term.members.empty()) << term.id;
    if (!term.is_region()) {
      EXPECT_EQ(term.members, std::vector<TermIndex>{i}) << term.id;
      continue;
    }
    ++regions;
    EXPECT_EQ(std::set<TermIndex>(term.members.begin(), term.members.end()).size(), term.members.size()) << term.id;
    for (const auto member : term.members) {
      ASSERT_LT(member, vocabulary.terms().size());
      EXPECT_EQ(vocabulary.term(member).kind, TermKind::kMuscle) << term.id;
      EXPECT_FALSE(vocabulary.term(member).is_region()) << term.id;
    }
  }
  EXPECT_EQ(regions, table("muscles.yaml").find("regions")->items.size());
}

TEST(VocabularyTables, NamesEveryTermInEveryLanguageWithoutItsExplanation) {
  const auto& vocabulary = Vocabulary::standard();
  for (TermIndex i = 0; i < vocabulary.terms().size(); ++i) {
    for (const char* language : {"en", "es", "pt", "es-MX", "pt-BR", "fr"}) {
      EXPECT_FALSE(vocabulary.name(i, language).empty()) << vocabulary.id(i);
      EXPECT_EQ(vocabulary.name(i, language).find('('), std::string_view::npos) << vocabulary.id(i);
    }
  }
}

TEST(VocabularyTables, OrdersLevelsFromEasyToHard) {
  const auto& vocabulary = Vocabulary::standard();
  const auto order = [&](const char* id) {
    return vocabulary.term(vocabulary.find_id(TermKind::kLevel, id).value()).order;
  };
  EXPECT_LT(order("beginner"), order("intermediate"));
  EXPECT_LT(order("intermediate"), order("advanced"));
}

TEST(VocabularyTables, KnowsWhatEveryHeadingOfTheTableAnnounces) {
  const auto& vocabulary = Vocabulary::standard();
  std::set<SectionKind> seen;
  const auto headings = table("headings.yaml");
  for (const auto& section : headings.find("sections")->items) {
    const auto kind = vocabulary.section_kind(section.find("en")->items.at(0).text);
    EXPECT_NE(kind, SectionKind::kNone);
    EXPECT_TRUE(seen.insert(kind).second) << section.find("id")->text;
    for (const char* key : {"en", "es", "pt_br"}) {
      for (const auto& heading : section.find(key)->items)
        EXPECT_EQ(vocabulary.section_kind("¡" + heading.text + ":"), kind) << heading.text;
    }
  }
  EXPECT_EQ(vocabulary.section_kind("RESPIRACION"), SectionKind::kBreathing);
  EXPECT_EQ(vocabulary.section_kind("Common Mistakes"), SectionKind::kMistakes);
  for (const char* other : {"", "The story of this exercise", "Breathing and more"})
    EXPECT_EQ(vocabulary.section_kind(other), SectionKind::kNone);
}

TEST(VocabularyTables, KnowsWhatEveryFolderOfTheTableHolds) {
  const auto& vocabulary = Vocabulary::standard();
  std::set<std::string> folders;
  const auto kinds = table("kinds.yaml");
  for (const auto& kind : kinds.find("kinds")->items) {
    for (const auto& folder : kind.find("folders")->items) {
      EXPECT_TRUE(folders.insert(folder.text).second) << folder.text;
      EXPECT_EQ(vocabulary.folder_kind(folder.text), kind.find("id")->text) << folder.text;
    }
  }
  EXPECT_EQ(vocabulary.folder_kind("Artículos"), "article");
  EXPECT_EQ(vocabulary.folder_kind("mat"), "");
  EXPECT_EQ(vocabulary.folder_kind(""), "");
}

}  // namespace
}  // namespace matwork
