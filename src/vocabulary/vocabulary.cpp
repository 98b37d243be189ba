#include "vocabulary/vocabulary.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace matwork {
namespace {

struct Word {
  std::string folded;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool starts_part = false;  ///< a sign stands before it that ends a sentence or a part of one
};

/// U+00C0 to U+024F without the signs of multiplication and division: every accented letter of our languages.
bool is_latin_letter(std::string_view code_point) {
  const auto lead = static_cast<unsigned char>(code_point.front());
  return code_point.size() == 2 && lead >= 0xC3 && lead <= 0xC8 && code_point != "×" && code_point != "÷";
}

/// Letters, digits, accents written apart and apostrophes make up words.
bool is_part_of_word(std::string_view code_point) {
  if (is_latin_letter(code_point)) return true;  // folding each of them costs more than all the rest
  if (code_point.size() > 1) return fold("a" + std::string(code_point) + "b") != "a b";
  return code_point == "'" || std::isalnum(static_cast<unsigned char>(code_point.front())) != 0;
}

/// Space and hyphens (also those that do not break) join the words of a term; other signs part them.
bool may_join_words(std::string_view code_point) {
  if (code_point.size() == 1) return std::string_view(" \t\r\n-_/").find(code_point) != std::string_view::npos;
  return code_point == "\u00A0" || code_point == "\u2010" || code_point == "\u2011";
}

/// The words of a text with their places; white space and signs part them.
std::vector<Word> words_of(std::string_view text, std::string_view language) {
  std::vector<Word> words;
  std::size_t begin = 0;
  bool starts_part = false;
  const auto close = [&](std::size_t end) {
    if (end == begin) return;
    auto folded = fold_term(text.substr(begin, end - begin), language);
    if (folded.empty()) return;
    words.push_back({std::move(folded), begin, end, starts_part});
    starts_part = false;
  };
  for (std::size_t i = 0; i < text.size();) {
    const auto code_point = text.substr(i, code_point_size(text, i));
    if (!is_part_of_word(code_point)) {
      close(i);
      begin = i + code_point.size();
      starts_part = starts_part || !may_join_words(code_point);
    }
    i += code_point.size();
  }
  close(text.size());
  return words;
}

/// How many of the words from `first` on stand together, at most `most`.
std::size_t count_joined(const std::vector<Word>& words, std::size_t first, std::size_t most) {
  std::size_t count = 1;
  while (count < most && first + count < words.size() && !words[first + count].starts_part) ++count;
  return count;
}

}  // namespace

std::string_view main_language(std::string_view language) { return language.substr(0, language.find_first_of("-_")); }

std::string_view LocalizedText::in_language(std::string_view language) const {
  for (const auto wanted : {language, main_language(language)}) {
    if (const auto found = texts_.find(wanted); found != texts_.end()) return found->second;
  }
  return {};
}

std::string_view LocalizedText::in(std::string_view language) const {
  for (const auto wanted : {language, main_language(language), std::string_view("en")}) {
    if (const auto found = texts_.find(wanted); found != texts_.end()) return found->second;
  }
  return texts_.empty() ? std::string_view() : std::string_view(texts_.begin()->second);
}

std::size_t Vocabulary::slot(TermKind kind, std::string_view language) const {
  static_assert(static_cast<std::size_t>(TermKind::kLength) + 1 == kTermKindCount);
  const auto found = std::find(languages_.begin(), languages_.end(), main_language(language));
  const auto index = found == languages_.end() ? 0 : static_cast<std::size_t>(found - languages_.begin());
  return index * kTermKindCount + static_cast<std::size_t>(kind);
}

std::string Vocabulary::plain_name(TermIndex index, std::string_view language) const {
  return lower(name(index, language));
}

std::optional<TermIndex> Vocabulary::find_id(TermKind kind, std::string_view id) const {
  const auto found =
      std::find_if(terms_.begin(), terms_.end(), [&](const Term& term) { return term.kind == kind && term.id == id; });
  if (found == terms_.end()) return std::nullopt;
  return static_cast<TermIndex>(found - terms_.begin());
}

std::optional<TermIndex> Vocabulary::find(TermKind kind, std::string_view written, std::string_view language) const {
  const auto& forms = forms_[slot(kind, language)].by_form;
  const auto found = forms.find(fold_term(written, language));
  if (found == forms.end()) return std::nullopt;
  return found->second.term;
}

std::optional<TermForm> Vocabulary::find_form(TermKind kind, std::string_view written,
                                              std::string_view language) const {
  const auto& forms = forms_[slot(kind, language)].by_form;
  const auto found = forms.find(fold_term(written, language));
  if (found == forms.end()) return std::nullopt;
  return TermForm{found->second.term, found->second.written};
}

std::optional<TermForm> Vocabulary::find_misspelt(TermKind kind, std::string_view written,
                                                  std::string_view language) const {
  constexpr std::size_t kFewestLetters = 6;
  const auto wanted = fold_term(written, language);
  const auto spaces = static_cast<std::size_t>(std::count(wanted.begin(), wanted.end(), ' '));
  const bool number = wanted.find_first_of("0123456789") != std::string::npos;
  if (number || count_code_points(wanted) - spaces < kFewestLetters) return std::nullopt;
  std::optional<TermForm> only;
  for (const auto& [form, spelling] : forms_[slot(kind, language)].by_form) {
    if (edit_distance(wanted, form, 1) != 1) continue;
    if (only) return std::nullopt;
    only = TermForm{spelling.term, spelling.written};
  }
  return only;
}

std::optional<TermIndex> Vocabulary::suggest(TermKind kind, std::string_view written, std::string_view language) const {
  const auto wanted = fold_term(written, language);
  const auto length = count_code_points(wanted);
  const std::size_t limit = length < 4 ? 1 : length < 8 ? 2 : 3;
  std::optional<TermIndex> nearest;
  std::size_t best = limit + 1;
  std::string_view best_form;
  for (const auto& [form, spelling] : forms_[slot(kind, language)].by_form) {
    const auto distance = edit_distance(wanted, form, limit);
    const bool nearer = distance < best || (distance == best && nearest && std::string_view(form) < best_form);
    if (distance > limit || !nearer || 2 * distance >= length) continue;
    best = distance;
    best_form = form;
    nearest = spelling.term;
  }
  return nearest;
}

std::vector<Mention> Vocabulary::find_mentions(TermKind kind, std::string_view text, std::string_view language) const {
  std::vector<Mention> mentions;
  const auto& forms = forms_[slot(kind, language)];
  const auto words = words_of(text, language);
  for (std::size_t i = 0; i < words.size();) {
    const auto starts = forms.most_words_after.find(words[i].folded);
    std::size_t taken = 0;
    if (starts != forms.most_words_after.end()) {
      for (auto count = count_joined(words, i, starts->second); count > 0 && taken == 0; --count) {
        std::string form = words[i].folded;
        for (std::size_t k = 1; k < count; ++k) form.append(" ").append(words[i + k].folded);
        const auto found = forms.by_form.find(form);
        if (found == forms.by_form.end()) continue;
        taken = count;
        if (!found->second.ambiguous_in_text) {
          mentions.push_back({found->second.term, words[i].begin, words[i + count - 1].end});
        }
      }
    }
    i += std::max<std::size_t>(taken, 1);
  }
  return mentions;
}

std::map<TermIndex, std::vector<std::string_view>> Vocabulary::other_forms(TermKind kind,
                                                                           std::string_view language) const {
  std::vector<const Spelling*> others;
  for (const auto& [form, spelling] : forms_[slot(kind, language)].by_form) {
    const auto& term = terms_[spelling.term];
    const bool other = spelling.written != term.id && form != fold_term(term.name.in(language), language);
    if (other) others.push_back(&spelling);
  }
  std::sort(others.begin(), others.end(), [](const Spelling* a, const Spelling* b) { return a->order < b->order; });
  std::map<TermIndex, std::vector<std::string_view>> out;
  for (const auto* spelling : others) out[spelling->term].push_back(spelling->written);
  return out;
}

std::vector<TermIndex> Vocabulary::regions_around(TermIndex muscle) const {
  std::vector<TermIndex> regions;
  const auto& part = terms_[muscle];
  for (TermIndex i = 0; i < terms_.size(); ++i) {
    const auto& region = terms_[i];
    if (i == muscle || region.kind != TermKind::kMuscle || !region.is_region()) continue;
    const bool holds = std::all_of(part.members.begin(), part.members.end(), [&](TermIndex member) {
      return std::find(region.members.begin(), region.members.end(), member) != region.members.end();
    });
    if (holds) regions.push_back(i);
  }
  return regions;
}

TermIndex Vocabulary::length_of(int seconds) const {
  const auto found = std::find_if(terms_.begin(), terms_.end(), [&](const Term& term) {
    return term.kind == TermKind::kLength && (term.most_s == 0 || seconds <= term.most_s);
  });
  return static_cast<TermIndex>(found - terms_.begin());
}

SectionKind Vocabulary::section_kind(std::string_view heading) const {
  const auto found = headings_.find(fold(heading));
  return found == headings_.end() ? SectionKind::kNone : found->second;
}

std::string_view Vocabulary::folder_kind(std::string_view folder) const {
  const auto found = folders_.find(fold(folder));
  return found == folders_.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace matwork
