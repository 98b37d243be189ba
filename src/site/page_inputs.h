#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "site/page_id.h"
#include "site/site_context.h"

namespace matwork {

/// One of the things that a page is made of. `index` says which one, in numbers of the library.
struct Input {
  enum class Kind : std::uint8_t {
    kFrame,              ///< settings, words, languages and menu: what stands around every page of a language
    kDocument,           ///< all that a document says, and its address
    kSource,             ///< all that its translation in the default language says
    kCard,               ///< what lists and other pages say of a document
    kNames,              ///< by which names workouts may call exercises, and their addresses
    kKey,                ///< title and address of the document that has a key (`written`), in the language of `index`
    kDocumentAddress,    ///< where a document lies
    kAlternates,         ///< where the translations of a document lie
    kSectionAlternates,  ///< of a section
    kTermAlternates,     ///< of a term page
    kListAlternates,     ///< of the list of a kind of terms
    kCrumbs,             ///< titles and addresses from a section up to the home
    kWay,                ///< the way into a section: title, address, how many of what
    kTermWay,            ///< the way to a term page: address, how many
    kTermLink,           ///< whether a term has a page in the language `of`, and where
    kLink,               ///< where a link that a document (`index`) writes leads
    kPicture,            ///< which file a picture is that a document writes, and what is in it
    kPictureAddress,     ///< where it lies, if it can be shown
    kCollection,         ///< where a collection lies, and how many documents it shows
    kCollectionAlternates,  ///< of a kind of collection
    kFound,                 ///< what the first index says of a document
    kFoundMore,             ///< what the second index says of it
    kQuestions,             ///< its questions with their answers
    kOwnPage,               ///< where a page of the program's own lies in each language
    kPage,                  ///< all that another page is made of; `index` and `of`: its PageId
    kListed,                ///< a page that search engines are told of: address and day (a part of the sitemap)
  };
  Kind kind = Kind::kFrame;
  std::uint32_t index = 0;
  std::uint32_t of = 0;
  std::string_view written = {};  ///< of a link or picture; lives in the library

  static Input of_page(const PageId& page) {
    return {Kind::kPage, page.index, page.number | static_cast<std::uint32_t>(page.kind) << 16U};
  }
  PageId page() const {
    return {index, static_cast<std::uint16_t>(of & 0xFFFFU), static_cast<PageId::Kind>(of >> 16U)};
  }
};

/// What a page is made of: two states of a library in which all inputs of a page are alike give the same bytes.
/// Whoever lets a page show something new adds it here; tests/incremental_test.cpp finds what is missing.
std::vector<Input> inputs_of(const SiteContext& context, const PageId& page);

/// What all inputs of a page are, in one number.
std::uint64_t fingerprint_of(const SiteContext& context, const PageId& page);

/// The same of many pages: what stands around all of a language is looked at once. For one thread.
class Fingerprints {
 public:
  explicit Fingerprints(const SiteContext& context);
  std::uint64_t of(const PageId& page);
  const SiteContext& context() const { return context_; }

 private:
  const SiteContext& context_;
  std::vector<std::optional<std::uint64_t>> frames_;  ///< by language
};

}  // namespace matwork
