#pragma once

#include "exercise/session_plan.h"

/// One line of a workout, cut into the name of a part and its time. Read from the text as it is written, so that places
/// are exact. Nothing where the line is no part.
namespace matwork {

/// Depths of parts that are no headings. The items of a list within a list are one deeper.
inline constexpr std::uint8_t kBoldDepth = 7;
inline constexpr std::uint8_t kItalicsDepth = 8;
inline constexpr std::uint8_t kItemDepth = 9;

/// A line that starts with a name in bold, in italics or as a link: "**Roll Up** – 2 min".
std::optional<PlanPart> read_marked_line(const SourceFile& source, Span line);

/// The item of a list: "Cat-Cow: 2 minutes", "Cat-Cow (2 min)", "5 minutes: breathing", or the name alone.
std::optional<PlanPart> read_plain_item(const SourceFile& source, Span line);

/// "### Warm-Up (3 minutes)", "### 3-Minute Warm-Up", "### Calentamiento de 3 minutos", or the name alone.
std::optional<PlanPart> read_heading_line(const SourceFile& source, Span line);

}  // namespace matwork
