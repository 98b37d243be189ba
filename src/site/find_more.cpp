#include <fmt/format.h>

#include <algorithm>

#include "base/json_writer.h"
#include "base/text.h"
#include "site/collection_pages.h"
#include "site/find_index.h"
#include "site/paragraphs.h"
#include "site/reading_time.h"

namespace matwork {
namespace {

/// As much as a row of a list shows.
constexpr std::size_t kLongestLine = 160;

bool is_other_page(const Entry& entry) {
  return entry.kind == Kind::kPage || entry.kind == Kind::kTeacher || entry.kind == Kind::kVideo;
}

struct FoundQuestion {
  const LibraryEntry* item = nullptr;
  std::size_t place = 0;   ///< of its document among those with questions
  std::size_t number = 0;  ///< in its document, from 1
};

class FindMoreWriter {
 public:
  FindMoreWriter(const SiteContext& context, LanguageIndex language)
      : context_(context),
        library_(context.library()),
        language_(language),
        entries_(library_.find_section(language, {})->entries) {}

  std::string write() {
    json_.begin_object();
    json_.key("exercises").begin_object();
    const auto exercises = of([](const Entry& entry) { return entry.kind == Kind::kExercise; });
    column("description", exercises, [&](const LibraryEntry* item) { write_description(*item); });
    json_.end_object();
    write_articles();
    write_questions();
    write_glossary();
    json_.key("pages").begin_object();
    write_texts(of(is_other_page));
    json_.end_object().end_object();
    return json_.take() + "\n";
  }

 private:
  template <class Wanted>
  std::vector<const LibraryEntry*> of(Wanted&& wanted) const {
    std::vector<const LibraryEntry*> out;
    for (const auto index : entries_) {
      if (wanted(library_.entries[index].entry)) out.push_back(&library_.entries[index]);
    }
    return out;
  }

  void write_articles() {
    const auto articles = of([](const Entry& entry) { return entry.kind == Kind::kArticle; });
    json_.key("articles").begin_object();
    write_texts(articles);
    column("minutes", articles,
           [&](const LibraryEntry* item) { json_.value(std::int64_t{minutes_to_read(item->entry)}); });
    json_.end_object();
  }

  void write_texts(const std::vector<const LibraryEntry*>& items) {
    column("title", items, [&](const LibraryEntry* item) { json_.value(item->entry.head.title.value); });
    column("address", items, [&](const LibraryEntry* item) { json_.value(item->address); });
    column("description", items, [&](const LibraryEntry* item) { write_description(*item); });
  }

  void write_questions() {
    const auto* collection = library_.find_collection(CollectionKind::kQuestions, language_);
    const auto questions = gather_questions();
    json_.key("questions").begin_object();
    column("question", questions, [&](const FoundQuestion& found) {
      json_.value(found.item->entry.facts.questions[found.number - 1].question.value);
    });
    column("address", questions, [&](const FoundQuestion& found) {
      json_.value(question_address(collection, *found.item, found.place, found.number));
    });
    column("from", questions, [&](const FoundQuestion& found) { json_.value(found.item->entry.head.title.value); });
    json_.end_object();
  }

  /// In the order of the pages of questions.
  std::vector<FoundQuestion> gather_questions() const {
    std::vector<FoundQuestion> out;
    std::size_t place = 0;
    for (const auto* item : of([](const Entry& entry) { return !entry.facts.questions.empty(); })) {
      for (std::size_t number = 1; number <= item->entry.facts.questions.size(); ++number)
        out.push_back({item, place, number});
      ++place;
    }
    return out;
  }

  /// The words that have a place to be read at.
  void write_glossary() {
    const auto& vocabulary = *library_.vocabulary;
    const auto& tag = context_.language(language_).tag;
    auto terms = library_.used_terms[language_];
    std::erase_if(terms, [&](TermIndex t) { return vocabulary.term(t).kind == TermKind::kLength || !address_of(t); });
    json_.key("glossary").begin_object();
    column("name", terms, [&](TermIndex term) { json_.value(vocabulary.name(term, tag)); });
    column("address", terms, [&](TermIndex term) { json_.value(*address_of(term)); });
    column("text", terms,
           [&](TermIndex term) { json_.value(shorten(paragraph_of(vocabulary.term(term), tag), kLongestLine)); });
    json_.end_object();
  }

  std::optional<std::string> address_of(TermIndex term) const {
    if (const auto* glossary = library_.find_collection(CollectionKind::kGlossary, language_))
      return glossary->address + "#" + glossary_anchor(library_.vocabulary->term(term));
    const auto* page = library_.find_term_page(term, language_);
    return page == nullptr ? std::nullopt : std::optional(page->address);
  }

  void write_description(const LibraryEntry& item) {
    json_.value(shorten(item.entry.head.description.value, kLongestLine));
  }

  template <class Items, class Write>
  void column(std::string_view name, const Items& items, Write&& write) {
    json_.key(name).begin_array();
    for (const auto& item : items) write(item);
    json_.end_array();
  }

  const SiteContext& context_;
  const Library& library_;
  LanguageIndex language_;
  const std::vector<EntryIndex>& entries_;
  JsonWriter json_;
};

}  // namespace

std::string find_more_address(const Language& language) { return fmt::format("/find-more.{}.json", language.tag); }

std::string render_find_more(const SiteContext& context, LanguageIndex language) {
  return FindMoreWriter(context, language).write();
}

std::string found_in_more(const SiteContext& context, EntryIndex index) {
  const auto& entry = context.library().entries[index].entry;
  const bool article = entry.kind == Kind::kArticle;
  const bool shown = article || entry.kind == Kind::kExercise || is_other_page(entry);
  std::string out = to_id(entry.kind);
  const auto add = [&](std::string_view text) { out.append(1, '\0').append(text); };
  add(context.library().entries[index].address);
  if (shown || !entry.facts.questions.empty()) add(entry.head.title.value);
  if (shown) add(entry.head.description.value);
  if (article) add(fmt::to_string(minutes_to_read(entry)));
  for (const auto& question : entry.facts.questions) add(question.question.value);
  return out;
}

}  // namespace matwork
