#include "site/page_inputs.h"

#include <algorithm>

#include "library/collections.h"
#include "library/list_pages.h"
#include "library/named_exercises.h"
#include "library/shown_facts.h"
#include "library/shown_pictures.h"
#include "site/feeds.h"
#include "site/home_page.h"
#include "site/offline_list.h"
#include "site/pages.h"
#include "site/paragraphs.h"
#include "site/section_html.h"
#include "site/service_worker.h"
#include "site/site_plan.h"

namespace matwork {
namespace {

using InputKind = Input::Kind;

/// Lists the inputs of a page. What the renderers read stands here once more, as data.
class InputList {
 public:
  explicit InputList(const SiteContext& context) : context_(context), library_(context.library()) {}

  std::vector<Input> of(const PageId& page) {
    switch (page.kind) {
      case PageId::Kind::kDocument: add_document(page.index); break;
      case PageId::Kind::kSection: add_section(page.index, page.number); break;
      case PageId::Kind::kFeed: add_feed(page.index); break;
      case PageId::Kind::kTerm: add_term(page.index, page.number); break;
      case PageId::Kind::kTermList: add_term_list(page.index, static_cast<TermKind>(page.number)); break;
      case PageId::Kind::kCollection: add_collection(page.index, page.number); break;
      case PageId::Kind::kFindIndex: add_find_index(page.index); break;
      case PageId::Kind::kFindMore: add_find_more(page.index); break;
      case PageId::Kind::kRedirect:
        add({InputKind::kFrame, library_.entries[page.index].language});
        add({InputKind::kDocumentAddress, page.index});
        break;
      case PageId::Kind::kCatalog: add_catalog(page.index); break;
      case PageId::Kind::kSitemap: add_sitemap(page.index); break;
      case PageId::Kind::kNotFound: add_frames(); break;
      case PageId::Kind::kOwnPage: add_own_page(page.index); break;
      case PageId::Kind::kWebManifest: add({InputKind::kFrame, page.index}); break;
      case PageId::Kind::kServiceWorker: add_service_worker(); break;
      case PageId::Kind::kOfflineList: add_offline_list(page.index); break;
      default: add({InputKind::kFrame, 0}); break;  // redirects to the root, robots.txt: the address of the site
    }
    return std::move(inputs_);
  }

 private:
  void add(Input input) { inputs_.push_back(input); }

  void add_frames() {
    for (LanguageIndex i = 0; i < library_.languages.size(); ++i) add({InputKind::kFrame, i});
  }

  void add_document(EntryIndex index) {
    const auto& item = library_.entries[index];
    const auto& facts = item.entry.facts;
    add({InputKind::kFrame, item.language});
    add_text(index);
    add({InputKind::kAlternates, index});
    if (item.section) add({InputKind::kCrumbs, *item.section});
    if (facts.level) add({InputKind::kTermLink, facts.level->term, item.language});
    for (const auto& term : facts.equipment) add({InputKind::kTermLink, term.term, item.language});
    for (const auto& term : facts.muscles) add({InputKind::kTermLink, term.term, item.language});
    if (const auto position = shown_start_position(*item.reading, facts, *library_.vocabulary))
      add({InputKind::kTermLink, *position, item.language});
    if (!facts.cautions.empty()) add({InputKind::kSource, index});
    if (names_exercises(item.entry)) add({InputKind::kNames});
    for (const auto other : context_.written_by(item)) add({InputKind::kCard, other});
    if (item.entry.kind != Kind::kExercise) return;
    for (const auto* keys : {&facts.easier, &facts.harder}) {
      for (const auto& key : *keys) add({InputKind::kKey, index, 0, key.value});
    }
    for (const auto other : context_.related(index, kMostRelated)) add({InputKind::kCard, other});
  }

  /// A document with where its links and pictures lead.
  void add_text(EntryIndex index) {
    const auto& entry = library_.entries[index].entry;
    add({InputKind::kDocument, index});
    if (!entry.head.image.value.empty()) add({InputKind::kPicture, index, 0, entry.head.image.value});
    for (const auto& node : entry.body.nodes()) {
      if (node.type == MarkdownType::kLink) add({InputKind::kLink, index, 0, entry.body.text_of(node)});
      if (node.type == MarkdownType::kImage) add({InputKind::kPicture, index, 0, entry.body.text_of(node)});
    }
  }

  void add_cards(const std::vector<EntryIndex>& entries, std::size_t number) {
    for (const auto entry : items_of_page(entries, number)) add({InputKind::kCard, entry});
  }

  void add_section(std::uint32_t index, std::size_t number) {
    const auto& section = library_.sections[index];
    add({InputKind::kFrame, section.language});
    add({InputKind::kCrumbs, index});
    add({InputKind::kWay, index});
    add({InputKind::kSectionAlternates, index});
    for (const auto child : section.children) add({InputKind::kWay, child});
    if (section.index) add_text(*section.index);
    if (section.folders.empty() || (number == 1 && has_facets(context_, section))) add_facets(section.language);
    if (!section.folders.empty()) return add_cards(section.entries, number);
    for (const auto entry : exercises_of_days(context_, section)) add({InputKind::kCard, entry});
    for (const auto entry : ready_workouts(context_, section)) add({InputKind::kCard, entry});
  }

  void add_facets(LanguageIndex language) {
    for (std::uint32_t i = 0; i < library_.term_pages.size(); ++i) {
      if (library_.term_pages[i].language == language) add({InputKind::kTermWay, i});
    }
  }

  void add_feed(std::uint32_t index) {
    const auto& section = library_.sections[index];
    add({InputKind::kFrame, section.language});
    add({InputKind::kCrumbs, index});
    for (const auto entry : newest_in(context_, section)) add({InputKind::kCard, entry});
  }

  void add_term(std::uint32_t index, std::size_t number) {
    const auto& page = library_.term_pages[index];
    add({InputKind::kFrame, page.language});
    add({InputKind::kTermWay, index});
    add({InputKind::kTermAlternates, index});
    if (number == 1) add_facets(page.language);
    add_cards(page.entries, number);
    // The parts of a region, and the regions around a group, are linked.
    if (number == 1) {
      for (const auto term : related_terms(*library_.vocabulary, page.term))
        add({InputKind::kTermLink, term, page.language});
    }
  }

  void add_collection(std::uint32_t index, std::size_t number) {
    const auto& collection = library_.collections[index];
    add({InputKind::kFrame, collection.language});
    add({InputKind::kCollection, index});
    add({InputKind::kCollectionAlternates, static_cast<std::uint32_t>(collection.kind)});
    for (const auto entry : items_of_page(collection.entries, number, documents_per_page(collection.kind))) {
      add({InputKind::kCard, entry});
      if (collection.kind == CollectionKind::kQuestions) add({InputKind::kQuestions, entry});
    }
    if (collection.kind != CollectionKind::kGlossary) return;
    add_term_links(collection.language);
    for (std::uint32_t i = 0; i < library_.term_pages.size(); ++i) {
      if (library_.term_pages[i].language == collection.language) add({InputKind::kTermWay, i});
    }
  }

  void add_term_links(LanguageIndex language) {
    for (const auto term : library_.used_terms[language]) add({InputKind::kTermLink, term, language});
  }

  void add_find_index(LanguageIndex language) {
    add({InputKind::kFrame, language});
    add_term_links(language);
    for (const auto entry : library_.find_section(language, {})->entries) add({InputKind::kFound, entry});
  }

  void add_find_more(LanguageIndex language) {
    add({InputKind::kFrame, language});
    add_term_links(language);
    add_collections(language);
    for (const auto entry : library_.find_section(language, {})->entries) add({InputKind::kFoundMore, entry});
  }

  void add_collections(LanguageIndex language) {
    for (std::uint32_t i = 0; i < library_.collections.size(); ++i) {
      if (library_.collections[i].language == language) add({InputKind::kCollection, i});
    }
  }

  void add_term_list(LanguageIndex language, TermKind kind) {
    add({InputKind::kFrame, language});
    add({InputKind::kListAlternates, static_cast<std::uint32_t>(kind)});
    for (std::uint32_t i = 0; i < library_.term_pages.size(); ++i) {
      const auto& page = library_.term_pages[i];
      if (page.language == language && list_of(library_.vocabulary->term(page.term).kind) == kind)
        add({InputKind::kTermWay, i});
    }
  }

  /// Workouts name exercises in whatever language these have a name.
  void add_catalog(LanguageIndex language) {
    add({InputKind::kFrame, language});
    bool names = false;
    for (EntryIndex i = 0; i < library_.entries.size(); ++i) {
      const auto& item = library_.entries[i];
      if (item.language != language) continue;
      add({InputKind::kDocument, i});
      add({InputKind::kAlternates, i});
      if (!item.entry.head.image.value.empty()) add({InputKind::kPictureAddress, i, 0, item.entry.head.image.value});
      if (!item.entry.facts.cautions.empty()) add({InputKind::kSource, i});
      names = names || names_exercises(item.entry);
    }
    if (names) add({InputKind::kNames});
  }

  void add_own_page(std::uint32_t index) {
    add({InputKind::kFrame, library_.own_pages[index].language});
    add({InputKind::kOwnPage, index});
  }

  void add_service_worker() {
    add_frames();
    for (const auto& planned : plan_shell(context_)) add(Input::of_page(planned.page));
  }

  void add_offline_list(LanguageIndex language) {
    add({InputKind::kFrame, language});
    for (const auto& planned : plan_offline_pages(context_, language)) add(Input::of_page(planned.page));
    for (const auto& planned : plan_offline_files(context_, language)) add(Input::of_page(planned.page));
    for (EntryIndex i = 0; i < library_.entries.size(); ++i) {
      const auto& item = library_.entries[i];
      if (item.language != language) continue;
      for (const auto written : named_pictures(item.entry)) add({InputKind::kPicture, i, 0, written});
    }
  }

  void add_sitemap(std::size_t part) {
    add_frames();
    const auto listed = plan_listed_pages(context_);
    const auto end = std::min(listed.size(), (part + 1) * kMostInSitemap);
    for (auto i = part * kMostInSitemap; i < end; ++i) {
      const auto& [index, number, kind] = listed[i].page;
      if (kind == PageId::Kind::kDocument) add({InputKind::kListed, index});
      if (kind == PageId::Kind::kSection) add({InputKind::kWay, index, number});
      if (kind == PageId::Kind::kSection) add({InputKind::kSectionAlternates, index});
      if (kind == PageId::Kind::kTerm) add({InputKind::kTermWay, index, number});
      if (kind == PageId::Kind::kTerm) add({InputKind::kTermAlternates, index});
      if (kind == PageId::Kind::kOwnPage) add({InputKind::kOwnPage, index});
      if (kind == PageId::Kind::kTermList) add({InputKind::kListAlternates, number, index});
      if (kind == PageId::Kind::kCollection) add_listed_collection(index, number);
    }
  }

  void add_listed_collection(std::uint32_t index, std::size_t number) {
    add({InputKind::kCollection, index, static_cast<std::uint32_t>(number)});
    add({InputKind::kCollectionAlternates, static_cast<std::uint32_t>(library_.collections[index].kind)});
  }

  const SiteContext& context_;
  const Library& library_;
  std::vector<Input> inputs_;
};

}  // namespace

std::vector<Input> inputs_of(const SiteContext& context, const PageId& page) { return InputList(context).of(page); }

}  // namespace matwork
