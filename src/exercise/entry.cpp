#include "exercise/entry.h"

#include <algorithm>
#include <iterator>

namespace matwork {

const Section* Entry::find_section(SectionKind wanted) const {
  const auto found = std::find_if(sections.begin(), sections.end(), [&](const Section& s) { return s.kind == wanted; });
  return found == sections.end() ? nullptr : &*found;
}

const Section* Entry::section_around(std::uint32_t node) const {
  const auto after = std::upper_bound(sections.begin(), sections.end(), node,
                                      [](std::uint32_t n, const Section& section) { return n < section.heading; });
  return after == sections.begin() ? nullptr : &*std::prev(after);
}

}  // namespace matwork
