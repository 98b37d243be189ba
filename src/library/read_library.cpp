#include <fmt/format.h>

#include <algorithm>
#include <variant>

#include "base/parallel.h"
#include "diagnostics/codes.h"
#include "library/layout.h"
#include "library/library.h"
#include "library/link_library.h"

namespace matwork {
namespace {

/// What reading one document gives, in a place of its own so that threads do not meet.
struct DocumentReading {
  std::optional<Entry> entry;
  Diagnostics findings;
  std::optional<Error> error;
  bool draft = false;
};

Result<Config> read_configuration(const FileSystem& disk, const std::string& root, Library& library,
                                  Diagnostics& findings) {
  const auto path = join_path(root, "matwork.yaml");
  if (!disk.is_file(path)) return Config{};
  auto text = disk.read_file(path);
  if (!text) return tl::unexpected(text.error());
  library.other_sources.push_back(std::make_unique<SourceFile>("matwork.yaml", std::move(*text)));
  return read_config(*library.other_sources.back(), findings);
}

/// A file beside matwork.yaml, kept because findings point at it; null where there is none.
Result<const SourceFile*> read_companion(const FileSystem& disk, const std::string& root, const std::string& name,
                                         Library& library) {
  const auto path = join_path(root, name);
  if (!disk.is_file(path)) return nullptr;
  auto text = disk.read_file(path);
  if (!text) return tl::unexpected(text.error());
  library.other_sources.push_back(std::make_unique<SourceFile>(name, std::move(*text)));
  return library.other_sources.back().get();
}

Result<std::monostate> read_companions(const FileSystem& disk, const std::string& root, Library& library,
                                       Diagnostics& findings) {
  library.vocabulary = &Vocabulary::standard();
  const auto words = read_companion(disk, root, "vocabulary.yaml", library);
  if (!words) return tl::unexpected(words.error());
  if (*words != nullptr) {
    library.own_vocabulary =
        std::make_unique<const Vocabulary>(extend_vocabulary(Vocabulary::standard(), **words, findings));
    library.vocabulary = library.own_vocabulary.get();
  }
  const auto record = read_companion(disk, root, kTranslationRecordFile, library);
  if (!record) return tl::unexpected(record.error());
  if (*record != nullptr) library.translation_record = read_translation_record(**record, findings);
  return std::monostate{};
}

void read_document(const FileSystem& disk, const std::string& root, const Layout& layout, const Library& library,
                   const std::string& path, std::unique_ptr<SourceFile>& source, DocumentReading& out) {
  auto text = disk.read_file(join_path(root, path));
  if (!text) {
    out.error = text.error();
    return;
  }
  source = std::make_unique<SourceFile>(path, std::move(*text));
  auto document = parse_document(*source, out.findings);
  if (!document) return;
  const auto& vocabulary = *library.vocabulary;
  auto place = place_of(layout, path);
  const auto kind = kind_of(place, library.config, vocabulary);
  out.entry = understand(std::move(*document), std::move(place), kind, vocabulary, out.findings);
  out.draft = out.entry && out.entry->head.draft;
}

/// A folder of documents that no language claims: said once, at the first of its files.
void report_unread(const Layout& layout, Library& library, Diagnostics& findings) {
  for (const auto& folder : layout.unread_folders) {
    library.other_sources.push_back(std::make_unique<SourceFile>(layout.content + folder, ""));
    findings
        .add(codes::kUnknownLanguage, *library.other_sources.back(), {0, 0},
             fmt::format("`{}{}` belongs to no language, and is not published", layout.content, folder))
        .with_help("name the language under `languages` in matwork.yaml, or move it into the folder of one");
  }
}

}  // namespace

Result<LibraryReading> read_library(const FileSystem& disk, const std::string& root, const ReadingOptions& options) {
  LibraryReading reading;
  auto& library = reading.library;
  auto config = read_configuration(disk, root, library, reading.findings);
  if (!config) return tl::unexpected(config.error());
  if (!options.base_url.empty()) {
    config->base_url = options.base_url;
    config->base_url_stated = true;
  }
  if (config->default_language.empty()) config->default_language = options.language;
  auto layout = find_layout(disk, root, options.content, *config);
  if (!layout) return tl::unexpected(layout.error());
  library.config = std::move(*config);
  if (const auto read = read_companions(disk, root, library, reading.findings); !read)
    return tl::unexpected(read.error());

  const auto count = layout->documents.size();
  std::vector<DocumentReading> documents(count);
  std::vector<std::unique_ptr<SourceFile>> sources(count);
  parallel_for(count, options.jobs, [&](std::size_t i) {
    read_document(disk, root, *layout, library, layout->documents[i], sources[i], documents[i]);
  });

  std::vector<Entry> entries;
  entries.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    if (documents[i].error) return tl::unexpected(*documents[i].error);
    library.sources.push_back(std::move(sources[i]));
    reading.findings.append(std::move(documents[i].findings));
    if (!documents[i].entry) ++library.documents_left_out;
    if (documents[i].entry && !documents[i].draft) entries.push_back(std::move(*documents[i].entry));
  }
  library.documents_read = count;
  report_unread(*layout, library, reading.findings);
  link_library(library, std::move(*layout), std::move(entries), reading.findings);
  return reading;
}

}  // namespace matwork
