#include "picture/variant_cache.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "base/descriptor.h"
#include "base/file_system.h"
#include "base/system_failure.h"

namespace matwork {
namespace fs = std::filesystem;

Result<VariantCache> VariantCache::open(std::string folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return system_failure("make the folder", folder, error.value());
  auto probe = join_path(folder, ".XXXXXX");
  const Descriptor file(::mkostemp(probe.data(), O_CLOEXEC));
  if (!file) return system_failure("write", folder);
  ::unlink(probe.c_str());
  return VariantCache(std::move(folder));
}

std::string VariantCache::path_of(std::string_view name) const { return join_path(folder_, name); }

/// An empty file is what a loss of power may leave of a full one.
bool VariantCache::has(std::string_view name) const {
  std::error_code error;
  const auto size = fs::file_size(path_of(name), error);
  return !error && size > 0;
}

std::optional<std::string> VariantCache::read(std::string_view name) const {
  if (!has(name)) return std::nullopt;
  auto bytes = DiskFileSystem().read_file(path_of(name));
  return bytes ? std::optional(std::move(*bytes)) : std::nullopt;
}

Result<void> VariantCache::write(std::string_view name, std::string_view bytes) const {
  const auto path = path_of(name);
  auto fresh = join_path(folder_, ".XXXXXX");
  Descriptor file(::mkostemp(fresh.data(), O_CLOEXEC));
  if (!file) return system_failure("write", path);
  const bool written =
      write_all(file.get(), bytes) && ::fsync(file.get()) == 0 && ::rename(fresh.c_str(), path.c_str()) == 0;
  if (written) return {};
  auto failed = system_failure("write", path);
  ::unlink(fresh.c_str());
  return failed;
}

}  // namespace matwork
