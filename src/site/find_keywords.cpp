#include "site/find_keywords.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"

namespace matwork {
namespace {

using Words = std::unordered_set<std::string>;

/// What as many documents have as this part of all tells none of them apart.
constexpr std::size_t kCommonPart = 8;
constexpr std::size_t kFewestToTell = 24;
constexpr std::size_t kFewestLetters = 3;

/// Each word as it is compared: folded, in the singular.
std::vector<std::string> folded_words(std::string_view text, std::string_view language) {
  std::vector<std::string> out;
  const auto folded = fold_term(text, language);
  for (const auto word : split_words(folded)) out.emplace_back(word);
  return out;
}

class KeywordReader {
 public:
  KeywordReader(const SiteContext& context, LanguageIndex language)
      : vocabulary_(*context.library().vocabulary), tag_(context.language(language).tag) {
    for (const auto kind : {TermKind::kMuscle, TermKind::kEquipment, TermKind::kLevel, TermKind::kPosition,
                            TermKind::kJointAction, TermKind::kSpinalAction}) {
      for (const auto& [term, forms] : vocabulary_.other_forms(kind, tag_)) {
        auto& words = of_terms_[term];
        for (const auto form : forms) add(words, form);
        add(words, vocabulary_.name(term, tag_));
      }
    }
  }

  /// Each word once, with how it is written.
  std::vector<std::pair<std::string, std::string>> read(const FoundDocument& document) {
    auto known = words_of_names(document);
    const auto of_terms = words_of_terms(document);
    const auto is_of_term = [&](const std::string& word) {
      return std::any_of(of_terms.begin(), of_terms.end(), [&](const Words* words) { return words->contains(word); });
    };
    std::vector<std::pair<std::string, std::string>> out;
    for (const auto& keyword : document.item->entry.head.keywords) {
      const auto written = lower(keyword.value);
      for (const auto word : split_words(written)) {
        auto folded = fold_term(word, tag_);
        const bool whole = folded.find(' ') == std::string::npos && count_code_points(folded) >= kFewestLetters;
        if (whole && !is_of_term(folded) && known.insert(folded).second)
          out.emplace_back(std::move(folded), plain(word));
      }
    }
    return out;
  }

 private:
  void add(Words& words, std::string_view text) const {
    for (auto& word : folded_words(text, tag_)) words.insert(std::move(word));
  }

  Words words_of_names(const FoundDocument& document) const {
    Words known;
    add(known, document.title());
    for (const auto name : document.names) add(known, name);
    for (const auto title : document.elsewhere) add(known, title);
    return known;
  }

  /// Of each term that a document states, its words; made when the first document states it.
  std::vector<const Words*> words_of_terms(const FoundDocument& document) {
    std::vector<const Words*> out;
    for_each_term(document, [&](TermIndex term) {
      const auto [words, is_new] = of_terms_.try_emplace(term);
      if (is_new) add(words->second, vocabulary_.name(term, tag_));
      out.push_back(&words->second);
    });
    return out;
  }

  /// Without the signs around it.
  static std::string plain(std::string_view word) {
    constexpr std::string_view kSigns = ".,;:!?()\"'";
    const auto begin = word.find_first_not_of(kSigns);
    return std::string(word.substr(begin, word.find_last_not_of(kSigns) - begin + 1));
  }

  const Vocabulary& vocabulary_;
  std::string_view tag_;
  std::unordered_map<TermIndex, Words> of_terms_;
};

}  // namespace

std::vector<std::string> words_of_keywords(const SiteContext& context, const std::vector<FoundDocument>& documents,
                                           LanguageIndex language) {
  KeywordReader reader(context, language);
  std::vector<std::vector<std::pair<std::string, std::string>>> all;
  std::unordered_map<std::string, std::size_t> counts;
  for (const auto& document : documents) {
    all.push_back(reader.read(document));
    for (const auto& [folded, written] : all.back()) ++counts[folded];
  }
  const bool tells = documents.size() >= kFewestToTell;
  std::vector<std::string> out;
  for (const auto& words : all) {
    auto& text = out.emplace_back();
    for (const auto& [folded, written] : words) {
      if (tells && counts[folded] * kCommonPart > documents.size()) continue;
      text.append(text.empty() ? "" : " ").append(written);
    }
  }
  return out;
}

}  // namespace matwork
