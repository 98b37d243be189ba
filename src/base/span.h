#pragma once

#include <cstdint>
#include <utility>

namespace matwork {

/// A stretch of a source file: byte offsets from the start of the file, end exclusive.
/// Every fact that was read from a document carries one, so that any later stage can point at it.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

/// A value together with the place where it was written.
template <class T>
struct Located {
  T value{};
  Span span{};

  const T* operator->() const { return &value; }
  const T& operator*() const { return value; }
};

template <class T>
Located(T, Span) -> Located<T>;

}  // namespace matwork
