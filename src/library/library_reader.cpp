#include "library/library_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/parallel.h"
#include "diagnostics/codes.h"
#include "library/link_library.h"
#include "library/share_facts.h"
#include "library/shown_pictures.h"

namespace matwork {
namespace {

constexpr const char* kConfigurationFile = "matwork.yaml";
constexpr const char* kVocabularyFile = "vocabulary.yaml";

bool is_hidden(std::string_view path) { return path.starts_with('.') || path.find("/.") != path.npos; }

bool has_file_below(const std::vector<std::string>& files, const std::string& folder) {
  const auto first = std::lower_bound(files.begin(), files.end(), folder + "/");
  return first != files.end() && first->starts_with(folder + "/");
}

/// A folder of documents that no language claims: said once, at the first of its files.
void report_unread(const Layout& layout, Library& library, Diagnostics& findings) {
  for (const auto& folder : layout.unread_folders) {
    library.other_sources.push_back(std::make_shared<const SourceFile>(layout.content + folder, ""));
    findings
        .add(codes::kUnknownLanguage, *library.other_sources.back(), {0, 0},
             fmt::format("`{}{}` belongs to no language, and is not published", layout.content, folder))
        .with_help("name the language under `languages` in matwork.yaml, or move it into the folder of one");
  }
}

/// What decides how documents are understood, beside the vocabulary: other languages, other places.
bool understand_alike(const Layout& layout, const Library& before) {
  const auto same = [](const Language& a, const Language& b) { return a.tag == b.tag && a.prefix == b.prefix; };
  return layout.language_folders == before.language_folders &&
         std::equal(layout.languages.begin(), layout.languages.end(), before.languages.begin(), before.languages.end(),
                    same);
}

}  // namespace

Result<void> LibraryReader::read() {
  if (auto read = read_configuration(); !read) return read;
  auto files = list_library_files(disk_, root_, options_.content);
  if (!files) return tl::unexpected(files.error());
  auto layout = make_layout(*files, root_, options_.content, configuration_.config);
  auto documents = read_documents(layout.documents, layout);
  if (!documents) return tl::unexpected(documents.error());
  files_ = std::move(*files);
  state_.documents = std::move(*documents);
  put_together(std::move(layout));
  pending_.clear();
  return {};
}

Result<const SourceFile*> LibraryReader::read_companion(const std::string& name) {
  const auto path = join_path(root_, name);
  if (!disk_.is_file(path)) return nullptr;
  auto text = disk_.read_file(path);
  if (!text) return tl::unexpected(text.error());
  configuration_.sources.push_back(std::make_shared<const SourceFile>(name, std::move(*text)));
  return configuration_.sources.back().get();
}

Result<void> LibraryReader::read_configuration() {
  auto before = std::exchange(configuration_, {});
  const auto read = [&]() -> Result<void> {
    const auto settings = read_companion(kConfigurationFile);
    if (!settings) return tl::unexpected(settings.error());
    auto& findings = configuration_.findings;
    if (*settings != nullptr) configuration_.config = read_config(**settings, findings);
    if (auto logo = read_logo_file(); !logo) return logo;
    const auto words = read_companion(kVocabularyFile);
    if (!words) return tl::unexpected(words.error());
    if (*words != nullptr)
      configuration_.own_vocabulary =
          std::make_shared<const Vocabulary>(extend_vocabulary(Vocabulary::standard(), **words, findings));
    return read_record();
  };
  auto done = read();
  if (!done) {
    configuration_ = std::move(before);
    return done;
  }
  auto& config = configuration_.config;
  if (!options_.base_url.empty()) {
    config.base_url = options_.base_url;
    config.base_url_stated = true;
  }
  if (config.default_language.empty()) config.default_language = options_.language;
  return {};
}

Result<void> LibraryReader::read_logo_file() {
  const auto& address = configuration_.config.theme.logo.value;
  const auto path = join_path(root_, "static" + address);
  if (!address.starts_with('/') || address.find("/../") != address.npos || !disk_.is_file(path)) return {};
  const auto bytes = disk_.read_file(path);
  if (!bytes) return tl::unexpected(bytes.error());
  const auto header = read_picture_header(*bytes);
  const bool usable = header && (header->format == PictureFormat::kSvg || header->format == PictureFormat::kPng);
  if (usable) configuration_.logo = {address, header->width, header->height};
  return {};
}

/// The record as it is now, in place of the one that was read before.
Result<void> LibraryReader::read_record() {
  auto& [config, words, record, logo, sources, findings, of_record] = configuration_;
  std::erase_if(sources, [](const auto& source) { return source->path() == kTranslationRecordFile; });
  record = {};
  of_record = {};
  const auto source = read_companion(kTranslationRecordFile);
  if (!source) return tl::unexpected(source.error());
  if (*source != nullptr) record = read_translation_record(**source, of_record);
  return {};
}

Result<std::vector<SharedReading>> LibraryReader::read_documents(const std::vector<std::string>& paths,
                                                                 const Layout& layout) const {
  std::vector<Result<SharedReading>> readings(paths.size());
  const UnderstoodBy by{layout, configuration_.config, configuration_.vocabulary()};
  parallel_for(paths.size(), options_.jobs,
               [&](std::size_t i) { readings[i] = read_document(disk_, root_, paths[i], by); });
  std::vector<SharedReading> out;
  out.reserve(paths.size());
  for (auto& reading : readings) {
    if (!reading) return tl::unexpected(reading.error());
    out.push_back(std::move(*reading));
  }
  return out;
}

Result<Effort> LibraryReader::update(std::span<const std::string> changed) {
  for (const auto& path : changed) {
    if (!is_hidden(path)) pending_.insert(path);
  }
  if (pending_.empty()) return Effort::kNothing;
  if (wants_everything()) {
    if (auto read = this->read(); !read) return tl::unexpected(read.error());
    return Effort::kAll;
  }
  const bool same_files = std::all_of(pending_.begin(), pending_.end(), [&](const std::string& path) {
    return keeps_files(path) && !is_shown_picture(path);
  });
  if (!same_files || pending_.contains(kTranslationRecordFile)) return update_links();
  const auto& library = *state_.library;
  Layout places;
  places.languages = library.languages;
  places.content = options_.content + "/";
  places.language_folders = library.language_folders;
  auto fresh = read_pending(places);
  if (!fresh) return tl::unexpected(fresh.error());
  if (!keep_links(*fresh)) return update_links();
  pending_.clear();
  if (fresh->empty()) return Effort::kNothing;
  exchange_texts(std::move(*fresh));
  return Effort::kText;
}

/// Settings and words decide how every document is understood; documents in the root itself lie beside them.
bool LibraryReader::wants_everything() const {
  const auto& logo = configuration_.config.theme.logo.value;
  return state_.library == nullptr || options_.content.empty() || pending_.contains(kConfigurationFile) ||
         pending_.contains(kVocabularyFile) || pending_.contains("") || (!logo.empty() && is_pending("static" + logo));
}

/// Whether the list of files is the same after a change at `path`. Only what is and stays one file, or nothing,
/// is decided here; of all else the disk is asked anew.
bool LibraryReader::keeps_files(const std::string& path) const {
  const auto keeps = [&](const std::string& folder, const std::vector<std::string>& files) {
    if (path == folder) return false;
    const auto name = path.substr(folder.size() + 1);
    const bool listed = std::binary_search(files.begin(), files.end(), name);
    const auto there = join_path(root_, path);
    if (listed) return disk_.is_file(there);
    return !disk_.is_file(there) && !disk_.is_folder(there) && !has_file_below(files, name);
  };
  if (lies_in(path, options_.content)) return keeps(options_.content, files_.content);
  if (lies_in(path, "static")) return keeps("static", files_.statics);
  return true;
}

/// Pages say the size of a picture, and name its variants by its content.
bool LibraryReader::is_shown_picture(const std::string& path) const {
  const auto& files = state_.library->files;
  const auto there = join_path(root_, path);
  return std::any_of(files.begin(), files.end(),
                     [&](const StaticFile& file) { return file.picture != nullptr && file.path == there; });
}

/// Of pictures that did not change since, what was read before is taken over.
void LibraryReader::read_pictures(Library& library) const {
  std::map<std::string, std::shared_ptr<const PictureReading>> before;
  const auto is_touched = [&](const std::string& path) {
    return std::any_of(pending_.begin(), pending_.end(), [&](const std::string& changed) {
      return changed.empty() || lies_in(path, join_path(root_, changed));
    });
  };
  if (state_.library != nullptr) {
    for (const auto& file : state_.library->files) {
      if (file.picture != nullptr && !is_touched(file.path)) before.emplace(file.path, file.picture);
    }
  }
  read_shown_pictures(library, disk_, options_.jobs, [&](const std::string& path) {
    const auto found = before.find(path);
    return found == before.end() ? nullptr : found->second;
  });
}

/// A folder that changed stands for all that lies below it.
bool LibraryReader::is_pending(const std::string& path) const {
  if (pending_.contains(path)) return true;
  for (auto slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1)) {
    if (pending_.contains(path.substr(0, slash))) return true;
  }
  return false;
}

Result<Effort> LibraryReader::update_links() {
  if (pending_.contains(kTranslationRecordFile)) {
    if (auto read = read_record(); !read) return tl::unexpected(read.error());
  }
  auto files = list_library_files(disk_, root_, options_.content);
  if (!files) return tl::unexpected(files.error());
  auto layout = make_layout(*files, root_, options_.content, configuration_.config);
  const bool alike = understand_alike(layout, *state_.library);
  std::vector<SharedReading> documents(layout.documents.size());
  std::vector<std::string> unread;
  auto known = state_.documents.begin();
  for (std::size_t i = 0; i < layout.documents.size(); ++i) {
    const auto& path = layout.documents[i];
    while (known != state_.documents.end() && (*known)->source->path() < path) ++known;
    const bool there = known != state_.documents.end() && (*known)->source->path() == path;
    if (there && alike && !is_pending(path)) {
      documents[i] = *known;
    } else {
      unread.push_back(path);
    }
  }
  auto fresh = read_documents(unread, layout);
  if (!fresh) return tl::unexpected(fresh.error());
  auto next = fresh->begin();
  for (auto& document : documents) {
    if (document == nullptr) document = std::move(*next++);
  }
  files_ = std::move(*files);
  state_.documents = std::move(documents);
  put_together(std::move(layout));
  pending_.clear();
  return Effort::kLinks;
}

void LibraryReader::put_together(Layout layout) {
  auto library = std::make_shared<Library>();
  library->config = configuration_.config;
  library->own_vocabulary = configuration_.own_vocabulary;
  library->vocabulary = &configuration_.vocabulary();
  library->translation_record = configuration_.translation_record;
  library->logo = configuration_.logo;
  library->other_sources = configuration_.sources;
  library->language_folders = layout.language_folders;
  library->documents_read = state_.documents.size();
  for (const auto& document : state_.documents) {
    library->sources.emplace_back(document, document->source.get());
    if (!document->entry) ++library->documents_left_out;
  }
  state_.findings = configuration_.findings;
  for (const auto& finding : configuration_.of_record.list()) state_.findings.add(finding);
  report_unread(layout, *library, state_.findings);
  link_library(*library, std::move(layout), state_.documents, state_.findings);
  read_pictures(*library);
  library_ = library;
  state_.library = std::move(library);
}

/// The documents among what changed, read again.
Result<std::vector<SharedReading>> LibraryReader::read_pending(const Layout& layout) const {
  std::vector<std::string> paths;
  for (const auto& path : pending_) {
    if (find_reading(path) != nullptr) paths.push_back(path);
  }
  return read_documents(paths, layout);
}

const SharedReading* LibraryReader::find_reading(const std::string& path) const {
  const auto& all = state_.documents;
  const auto found = std::lower_bound(
      all.begin(), all.end(), path,
      [](const SharedReading& reading, const auto& wanted) { return reading->source->path() < wanted; });
  return found != all.end() && (*found)->source->path() == path ? &*found : nullptr;
}

bool LibraryReader::keep_links(const std::vector<SharedReading>& fresh) const {
  return std::all_of(fresh.begin(), fresh.end(), [&](const SharedReading& after) {
    return keeps_links(**find_reading(after->source->path()), *after);
  });
}

/// What is said of a document when it is put together with others points into its text: then that is done anew.
bool LibraryReader::keeps_links(const DocumentReading& before, const DocumentReading& after) const {
  const auto& findings = state_.findings.list();
  const bool spoken_of = std::any_of(findings.begin(), findings.end(),
                                     [&](const Diagnostic& finding) { return finding.source == before.source.get(); });
  if (spoken_of || before.entry.has_value() != after.entry.has_value()) return false;
  if (before.is_published() != after.is_published()) return false;
  if (!before.is_published()) return true;
  const Layout places;
  const UnderstoodBy by{places, configuration_.config, configuration_.vocabulary()};
  // With another picture come other files.
  return named_pictures(*before.entry) == named_pictures(*after.entry) && is_linked_alike(before, after, by);
}

void LibraryReader::exchange_texts(std::vector<SharedReading> fresh) {
  auto library = std::make_shared<Library>(*library_);
  for (auto& reading : fresh) {
    auto& known =
        state_.documents[static_cast<std::size_t>(find_reading(reading->source->path()) - state_.documents.data())];
    library->sources[static_cast<std::size_t>(&known - state_.documents.data())] = {reading, reading->source.get()};
    known = std::move(reading);
    if (known->is_published()) exchange_reading(*library, known);
  }
  library_ = library;
  state_.library = std::move(library);
}

Diagnostics LibraryState::all_findings() const {
  Diagnostics all;
  for (const auto& document : documents) {
    for (const auto& finding : document->findings.list()) all.add(finding);
  }
  for (const auto& finding : findings.list()) all.add(finding);
  return all;
}

LibraryReading LibraryReader::take() && {
  LibraryReading reading;
  reading.findings = state_.all_findings();
  state_ = {};
  reading.library = std::move(*std::exchange(library_, nullptr));
  return reading;
}

Result<LibraryReading> read_library(const FileSystem& disk, const std::string& root, const ReadingOptions& options) {
  LibraryReader reader(disk, root, options);
  if (auto read = reader.read(); !read) return tl::unexpected(read.error());
  return std::move(reader).take();
}

}  // namespace matwork
