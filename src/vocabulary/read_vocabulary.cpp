#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "document/yaml.h"
#include "vocabulary/embedded.h"
#include "vocabulary/vocabulary.h"

namespace matwork {
namespace {

/// The tables write pt_br where BCP 47 writes pt.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kLanguageKeys{
    {{"en", "en"}, {"es", "es"}, {"pt_br", "pt"}}};

constexpr std::array<std::pair<std::string_view, SectionKind>, 8> kSections{{
    {"position", SectionKind::kPosition},
    {"execution", SectionKind::kExecution},
    {"breathing", SectionKind::kBreathing},
    {"benefits", SectionKind::kBenefits},
    {"mistakes", SectionKind::kMistakes},
    {"tips", SectionKind::kTips},
    {"modifications", SectionKind::kModifications},
    {"questions", SectionKind::kQuestions},
}};

/// "Supine" of "Supine (lying on the back)": the bracketed words explain and are not written.
std::string_view without_explanation(std::string_view name) { return trim(name.substr(0, name.find(" ("))); }

}  // namespace

/// Reads the tables of data/vocabulary. They are part of the program: what is wrong with them is
/// our bug, found by any test that touches the vocabulary.
class VocabularyReader {
 public:
  Vocabulary read() {
    vocabulary_.forms_.resize(Vocabulary::slot(TermKind::kCondition, "pt") + 1);
    read_muscles();
    read_terms();
    read_headings();
    read_kinds();
    return std::move(vocabulary_);
  }

 private:
  static YamlNode parse(std::string_view path) {
    for (const auto& file : vocabulary::embedded_files()) {
      if (file.path != path) continue;
      const SourceFile source{std::string(path), std::string(file.bytes)};
      Diagnostics findings;
      const auto size = static_cast<std::uint32_t>(file.bytes.size());
      auto root =
          parse_yaml(source, {0, size}, {codes::kConfigSyntax, codes::kConfigSyntax, codes::kConfigSyntax}, findings);
      if (root) return std::move(*root);
      throw std::logic_error(fmt::format("{}: {}", path, findings.list().front().message));
    }
    throw std::logic_error(fmt::format("{} is not embedded", path));
  }

  static const YamlNode& get(const YamlNode& node, std::string_view key) {
    if (const auto* found = node.find(key)) return *found;
    throw std::logic_error(fmt::format("vocabulary: `{}` is missing", key));
  }

  void read_muscles() {
    const auto root = parse("muscles.yaml");
    for (const auto& group : get(root, "groups").items) add_term(TermKind::kMuscle, group, get(group, "name"));
    for (const auto& region : get(root, "regions").items) {
      const auto index = add_term(TermKind::kMuscle, region, get(region, "name"));
      auto& members = vocabulary_.terms_[index].members;
      members.clear();
      for (const auto& member : get(region, "members").items) {
        members.push_back(vocabulary_.find_id(TermKind::kMuscle, member.text).value());
      }
    }
  }

  void read_terms() {
    const auto root = parse("terms.yaml");
    constexpr std::array<std::pair<const char*, TermKind>, 6> kParts{{{"positions", TermKind::kPosition},
                                                                      {"equipment", TermKind::kEquipment},
                                                                      {"conditions", TermKind::kCondition},
                                                                      {"difficulty", TermKind::kLevel},
                                                                      {"modification_levels", TermKind::kVersion},
                                                                      {"session_phases", TermKind::kPhase}}};
    for (const auto& [key, kind] : kParts) {
      for (const auto& item : get(root, key).items) add_term(kind, item, item);
    }
  }

  TermIndex add_term(TermKind kind, const YamlNode& item, const YamlNode& names) {
    const auto index = static_cast<TermIndex>(vocabulary_.terms_.size());
    Term term;
    term.id = get(item, "id").text;
    term.kind = kind;
    term.members = {index};
    term.order = index;
    vocabulary_.terms_.push_back(std::move(term));
    const std::string id = vocabulary_.terms_.back().id;
    for (const auto& [key, language] : kLanguageKeys) {
      // The id is good in every language; so are English forms where a language has none.
      add_form(index, language, id, false);
      const auto* name = names.find(key);
      if (name == nullptr) continue;
      vocabulary_.terms_[index].name.set(std::string(language), std::string(without_explanation(name->text)));
      add_form(index, language, without_explanation(name->text),
               is_ambiguous(item, key, without_explanation(name->text), language));
      const auto* forms = item.find("forms");
      const auto* of_language = forms == nullptr ? nullptr : forms->find(key);
      if (of_language == nullptr) continue;
      for (const auto& form : of_language->items)
        add_form(index, language, form.text, is_ambiguous(item, key, form.text, language));
    }
    return index;
  }

  static bool is_ambiguous(const YamlNode& item, std::string_view key, std::string_view form,
                           std::string_view language) {
    const auto* ambiguous = item.find("ambiguous_in_text");
    const auto* of_language = ambiguous == nullptr ? nullptr : ambiguous->find(key);
    if (of_language == nullptr) return false;
    const auto folded = fold_term(form, language);
    return std::any_of(of_language->items.begin(), of_language->items.end(),
                       [&](const YamlNode& other) { return fold_term(other.text, language) == folded; });
  }

  void add_form(TermIndex index, std::string_view language, std::string_view form, bool ambiguous) {
    auto& forms = vocabulary_.forms_[Vocabulary::slot(vocabulary_.terms_[index].kind, language)];
    const auto folded = fold_term(form, language);
    if (folded.empty()) return;
    auto& spelling = forms.by_form.try_emplace(folded, Vocabulary::Spelling{index, ambiguous}).first->second;
    // An id in another language's document is a value, never a word of its running text.
    if (spelling.term == index) spelling.ambiguous_in_text = spelling.ambiguous_in_text || ambiguous;
    const auto words = split_words(folded);
    auto& most = forms.most_words_after[std::string(words.front())];
    most = std::max(most, words.size());
  }

  void read_headings() {
    const auto root = parse("headings.yaml");
    for (const auto& section : get(root, "sections").items) {
      const auto& id = get(section, "id").text;
      const auto kind =
          std::find_if(kSections.begin(), kSections.end(), [&](const auto& known) { return known.first == id; });
      if (kind == kSections.end()) throw std::logic_error("headings.yaml: unknown section " + id);
      for (const auto& member : section.members) {
        for (const auto& heading : member.value.items)
          vocabulary_.headings_.try_emplace(fold(heading.text), kind->second);
      }
    }
  }

  void read_kinds() {
    const auto root = parse("kinds.yaml");
    for (const auto& kind : get(root, "kinds").items) {
      for (const auto& folder : get(kind, "folders").items) {
        vocabulary_.folders_.try_emplace(fold(folder.text), get(kind, "id").text);
      }
    }
  }

  Vocabulary vocabulary_;
};

const char* to_id(SectionKind kind) {
  const auto found =
      std::find_if(kSections.begin(), kSections.end(), [&](const auto& known) { return known.second == kind; });
  return found == kSections.end() ? "" : found->first.data();
}

const Vocabulary& Vocabulary::standard() {
  static const Vocabulary vocabulary = VocabularyReader().read();
  return vocabulary;
}

}  // namespace matwork
