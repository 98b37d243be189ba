#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace matwork {

/// The world failed: a file cannot be written, a port is taken. Mistakes of an author are never
/// an Error, they are a Diagnostic. The message is a whole sentence for the person at the terminal:
/// what could not be done, to which path, and why.
struct Error {
  std::string message;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(std::string message) { return tl::unexpected<Error>(Error{std::move(message)}); }

}  // namespace matwork
