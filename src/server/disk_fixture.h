#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace matwork::testing {

/// A real folder, gone with its end, and short words for what happens to files.
class DiskFolder {
 public:
  explicit DiskFolder(const std::string& name)
      : path_(std::filesystem::temp_directory_path() / ("matwork-" + name + "-" + std::to_string(::getpid()))) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  DiskFolder(const DiskFolder&) = delete;
  DiskFolder& operator=(const DiskFolder&) = delete;
  ~DiskFolder() { std::filesystem::remove_all(path_); }

  std::filesystem::path operator/(const std::string& path) const { return path_ / path; }
  std::string root() const { return path_.native(); }

  void write(const std::string& path, const std::string& bytes) const {
    std::filesystem::create_directories((path_ / path).parent_path());
    std::ofstream(path_ / path) << bytes;
  }
  void make_folder(const std::string& path) const { std::filesystem::create_directories(path_ / path); }
  void move(const std::string& from, const std::string& to) const { std::filesystem::rename(path_ / from, path_ / to); }
  void remove(const std::string& path) const { std::filesystem::remove_all(path_ / path); }

 private:
  std::filesystem::path path_;
};

}  // namespace matwork::testing
