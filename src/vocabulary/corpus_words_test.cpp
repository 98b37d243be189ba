#include <gtest/gtest.h>

#include <filesystem>
#include <map>

#include "document/document.h"
#include "tests/golden.h"
#include "vocabulary/vocabulary.h"

namespace matwork {
namespace {
namespace fs = std::filesystem;

const std::map<std::string, TermKind> kFields{
    {"muscles", TermKind::kMuscle}, {"equipment", TermKind::kEquipment}, {"difficulty", TermKind::kLevel}};

struct Count {
  std::size_t values = 0;
  std::size_t found = 0;
  std::string unknown;  ///< what was not found, for the message

  void add(const YamlNode& value, TermKind kind, const std::string& language) {
    for (const auto& item : value.items) add(item, kind, language);
    if (value.kind != YamlNode::Kind::kScalar || value.is_null()) return;
    ++values;
    const bool known = Vocabulary::standard().find(kind, value.text, language).has_value();
    if (known) ++found;
    if (!known) unknown += value.text + "; ";
  }
};

/// By field, over all documents of a language whose head can be read.
std::map<std::string, Count> count_words(const std::string& folder, const std::string& language) {
  std::map<std::string, Count> counts;
  for (const auto& file : fs::recursive_directory_iterator(folder)) {
    if (file.path().extension() != ".md") continue;
    const SourceFile source(file.path().native(), testing::read_text(file.path().native()));
    Diagnostics findings;
    const auto document = parse_document(source, findings);
    if (!document) continue;
    for (const auto& [field, kind] : kFields) {
      if (const auto* value = document->head.find(field)) counts[field].add(*value, kind, language);
    }
  }
  return counts;
}

TEST(CorpusWords, ResolveAlmostAllInEachLanguage) {
  const auto content = testing::source_path("../shared/corpus/content");
  if (!fs::exists(content)) GTEST_SKIP() << "no ../shared/corpus/content beside this checkout";
  for (const std::string language : {"en", "es"}) {
    for (const auto& [field, count] : count_words(content + "/" + language, language)) {
      EXPECT_GT(count.values, 100U) << language << " " << field;
      EXPECT_GE(count.found * 100, count.values * 98) << language << " " << field << ": " << count.found << " of "
                                                      << count.values << " are known, not " << count.unknown;
    }
  }
}

TEST(CorpusWords, StandInHeadsThatCanBeRead) {
  const auto content = testing::source_path("../shared/corpus/content");
  if (!fs::exists(content)) GTEST_SKIP() << "no ../shared/corpus/content beside this checkout";
  for (const std::string language : {"en", "es"})
    EXPECT_EQ(count_words(content + "/" + language, language).size(), kFields.size());
}

}  // namespace
}  // namespace matwork
