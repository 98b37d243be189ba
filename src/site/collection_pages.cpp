#include "site/collection_pages.h"

#include "library/collections.h"
#include "site/list_head.h"
#include "site/list_html.h"

namespace matwork {
namespace {

std::string render_videos_page(const SiteContext& context, const Collection& collection, std::size_t page) {
  const auto& words = context.words(collection.language);
  const auto head = head_of_collection(context, collection, page, Word::kVideos, Word::kVideosLead);
  const auto items = items_of_page(collection.entries, page);
  Graph graph(context);
  graph.add_breadcrumbs(head.crumbs);
  graph.add_item_list(to_crumbs(context, items), (page - 1) * kItemsPerPage + 1);
  return render_page(context, head, graph, [&](html::Writer& out) {
    write_title(out, head, page == 1 ? words.get(Word::kVideosLead) : std::string_view());
    out.element("p", {{"class", "count"}}, words.exercises(collection.entries.size()));
    write_rows(out, context, items, 2);
    write_pager(out, context, collection.language, collection.address, page, count_pages(collection.entries.size()));
  });
}

}  // namespace

PageHead head_of_collection(const SiteContext& context, const Collection& collection, std::size_t page, Word title,
                            Word lead) {
  const auto& words = context.words(collection.language);
  PageHead head;
  head.language = collection.language;
  head.address = list_address(collection.address, page);
  head.title = std::string(words.get(title));
  head.description = std::string(words.get(lead));
  head.alternates = context.alternates_of(collection.kind);
  head.crumbs = crumbs_below_home(context, collection.language, head.title, collection.address);
  add_page_number(context, head, page);
  return head;
}

std::string render_collection_page(const SiteContext& context, std::uint32_t index, std::size_t page) {
  const auto& collection = context.library().collections[index];
  switch (collection.kind) {
    case CollectionKind::kQuestions: return render_questions_page(context, collection, page);
    case CollectionKind::kVideos: return render_videos_page(context, collection, page);
    case CollectionKind::kGlossary: return render_glossary_page(context, collection);
  }
  return {};
}

}  // namespace matwork
