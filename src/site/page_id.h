#pragma once

#include <cstdint>

namespace matwork {

/// Which page of a site, in numbers of the library that it is made from. Small, so that a site of a hundred thousand
/// pages costs little before the first is rendered.
struct PageId {
  enum class Kind : std::uint8_t {
    kNone,
    kDocument,      ///< index: entry
    kSection,       ///< index: section; number: page of its list. The homes are sections.
    kFeed,          ///< index: section
    kTerm,          ///< index: term page; number: page of its list
    kTermList,      ///< index: language; number: kind of term
    kCollection,    ///< index: collection; number: page of its list
    kFindIndex,     ///< index: language
    kFindMore,      ///< index: language
    kRedirect,      ///< index: entry it leads to
    kWayToRoot,     ///< from the tag of the default language
    kCatalog,       ///< index: language
    kSitemap,       ///< index: part
    kSitemapIndex,  ///< number: parts
    kNotFound,
    kRobots,
    kAsset,  ///< index: of Assets::all
    kIcon,
    kOwnPage,      ///< index: of Library::own_pages; number: OwnPageKind
    kClientWords,  ///< index: language
    kTheme,        ///< the library's colours and fonts
    kWebManifest,  ///< index: language
    kServiceWorker,
    kOfflineList,  ///< index: language
  };
  std::uint32_t index = 0;
  std::uint16_t number = 0;
  Kind kind = Kind::kNone;
};

}  // namespace matwork
