#include "library/collections.h"
#include "site/collection_pages.h"
#include "site/list_head.h"
#include "site/list_html.h"
#include "site/questions_html.h"

namespace matwork {
namespace {

using html::Writer;

/// The questions of one document. Nothing is folded away: who comes for one answer reads it at once.
void write_group(Writer& out, const SiteContext& context, const LibraryEntry& item) {
  out.element("section", {{"class", "question-group"}}, [&] {
    out.element("h2", [&] { out.element("a", {{"href", context.url(item.address)}}, item.entry.head.title.value); });
    std::size_t number = 0;
    for (const auto& question : item.entry.facts.questions) {
      out.element("h3", {{"id", question_anchor(item, ++number)}}, question.question.value);
      out.element("p", question.answer.value);
    }
  });
}

}  // namespace

std::string question_anchor(const LibraryEntry& item, std::size_t number) {
  auto anchor = item.address.substr(1);
  if (!anchor.ends_with('/')) anchor += '/';
  return anchor + std::to_string(number);
}

std::string question_address(const Collection* questions, const LibraryEntry& item, std::size_t place,
                             std::size_t number) {
  if (questions == nullptr) return item.address + "#" + question_anchor(number);
  const auto page = place / documents_per_page(CollectionKind::kQuestions) + 1;
  return list_address(questions->address, page) + "#" + question_anchor(item, number);
}

std::string render_questions_page(const SiteContext& context, const Collection& collection, std::size_t page) {
  const auto& words = context.words(collection.language);
  const auto each = documents_per_page(collection.kind);
  const auto head = head_of_collection(context, collection, page, Word::kQuestions, Word::kQuestionsLead);
  const auto items = items_of_page(collection.entries, page, each);
  Graph graph(context);
  graph.add_breadcrumbs(head.crumbs);
  return render_page(context, head, graph, [&](Writer& out) {
    write_title(out, head, page == 1 ? words.get(Word::kQuestionsLead) : std::string_view());
    for (const auto index : items) write_group(out, context, context.library().entries[index]);
    write_pager(out, context, collection.language, collection.address, page,
                count_pages(collection.entries.size(), each));
  });
}

}  // namespace matwork
