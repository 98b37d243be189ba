#pragma once

#include <map>
#include <random>
#include <string>
#include <vector>

#include "base/file_system.h"

namespace matwork::testing {

/// A library in memory that is edited at random, by a seed: what an author, a script and a mistake do to it.
class EditedLibrary {
 public:
  explicit EditedLibrary(unsigned seed);

  /// One edit; returns the paths that a watcher would name, files or folders.
  std::vector<std::string> edit();

  const MemoryFileSystem& disk() const { return disk_; }
  const std::string& last() const { return last_; }  ///< what the edit did, for messages

 private:
  using Fields = std::map<std::string, std::string>;
  struct Text {
    Fields fields;  ///< of the head, as written in YAML
    std::string body;
    bool broken = false;
  };
  using Paths = std::vector<std::string>;

  std::size_t below(std::size_t count);
  const std::string& one_of(const std::vector<std::string>& choices);
  std::string any_path();
  std::string new_path();
  Text new_text();

  Paths change_body();
  Paths change_field();
  Paths retitle();
  Paths swap_keys();
  Paths add();
  Paths remove();
  Paths rename();
  Paths rename_folder();
  Paths break_or_mend();
  Paths change_static();
  Paths change_picture();
  Paths come_or_go(const std::string& path, const std::string& bytes);
  std::string any_picture();
  Paths change_configuration();
  Paths change_vocabulary();
  Paths change_record();
  Paths nothing();

  void write(const std::string& path);
  void write_file(const std::string& path, const std::string& bytes);
  void remove_file(const std::string& path);

  std::mt19937 random_;
  std::map<std::string, Text> texts_;
  std::map<std::string, std::string> others_;
  MemoryFileSystem disk_{};
  std::string last_;
  int made_ = 0;
};

}  // namespace matwork::testing
