#include "exercise/entry.h"

#include <algorithm>

namespace matwork {

const Section* Entry::find_section(SectionKind wanted) const {
  const auto found = std::find_if(sections.begin(), sections.end(), [&](const Section& s) { return s.kind == wanted; });
  return found == sections.end() ? nullptr : &*found;
}

}  // namespace matwork
