#include "site/paragraphs.h"

#include <gtest/gtest.h>

#include "document/own_table.h"
#include "site/embedded.h"

namespace matwork {
namespace {

bool is_term(std::string_view id) {
  const auto terms = Vocabulary::standard().terms();
  return std::any_of(terms.begin(), terms.end(), [&](const Term& term) { return term.id == id; });
}

TEST(Paragraphs, AreOfTermsAndInBothLanguages) {
  for (const auto& file : site::embedded_files()) {
    if (!file.path.starts_with("paragraphs/")) continue;
    const auto table = read_own_table(file);
    EXPECT_GT(table.members.size(), 0U) << file.path;
    for (const auto& entry : table.members) {
      EXPECT_TRUE(is_term(entry.key.value)) << file.path << ": " << entry.key.value;
      for (const char* language : {"en", "es"}) {
        const auto* text = entry.value.find(language);
        ASSERT_NE(text, nullptr) << file.path << ": " << entry.key.value << " in " << language;
        EXPECT_FALSE(text->text.empty());
      }
    }
  }
}

TEST(Paragraphs, AreNothingForATermThatNobodyWroteAbout) {
  Term term;
  term.id = "no-such-word";
  for (const auto kind : {TermKind::kMuscle, TermKind::kCondition, TermKind::kLength}) {
    term.kind = kind;
    EXPECT_EQ(paragraph_of(term, "en"), "");
  }
  term.paragraph.set("es", "Palabras.");
  EXPECT_EQ(paragraph_of(term, "es-MX"), "Palabras.");
  EXPECT_EQ(paragraph_of(term, "en"), "");
}

}  // namespace
}  // namespace matwork
