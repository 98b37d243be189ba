#pragma once

#include "exercise/session_plan.h"

namespace matwork {

/// How long a session is as a whole, and what says so.
struct SessionLength {
  StatedTime time;         ///< with its place in the document
  const char* where = "";  ///< "`duration`", "the title", "the text"
};

/// A shorter time is that of something in the session.
inline constexpr int kLeastSession_s = 5 * 60;

/// What a workout says about itself: in `duration`, else in its title ("20-Minute Flow"), else in its description or in
/// a paragraph before its first part ("this 20-minute workout", "una rutina de 20 minutos").
std::optional<SessionLength> find_session_length(const Entry& entry, const SessionPlan& plan);

}  // namespace matwork
