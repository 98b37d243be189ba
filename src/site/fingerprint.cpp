#include <xxhash.h>

#include "library/link.h"
#include "site/find_index.h"
#include "site/page_inputs.h"

namespace matwork {
namespace {

using InputKind = Input::Kind;

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
      case InputKind::kNames: hash_.number(context_.exercise_names_hash()); break;
      case InputKind::kKey: add_key(item(input), input.written); break;
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
      case InputKind::kPictureAddress: add_picture_address(item(input), input.written); break;
      case InputKind::kCollection: add_collection(library_.collections[input.index]); break;
      case InputKind::kCollectionAlternates:
        hash_.addresses(context_.alternates_of(static_cast<CollectionKind>(input.index)));
        break;
      case InputKind::kFound: hash_.text(found_in_index(context_, input.index)); break;
      case InputKind::kFoundMore: hash_.text(found_in_more(context_, input.index)); break;
      case InputKind::kQuestions: add_questions(item(input)); break;
      case InputKind::kOwnPage: add_own_page(library_.own_pages[input.index]); break;
      case InputKind::kPage: hash_.number(fingerprint_of(context_, input.page())); break;
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
    add_frame_settings(language);
    const auto* exercises = context_.exercise_section(language);
    hash_.text(exercises == nullptr ? std::string_view() : exercises->address);
    const auto* home = library_.find_section(language, {});
    for (const auto child : home->children)
      hash_.text(context_.title_of(library_.sections[child])).text(library_.sections[child].address);
  }

  /// What of the settings holds: a menu's page or a file of the theme may have gone.
  void add_frame_settings(LanguageIndex language) {
    hash_.text(context_.theme_stylesheet()).text(context_.custom_stylesheet()).text(context_.words_address(language));
    const auto& logo = context_.logo();
    hash_.text(logo.address).number(logo.width).number(logo.height);
    for (const auto& item : context_.menu(language))
      hash_.text(item.title).text(item.address).text(item.fragment).number(item.outside);
    for (std::size_t kind = 0; kind < kOwnPageKinds; ++kind)
      hash_.text(context_.own_page(static_cast<OwnPageKind>(kind), language));
    for (const auto& collection : library_.collections) {
      if (collection.language == language) hash_.text(collection.address);
    }
  }

  void add_own_page(const OwnPage& page) {
    hash_.text(page.address).number(page.generated).addresses(context_.alternates_of(page));
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

  void add_key(const LibraryEntry& from, std::string_view key) {
    const auto found = context_.find_key(key, from.language);
    hash_.text(found ? library_.entries[*found].address : std::string_view());
    if (found) hash_.text(library_.entries[*found].entry.head.title.value);
  }

  void add_collection(const Collection& collection) {
    hash_.text(collection.address).number(collection.entries.size());
  }

  void add_questions(const LibraryEntry& entry) {
    for (const auto& q : entry.entry.facts.questions) hash_.text(q.question.value).text(q.answer.value);
    hash_.number(entry.entry.facts.questions.size());
  }

  void add_day(const std::optional<Located<Date>>& date) { hash_.text(date ? to_iso(date->value) : std::string()); }

  void add_listed(const LibraryEntry& entry) {
    hash_.text(entry.address).addresses(context_.alternates_of(entry));
    add_day(shown_day(entry.entry.head));
  }

  void add_crumbs(std::uint32_t section) {
    for (std::optional<std::uint32_t> s = section; s; s = library_.sections[*s].parent)
      hash_.text(context_.title_of(library_.sections[*s])).text(library_.sections[*s].address);
  }

  void add_way(const LibrarySection& section) {
    hash_.text(context_.title_of(section)).text(section.address);
    hash_.number(section.entries.size()).number(context_.holds_only_exercises(section));
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

  const StaticFile* add_picture_address(const LibraryEntry& from, std::string_view written) {
    const auto* picture = find_picture(library_, from, written);
    hash_.text(picture == nullptr ? std::string_view() : picture->address);
    return picture;
  }

  void add_picture(const LibraryEntry& from, std::string_view written) {
    const auto* picture = add_picture_address(from, written);
    if (picture == nullptr) return;
    const auto& [header, hash, bytes, fault, only_as_is] = *picture->picture;
    hash_.number(hash).number(header.width).number(header.height).number(only_as_is);
  }

  const SiteContext& context_;
  const Library& library_;
  Hash hash_;
};

}  // namespace

std::uint64_t fingerprint_of(const SiteContext& context, const PageId& page) { return Fingerprints(context).of(page); }

Fingerprints::Fingerprints(const SiteContext& context)
    : context_(context), frames_(context.library().languages.size()) {}

std::uint64_t Fingerprints::of(const PageId& page) {
  Hash hash;
  hash.number(static_cast<std::uint64_t>(page.kind)).number(page.number);
  for (const auto& input : inputs_of(context_, page)) {
    const auto made = [&] { return InputHasher(context_).of(input); };
    if (input.kind != InputKind::kFrame) {
      hash.number(made());
      continue;
    }
    auto& frame = frames_[input.index];
    if (!frame) frame = made();
    hash.number(*frame);
  }
  return hash.value();
}

}  // namespace matwork
