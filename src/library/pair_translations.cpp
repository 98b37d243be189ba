#include "library/pair_translations.h"

#include <unordered_map>

namespace matwork {
namespace {

/// Documents that are one document: its entry in each language.
using Group = std::vector<std::optional<EntryIndex>>;

class Pairing {
 public:
  explicit Pairing(Library& library) : library_(library), group_of_(library.entries.size()) {}

  void run() {
    // A stated key comes first, whatever the order of the documents.
    for (EntryIndex i = 0; i < group_of_.size(); ++i) {
      if (has_key(i)) join(i, group_with(by_key_, key_of(i)));
    }
    for (EntryIndex i = 0; i < group_of_.size(); ++i) {
      if (has_key(i)) by_path_.try_emplace(path_of(i), group_of_[i]);
    }
    for (EntryIndex i = 0; i < group_of_.size(); ++i) {
      if (!has_key(i)) join(i, group_with(by_path_, path_of(i)));
    }
    for (EntryIndex i = 0; i < group_of_.size(); ++i) attach(i);
  }

 private:
  using GroupIndex = std::uint32_t;
  using Groups = std::unordered_map<std::string_view, GroupIndex>;

  const std::string& key_of(EntryIndex i) const { return library_.entries[i].entry.head.translation_key.value; }
  bool has_key(EntryIndex i) const { return !key_of(i).empty(); }

  /// The path below the folder of the language: "exercises/mat/swan.md".
  std::string_view path_of(EntryIndex i) const {
    const auto& place = library_.entries[i].entry.place;
    auto size = place.name.size() + std::string_view(".md").size();
    for (const auto& folder : place.folders) size += folder.size() + 1;
    const std::string_view path = library_.entries[i].entry.source->path();
    return path.substr(path.size() - std::min(size, path.size()));
  }

  GroupIndex group_with(Groups& groups, std::string_view name) {
    const auto [found, fresh] = groups.try_emplace(name, static_cast<GroupIndex>(groups_.size()));
    if (fresh) groups_.emplace_back(library_.languages.size());
    return found->second;
  }

  void join(EntryIndex i, GroupIndex group) {
    group_of_[i] = group;
    auto& place = groups_[group][library_.entries[i].language];
    if (!place) place = i;
  }

  void attach(EntryIndex i) {
    auto& item = library_.entries[i];
    const auto& group = groups_[group_of_[i]];
    if (group[item.language] == i) {
      item.translations = group;
    } else {
      item.translations.assign(library_.languages.size(), std::nullopt);
      item.translations[item.language] = i;
    }
  }

  Library& library_;
  std::vector<GroupIndex> group_of_;
  std::vector<Group> groups_;
  Groups by_key_;
  Groups by_path_;
};

}  // namespace

void pair_translations(Library& library) { Pairing(library).run(); }

}  // namespace matwork
