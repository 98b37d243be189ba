#include "site/page_inputs.h"

#include <xxhash.h>

#include <algorithm>

#include "library/link.h"
#include "library/list_pages.h"
#include "library/named_exercises.h"
#include "site/feeds.h"
#include "site/pages.h"
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
      case PageId::Kind::kRedirect:
        add({InputKind::kFrame, library_.entries[page.index].language});
        add({InputKind::kDocumentAddress, page.index});
        break;
      case PageId::Kind::kCatalog: add_catalog(page.index); break;
      case PageId::Kind::kSitemap: add_sitemap(page.index); break;
      case PageId::Kind::kNotFound: add_frames(); break;
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
    if (!facts.cautions.empty()) add({InputKind::kSource, index});
    if (item.entry.kind != Kind::kExercise) return;
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
    const auto begin = std::min(entries.size(), (number - 1) * kItemsPerPage);
    const auto end = std::min(entries.size(), begin + kItemsPerPage);
    for (auto i = begin; i < end; ++i) add({InputKind::kCard, entries[i]});
  }

  void add_section(std::uint32_t index, std::size_t number) {
    const auto& section = library_.sections[index];
    add({InputKind::kFrame, section.language});
    add({InputKind::kCrumbs, index});
    add({InputKind::kWay, index});
    add({InputKind::kSectionAlternates, index});
    for (const auto child : section.children) add({InputKind::kWay, child});
    if (section.index) add_text(*section.index);
    if (!section.folders.empty()) return add_cards(section.entries, number);
    for (std::uint32_t i = 0; i < library_.term_pages.size(); ++i) {
      if (library_.term_pages[i].language == section.language) add({InputKind::kTermWay, i});
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
    add_cards(page.entries, number);
  }

  void add_term_list(LanguageIndex language, TermKind kind) {
    add({InputKind::kFrame, language});
    add({InputKind::kListAlternates, static_cast<std::uint32_t>(kind)});
    for (std::uint32_t i = 0; i < library_.term_pages.size(); ++i) {
      const auto& page = library_.term_pages[i];
      if (page.language == language && library_.vocabulary->term(page.term).kind == kind) add({InputKind::kTermWay, i});
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
      if (!item.entry.head.image.value.empty()) add({InputKind::kPicture, i, 0, item.entry.head.image.value});
      if (!item.entry.facts.cautions.empty()) add({InputKind::kSource, i});
      names = names || names_exercises(item.entry);
    }
    for (EntryIndex i = 0; names && i < library_.entries.size(); ++i) {
      if (library_.entries[i].entry.kind == Kind::kExercise) add({InputKind::kName, i});
    }
  }

  void add_sitemap(std::size_t part) {
    add_frames();
    const auto listed = plan_listed_pages(context_);
    const auto end = std::min(listed.size(), (part + 1) * kMostInSitemap);
    for (auto i = part * kMostInSitemap; i < end; ++i) {
      const auto& [kind_index, number, kind] = listed[i].page;
      if (kind == PageId::Kind::kDocument) add({InputKind::kListed, kind_index});
      if (kind == PageId::Kind::kSection) add({InputKind::kWay, kind_index, number});
      if (kind == PageId::Kind::kSection) add({InputKind::kSectionAlternates, kind_index});
      if (kind == PageId::Kind::kTerm) add({InputKind::kTermWay, kind_index, number});
      if (kind == PageId::Kind::kTerm) add({InputKind::kTermAlternates, kind_index});
      if (kind == PageId::Kind::kTermList) add({InputKind::kListAlternates, number, kind_index});
    }
  }

  const SiteContext& context_;
  const Library& library_;
  std::vector<Input> inputs_;
};

/// Texts and numbers, one after the other, in one number. Each text ends where it ends: "ab", "c" is not "a", "bc".
class Hash {
 public:
  Hash& text(std::string_view value) {
    value_ = XXH3_64bits_withSeed(value.data(), value.size(), value_ + value.size());
    return *this;
  }
  Hash& number(std::uint64_t value) {
    value_ = XXH3_64bits_withSeed(&value, sizeof value, value_);
    return *this;
  }
  Hash& addresses(const SiteContext::Alternates& alternates) {
    for (const auto& address : alternates) text(address ? *address : std::string_view());
    return number(alternates.size());
  }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0;
};

class InputHasher {
 public:
  explicit InputHasher(const SiteContext& context) : context_(context), library_(context.library()) {}

  std::uint64_t of(const Input& input) {
    hash_.number(static_cast<std::uint64_t>(input.kind)).number(input.of);
    switch (input.kind) {
      case InputKind::kFrame: add_frame(input.index); break;
      case InputKind::kDocument: hash_.number(item(input).hash).text(item(input).address); break;
      case InputKind::kSource: add_source(item(input)); break;
      case InputKind::kCard: add_card(item(input)); break;
      case InputKind::kName: add_name(item(input)); break;
      case InputKind::kDocumentAddress: hash_.text(item(input).address); break;
      case InputKind::kAlternates: hash_.addresses(context_.alternates_of(item(input))); break;
      case InputKind::kSectionAlternates:
        hash_.addresses(context_.alternates_of(library_.sections[input.index]));
        break;
      case InputKind::kTermAlternates: hash_.addresses(context_.alternates_of(library_.term_pages[input.index])); break;
      case InputKind::kListAlternates:
        hash_.addresses(context_.alternates_of(static_cast<TermKind>(input.index)));
        break;
      case InputKind::kCrumbs: add_crumbs(input.index); break;
      case InputKind::kWay: add_way(library_.sections[input.index]); break;
      case InputKind::kTermWay: add_term_way(library_.term_pages[input.index]); break;
      case InputKind::kTermLink: add_term_link(static_cast<TermIndex>(input.index), input.of); break;
      case InputKind::kLink: add_link(item(input), input.written); break;
      case InputKind::kPicture: add_picture(item(input), input.written); break;
      case InputKind::kListed: add_listed(item(input)); break;
    }
    return hash_.value();
  }

 private:
  const LibraryEntry& item(const Input& input) const { return library_.entries[input.index]; }

  void add_frame(LanguageIndex language) {
    for (const auto& source : library_.other_sources) {
      if (source->path() != kTranslationRecordFile) hash_.text(source->path()).text(source->text());
    }
    hash_.text(library_.config.base_url).number(language);
    for (const auto& other : library_.languages)
      hash_.text(other.tag).text(other.prefix).text(other.title).text(other.description);
    const auto* home = library_.find_section(language, {});
    for (const auto child : home->children)
      hash_.text(context_.title_of(library_.sections[child])).text(library_.sections[child].address);
  }

  void add_source(const LibraryEntry& entry) {
    if (const auto* source = library_.source_of(entry)) hash_.number(source->hash);
  }

  void add_card(const LibraryEntry& entry) {
    const auto& head = entry.entry.head;
    const auto& facts = entry.entry.facts;
    hash_.text(head.title.value).text(head.description.value).text(entry.address);
    hash_.number(facts.level ? 1U + facts.level->term : 0U);
    hash_.number(facts.duration_s ? 1U + static_cast<std::uint64_t>(facts.duration_s->value) : 0U);
    hash_.number(facts.muscles.empty() ? 0U : 1U + facts.muscles.front().term);
    add_day(head.date);
  }

  void add_name(const LibraryEntry& entry) {
    hash_.text(entry.entry.head.title.value).text(entry.entry.source->path()).text(entry.address);
    for (const auto& name : entry.entry.facts.other_names) hash_.text(name.value);
    hash_.addresses(context_.alternates_of(entry));
  }

  void add_day(const std::optional<Located<Date>>& date) { hash_.text(date ? to_iso(date->value) : std::string()); }

  void add_listed(const LibraryEntry& entry) {
    const auto& head = entry.entry.head;
    hash_.text(entry.address).addresses(context_.alternates_of(entry));
    add_day(head.last_modified ? head.last_modified : head.date);
  }

  void add_crumbs(std::uint32_t section) {
    for (std::optional<std::uint32_t> s = section; s; s = library_.sections[*s].parent)
      hash_.text(context_.title_of(library_.sections[*s])).text(library_.sections[*s].address);
  }

  void add_way(const LibrarySection& section) {
    const bool exercises = std::all_of(section.entries.begin(), section.entries.end(),
                                       [&](EntryIndex i) { return library_.entries[i].entry.kind == Kind::kExercise; });
    hash_.text(context_.title_of(section)).text(section.address).number(section.entries.size()).number(exercises);
  }

  void add_term_way(const TermPage& page) { hash_.number(page.term).text(page.address).number(page.entries.size()); }

  void add_term_link(TermIndex term, LanguageIndex language) {
    const auto* page = library_.find_term_page(term, language);
    hash_.number(term).text(page == nullptr ? std::string_view() : page->address);
  }

  void add_link(const LibraryEntry& from, std::string_view written) {
    const auto target = follow_link(library_, from, written);
    hash_.number(static_cast<std::uint64_t>(target.kind)).text(target.address).text(target.fragment);
  }

  void add_picture(const LibraryEntry& from, std::string_view written) {
    const auto* picture = find_picture(library_, from, written);
    hash_.text(picture == nullptr ? std::string_view() : picture->address);
  }

  const SiteContext& context_;
  const Library& library_;
  Hash hash_;
};

}  // namespace

std::vector<Input> inputs_of(const SiteContext& context, const PageId& page) { return InputList(context).of(page); }

std::uint64_t hash_of(const SiteContext& context, const Input& input) { return InputHasher(context).of(input); }

std::uint64_t fingerprint_of(const SiteContext& context, const PageId& page) {
  Hash hash;
  hash.number(static_cast<std::uint64_t>(page.kind)).number(page.number);
  for (const auto& input : inputs_of(context, page)) hash.number(hash_of(context, input));
  return hash.value();
}

}  // namespace matwork
