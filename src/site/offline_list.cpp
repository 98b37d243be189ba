#include "site/offline_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/json_writer.h"
#include "library/address.h"
#include "library/link.h"
#include "library/shown_pictures.h"
#include "site/picture_files.h"
#include "site/service_worker.h"

namespace matwork {
namespace {

using PageKind = PageId::Kind;

/// Rendered of each kind of page, to know how large they are.
constexpr std::size_t kMostWeighed = 6;

/// How useful a page is without a network, the most useful first; and in which language it is.
struct Rank {
  int place = 0;
  LanguageIndex language = 0;
};

int place_of(Kind kind) {
  switch (kind) {
    case Kind::kExercise: return 3;
    case Kind::kWorkout:
    case Kind::kProgramme: return 4;
    case Kind::kArticle: return 5;
    default: return 6;
  }
}

/// Nothing for what is no page that people read.
std::optional<Rank> rank_of(const Library& library, const PageId& page) {
  switch (page.kind) {
    case PageKind::kDocument: {
      const auto& item = library.entries[page.index];
      return Rank{place_of(item.entry.kind), item.language};
    }
    case PageKind::kSection: {
      const auto& section = library.sections[page.index];
      return Rank{section.folders.empty() ? 0 : 2, section.language};
    }
    case PageKind::kOwnPage: return Rank{1, library.own_pages[page.index].language};
    case PageKind::kTermList: return Rank{2, page.index};
    case PageKind::kCollection: return Rank{6, library.collections[page.index].language};
    case PageKind::kTerm: return Rank{7, library.term_pages[page.index].language};
    default: return std::nullopt;
  }
}

/// About how many bytes the pages have: of each place of the ranking, a few that lie far apart are rendered.
std::uint64_t estimate_bytes(const SiteContext& context, const std::vector<PlannedPage>& pages) {
  std::map<int, std::vector<const PageId*>> places;
  for (const auto& planned : pages) places[rank_of(context.library(), planned.page)->place].push_back(&planned.page);
  std::uint64_t bytes = 0;
  for (const auto& [place, members] : places) {
    const auto weighed = std::min(members.size(), kMostWeighed);
    std::uint64_t seen = 0;
    for (std::size_t i = 0; i < weighed; ++i)
      seen += render(context, *members[(2 * i + 1) * members.size() / (2 * weighed)]).size();
    bytes += seen * members.size() / weighed;
  }
  return bytes;
}

/// What a phone needs: three device pixels for each of a column of 240, two of 360.
constexpr std::uint32_t kSharpWidth = 720;

/// A photograph as WebP has about so many bytes for seven pixels; what has fewer colours has less.
constexpr std::uint64_t kPixelsPerByte = 7;

/// The narrowest WebP that is sharp on a phone, else the widest; null where there is none.
const OfferedVariant* find_sharp(const std::vector<OfferedVariant>& offered) {
  const OfferedVariant* found = nullptr;
  for (const auto& each : offered) {
    const bool wider = found == nullptr || found->variant.width < kSharpWidth;
    if (each.variant.format == PictureVariant::Format::kWebp && wider) found = &each;
  }
  return found;
}

OfflinePicture to_take_along(const SiteContext& context, const StaticFile& file) {
  const auto& reading = *file.picture;
  const auto offered = variants_on_site(context, file);
  const auto* sharp = find_sharp(offered);
  if (sharp == nullptr) return {file.address, fmt::format("{:016x}", reading.hash), reading.bytes};
  const std::uint64_t width = sharp->variant.width;
  const auto pixels = width * width * reading.header.height / reading.header.width;
  return {sharp->address, "", std::min(reading.bytes, pixels / kPixelsPerByte)};
}

void write_pair(JsonWriter& json, const std::string& address, const std::string& revision) {
  json.begin_array().value(address).value(revision).end_array();
}

}  // namespace

std::vector<PlannedPage> plan_offline_pages(const SiteContext& context, LanguageIndex language) {
  std::vector<std::pair<int, PlannedPage>> ranked;
  for (auto& planned : plan_pages(context)) {
    const auto rank = rank_of(context.library(), planned.page);
    if (rank && rank->language == language) ranked.emplace_back(rank->place, std::move(planned));
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<PlannedPage> pages;
  pages.reserve(ranked.size());
  for (auto& [place, planned] : ranked) pages.push_back(std::move(planned));
  return pages;
}

std::vector<PlannedPage> plan_offline_files(const SiteContext& context, LanguageIndex language) {
  auto files = plan_pages(context);
  const auto& tag = context.language(language).tag;
  const std::set<std::string> wanted{fmt::format("/find.{}.json", tag), fmt::format("/find-more.{}.json", tag)};
  std::erase_if(files, [&](const PlannedPage& planned) { return !wanted.contains(planned.address); });
  return files;
}

std::vector<OfflinePicture> plan_offline_pictures(const SiteContext& context, LanguageIndex language) {
  std::vector<OfflinePicture> pictures;
  std::set<std::string> seen;
  for (const auto& item : context.library().entries) {
    if (item.language != language) continue;
    for (const auto written : named_pictures(item.entry)) {
      const auto* file = find_picture(context.library(), item, written);
      if (file == nullptr || file->picture == nullptr) continue;
      auto picture = to_take_along(context, *file);
      if (seen.insert(picture.address).second) pictures.push_back(std::move(picture));
    }
  }
  return pictures;
}

std::string render_offline_list(const SiteContext& context, LanguageIndex language) {
  const auto pages = plan_offline_pages(context, language);
  const auto pictures = plan_offline_pictures(context, language);
  auto bytes = estimate_bytes(context, pages);
  for (const auto& picture : pictures) bytes += picture.bytes;
  Fingerprints fingerprints(context);
  JsonWriter json;
  json.begin_object().member("bytes", bytes);
  json.key("pages").begin_array();
  for (const auto& planned : pages) write_pair(json, planned.address, revision_of(fingerprints, planned.page));
  json.end_array().key("files").begin_array();
  for (const auto& planned : plan_offline_files(context, language))
    write_pair(json, planned.address, revision_of(fingerprints, planned.page));
  for (const auto& picture : pictures) write_pair(json, picture.address, picture.revision);
  json.end_array().end_object();
  return json.take() + "\n";
}

}  // namespace matwork
