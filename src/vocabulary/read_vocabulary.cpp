#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "base/text.h"
#include "document/own_table.h"
#include "vocabulary/embedded.h"
#include "vocabulary/vocabulary_builder.h"

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
std::string without_explanation(std::string_view name) {
  const auto begin = name.find(" (");
  const auto end = name.find(')', begin);
  if (begin == name.npos || end == name.npos) return std::string(name);
  return std::string(name.substr(0, begin)).append(name.substr(end + 1));
}

/// "lying on the back" of "Supine (lying on the back)"; nothing of "External (lateral) rotation".
std::string explanation_of(std::string_view name) {
  const auto begin = name.find(" (");
  if (begin == name.npos || !name.ends_with(')')) return {};
  return std::string(name.substr(begin + 2, name.size() - begin - 3));
}

}  // namespace

/// Reads the tables of data/vocabulary. They are part of the program: what is wrong with them is
/// our bug, found by any test that touches the vocabulary.
class VocabularyReader {
 public:
  Vocabulary read() {
    read_muscles();
    read_terms();
    read_joints();
    read_lengths();
    read_headings();
    read_kinds();
    return builder_.take();
  }

 private:
  void read_muscles() {
    const auto root = read_own_table(vocabulary::embedded_files(), "muscles.yaml");
    for (const auto& group : get_member(root, "groups").items)
      add_anatomy(add_term(TermKind::kMuscle, group, get_member(group, "name")), group);
    for (const auto& region : get_member(root, "regions").items) {
      const auto index = add_term(TermKind::kMuscle, region, get_member(region, "name"));
      auto& members = builder_.term(index).members;
      members.clear();
      for (const auto& member : get_member(region, "members").items) {
        members.push_back(builder_.vocabulary().find_id(TermKind::kMuscle, member.text).value());
      }
    }
    add_anatomical_forms();
  }

  void add_anatomy(TermIndex index, const YamlNode& group) {
    auto& term = builder_.term(index);
    for (const auto& action : get_member(group, "prime_actions").items) term.prime_actions.push_back(action.text);
    for (const auto& member : get_member(group, "members").items) {
      Muscle muscle;
      muscle.latin = get_member(member, "la").text;
      if (const auto* number = member.find("ta2")) muscle.ta2 = std::stoi(number->text);
      for (const auto& [key, language] : kLanguageKeys) {
        if (const auto* name = member.find(key)) muscle.name.set(std::string(language), name->text);
      }
      term.muscles.push_back(std::move(muscle));
    }
  }

  /// An anatomical name is good for the group of its muscle, where no group or region claims it.
  void add_anatomical_forms() {
    const auto count = static_cast<TermIndex>(builder_.vocabulary().terms().size());
    for (TermIndex index = 0; index < count; ++index) {
      const auto muscles = builder_.vocabulary().term(index).muscles;
      for (const auto& muscle : muscles) {
        for (const auto& [key, language] : kLanguageKeys) {
          for (const auto name : {std::string_view(muscle.latin), muscle.name.in(language)})
            builder_.add_form(index, language, name, false, VocabularyBuilder::Clash::kKeep);
        }
      }
    }
  }

  void read_terms() {
    const auto terms = read_own_table(vocabulary::embedded_files(), "terms.yaml");
    const auto facts = read_own_table(vocabulary::embedded_files(), "facts.yaml");
    const std::array<std::tuple<const YamlNode*, const char*, TermKind>, 11> parts{{
        {&terms, "positions", TermKind::kPosition},
        {&terms, "equipment", TermKind::kEquipment},
        {&terms, "conditions", TermKind::kCondition},
        {&facts, "conditions", TermKind::kCondition},
        {&terms, "difficulty", TermKind::kLevel},
        {&terms, "modification_levels", TermKind::kVersion},
        {&terms, "session_phases", TermKind::kPhase},
        {&terms, "joint_actions", TermKind::kJointAction},
        {&terms, "spinal_actions", TermKind::kSpinalAction},
        {&facts, "sides", TermKind::kSides},
        {&facts, "severities", TermKind::kSeverity},
    }};
    for (const auto& [root, key, kind] : parts) {
      for (const auto& item : get_member(*root, key).items) add_term(kind, item, item);
    }
  }

  void read_lengths() {
    const auto facts = read_own_table(vocabulary::embedded_files(), "facts.yaml");
    for (const auto& item : get_member(facts, "lengths").items) {
      const auto index = add_term(TermKind::kLength, item, item);
      if (const auto* most = item.find("most_s")) builder_.term(index).most_s = std::stoi(most->text);
    }
  }

  /// Every action of every joint is a word: "Hip flexion", "Flexión de cadera".
  void read_joints() {
    const auto root = read_own_table(vocabulary::embedded_files(), "joints.yaml");
    for (const auto& joint : get_member(root, "joints").items) {
      for (const auto& action : get_member(joint, "actions").items) {
        const auto general = builder_.vocabulary().find_id(TermKind::kJointAction, action.text).value();
        add_joint_action(joint, general);
      }
    }
  }

  void add_joint_action(const YamlNode& joint, TermIndex general) {
    const auto& action = builder_.vocabulary().term(general);
    const auto index = builder_.add_term(TermKind::kJointAction, get_member(joint, "id").text + "-" + action.id);
    for (const auto& [key, language] : kLanguageKeys) {
      const auto& of_joint = get_member(joint, key).text;
      const auto general_name = std::string(builder_.vocabulary().name(general, language));
      const auto name =
          language == "en" ? of_joint + " " + lower(general_name) : fmt::format("{} {}", general_name, of_joint);
      set_name(index, language, name, false);
    }
  }

  void set_name(TermIndex index, std::string_view language, const std::string& name, bool ambiguous) {
    builder_.term(index).name.set(std::string(language), name);
    builder_.add_form(index, language, name, ambiguous, VocabularyBuilder::Clash::kKeep);
  }

  TermIndex add_term(TermKind kind, const YamlNode& item, const YamlNode& names) {
    const auto index = builder_.add_term(kind, get_member(item, "id").text);
    for (const auto& [key, language] : kLanguageKeys) {
      const auto* name = names.find(key);
      if (name == nullptr) continue;
      const auto plain = without_explanation(name->text);
      if (const auto explanation = explanation_of(name->text); !explanation.empty())
        builder_.term(index).explanation.set(std::string(language), explanation);
      set_name(index, language, plain, is_ambiguous(item, key, plain, language));
      const auto* forms = item.find("forms");
      const auto* of_language = forms == nullptr ? nullptr : forms->find(key);
      if (of_language == nullptr) continue;
      for (const auto& form : of_language->items) {
        builder_.add_form(index, language, form.text, is_ambiguous(item, key, form.text, language),
                          VocabularyBuilder::Clash::kKeep);
      }
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

  void read_headings() {
    const auto root = read_own_table(vocabulary::embedded_files(), "headings.yaml");
    for (const auto& section : get_member(root, "sections").items) {
      const auto kind = get_meaning(kSections, get_member(section, "id").text);
      for (const auto& member : section.members) {
        for (const auto& heading : member.value.items) builder_.add_heading(heading.text, kind);
      }
    }
  }

  void read_kinds() {
    const auto root = read_own_table(vocabulary::embedded_files(), "kinds.yaml");
    for (const auto& kind : get_member(root, "kinds").items) {
      for (const auto& folder : get_member(kind, "folders").items) {
        builder_.add_folder(folder.text, get_member(kind, "id").text);
      }
    }
  }

  VocabularyBuilder builder_;
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
