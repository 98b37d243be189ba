#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "document/document.h"
#include "document/limits.h"
#include "vocabulary/vocabulary_builder.h"

namespace matwork {
namespace {

constexpr YamlCodes kCodes{codes::kConfigSyntax, codes::kConfigSyntax, codes::kConfigSyntax};

constexpr std::array<std::pair<std::string_view, TermKind>, 11> kParts{{
    {"muscles", TermKind::kMuscle},
    {"equipment", TermKind::kEquipment},
    {"levels", TermKind::kLevel},
    {"versions", TermKind::kVersion},
    {"positions", TermKind::kPosition},
    {"joint_actions", TermKind::kJointAction},
    {"spinal_actions", TermKind::kSpinalAction},
    {"phases", TermKind::kPhase},
    {"sides", TermKind::kSides},
    {"conditions", TermKind::kCondition},
    {"severities", TermKind::kSeverity},
}};

const char* example_of(std::string_view field) {
  if (field == "name") return "write `name: {en: Foam roller, es: Rodillo}`";
  if (field == "forms") return "write `forms: {en: [roller, long roller]}`";
  return "write `paragraph: {en: A firm roller to lie on, es: Un rodillo firme}`";
}

bool is_id(std::string_view text) {
  constexpr std::string_view kSigns = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return !text.empty() && text.size() <= 60 && text.find_first_not_of(kSigns) == text.npos && text.front() != '-';
}

class VocabularyExtension {
 public:
  VocabularyExtension(const Vocabulary& vocabulary, const SourceFile& source, Diagnostics& findings)
      : builder_(vocabulary), source_(source), findings_(findings) {}

  Vocabulary run(const YamlNode& root) {
    for (const auto& part : root.members) {
      const auto known =
          std::find_if(kParts.begin(), kParts.end(), [&](const auto& p) { return p.first == part.key.value; });
      if (known == kParts.end()) {
        reject(part.key.span, fmt::format("no part of the vocabulary is called `{}`", shorten(part.key.value, 40)),
               "muscles, equipment, levels, versions, positions, joint_actions, spinal_actions, phases, sides, "
               "conditions or severities");
      } else {
        read_part(part.value, known->second);
      }
    }
    return builder_.take();
  }

 private:
  void reject(Span span, std::string message, std::string help) {
    findings_.add(codes::kConfigVocabulary, source_, span, std::move(message)).with_help(std::move(help));
  }

  void read_part(const YamlNode& part, TermKind kind) {
    // Terms first, so that a region may be made of groups that stand after it.
    std::vector<std::pair<const YamlNode*, TermIndex>> read;
    for (const auto& item : part.items) {
      if (const auto index = take_term(item, kind)) read.emplace_back(&item, *index);
    }
    if (part.kind != YamlNode::Kind::kSequence && !part.is_null())
      reject(first_line_of(source_, part.span), "this part should be a list of words", "write each word as `- id: …`");
    for (const auto& [item, index] : read) read_members(*item, index, kind);
  }

  std::optional<TermIndex> take_term(const YamlNode& item, TermKind kind) {
    const auto* id = item.find("id");
    if (id == nullptr || !is_id(id->text)) {
      reject(first_line_of(source_, item.span),
             "a word of the vocabulary needs an `id` of small letters, digits and hyphens",
             "write `- id: foam-roller`, then its `name` and `forms` by language");
      return std::nullopt;
    }
    if (builder_.vocabulary().terms().size() >= limits::kVocabularyTerms) {
      reject(first_line_of(source_, item.span),
             fmt::format("a vocabulary has at most {} words", limits::kVocabularyTerms), "leave some out");
      return std::nullopt;
    }
    const auto known = builder_.vocabulary().find_id(kind, id->text);
    const auto index = known ? *known : builder_.add_term(kind, id->text);
    if (!known) builder_.term(index).name.set("en", id->text);
    for (const auto& field : item.members) read_field(field, index);
    return index;
  }

  void read_field(const YamlMember& field, TermIndex index) {
    const auto& name = field.key.value;
    if (name == "id" || name == "members") return;
    if (name != "name" && name != "forms" && name != "paragraph") {
      return reject(field.key.span, fmt::format("a word of the vocabulary has no `{}`", shorten(name, 40)),
                    "it has `id`, `name`, `forms`, `paragraph` and `members`");
    }
    if (field.value.kind != YamlNode::Kind::kMapping)
      return reject(first_line_of(source_, field.value.span), fmt::format("`{}` should say it by language", name),
                    example_of(name));
    for (const auto& language : field.value.members) {
      const auto& tag = language.key.value;
      if (!takes_language(tag)) {
        reject(language.key.span, fmt::format("`{}` is no language tag, or one language too many", shorten(tag, 40)),
               "write it as in BCP 47: en, es, pt-BR");
        continue;
      }
      if (name == "name" && !language.value.text.empty()) {
        builder_.term(index).name.set(tag, language.value.text);
        add_form(index, tag, language.value.text);
      }
      if (name == "paragraph") builder_.term(index).paragraph.set(tag, language.value.text);
      for (const auto& form : language.value.items) add_form(index, tag, form.text);
    }
  }

  /// A new language costs as much as all English words: a few are meant, not every word of a file.
  bool takes_language(std::string_view tag) {
    constexpr std::size_t kMostLanguages = 32;
    const auto main = main_language(tag);
    const bool plausible =
        main.size() >= 2 && main.size() <= 3 && main.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == main.npos;
    if (!plausible) return false;
    languages_.emplace(main);
    return languages_.size() <= kMostLanguages;
  }

  void add_form(TermIndex index, std::string_view language, std::string_view form) {
    builder_.add_form(index, language, form, false, VocabularyBuilder::Clash::kTake);
  }

  void read_members(const YamlNode& item, TermIndex index, TermKind kind) {
    const auto* members = item.find("members");
    if (members == nullptr) return;
    std::vector<TermIndex> found;
    for (const auto& member : members->items) {
      if (const auto term = builder_.vocabulary().find_id(kind, member.text)) {
        found.push_back(*term);
      } else {
        reject(first_line_of(source_, member.span),
               fmt::format("no word of this part has the id `{}`", shorten(member.text, 40)),
               "members are ids of words");
      }
    }
    if (!found.empty()) builder_.term(index).members = std::move(found);
  }

  VocabularyBuilder builder_;
  std::set<std::string, std::less<>> languages_;
  const SourceFile& source_;
  Diagnostics& findings_;
};

}  // namespace

Vocabulary extend_vocabulary(const Vocabulary& vocabulary, const SourceFile& source, Diagnostics& findings) {
  if (!check_bytes(source, limits::kVocabularyBytes, findings)) return vocabulary;
  const auto size = static_cast<std::uint32_t>(source.text().size());
  const auto root = parse_yaml(source, {0, size}, kCodes, findings);
  return root ? VocabularyExtension(vocabulary, source, findings).run(*root) : vocabulary;
}

}  // namespace matwork
