#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "exercise/entry.h"
#include "exercise/field_reader.h"
#include "exercise/read_body.h"

namespace matwork {
namespace {

struct TermField {
  TermKind kind;
  const Code& unknown;
  const char* noun;
};

const TermField kMuscleField{TermKind::kMuscle, codes::kUnknownMuscle, "muscle"};
const TermField kEquipmentField{TermKind::kEquipment, codes::kUnknownEquipment, "equipment"};
const TermField kLevelField{TermKind::kLevel, codes::kUnknownLevel, "difficulty"};
const TermField kVersionField{TermKind::kVersion, codes::kUnknownVersion, "modification level"};

class Understanding {
 public:
  Understanding(Document document, Place place, Kind kind, const Vocabulary& vocabulary, Diagnostics& findings)
      : document_(std::move(document)),
        vocabulary_(vocabulary),
        findings_(findings),
        fields_(document_.head, *document_.source, findings) {
    entry_.source = document_.source;
    entry_.place = std::move(place);
    entry_.kind = kind;
  }

  std::optional<Entry> run() {
    if (!read_title()) return std::nullopt;
    decide_kind();
    const bool address_ok = read_head();
    if (!entry_.is_section()) read_facts();
    accept_fields_of_others();
    fields_.report_unknown();
    entry_.body = std::move(document_.body);
    read_body(entry_, vocabulary_);
    report_missing();
    if (!address_ok) return std::nullopt;
    return std::move(entry_);
  }

 private:
  Diagnostic& find(const Code& code, Span span, std::string message) {
    return findings_.add(code, *document_.source, span, std::move(message));
  }

  bool read_title() {
    const auto* value = fields_.find("title");
    const auto start = document_.head.span.begin;
    if (value == nullptr || (value->kind == YamlNode::Kind::kScalar && trim(value->text).empty())) {
      find(codes::kMissingTitle, {start, start}, "the document has no title")
          .with_help("add a line `title: \"…\"` to the head");
      return false;
    }
    if (value->kind != YamlNode::Kind::kScalar) {
      find(codes::kMissingTitle, fields_.span_of("title"),
           fmt::format("the title should be a text, and is {}", describe_kind(*value)))
          .with_help("put the title in quotes");
      return false;
    }
    entry_.head.title = {collapse_space(value->text), value->span};
    return true;
  }

  /// A page that has steps and muscles is an exercise wherever it lies.
  void decide_kind() {
    const auto& head = document_.head;
    if (entry_.kind == Kind::kPage && head.find("steps") != nullptr && head.find("muscles") != nullptr)
      entry_.kind = Kind::kExercise;
  }

  bool read_head() {
    auto& head = entry_.head;
    head.translation_key = fields_.text("translationKey");
    head.description = fields_.text("description");
    head.description.value = collapse_space(head.description.value);
    head.date = fields_.date("date");
    head.last_modified = fields_.date("lastmod");
    head.keywords = fields_.texts("keywords");
    head.author = fields_.text("author");
    head.image = fields_.text("image");
    head.slug = fields_.text("slug");
    head.url = fields_.text("url");
    head.aliases = fields_.texts("aliases");
    if (const auto weight = fields_.integer("weight")) head.weight = weight->value;
    head.draft = fields_.flag("draft");
    std::erase_if(head.aliases, [&](const auto& alias) { return !check_address(alias, "alias", Severity::kWarning); });
    const bool slug_ok = check_address(head.slug, "slug", Severity::kError);
    return check_address(head.url, "url", Severity::kError) && slug_ok;
  }

  bool check_address(const Located<std::string>& address, const char* name, Severity severity) {
    const auto bad = find_fault(address.value);
    // An alias may be written against its document; it is resolved, and never leads above the site.
    const bool relative_alias = severity == Severity::kWarning && bad.starts_with("it holds `.");
    if (bad.empty() || relative_alias) return true;
    auto& finding = find(codes::kBadAddress, address.span,
                         fmt::format("the {} `{}` cannot be an address: {}", name, shorten(address.value, 60), bad));
    finding.with_help("use letters, digits and hyphens, with / between the parts");
    finding.severity = severity;
    return false;
  }

  static std::string find_fault(std::string_view address) {
    if (address.empty()) return {};
    if (address.find("://") != address.npos || address.starts_with("//")) return "it names another host";
    if (address.find('\\') != address.npos) return "it holds a backslash";
    for (const char c : address) {
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return "it holds a control character";
    }
    if (address.size() > 1000) return "it is longer than 1000 bytes";
    for (const auto part : split(address, '/')) {
      if (part == ".." || part == ".") return "it holds `" + std::string(part) + "`";
      if (part.size() > 200) return "a part of it is longer than 200 bytes";
    }
    if (fold(address).empty()) return "no letter or digit is left of it";
    return {};
  }

  void read_facts() {
    auto& facts = entry_.facts;
    facts.equipment = terms("equipment", kEquipmentField);
    facts.muscles = terms("muscles", kMuscleField);
    if (const auto* value = fields_.find("muscles")) facts.muscles_span = one_line(value->span);
    if (const auto level = fields_.text("difficulty"); !level.value.empty()) {
      if (const auto term = resolve(level, kLevelField)) facts.level = StatedTerm{*term, level.span};
    }
    read_duration();
    facts.video = fields_.text("video_id");
    if (const auto day = fields_.date("video_date")) facts.video_date = day->value;
    for (auto& step : fields_.texts("steps")) facts.steps.push_back({collapse_space(step.value), step.span});
    if (!facts.steps.empty()) facts.steps_origin = StepsOrigin::kField;
    read_modifications();
    read_questions();
  }

  Span one_line(Span span) const {
    const auto end = document_.source->text(span).find('\n');
    return end == std::string_view::npos ? span : Span{span.begin, span.begin + static_cast<std::uint32_t>(end)};
  }

  /// Exercises state seconds, workouts and programmes minutes.
  void read_duration() {
    auto duration = fields_.integer("duration");
    if (!duration) return;
    const bool exercise = entry_.kind == Kind::kExercise;
    const int longest = exercise ? 1800 : 24 * 60;
    const int shortest = exercise ? 5 : 1;
    if (duration->value < shortest || duration->value > longest) {
      find(codes::kImplausibleDuration, duration->span,
           fmt::format("a duration of {} {} is hardly meant", duration->value, exercise ? "s" : "min"))
          .with_help(exercise ? "exercises state seconds, for one set on all sides"
                              : "workouts and programmes state minutes");
      return;
    }
    if (!exercise) duration->value *= 60;
    entry_.facts.duration_s = duration;
  }

  std::vector<StatedTerm> terms(std::string_view name, const TermField& field) {
    std::vector<StatedTerm> out;
    for (const auto& written : fields_.texts(name)) {
      const auto term = resolve(written, field);
      const bool repeated =
          term && std::any_of(out.begin(), out.end(), [&](const StatedTerm& t) { return t.term == *term; });
      if (term && !repeated) out.push_back({*term, written.span});
    }
    return out;
  }

  std::optional<TermIndex> resolve(const Located<std::string>& written, const TermField& field) {
    const auto& language = entry_.place.language;
    if (const auto term = vocabulary_.find(field.kind, written.value, language)) return term;
    auto& finding = find(field.unknown, one_line(written.span),
                         fmt::format("unknown {} `{}`", field.noun, shorten(written.value, 60)));
    finding.with_label("not in the vocabulary");
    if (written.value.find(',') != std::string::npos) {
      finding.with_help(fmt::format("write several words as a list: [{}]", shorten(written.value, 60)));
    } else if (const auto meant = vocabulary_.suggest(field.kind, written.value, language)) {
      finding.with_help(fmt::format("did you mean `{}`?", vocabulary_.name(*meant, language)));
    } else {
      finding.with_help(list_choices(field));
    }
    return std::nullopt;
  }

  /// The words that can stand in a field, where they are few; else where they are listed.
  std::string list_choices(const TermField& field) const {
    constexpr std::size_t kFew = 6;
    std::vector<std::string> choices;
    for (const auto& term : vocabulary_.terms()) {
      if (term.kind == field.kind) choices.push_back("`" + lower(term.name.in(entry_.place.language)) + "`");
    }
    if (choices.size() <= kFew) return "write one of " + join(choices, ", ");
    return fmt::format("`matwork explain {}` lists what can stand here", field.unknown.id);
  }

  void read_modifications() {
    for (const auto* group : fields_.groups("modifications", "a group with `name`, `level` and `description`")) {
      FieldReader fields(*group, *document_.source, findings_);
      Modification modification;
      modification.name = fields.text("name");
      const auto level = fields.text("level");
      modification.description = fields.text("description").value;
      fields.report_unknown();
      if (!level.value.empty()) modification.version = resolve(level, kVersionField);
      if (modification.name.value.empty()) {
        find(codes::kMissingField, start_of(*group), "this modification has no `name`")
            .with_help("say in two or three words what changes");
        if (modification.description.empty()) continue;
      }
      entry_.facts.modifications.push_back(std::move(modification));
    }
  }

  void read_questions() {
    for (const auto* group : fields_.groups("faq", "a group with `q` and `a`")) {
      FieldReader fields(*group, *document_.source, findings_);
      Question question{fields.text("q").value, fields.text("a").value};
      fields.report_unknown();
      if (question.question.empty() || question.answer.empty()) {
        find(codes::kMissingField, start_of(*group),
             question.question.empty() ? "this question has no `q`" : "this question has no answer, `a`")
            .with_help("a question needs both `q` and `a`; it is left out until then");
        continue;
      }
      entry_.facts.questions.push_back(std::move(question));
    }
  }

  Span start_of(const YamlNode& group) const {
    return group.members.empty() ? one_line(group.span) : group.members.front().key.span;
  }

  /// Fields that other kinds of documents, and Hugo, use: known, though not all of them are shown.
  void accept_fields_of_others() {
    fields_.accept({"layout", "type", "markup", "outputs", "cascade", "linkTitle", "tags", "categories", "series",
                    "summary", "publishDate", "expiryDate", "params", "menu", "sitemap", "toc", "featured", "images"});
    if (entry_.kind == Kind::kTeacher)
      fields_.accept({"role", "location", "specialties", "certifications", "experience", "legacy", "website"});
    if (entry_.kind == Kind::kVideo) fields_.accept({"channel_key", "channel"});
    if (entry_.kind == Kind::kWorkout || entry_.kind == Kind::kProgramme)
      fields_.accept({"focus", "calories", "workout_id"});
    if (entry_.is_section()) fields_.accept({"equipment", "muscles", "difficulty", "duration"});
  }

  static bool is_stated(const YamlNode* value) {
    if (value == nullptr || value->is_null()) return false;
    if (value->kind == YamlNode::Kind::kScalar) return !trim(value->text).empty();
    if (value->kind == YamlNode::Kind::kMapping) return !value->members.empty();
    return std::any_of(value->items.begin(), value->items.end(), [](const YamlNode& item) { return is_stated(&item); });
  }

  void report_missing() {
    const auto& facts = entry_.facts;
    std::vector<std::string> missing;
    const auto need = [&](bool there, const char* name) {
      if (!there) missing.push_back(std::string("`") + name + "`");
    };
    need(!entry_.head.description.value.empty(), "description");
    if (entry_.kind == Kind::kExercise) {
      // A word that was not understood has its own finding: it is there all the same.
      for (const char* name : {"muscles", "equipment", "difficulty", "duration"})
        need(is_stated(document_.head.find(name)), name);
      need(!facts.steps.empty() || is_stated(document_.head.find("steps")), "steps");
    }
    if (missing.empty()) return;
    const bool one = missing.size() == 1;
    find(codes::kMissingField, entry_.head.title.span,
         fmt::format("{} {} missing", join(missing, ", "), one ? "is" : "are"))
        .with_help(one ? "add the field to the head of the document" : "add the fields to the head of the document");
  }

  Document document_;
  const Vocabulary& vocabulary_;
  Diagnostics& findings_;
  FieldReader fields_;
  Entry entry_;
};

}  // namespace

std::optional<Entry> understand(Document document, Place place, Kind kind, const Vocabulary& vocabulary,
                                Diagnostics& findings) {
  return Understanding(std::move(document), std::move(place), kind, vocabulary, findings).run();
}

}  // namespace matwork
