#include "library/page_words.h"

#include <map>

#include "base/text.h"
#include "document/own_table.h"
#include "library/embedded.h"

namespace matwork {
namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

/// In English; the other languages have the same keys (words_test.cpp of the site).
Texts read_texts() {
  Texts texts;
  for (const auto files : {page_words::embedded_files(), script_words::embedded_files()}) {
    const auto table = read_own_table(files, "en.yaml");
    for (const auto& member : table.members) {
      if (member.value.kind == YamlNode::Kind::kScalar) texts[member.key.value] += member.value.text;
    }
  }
  return texts;
}

std::string nearest_to(std::string_view key, const Texts& texts) {
  constexpr std::size_t kMostEdits = 3;
  std::string nearest;
  auto least = kMostEdits + 1;
  for (const auto& [known, text] : texts) {
    const auto edits = edit_distance(key, known, kMostEdits);
    if (edits >= least || 2 * edits >= known.size()) continue;
    least = edits;
    nearest = known;
  }
  return nearest;
}

}  // namespace

PageWord find_page_word(std::string_view key) {
  static const auto texts = read_texts();
  const auto found = texts.find(key);
  if (found == texts.end()) return {false, nearest_to(key, texts), {}};
  return {true, {}, found->second};
}

}  // namespace matwork
