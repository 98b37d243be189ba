#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "vocabulary/vocabulary.h"

namespace matwork {
namespace {

// Limits of our own: see docs/diagnostics/text/keywords.md.
constexpr std::size_t kMostKeywords = 12;
constexpr std::size_t kMostWithOneWord = 4;
constexpr std::size_t kShortestWord = 4;  ///< letters; shorter ones join words: "for", "de", "con"

constexpr std::array<std::string_view, 6> kJoiningWords{"para", "with", "from", "your", "sobre", "como"};

using Keywords = std::vector<Located<std::string>>;

/// "a, b, c" in one text are three keywords.
Keywords parts_of(const Keywords& written) {
  Keywords out;
  for (const auto& keyword : written) {
    for (const auto part : split(keyword.value, ',')) {
      if (!trim(part).empty()) out.push_back({std::string(trim(part)), keyword.span});
    }
  }
  return out;
}

/// English and Spanish fold number too; of other languages we know no plural.
std::string folded(std::string_view text, std::string_view language) {
  const auto main = main_language(language);
  return main == "en" || main == "es" ? fold_term(text, language) : fold(text);
}

class KeywordCheck {
 public:
  KeywordCheck(const Entry& entry, Diagnostics& findings)
      : entry_(entry), findings_(findings), keywords_(parts_of(entry.head.keywords)) {
    folded_.reserve(keywords_.size());
    for (const auto& keyword : keywords_) folded_.push_back(folded(keyword.value, entry.place.language));
  }

  /// One cause, one finding: a list that is too long is seldom free of repetition.
  void run() {
    if (!report_repeated() && !report_one_word()) report_count();
  }

 private:
  Diagnostic& add(std::size_t index, std::string message) {
    return findings_.add(codes::kKeywords, *entry_.source, keywords_[index].span, std::move(message));
  }

  bool report_repeated() {
    std::map<std::string, std::size_t> first;
    std::vector<std::pair<std::size_t, std::size_t>> repeated;
    for (std::size_t i = 0; i < keywords_.size(); ++i) {
      const auto [found, fresh] = first.try_emplace(folded_[i], i);
      if (!fresh && !folded_[i].empty()) repeated.emplace_back(i, found->second);
    }
    if (repeated.empty()) return false;
    const auto [index, before] = repeated.front();
    auto& finding = add(index, fmt::format("the keyword `{}` is there already", keywords_[index].value));
    if (keywords_[index].value != keywords_[before].value)
      finding.with_note(fmt::format("only case, accents or number tell it from `{}`", keywords_[before].value));
    if (repeated.size() > 1) finding.with_note(fmt::format("{} more are repeated", repeated.size() - 1));
    finding.with_help("say each keyword once");
    return true;
  }

  /// The keywords that hold each word, by their index.
  std::map<std::string, std::vector<std::size_t>> words() const {
    std::map<std::string, std::vector<std::size_t>> out;
    for (std::size_t i = 0; i < keywords_.size(); ++i) {
      for (const auto word : split_words(folded_[i])) {
        const bool joining = std::find(kJoiningWords.begin(), kJoiningWords.end(), word) != kJoiningWords.end();
        if (joining || count_code_points(word) < kShortestWord) continue;
        auto& holders = out[std::string(word)];
        if (holders.empty() || holders.back() != i) holders.push_back(i);
      }
    }
    return out;
  }

  /// Four keywords in five, and more than four.
  bool report_one_word() {
    const auto all = words();
    const auto most = std::max_element(all.begin(), all.end(),
                                       [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
    if (most == all.end()) return false;
    const auto& [word, holders] = *most;
    if (holders.size() <= kMostWithOneWord || holders.size() * 5 < keywords_.size() * 4) return false;
    add(holders[1],
        fmt::format("`{}` stands in {} of {} keywords", as_written(word, holders[1]), holders.size(), keywords_.size()))
        .with_note("a word that is everywhere tells nothing apart")
        .with_help("say it once, and use the other keywords for what people call this, and for what it helps with");
    return true;
  }

  std::string as_written(const std::string& word, std::size_t index) const {
    for (const auto written : split_words(keywords_[index].value)) {
      if (folded(written, entry_.place.language) == word) return lower(written);
    }
    return word;
  }

  void report_count() {
    if (keywords_.size() <= kMostKeywords) return;
    add(kMostKeywords, fmt::format("{} keywords are more than anybody is found by", keywords_.size()))
        .with_help(fmt::format("keep the {} that people would type", kMostKeywords));
  }

  const Entry& entry_;
  Diagnostics& findings_;
  Keywords keywords_;
  std::vector<std::string> folded_;  ///< the same in the form in which they are compared
};

}  // namespace

void check_keywords(const CheckContext&, const LibraryEntry& item, Diagnostics& findings) {
  if (!item.entry.head.keywords.empty()) KeywordCheck(item.entry, findings).run();
}

}  // namespace matwork
