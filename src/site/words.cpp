#include "site/words.h"

#include <fmt/format.h>

#include "document/own_table.h"
#include "site/embedded.h"
#include "vocabulary/term.h"

namespace matwork {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Word::kCount)> kKeys{
    "skip",
    "menu",
    "languages",
    "home",
    "breadcrumbs",
    "facts",
    "level",
    "time",
    "equipment",
    "muscles",
    "start-position",
    "sides",
    "levels",
    "steps",
    "versions",
    "easier",
    "harder",
    "variation",
    "questions",
    "related",
    "video",
    "author",
    "published",
    "updated",
    "role",
    "exercises-one",
    "exercises-other",
    "items-one",
    "items-other",
    "sections",
    "in-this-library",
    "browse",
    "page-of",
    "page-title",
    "pages",
    "previous",
    "next",
    "muscles-lead",
    "equipment-lead",
    "levels-lead",
    "muscle-lead",
    "equipment-term-lead",
    "level-lead",
    "positions",
    "movements",
    "lengths",
    "positions-lead",
    "movements-lead",
    "lengths-lead",
    "position-lead",
    "movement-lead",
    "length-lead",
    "anatomy",
    "parts",
    "whole",
    "phases",
    "questions-lead",
    "videos",
    "videos-lead",
    "glossary",
    "glossary-lead",
    "table",
    "not-found",
    "not-found-lead",
    "not-found-home",
    "moved",
    "feed",
    "disclaimer",
    "cautions",
    "cautions-lead",
    "cautions-note",
    "source",
    "stop",
    "stop-emergency",
    "stop-back",
    "stop-session",
    "stop-pregnancy",
    "stop-postpartum",
    "stop-hernia",
    "seconds",
    "minutes",
    "hours",
    "date",
    "search",
    "search-field",
    "favourites",
    "favourite-add",
    "also-called",
    "works",
    "main-muscle",
    "helping-muscles",
    "front",
    "back",
    "version",
    "standard",
    "way",
    "way-easier",
    "way-here",
    "way-harder",
    "dose",
    "repetitions",
    "breaths",
    "sets",
    "each-side",
    "hold",
    "minutes-read",
    "contents",
    "session",
    "today",
    "ready-workouts",
    "by-time",
    "by-body",
    "by-level",
    "by-equipment",
    "by-position",
    "by-movement",
    "all",
    "filters",
    "teaches",
    "video-asks",
    "take-along",
    "privacy",
    "about",
};

std::string replace_all(std::string text, std::string_view mark, std::string_view with) {
  for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at + with.size()))
    text.replace(at, mark.size(), with);
  return text;
}

}  // namespace

/// The files are part of the program: a missing word is our bug and stops every test.
class WordsReader {
 public:
  static std::map<std::string, Words, std::less<>> read_all() {
    std::map<std::string, Words, std::less<>> all;
    for (const auto& file : site::embedded_files()) {
      constexpr std::string_view kFolder = "words/";
      if (!file.path.starts_with(kFolder)) continue;
      auto language = file.path.substr(kFolder.size());
      language.remove_suffix(std::string_view(".yaml").size());
      all.emplace(language, read(file));
    }
    return all;
  }

 private:
  static Words read(const EmbeddedFile& file) {
    const auto root = read_own_table(file);
    Words words;
    for (std::size_t i = 0; i < kKeys.size(); ++i) words.texts_[i] = get_member(root, kKeys[i]).text;
    const auto& months = get_member(root, "months").items;
    for (std::size_t i = 0; i < words.months_.size(); ++i) words.months_[i] = months.at(i).text;
    return words;
  }
};

std::string_view key_of(Word word) { return kKeys[static_cast<std::size_t>(word)]; }

const Words& Words::in(std::string_view language) {
  static const auto all = WordsReader::read_all();
  for (const auto wanted : {language, main_language(language)}) {
    if (const auto found = all.find(wanted); found != all.end()) return found->second;
  }
  return all.find("en")->second;
}

Words Words::with(const std::map<std::string, std::string, std::less<>>& own) const {
  auto words = *this;
  for (std::size_t i = 0; i < kKeys.size(); ++i) {
    if (const auto found = own.find(kKeys[i]); found != own.end()) words.texts_[i] = found->second;
  }
  return words;
}

std::string Words::with_name(Word word, std::string_view name) const {
  return replace_all(std::string(get(word)), "{name}", name);
}

std::string Words::with_number(Word word, std::string_view number) const {
  return replace_all(std::string(get(word)), "{n}", number);
}

std::string Words::with_numbers(Word word, std::size_t n, std::size_t m) const {
  return replace_all(replace_all(std::string(get(word)), "{n}", fmt::to_string(n)), "{m}", fmt::to_string(m));
}

std::string Words::exercises(std::size_t count) const {
  return with_numbers(count == 1 ? Word::kExercisesOne : Word::kExercisesOther, count);
}

std::string Words::items(std::size_t count) const {
  return with_numbers(count == 1 ? Word::kItemsOne : Word::kItemsOther, count);
}

std::string Words::duration(int seconds) const {
  constexpr int kMinute = 60;
  constexpr int kHour = 3600;
  std::string out;
  const auto add = [&](int count, Word unit) {
    if (count == 0) return;
    if (!out.empty()) out += ' ';
    out += fmt::format("{}\u00a0{}", count, get(unit));
  };
  add(seconds / kHour, Word::kHours);
  add(seconds % kHour / kMinute, Word::kMinutes);
  add(seconds % kMinute, Word::kSeconds);
  return out;
}

std::string Words::date(const Date& date) const {
  auto out = replace_all(std::string(get(Word::kDate)), "{day}", fmt::to_string(date.day));
  out = replace_all(out, "{month}", months_[static_cast<std::size_t>(date.month - 1)]);
  return replace_all(out, "{year}", fmt::to_string(date.year));
}

}  // namespace matwork
