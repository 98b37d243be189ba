#include "site/paragraphs.h"

#include <array>
#include <map>
#include <string>

#include "document/own_table.h"
#include "site/embedded.h"

namespace matwork {
namespace {

struct ParagraphFile {
  TermKind kind;
  std::string_view name;
};

constexpr std::array<ParagraphFile, 8> kFiles{{
    {TermKind::kMuscle, "muscles"},
    {TermKind::kEquipment, "equipment"},
    {TermKind::kLevel, "levels"},
    {TermKind::kPosition, "positions"},
    {TermKind::kJointAction, "movements"},
    {TermKind::kSpinalAction, "movements"},
    {TermKind::kPhase, "phases"},
    {TermKind::kSides, "sides"},
}};

/// Of one file, by the id of the term.
using Paragraphs = std::map<std::string, LocalizedText, std::less<>>;

Paragraphs read_paragraphs(const EmbeddedFile& file) {
  Paragraphs out;
  for (const auto& term : read_own_table(file).members) {
    for (const auto& text : term.value.members) out[std::string(term.key.value)].set(text.key.value, text.value.text);
  }
  return out;
}

/// By the name of the file.
const std::map<std::string, Paragraphs, std::less<>>& all_paragraphs() {
  static const auto all = [] {
    std::map<std::string, Paragraphs, std::less<>> out;
    constexpr std::string_view kFolder = "paragraphs/";
    for (const auto& file : site::embedded_files()) {
      if (!file.path.starts_with(kFolder)) continue;
      auto name = file.path.substr(kFolder.size());
      name.remove_suffix(std::string_view(".yaml").size());
      out.emplace(name, read_paragraphs(file));
    }
    return out;
  }();
  return all;
}

const LocalizedText* find_ours(const Term& term) {
  for (const auto& [kind, name] : kFiles) {
    if (kind != term.kind) continue;
    const auto file = all_paragraphs().find(name);
    if (file == all_paragraphs().end()) return nullptr;
    const auto text = file->second.find(term.id);
    return text == file->second.end() ? nullptr : &text->second;
  }
  return nullptr;
}

}  // namespace

std::string_view paragraph_of(const Term& term, std::string_view language) {
  if (const auto own = term.paragraph.in_language(language); !own.empty()) return own;
  const auto* ours = find_ours(term);
  return ours == nullptr ? std::string_view() : ours->in_language(language);
}

std::vector<TermIndex> related_terms(const Vocabulary& vocabulary, TermIndex term) {
  if (vocabulary.term(term).kind != TermKind::kMuscle) return {};
  return vocabulary.term(term).is_region() ? vocabulary.term(term).members : vocabulary.regions_around(term);
}

}  // namespace matwork
