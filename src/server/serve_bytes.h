#pragma once

#include <string>
#include <string_view>

#include "server/responder.h"

namespace matwork {

/// What a client that sends these bytes and then stops gets, all of it: the conversation of HttpServer
/// without sockets and clocks, request after request, by the same code. For tests and fuzzers; streams
/// of events are given as their head alone, and a head that is not whole, which a server waits for, gets nothing.
std::string answer_bytes(std::string_view bytes, const Responder& responder);

}  // namespace matwork
