#include "exercise/read_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "exercise/term_resolver.h"

namespace matwork {
namespace {

constexpr std::array<std::pair<Fact, std::string_view>, kFactCount> kFactFields{{
    {Fact::kEquipment, "equipment"},
    {Fact::kMuscles, "muscles"},
    {Fact::kLevel, "difficulty"},
    {Fact::kDuration, "duration"},
    {Fact::kStartPosition, "start_position"},
    {Fact::kJointActions, "joint_actions"},
    {Fact::kSpinalActions, "spinal_actions"},
    {Fact::kPhase, "phase"},
    {Fact::kSides, "sides"},
    {Fact::kDose, "dose"},
    {Fact::kCautions, "cautions"},
    {Fact::kEasier, "easier"},
    {Fact::kHarder, "harder"},
    {Fact::kSources, "sources"},
    {Fact::kSteps, "steps"},
}};

class FactsReader {
 public:
  FactsReader(Entry& entry, FieldReader& fields, const Vocabulary& vocabulary, Diagnostics& findings)
      : entry_(entry),
        facts_(entry.facts),
        fields_(fields),
        findings_(findings),
        source_(*entry.source),
        terms_(vocabulary, entry.place.language, source_, findings) {}

  void read() {
    for (const auto& [fact, name] : kFactFields) {
      if (fields_.is_stated(name)) facts_.stated.add(fact);
    }
    facts_.equipment = terms_.terms(fields_, "equipment", TermKind::kEquipment);
    facts_.muscles = terms_.terms(fields_, "muscles", TermKind::kMuscle);
    if (const auto* value = fields_.find("muscles")) facts_.muscles_span = first_line_of(source_, value->span);
    facts_.level = terms_.term(fields_, "difficulty", TermKind::kLevel);
    read_duration();
    facts_.video = fields_.text("video_id");
    if (const auto day = fields_.date("video_date")) facts_.video_date = day->value;
    for (auto& step : fields_.texts("steps")) facts_.steps.push_back({collapse_space(step.value), step.span});
    if (!facts_.steps.empty()) facts_.steps_origin = StepsOrigin::kField;
    read_modifications();
    read_questions();
    read_movement();
    read_dose();
    read_cautions();
    read_sources();
  }

 private:
  Diagnostic& find(const Code& code, Span span, std::string message) {
    return findings_.add(code, source_, span, std::move(message));
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
    facts_.duration_s = duration;
  }

  void read_modifications() {
    for (const auto* group : fields_.groups("modifications", "a group with `name`, `level` and `description`")) {
      FieldReader fields(*group, source_, findings_, group_fields("modifications"));
      Modification modification;
      modification.span = start_of_group(source_, *group);
      modification.name = fields.text("name");
      const auto level = fields.text("level");
      modification.description = fields.text("description");
      fields.report_unknown();
      if (!level.value.empty()) modification.version = terms_.resolve(level, TermKind::kVersion);
      if (modification.name.value.empty()) {
        find(codes::kMissingField, start_of_group(source_, *group), "this modification has no `name`")
            .with_help("say in two or three words what changes");
        if (modification.description.value.empty()) continue;
      }
      facts_.modifications.push_back(std::move(modification));
    }
  }

  void read_questions() {
    for (const auto* group : fields_.groups("faq", "a group with `q` and `a`")) {
      FieldReader fields(*group, source_, findings_, group_fields("faq"));
      Question question{fields.text("q"), fields.text("a")};
      fields.report_unknown();
      const bool asked = !question.question.value.empty();
      if (!asked || question.answer.value.empty()) {
        find(codes::kMissingField, start_of_group(source_, *group),
             !asked ? "this question has no `q`" : "this question has no answer, `a`")
            .with_help("a question needs both `q` and `a`; it is left out until then");
        continue;
      }
      facts_.questions.push_back(std::move(question));
    }
  }

  void read_movement() {
    facts_.other_names = fields_.texts("other_names");
    facts_.start_position = terms_.term(fields_, "start_position", TermKind::kPosition);
    facts_.joint_actions = terms_.terms(fields_, "joint_actions", TermKind::kJointAction);
    facts_.spinal_actions = terms_.terms(fields_, "spinal_actions", TermKind::kSpinalAction);
    facts_.phase = terms_.term(fields_, "phase", TermKind::kPhase);
    facts_.sides = terms_.term(fields_, "sides", TermKind::kSides);
    facts_.easier = fields_.texts("easier");
    facts_.harder = fields_.texts("harder");
  }

  void read_dose() {
    const auto group = fields_.group("dose");
    if (group == nullptr) return;
    FieldReader fields(*group, source_, findings_, group_fields("dose"));
    StatedDose dose;
    dose.span = fields_.span_of("dose");
    if (const auto repetitions = fields.range("repetitions")) dose.repetitions = repetitions->value;
    if (const auto breaths = fields.range("breaths")) dose.breaths = breaths->value;
    dose.sets = number_in(fields, "sets", 1, 20, 1);
    dose.hold_s = number_in(fields, "hold", 1, 600, 0);
    dose.breath_pattern_s = seconds_in(fields, "breath_pattern");
    dose.tempo_s = seconds_in(fields, "tempo");
    fields.report_unknown();
    if (dose.repetitions.least > 0 || dose.breaths.least > 0 || dose.hold_s > 0) {
      facts_.dose = std::move(dose);
    } else if (!fields.is_stated("repetitions") && !fields.is_stated("breaths") && !fields.is_stated("hold")) {
      find(codes::kBadDose, dose.span, "this dose says neither how often nor how long")
          .with_help("give it `repetitions`, `breaths` or a `hold` in seconds");
    }
  }

  std::vector<int> seconds_in(FieldReader& fields, std::string_view name) {
    auto parts_s = fields.counts(name);
    const auto passes = [](int part_s) { return part_s > 0; };
    if (parts_s.empty() || std::any_of(parts_s.begin(), parts_s.end(), passes)) return parts_s;
    find(codes::kBadDose, fields.find(name)->span, fmt::format("a `{}` in which no time passes", name))
        .with_help("write the seconds of each part: 2-1-3");
    return {};
  }

  int number_in(FieldReader& fields, std::string_view name, int least, int most, int otherwise) {
    const auto number = fields.integer(name);
    if (!number) return otherwise;
    if (number->value >= least && number->value <= most) return number->value;
    find(codes::kBadDose, number->span, fmt::format("`{}` is hardly meant to be {}", name, number->value))
        .with_help(fmt::format("it lies between {} and {}", least, most));
    return otherwise;
  }

  void read_cautions() {
    for (const auto* group :
         fields_.groups("cautions", "a group with `condition`, `severity`, `advice` and `source`")) {
      FieldReader fields(*group, source_, findings_, group_fields("cautions"));
      Caution caution;
      const auto condition = fields.text("condition");
      const auto severity = terms_.term(fields, "severity", TermKind::kSeverity);
      if (severity) caution.severity = severity->term;
      caution.advice = fields.text("advice");
      caution.sources = fields.texts("source");
      if (const auto date = fields.date("date")) caution.date = date->value;
      fields.report_unknown();
      caution.span = condition.span;
      if (condition.value.empty()) {
        find(codes::kMissingField, start_of_group(source_, *group), "this caution has no `condition`")
            .with_help("name the condition: `condition: neck-pain`");
        continue;
      }
      const auto term = terms_.resolve(condition, TermKind::kCondition);
      if (!term) continue;
      caution.condition = *term;
      facts_.cautions.push_back(std::move(caution));
    }
  }

  void read_sources() {
    for (const auto* group : fields_.groups("sources", "a group with `id` and `title`")) {
      if (auto source = read_source(*group, source_, findings_)) facts_.sources.push_back(std::move(*source));
    }
  }

  Entry& entry_;
  Facts& facts_;
  FieldReader& fields_;
  Diagnostics& findings_;
  const SourceFile& source_;
  TermResolver terms_;
};

}  // namespace

std::string_view field_of(Fact fact) {
  const auto found =
      std::find_if(kFactFields.begin(), kFactFields.end(), [&](const auto& known) { return known.first == fact; });
  return found->second;
}

std::optional<Source> read_source(const YamlNode& group, const SourceFile& file, Diagnostics& findings) {
  FieldReader fields(group, file, findings, group_fields("sources"));
  Source source;
  source.id = fields.text("id");
  source.title = fields.text("title").value;
  source.authors = fields.text("authors").value;
  if (const auto year = fields.integer("year")) source.year = year->value;
  source.where = fields.text("where").value;
  fields.report_unknown();
  if (!source.id.value.empty() && !source.title.empty()) return source;
  findings.add(codes::kMissingField, file, start_of_group(file, group), "a source needs an `id` and a `title`")
      .with_help("and says who can be asked: `authors`, `year`, and `where` it is found");
  return std::nullopt;
}

void read_facts(Entry& entry, FieldReader& fields, const Vocabulary& vocabulary, Diagnostics& findings) {
  FactsReader(entry, fields, vocabulary, findings).read();
}

}  // namespace matwork
