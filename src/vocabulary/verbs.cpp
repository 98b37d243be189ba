#include "vocabulary/verbs.h"

#include <array>

#include "base/text.h"
#include "document/own_table.h"
#include "vocabulary/embedded.h"
#include "vocabulary/term.h"

namespace matwork {
namespace {

constexpr std::array<std::pair<std::string_view, VerbGroup>, 7> kGroups{{{"take", VerbGroup::kTake},
                                                                         {"prepare", VerbGroup::kPrepare},
                                                                         {"move", VerbGroup::kMove},
                                                                         {"keep", VerbGroup::kKeep},
                                                                         {"breathe", VerbGroup::kBreathe},
                                                                         {"repeat", VerbGroup::kRepeat},
                                                                         {"attend", VerbGroup::kAttend}}};

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

/// "lift" and "lifts", "lifting"; "lie" and "lying"; "tap" and "tapping".
std::vector<std::string> english_forms(const std::string& base) {
  std::vector<std::string> forms{base, base + "s", base + "es", base + "ing"};
  const char last = base.back();
  const auto stem = base.substr(0, base.size() - 1);
  if (last == 'y') forms.push_back(stem + "ies");
  if (base.ends_with("ie")) forms.push_back(base.substr(0, base.size() - 2) + "ying");
  if (last == 'e') forms.push_back(stem + "ing");
  if (!is_vowel(last)) forms.push_back(base + last + "ing");
  return forms;
}

/// The stem as it is written before e (for -ar) or a (for -er, -ir): "coloc" and "coloqu", "recog" and "recoj".
std::string changed_stem(const std::string& stem, bool ar) {
  const auto without = [&](std::size_t count) { return stem.substr(0, stem.size() - count); };
  if (ar && stem.ends_with('c')) return without(1) + "qu";
  if (ar && stem.ends_with('g')) return stem + "u";
  if (ar && stem.ends_with('z')) return without(1) + "c";
  if (!ar && stem.ends_with("gu")) return without(1);
  if (!ar && stem.ends_with('g')) return without(1) + "j";
  return stem;
}

/// Imperatives, the present and the gerund of a regular verb.
std::vector<std::string> spanish_forms(const std::string& infinitive) {
  const auto stem = infinitive.substr(0, infinitive.size() - 2);
  const bool ar = infinitive.ends_with("ar");
  const auto changed = changed_stem(stem, ar);
  const std::string own = ar ? "a" : "e";
  const std::string other = ar ? "e" : "a";
  return {infinitive,
          stem + own,
          stem + own + "s",
          stem + own + "n",
          changed + other,
          changed + other + "n",
          changed + other + "s",
          stem + (ar ? "ando" : "iendo"),
          stem + own + "mos",
          changed + other + "mos"};
}

}  // namespace

/// The table is part of the program: what is wrong with it is our bug and stops every test.
class VerbsReader {
 public:
  static Verbs read() {
    const auto root = read_own_table(vocabulary::embedded_files(), "verbs.yaml");
    Verbs verbs;
    for (const auto& item : get_member(root, "verbs").items) {
      const auto group = get_meaning(kGroups, get_member(item, "group").text);
      for (const auto& base : get_member(item, "en").items) add(verbs.english_, english_forms(base.text), group);
      for (const auto& infinitive : get_member(item, "es").items)
        add(verbs.spanish_, spanish_forms(infinitive.text), group);
      for (const auto& form : get_member(item, "irregular").items) add(verbs.spanish_, {form.text}, group);
    }
    for (auto [language, forms] : {std::pair("en", &verbs.english_), std::pair("es", &verbs.spanish_)}) {
      for (const auto& word : get_member(get_member(root, "not_verbs"), language).items)
        forms->by_form.erase(word.text);
      for (const auto& word : get_member(get_member(root, "beginnings"), language).items)
        forms->beginnings.insert(word.text);
    }
    return verbs;
  }

 private:
  /// The first group that has a form keeps it.
  static void add(Verbs::Forms& forms, const std::vector<std::string>& made, VerbGroup group) {
    for (const auto& form : made) forms.by_form.try_emplace(form, group);
  }
};

const Verbs& Verbs::standard() {
  static const auto verbs = VerbsReader::read();
  return verbs;
}

const Verbs::Forms* Verbs::forms_of(std::string_view language) const {
  const auto main = main_language(language);
  return main == "en" ? &english_ : main == "es" ? &spanish_ : nullptr;
}

bool Verbs::knows(std::string_view language) const { return forms_of(language) != nullptr; }

std::optional<VerbGroup> Verbs::find(std::string_view word, std::string_view language) const {
  const auto* forms = forms_of(language);
  if (forms == nullptr) return std::nullopt;
  if (const auto found = forms->by_form.find(std::string(word)); found != forms->by_form.end()) return found->second;
  if (forms != &spanish_) return std::nullopt;
  constexpr std::array<std::string_view, 11> kPronouns{"telo", "tela", "te", "se",  "lo", "la",
                                                       "los",  "las",  "le", "les", "me"};
  for (const auto pronoun : kPronouns) {
    if (!word.ends_with(pronoun)) continue;
    const auto found = forms->by_form.find(std::string(word.substr(0, word.size() - pronoun.size())));
    if (found != forms->by_form.end()) return found->second;
  }
  return std::nullopt;
}

bool Verbs::begins_description(std::string_view word, std::string_view language) const {
  const auto* forms = forms_of(language);
  return forms != nullptr && forms->beginnings.contains(std::string(word));
}

}  // namespace matwork
