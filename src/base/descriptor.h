#pragma once

#include <unistd.h>

#include <string_view>
#include <utility>

namespace matwork {

/// A file or folder that is open, closed when it goes.
class Descriptor {
 public:
  explicit Descriptor(int value = -1) : value_(value) {}
  Descriptor(Descriptor&& other) noexcept : value_(std::exchange(other.value_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(value_, other.value_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }

  explicit operator bool() const { return value_ >= 0; }
  int get() const { return value_; }
  /// Gives it away: whoever takes it closes it.
  int release() { return std::exchange(value_, -1); }
  /// False where the disk tells only now that it could not keep what was written.
  bool close() { return ::close(release()) == 0; }

 private:
  int value_;
};

/// Writes every byte, however many calls that takes; false, with errno, where the disk refuses one.
bool write_all(int file, std::string_view bytes);

}  // namespace matwork
