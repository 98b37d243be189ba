#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/json_writer.h"
#include "base/replace_file.h"
#include "base/text.h"
#include "library/translation_state.h"
#include "locate.h"
#include "verbs.h"

namespace matwork::app {
namespace {

/// A document of the default language and how its translation into one other language stands.
struct Line {
  const LibraryEntry* source = nullptr;
  const LibraryEntry* translation = nullptr;  ///< null: missing
  TranslationState state;
};

const char* to_string(const Line& line) {
  if (line.translation == nullptr) return "missing";
  switch (line.state.kind) {
    case TranslationState::Kind::kUnrecorded: return "unrecorded";
    case TranslationState::Kind::kCurrent: return "current";
    case TranslationState::Kind::kBehind: return "behind";
  }
  return "";
}

std::vector<Line> lines_of(const Library& library, LanguageIndex language) {
  std::vector<Line> lines;
  for (const auto& item : library.entries) {
    if (item.language != 0 || item.translations.empty()) continue;
    const auto& other = item.translations[language];
    const auto* translation = other ? &library.entries[*other] : nullptr;
    // A second document with the same key is no source of its own; library/duplicate-key says so.
    Line line{&item, translation, {}};
    if (translation != nullptr) line.state = translation_state(library, *translation);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::size_t count(const std::vector<Line>& lines, std::string_view word) {
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(), [&](const Line& line) { return to_string(line) == word; }));
}

std::string describe(const PartChange& change, const SourceFile& source) {
  const char* verb = change.kind == PartChange::Kind::kAdded     ? "new"
                     : change.kind == PartChange::Kind::kRemoved ? "removed"
                                                                 : "changed";
  return fmt::format("{} {}, line {}", change.name, verb, source.position_at(change.span.begin).line);
}

/// Where nothing is recorded the numbers of parts say something still.
std::string structure_of(const Line& line) {
  std::vector<std::string> parts;
  const auto compare = [&](const char* name, std::size_t in_source, std::size_t in_translation) {
    if (in_source != in_translation) parts.push_back(fmt::format("{} {} for {}", in_translation, name, in_source));
  };
  const auto& source = line.source->entry;
  const auto& translation = line.translation->entry;
  compare("steps", source.facts.steps.size(), translation.facts.steps.size());
  compare("modifications", source.facts.modifications.size(), translation.facts.modifications.size());
  compare("questions", source.facts.questions.size(), translation.facts.questions.size());
  compare("sections", source.sections.size(), translation.sections.size());
  return join(parts, ", ");
}

std::vector<std::string> details_of(const Line& line) {
  std::vector<std::string> details;
  if (line.translation == nullptr) return details;
  for (const auto& change : line.state.changes) details.push_back(describe(change, *line.source->entry.source));
  if (line.state.kind == TranslationState::Kind::kUnrecorded) {
    if (auto structure = structure_of(line); !structure.empty()) details.push_back(std::move(structure));
  }
  return details;
}

void print_text(const Library& library, const std::string& base, std::ostream& out) {
  for (LanguageIndex language = 1; language < library.languages.size(); ++language) {
    const auto lines = lines_of(library, language);
    const auto missing = count(lines, "missing");
    out << fmt::format("{}: {} of {} documents present, {} current, {} behind, {} unrecorded, {} missing\n",
                       library.languages[language].tag, lines.size() - missing, lines.size(), count(lines, "current"),
                       count(lines, "behind"), count(lines, "unrecorded"), missing);
    for (const auto& line : lines) {
      const auto details = details_of(line);
      const std::string_view word = to_string(line);
      if (word == "current" || (word == "unrecorded" && details.empty())) continue;
      const auto& shown = line.translation == nullptr ? line.source : line.translation;
      out << fmt::format("  {:<10}  {}{}\n", word, base, shown->entry.source->path());
      for (const auto& detail : details) out << "              " << detail << "\n";
    }
  }
}

void write_line(JsonWriter& json, const Line& line, std::string_view language) {
  json.begin_object().member("language", language).member("state", to_string(line));
  json.member("source", line.source->entry.source->path());
  if (line.translation != nullptr) json.member("translation", line.translation->entry.source->path());
  json.key("changes").begin_array();
  for (const auto& change : line.state.changes) json.value(describe(change, *line.source->entry.source));
  json.end_array().end_object();
}

void print_json(const Library& library, std::ostream& out) {
  JsonWriter json;
  json.pretty().begin_object().key("translations").begin_array();
  for (LanguageIndex language = 1; language < library.languages.size(); ++language) {
    for (const auto& line : lines_of(library, language)) write_line(json, line, library.languages[language].tag);
  }
  json.end_array().end_object();
  out << json.take() << "\n";
}

bool is_asked(const TranslationsOptions& options, const std::string& path) {
  return std::any_of(options.accepted.begin(), options.accepted.end(),
                     [&](const std::string& asked) { return path == asked || path.ends_with("/" + asked); });
}

/// An accepted path that is not one translation: nothing is written then.
const std::string* find_unclear(const Library& library, const TranslationsOptions& options) {
  for (const auto& asked : options.accepted) {
    const auto meant = std::count_if(library.entries.begin(), library.entries.end(), [&](const LibraryEntry& item) {
      const auto& path = item.entry.source->path();
      return library.source_of(item) != nullptr && (path == asked || path.ends_with("/" + asked));
    });
    if (meant != 1) return &asked;
  }
  return nullptr;
}

int record(const Library& library, const Target& target, const TranslationsOptions& options, Console console) {
  if (const auto* unclear = find_unclear(library, options)) {
    console.err << fmt::format("matwork: `{}` is not one translation: name it by its path, as it is listed\n",
                               *unclear);
    return kUsage;
  }
  TranslationRecord record;
  for (const auto& item : library.entries) {
    if (library.source_of(item) == nullptr) continue;
    const auto& path = item.entry.source->path();
    const bool asked = is_asked(options, path);
    record[path] = record_translation(library, item, asked ? Recording::kAll : Recording::kInStep);
  }
  for (const auto& source : library.sources) {  // with an error today, or a draft: translated all the same
    const auto old = library.translation_record.find(source->path());
    if (old != library.translation_record.end()) record.try_emplace(old->first, old->second);
  }
  const auto path = join_path(target.root, kTranslationRecordFile);
  const auto written = replace_file(path, render_translation_record(record));
  if (!written) return report_failure(written.error().message, console);
  console.out << fmt::format("{} translations recorded in {}{}\n", record.size(), target.display_base,
                             kTranslationRecordFile);
  return kSuccess;
}

}  // namespace

int translations(const TranslationsOptions& options, Console console) {
  const auto target = locate(options.path);
  if (!target) return report_failure(target.error().message, console);
  const auto reading = read_target(*target, {.jobs = options.jobs});
  if (!reading) return report_failure(reading.error().message, console);
  const auto& library = reading->library;
  if (library.languages.size() < 2 && options.format == "text") {
    console.out << "This library is in one language.\n";
    return kSuccess;
  }
  if (options.record || !options.accepted.empty()) return record(library, *target, options, console);
  if (options.format == "json") {
    print_json(library, console.out);
  } else {
    print_text(library, target->display_base, console.out);
  }
  return kSuccess;
}

}  // namespace matwork::app
