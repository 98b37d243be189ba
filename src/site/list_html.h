#pragma once

#include <vector>

#include "site/site_context.h"
#include "site/structured_data.h"

namespace matwork {

/// Rows of a list: name, one line, facts. `heading_level` is 2 or 3.
void write_rows(html::Writer& out, const SiteContext& context, std::span<const EntryIndex> entries, int heading_level);

/// Links to the other pages of a list; nothing when there is one page.
void write_pager(html::Writer& out, const SiteContext& context, LanguageIndex language, std::string_view address,
                 std::size_t page, std::size_t pages);

/// A link with a count: "Mat exercises 12".
struct Way {
  std::string name;
  std::string address;
  std::string note;
};
void write_ways(html::Writer& out, const SiteContext& context, const std::vector<Way>& ways);

/// Names and addresses of entries, for structured data.
std::vector<Crumb> to_crumbs(const SiteContext& context, std::span<const EntryIndex> entries);

}  // namespace matwork
