#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exercise/entry.h"
#include "exercise/stated_time.h"

namespace matwork {

/// One part of a session: a heading, a name in bold or italics at the start of a line, an item of a list or a row of a
/// table. Parts are stored in the order of the text; those of a part follow it and are deeper.
struct PlanPart {
  std::string name;  ///< without its time and the signs around it
  Span span;         ///< the name, in the document
  std::optional<StatedTime> time;
  std::optional<std::uint32_t> parent;
  std::uint32_t end = 0;   ///< index after its last part
  std::uint8_t depth = 0;  ///< headings 1 to 6, then bold, italics, items
  std::string link;        ///< the address that the name links to, or ""
  bool announces = false;  ///< ends with a colon and says nothing behind it: "For the legs:"

  bool is_heading() const { return depth <= 6; }
};

/// What a workout does in which order, as its text says it. Headings that announce advice (tips, modifications,
/// mistakes, benefits, questions) are no part of it, and neither are labels ("Note:", "Total time: 20 min").
struct SessionPlan {
  std::vector<PlanPart> parts;
};

/// Reads the plan of a workout or programme out of its text; in other documents parts mean something else. Linear.
SessionPlan read_session_plan(const Entry& entry, const Vocabulary& vocabulary);

}  // namespace matwork
