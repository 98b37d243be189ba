#include "library/layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"
#include "library/address.h"
#include "library/language_tag.h"

namespace matwork {
namespace {

std::string_view top_folder(std::string_view path) {
  const auto slash = path.find('/');
  return slash == path.npos ? std::string_view() : path.substr(0, slash);
}

/// The tags of the languages: those of the configuration, else the folders that are named by one.
std::set<std::string> find_tags(const std::vector<std::string>& files, const Config& config) {
  std::set<std::string> tags;
  std::string_view before;
  for (const auto& file : files) {
    const auto name = top_folder(file);
    if (std::exchange(before, name) == name) continue;  // sorted: a folder's files are neighbours
    const auto folder = std::string(name);
    const bool wanted = config.languages.empty() ? is_language_tag(folder) : config.languages.contains(folder);
    if (wanted) tags.insert(folder);
  }
  return tags;
}

std::string default_tag(const std::set<std::string>& tags, const Config& config) {
  if (tags.contains(config.default_language)) return config.default_language;
  if (tags.contains("en")) return "en";
  return *tags.begin();
}

Language make_language(const std::string& tag, bool is_default, const Config& config) {
  Language language{tag, is_default ? "" : "/" + lower(tag), config.title, config.description};
  if (const auto found = config.languages.find(tag); found != config.languages.end()) {
    if (!found->second.title.empty()) language.title = found->second.title;
    if (!found->second.description.empty()) language.description = found->second.description;
  }
  return language;
}

void add_languages(Layout& layout, const std::vector<std::string>& files, const Config& config) {
  const auto tags = find_tags(files, config);
  layout.language_folders = !tags.empty();
  if (tags.empty()) {
    const auto tag = !config.default_language.empty() ? config.default_language
                     : config.languages.size() == 1   ? config.languages.begin()->first
                                                      : std::string("en");
    layout.languages.push_back(make_language(tag, true, config));
    return;
  }
  const auto first = default_tag(tags, config);
  layout.languages.push_back(make_language(first, true, config));
  for (const auto& tag : tags) {
    if (tag != first) layout.languages.push_back(make_language(tag, false, config));
  }
}

/// Where a file beside the documents is published: under the path of its folder.
std::string resource_address(const Layout& layout, const std::string& path) {
  const auto place = place_of(layout, path);
  const auto language = std::find_if(layout.languages.begin(), layout.languages.end(),
                                     [&](const Language& l) { return l.tag == place.language; });
  return folder_address(place, language->prefix) + path.substr(path.rfind('/') + 1);
}

}  // namespace

Place place_of(const Layout& layout, const std::string& path) {
  const auto below = std::string_view(path).substr(layout.content.size());
  auto parts = split(below, '/');
  Place place;
  place.language = layout.languages.front().tag;
  if (layout.language_folders) {
    place.language = std::string(parts.front());
    parts.erase(parts.begin());
  }
  auto name = parts.back();
  parts.pop_back();
  place.folders.assign(parts.begin(), parts.end());
  if (name.ends_with(".md")) name.remove_suffix(3);
  place.name = std::string(name);
  return place;
}

Kind kind_of(const Place& place, const Config& config, const Vocabulary& vocabulary) {
  if (place.name == "_index") return place.folders.empty() ? Kind::kHome : Kind::kSection;
  for (auto folder = place.folders.rbegin(); folder != place.folders.rend(); ++folder) {
    if (const auto stated = config.sections.find(*folder); stated != config.sections.end()) return stated->second;
  }
  // The first folder says what a part of the site is: learn/exercises holds articles about exercises.
  if (place.folders.empty()) return Kind::kPage;
  const auto first = kind_from_id(vocabulary.folder_kind(place.folders.front())).value_or(Kind::kPage);
  if (first != Kind::kWorkout) return first;
  for (const auto& folder : place.folders) {
    if (vocabulary.folder_kind(folder) == "programme") return Kind::kProgramme;
  }
  return first;
}

Result<LibraryFiles> list_library_files(const FileSystem& disk, const std::string& root, const std::string& content) {
  const auto documents = content.empty() ? root : join_path(root, content);
  if (!disk.is_folder(documents)) {
    return failure(fmt::format("there is no folder {}: a library keeps its documents in content/", documents));
  }
  LibraryFiles files;
  auto listed = disk.list_files(documents);
  if (!listed) return tl::unexpected(listed.error());
  files.content = std::move(*listed);
  const auto statics = join_path(root, "static");
  if (disk.is_folder(statics)) {
    auto published = disk.list_files(statics);
    if (!published) return tl::unexpected(published.error());
    files.statics = std::move(*published);
  }
  // Whatever order the disk gave them in.
  std::sort(files.content.begin(), files.content.end());
  std::sort(files.statics.begin(), files.statics.end());
  return files;
}

Layout make_layout(const LibraryFiles& files, const std::string& root, const std::string& content,
                   const Config& config) {
  Layout layout;
  layout.root = root;
  layout.content = content.empty() ? std::string() : content + "/";
  add_languages(layout, files.content, config);
  std::set<std::string> unread;
  for (const auto& file : files.content) {
    const auto folder = top_folder(file);
    const bool known = !layout.language_folders || std::any_of(layout.languages.begin(), layout.languages.end(),
                                                               [&](const Language& l) { return l.tag == folder; });
    if (!known) {
      if (file.ends_with(".md")) unread.emplace(folder.empty() ? std::string_view(file) : folder);
      continue;
    }
    auto path = layout.content + file;
    if (file.ends_with(".md")) {
      layout.documents.push_back(std::move(path));
    } else {
      auto address = resource_address(layout, path);
      layout.files.push_back({join_path(root, path), std::move(address)});
    }
  }
  layout.unread_folders.assign(unread.begin(), unread.end());
  const auto statics = join_path(root, "static");
  for (const auto& file : files.statics) layout.files.push_back({join_path(statics, file), "/" + file});
  return layout;
}

}  // namespace matwork
