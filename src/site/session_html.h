#pragma once

#include "site/site_context.h"

namespace matwork {

/// The exercises that a workout names, in its order, each with its page and the time that the workout gives it. Nothing
/// where it names none that the library has.
void write_session(html::Writer& out, const SiteContext& context, const LibraryEntry& workout);

}  // namespace matwork
