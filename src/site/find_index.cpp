#include "site/find_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/json_writer.h"
#include "site/find_keywords.h"
#include "site/found_document.h"

namespace matwork {
namespace {

/// The columns of terms, as the index calls them.
struct TermColumn {
  std::string_view name;
  TermKind kind;
};
constexpr std::array<TermColumn, 7> kTermColumns{{
    {"muscles", TermKind::kMuscle},
    {"equipment", TermKind::kEquipment},
    {"levels", TermKind::kLevel},
    {"positions", TermKind::kPosition},
    {"movements", TermKind::kJointAction},
    {"lengths", TermKind::kLength},
    {"conditions", TermKind::kCondition},
}};

bool is_session(const Entry& entry) { return entry.kind == Kind::kWorkout || entry.kind == Kind::kProgramme; }

/// Writes columns: what is alike stands together, which packs well and is read without a word said twice.
class FindIndexWriter {
 public:
  FindIndexWriter(const SiteContext& context, LanguageIndex language)
      : context_(context),
        library_(context.library()),
        vocabulary_(*library_.vocabulary),
        language_(language),
        tag_(context.language(language).tag),
        slots_(vocabulary_.terms().size(), -1) {}

  std::string write() {
    gather();
    json_.reserve(256 * (exercises_.size() + sessions_.size()) + 16'384);
    json_.begin_object().member("language", tag_);
    json_.key("terms").begin_object();
    for (const auto& column : kTermColumns) write_terms(column);
    json_.end_object();
    write_exercises();
    write_sessions();
    json_.end_object();
    return json_.take() + "\n";
  }

 private:
  /// The home has every document of its language in the order of lists.
  void gather() {
    for (const auto index : library_.find_section(language_, {})->entries) {
      const auto& entry = library_.entries[index].entry;
      if (entry.kind == Kind::kExercise) exercises_.push_back(find_out(context_, index));
      if (is_session(entry)) sessions_.push_back(find_out(context_, index));
    }
    const auto use = [&](TermIndex term) { slots_[term] = 0; };
    for (const auto& exercise : exercises_) {
      for_each_term(exercise, use);
      for (const auto& [condition, severity] : exercise.cautions) use(condition);
    }
    for (const auto& session : sessions_) {
      if (session.level) use(*session.level);
    }
  }

  std::vector<TermIndex> used(TermKind kind) {
    std::vector<TermIndex> terms;
    for (TermIndex term = 0; term < slots_.size(); ++term) {
      if (slots_[term] < 0 || list_of(vocabulary_.term(term).kind) != kind) continue;
      slots_[term] = static_cast<int>(terms.size());
      terms.push_back(term);
    }
    return terms;
  }

  void write_terms(const TermColumn& part) {
    const auto terms = used(part.kind);
    auto forms = vocabulary_.other_forms(part.kind, tag_);
    if (part.kind == TermKind::kJointAction) forms.merge(vocabulary_.other_forms(TermKind::kSpinalAction, tag_));
    json_.key(part.name).begin_object();
    column("id", terms, [&](TermIndex term) { json_.value(vocabulary_.id(term)); });
    column("name", terms, [&](TermIndex term) { json_.value(vocabulary_.name(term, tag_)); });
    if (part.kind != TermKind::kCondition) column("address", terms, [&](TermIndex term) { write_address(term); });
    column("forms", terms, [&](TermIndex term) { write_list(forms[term]); });
    if (part.kind == TermKind::kMuscle) column("within", terms, [&](TermIndex term) { write_regions(term); });
    json_.end_object();
  }

  void write_address(TermIndex term) {
    const auto* page = library_.find_term_page(term, language_);
    json_.value(page == nullptr ? std::string_view() : std::string_view(page->address));
  }

  void write_regions(TermIndex term) {
    std::vector<TermIndex> regions = vocabulary_.regions_around(term);
    std::erase_if(regions, [&](TermIndex region) { return slots_[region] < 0; });
    write_slots(regions);
  }

  void write_exercises() {
    const auto keywords = words_of_keywords(context_, exercises_, language_);
    json_.key("exercises").begin_object();
    write_titles(exercises_);
    const auto list = [&](std::string_view name, auto member) {
      column(name, exercises_, [&](const FoundDocument& exercise) { write_list(exercise.*member); });
    };
    list("names", &FoundDocument::names);
    list("elsewhere", &FoundDocument::elsewhere);
    column("keywords", keywords, [&](const std::string& words) { json_.value(words); });
    write_level_and_time(exercises_);
    column("length", exercises_, [&](const FoundDocument& exercise) { write_slot(exercise.length); });
    const auto terms = [&](std::string_view name, auto member) {
      column(name, exercises_, [&](const FoundDocument& exercise) { write_slots(exercise.*member); });
    };
    terms("equipment", &FoundDocument::equipment);
    terms("muscles", &FoundDocument::muscles);
    column("position", exercises_, [&](const FoundDocument& exercise) { write_slot(exercise.position); });
    terms("movements", &FoundDocument::movements);
    column("cautions", exercises_, [&](const FoundDocument& exercise) { write_cautions(exercise); });
    column("favourite", exercises_,
           [&](const FoundDocument& exercise) { json_.value(exercise.item->entry.head.translation_key.value); });
    json_.end_object();
  }

  void write_sessions() {
    json_.key("workouts").begin_object();
    write_titles(sessions_);
    write_level_and_time(sessions_);
    column("kind", sessions_, [&](const FoundDocument& session) {
      json_.value(std::int64_t{session.item->entry.kind == Kind::kProgramme ? 1 : 0});
    });
    json_.end_object();
  }

  void write_titles(const std::vector<FoundDocument>& documents) {
    column("title", documents, [&](const FoundDocument& document) { json_.value(document.title()); });
    column("address", documents, [&](const FoundDocument& document) { json_.value(document.item->address); });
  }

  void write_level_and_time(const std::vector<FoundDocument>& documents) {
    column("level", documents, [&](const FoundDocument& document) { write_slot(document.level); });
    column("seconds", documents, [&](const FoundDocument& document) { json_.value(std::int64_t{document.seconds}); });
  }

  void write_cautions(const FoundDocument& exercise) {
    json_.begin_array();
    for (const auto& [condition, severity] : exercise.cautions) {
      json_.begin_array().value(std::int64_t{slots_[condition]});
      json_.value(static_cast<std::int64_t>(severity)).end_array();
    }
    json_.end_array();
  }

  template <class Items, class Write>
  void column(std::string_view name, const Items& items, Write&& write) {
    json_.key(name).begin_array();
    for (const auto& item : items) write(item);
    json_.end_array();
  }

  void write_list(const std::vector<std::string_view>& texts) {
    json_.begin_array();
    for (const auto text : texts) json_.value(text);
    json_.end_array();
  }

  void write_slot(const std::optional<TermIndex>& term) { json_.value(std::int64_t{term ? slots_[*term] : -1}); }

  void write_slots(const std::vector<TermIndex>& terms) {
    json_.begin_array();
    for (const auto term : terms) json_.value(std::int64_t{slots_[term]});
    json_.end_array();
  }

  const SiteContext& context_;
  const Library& library_;
  const Vocabulary& vocabulary_;
  LanguageIndex language_;
  const std::string& tag_;
  std::vector<int> slots_;  ///< of each term of the vocabulary its place in its column; -1: nobody uses it
  std::vector<FoundDocument> exercises_;
  std::vector<FoundDocument> sessions_;
  JsonWriter json_;
};

}  // namespace

std::string find_index_address(const Language& language) { return fmt::format("/find.{}.json", language.tag); }

std::string render_find_index(const SiteContext& context, LanguageIndex language) {
  return FindIndexWriter(context, language).write();
}

std::string found_in_index(const SiteContext& context, EntryIndex index) {
  const auto& item = context.library().entries[index];
  if (item.entry.kind != Kind::kExercise && !is_session(item.entry)) return {};
  const auto document = find_out(context, index);
  std::string out = to_id(item.entry.kind);
  const auto add = [&](std::string_view text) { out.append(1, '\0').append(text); };
  const auto add_number = [&](std::int64_t number) { add(fmt::to_string(number)); };
  const auto add_end = [&] { add("\n"); };
  add(document.title());
  add(item.address);
  add(item.entry.head.translation_key.value);
  for (const auto* texts : {&document.names, &document.elsewhere}) {
    for (const auto text : *texts) add(text);
    add_end();
  }
  for (const auto& keyword : item.entry.head.keywords) add(keyword.value);
  add_end();
  add_number(document.seconds);
  for (const auto& term : {document.level, document.position}) add_number(term ? *term : -1);
  for (const auto* terms : {&document.equipment, &document.muscles, &document.movements}) {
    for (const auto term : *terms) add_number(term);
    add_end();
  }
  for (const auto& [condition, severity] : document.cautions) {
    add_number(condition);
    add_number(static_cast<int>(severity));
  }
  return out;
}

}  // namespace matwork
