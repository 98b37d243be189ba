#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "exercise/term_resolver.h"

namespace matwork {
namespace {

constexpr std::size_t kMostNamed = 3;

/// The documents that say the same, by path.
using Group = std::vector<const LibraryEntry*>;

/// A text that titles or describes documents, and how it is called.
struct TextField {
  const Code& code;
  const char* name;
  Located<std::string> Head::* text;
  const char* help;
};

const TextField kTitle{codes::kTitleRepeated, "title", &Head::title,
                       "say in the title what is different here: the position, the equipment, the side of the body"};
const TextField kDescription{codes::kDescriptionRepeated, "description", &Head::description,
                             "say in one sentence what this document has and the other has not"};

/// Two documents with one translationKey are one exercise twice: library/duplicate-key says so.
bool same_key(const LibraryEntry& a, const LibraryEntry& b) {
  const auto& key = a.entry.head.translation_key.value;
  return !key.empty() && key == b.entry.head.translation_key.value;
}

std::vector<const LibraryEntry*> others_of(const Group& group, const LibraryEntry& item) {
  std::vector<const LibraryEntry*> others;
  for (const auto* other : group) {
    if (other != &item && !same_key(*other, item)) others.push_back(other);
    if (others.size() > kMostNamed) break;
  }
  return others;
}

void report(const TextField& field, const Group& group, std::size_t index, Diagnostics& findings) {
  const auto& item = *group[index];
  const auto others = others_of(group, item);
  if (others.empty()) return;
  const auto& source = *item.entry.source;
  const auto span = first_line_of(source, (item.entry.head.*field.text).span);
  auto& finding = findings.add(field.code, source, span,
                               fmt::format("`{}` has this {} too", others.front()->entry.source->path(), field.name));
  for (std::size_t i = 1; i < std::min(others.size(), kMostNamed); ++i)
    finding.with_note(fmt::format("so has `{}`", others[i]->entry.source->path()));
  if (others.size() > kMostNamed) finding.with_note(fmt::format("{} documents have it in all", group.size()));
  finding.with_help(field.help);
}

class Groups {
 public:
  explicit Groups(const TextField& field) : field_(field) {}

  /// `shelf` parts documents that are never listed beside each other.
  void add(const LibraryEntry& item, int shelf) {
    const auto text = fold((item.entry.head.*field_.text).value);
    if (text.empty()) return;
    const auto [found, fresh] = index_.try_emplace(fmt::format("{} {} {}", item.language, shelf, text), groups_.size());
    if (fresh) groups_.emplace_back();
    groups_[found->second].push_back(&item);
  }

  void report_all(Diagnostics& findings) const {
    for (const auto& group : groups_) report_group(group, findings);
  }

 private:
  /// The first by path may keep the text; of documents with one key, only the first is told.
  void report_group(const Group& group, Diagnostics& findings) const {
    if (group.size() < 2) return;
    std::unordered_set<std::string_view> keys;
    for (std::size_t i = 0; i < group.size(); ++i) {
      const std::string_view key = group[i]->entry.head.translation_key.value;
      const bool said = !key.empty() && !keys.insert(key).second;
      if (i > 0 && !said) report(field_, group, i, findings);
    }
  }

  const TextField& field_;
  std::unordered_map<std::string, std::size_t> index_;
  std::vector<Group> groups_;  ///< in the order of their first documents
};

}  // namespace

void check_repeated_texts(const CheckContext& context, Diagnostics& findings) {
  Groups titles(kTitle);
  Groups descriptions(kDescription);
  for (const auto& item : context.library.entries) {
    // A page of a folder is listed below its parent, and may be called "Mat" in each of them; an
    // article about the swan and the swan itself are told apart by what they are.
    if (!item.entry.is_section()) titles.add(item, static_cast<int>(item.entry.kind));
    descriptions.add(item, 0);
  }
  titles.report_all(findings);
  descriptions.report_all(findings);
}

}  // namespace matwork
