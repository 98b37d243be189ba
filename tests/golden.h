#pragma once

#include <string>

namespace matwork::testing {

/// The checkout, for fixtures.
std::string source_path(const std::string& relative);

/// Compares with the file `relative` in the checkout. With MATWORK_REBASELINE=1 in the environment
/// (`./dev rebaseline`) the file is written instead, to be read in the diff.
void expect_golden(const std::string& relative, const std::string& actual);

std::string read_text(const std::string& path);

/// An empty folder of its own below the system's temporary one, removed with everything in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::string& path() const { return path_; }
  std::string path(const std::string& relative) const { return path_ + "/" + relative; }
  /// Writes a file, and the folders above it.
  void write(const std::string& relative, const std::string& bytes) const;

 private:
  std::string path_;
};

}  // namespace matwork::testing
