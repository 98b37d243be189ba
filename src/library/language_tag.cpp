#include "library/language_tag.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "vocabulary/term.h"

namespace matwork {
namespace {

/// ISO 639-1, in alphabetical order, each with a space behind.
constexpr std::string_view kLanguages =
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv "
    "ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne "
    "ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st "
    "su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kOwnNames{{
    {"ar", "العربية"},  {"ca", "Català"},     {"cs", "Čeština"}, {"da", "Dansk"},     {"de", "Deutsch"},
    {"el", "Ελληνικά"}, {"en", "English"},    {"es", "Español"}, {"eu", "Euskara"},   {"fi", "Suomi"},
    {"fr", "Français"}, {"gl", "Galego"},     {"he", "עברית"},   {"it", "Italiano"},  {"ja", "日本語"},
    {"ko", "한국어"},   {"nl", "Nederlands"}, {"pl", "Polski"},  {"pt", "Português"}, {"ru", "Русский"},
    {"sv", "Svenska"},  {"zh", "中文"},
}};

bool is_subtag(std::string_view part) {
  return part.size() >= 2 && part.size() <= 8 &&
         std::all_of(part.begin(), part.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; });
}

}  // namespace

bool is_language_tag(std::string_view word) {
  const auto hyphen = std::min(word.find('-'), word.size());
  const auto language = word.substr(0, hyphen);
  if (language.size() != 2) return false;
  const auto at = kLanguages.find(language);
  if (at == kLanguages.npos || at % 3 != 0) return false;
  for (auto rest = word.substr(hyphen); !rest.empty();) {
    rest.remove_prefix(1);
    const auto end = std::min(rest.find('-'), rest.size());
    if (!is_subtag(rest.substr(0, end))) return false;
    rest.remove_prefix(end);
  }
  return true;
}

bool is_right_to_left(std::string_view language) {
  const auto main = main_language(language);
  return main == "ar" || main == "he" || main == "fa" || main == "ur" || main == "yi" || main == "dv" || main == "ps" ||
         main == "ug";
}

std::string_view own_language_name(std::string_view language) {
  const auto main = main_language(language);
  const auto found =
      std::find_if(kOwnNames.begin(), kOwnNames.end(), [&](const auto& known) { return known.first == main; });
  return found == kOwnNames.end() ? language : found->second;
}

}  // namespace matwork
