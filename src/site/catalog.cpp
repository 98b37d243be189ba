#include <algorithm>

#include "base/json_writer.h"
#include "library/caution_sources.h"
#include "library/document_reading.h"
#include "library/link.h"
#include "library/named_exercises.h"
#include "library/video.h"
#include "site/feeds.h"

namespace matwork {
namespace {

class CatalogWriter {
 public:
  CatalogWriter(const SiteContext& context, LanguageIndex language) : context_(context), language_(language) {}

  std::string write() {
    json_.reserve(expected_size());
    json_.begin_object();
    json_.member("language", context_.language(language_).tag).member("title", context_.language(language_).title);
    json_.member("url", context_.absolute(context_.language(language_).prefix + "/"));
    json_.key("documents").begin_array();
    for (const auto& item : context_.library().entries) {
      if (item.language == language_) write_document(item);
    }
    json_.end_array().end_object();
    return json_.take() + "\n";
  }

 private:
  /// About a third more than the documents: a text of 100 MB should not be copied while it grows.
  std::size_t expected_size() const {
    std::size_t size = 1024;
    for (const auto& item : context_.library().entries) {
      if (item.language == language_) size += item.entry.source->text().size() * 4 / 3 + 256;
    }
    return size;
  }

  void write_document(const LibraryEntry& item) {
    const auto& head = item.entry.head;
    json_.begin_object();
    json_.member("kind", to_id(item.entry.kind));
    text("key", head.translation_key.value);
    json_.member("title", head.title.value)
        .member("url", context_.absolute(item.address))
        .member("file", item.entry.source->path());
    text("description", head.description.value);
    if (head.date) json_.member("date", to_iso(head.date->value));
    if (head.last_modified) json_.member("lastModified", to_iso(head.last_modified->value));
    text("author", head.author.value);
    texts("keywords", head.keywords);
    if (const auto* picture = find_picture(context_.library(), item, head.image.value))
      json_.member("image", context_.absolute(picture->address));
    write_facts(item.entry.facts);
    write_movement(item);
    write_cautions(item);
    write_exercises(item);
    write_sections(item.entry);
    write_translations(item);
    json_.end_object();
  }

  void write_facts(const Facts& facts) {
    if (facts.level) json_.member("level", id(facts.level->term));
    if (facts.duration_s) json_.member("seconds", facts.duration_s->value);
    terms("equipment", facts.equipment);
    terms("muscles", facts.muscles);
    const bool real =
        is_video_id(facts.video.value) && !is_placeholder_video(context_.library().config, facts.video.value);
    if (real) json_.member("video", facts.video.value);
    texts("steps", facts.steps);
    write_modifications(facts);
    if (facts.questions.empty()) return;
    json_.key("questions").begin_array();
    for (const auto& q : facts.questions)
      json_.begin_object().member("question", q.question.value).member("answer", q.answer.value).end_object();
    json_.end_array();
  }

  /// The addresses of the exercises that a workout names, each once.
  void write_exercises(const LibraryEntry& item) {
    if (!names_exercises(item.entry)) return;
    if (!names_) names_.emplace(context_.library());
    std::vector<EntryIndex> exercises;
    for (const auto& named : find_named_exercises(context_.library(), *names_, item)) {
      const bool known = named.entry && std::find(exercises.begin(), exercises.end(), *named.entry) == exercises.end();
      if (known) exercises.push_back(*named.entry);
    }
    if (exercises.empty()) return;
    json_.key("exercises").begin_array();
    for (const auto index : exercises) json_.value(context_.absolute(context_.library().entries[index].address));
    json_.end_array();
  }

  /// Facts that only matwork has. Derived ones are named, so that a program knows; cautions and doses are never
  /// derived.
  void write_movement(const LibraryEntry& item) {
    const auto& facts = item.entry.facts;
    const auto& derived = item.reading->derived_facts(*context_.library().vocabulary);
    std::vector<std::string_view> derived_names;
    texts("otherNames", facts.other_names);
    if (position_or_sides("startPosition", facts.start_position, derived.start_position))
      derived_names.emplace_back("startPosition");
    if (position_or_sides("sides", facts.sides, derived.sides)) derived_names.emplace_back("sides");
    terms("jointActions", facts.joint_actions);
    terms("spinalActions", facts.spinal_actions);
    if (facts.phase) json_.member("phase", id(facts.phase->term));
    if (facts.dose) write_dose(*facts.dose);
    texts("easier", facts.easier);
    texts("harder", facts.harder);
    if (derived_names.empty()) return;
    json_.key("derived").begin_array();
    for (const auto name : derived_names) json_.value(name);
    json_.end_array();
  }

  /// The stated term, else the derived one; true when it was derived.
  bool position_or_sides(std::string_view name, const std::optional<StatedTerm>& stated,
                         const std::optional<DerivedTerm>& derived) {
    if (stated) {
      json_.member(name, id(stated->term));
    } else if (derived) {
      json_.member(name, id(derived->term));
    }
    return !stated && derived;
  }

  void write_dose(const StatedDose& dose) {
    json_.key("dose").begin_object();
    range("repetitions", dose.repetitions);
    range("breaths", dose.breaths);
    json_.member("sets", dose.sets);
    if (dose.hold_s > 0) json_.member("holdSeconds", dose.hold_s);
    counts("breathPatternSeconds", dose.breath_pattern_s);
    counts("tempoSeconds", dose.tempo_s);
    json_.end_object();
  }

  void range(std::string_view name, Range range) {
    if (range.most == 0) return;
    json_.key(name).begin_object().member("least", range.least).member("most", range.most).end_object();
  }

  void counts(std::string_view name, const std::vector<int>& values) {
    if (values.empty()) return;
    json_.key(name).begin_array();
    for (const auto value : values) json_.value(value);
    json_.end_array();
  }

  void write_modifications(const Facts& facts) {
    if (facts.modifications.empty()) return;
    json_.key("modifications").begin_array();
    for (const auto& modification : facts.modifications) {
      json_.begin_object();
      text("name", modification.name.value);
      if (modification.version) json_.member("level", id(*modification.version));
      text("description", modification.description.value);
      json_.end_object();
    }
    json_.end_array();
  }

  /// Those that a source bears out, with what it takes to say who says so.
  void write_cautions(const LibraryEntry& item) {
    const auto cautions = sourced_cautions(context_.library(), item);
    if (cautions.empty()) return;
    json_.key("cautions").begin_array();
    for (const auto& [caution, sources] : cautions) {
      json_.begin_object().member("condition", id(caution->condition));
      if (caution->severity) json_.member("severity", id(*caution->severity));
      text("advice", caution->advice.value);
      json_.key("sources").begin_array();
      for (const auto& source : sources) write_source(source);
      json_.end_array().end_object();
    }
    json_.end_array();
  }

  void write_source(const CitedSource& cited) {
    const auto write = [&](const auto& source, const std::optional<int>& year) {
      json_.begin_object().member("id", cited.id->value);
      text("title", source.title);
      text("authors", source.authors);
      if (year) json_.member("year", *year);
      text("where", source.where);
      json_.end_object();
    };
    if (cited.own != nullptr) {
      write(*cited.own, cited.own->year);
    } else {
      write(*cited.known, cited.known->year);
    }
  }

  /// The parts of the text that headings announce, as plain text, one string a paragraph or item.
  void write_sections(const Entry& entry) {
    const bool any = std::any_of(entry.sections.begin(), entry.sections.end(),
                                 [](const Section& s) { return s.kind != SectionKind::kNone; });
    if (!any) return;
    json_.key("sections").begin_array();
    for (const auto& section : entry.sections) {
      if (section.kind == SectionKind::kNone) continue;
      json_.begin_object()
          .member("kind", to_id(section.kind))
          .member("heading", entry.body.plain_text(section.heading));
      json_.key("text").begin_array();
      for (const auto& line : lines_of(entry.body, section)) json_.value(line);
      json_.end_array().end_object();
    }
    json_.end_array();
  }

  static std::vector<std::string> lines_of(const Markdown& body, const Section& section) {
    std::vector<std::string> lines;
    const auto& nodes = body.nodes();
    for (auto i = section.begin; i < section.end; i = nodes[i].end) {
      const bool list = nodes[i].type == MarkdownType::kBulletList || nodes[i].type == MarkdownType::kOrderedList;
      if (!list) lines.push_back(body.plain_text(i));
      for (auto item = i + 1; list && item < nodes[i].end; item = nodes[item].end)
        lines.push_back(body.plain_text(item));
    }
    return lines;
  }

  void write_translations(const LibraryEntry& item) {
    json_.key("translations").begin_object();
    for (LanguageIndex i = 0; i < item.translations.size(); ++i) {
      const auto& other = item.translations[i];
      if (other && i != language_)
        json_.member(context_.language(i).tag, context_.absolute(context_.library().entries[*other].address));
    }
    json_.end_object();
  }

  std::string_view id(TermIndex term) const { return context_.library().vocabulary->id(term); }

  void text(std::string_view name, const std::string& value) {
    if (!value.empty()) json_.member(name, value);
  }

  void texts(std::string_view name, const std::vector<Located<std::string>>& values) {
    if (values.empty()) return;
    json_.key(name).begin_array();
    for (const auto& value : values) json_.value(value.value);
    json_.end_array();
  }

  void terms(std::string_view name, const std::vector<StatedTerm>& values) {
    if (values.empty()) return;
    json_.key(name).begin_array();
    for (const auto& value : values) json_.value(id(value.term));
    json_.end_array();
  }

  const SiteContext& context_;
  LanguageIndex language_;
  std::optional<ExerciseNames> names_;  ///< once a workout asks for them
  JsonWriter json_;
};

}  // namespace

std::string render_catalog(const SiteContext& context, LanguageIndex language) {
  return CatalogWriter(context, language).write();
}

}  // namespace matwork
