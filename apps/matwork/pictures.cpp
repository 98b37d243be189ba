#include "pictures.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <ostream>

#include "base/folder_contents.h"
#include "site/prepare_pictures.h"

namespace matwork::app {
namespace fs = std::filesystem;
namespace {

/// Beside this program; in the build folder of our tests, one folder above them.
std::string find_program() {
  std::error_code error;
  const auto here = fs::read_symlink("/proc/self/exe", error).parent_path();
  for (const auto& folder : {here, here.parent_path()}) {
    const auto program = folder / "matwork-pictures";
    if (fs::is_regular_file(program, error)) return program.native();
  }
  return {};
}

/// An absolute path out of the environment; the XDG specification has others passed over.
std::string folder_in_environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value == '/' ? value : std::string();
}

std::string find_cache() {
  if (const auto cache = folder_in_environment("XDG_CACHE_HOME"); !cache.empty()) return cache + "/matwork/pictures";
  if (const auto home = folder_in_environment("HOME"); !home.empty()) return home + "/.cache/matwork/pictures";
  return {};
}

/// A new folder among the temporary files; "" where none can be made.
std::string make_temporary_folder() {
  std::error_code error;
  auto folder = (fs::temp_directory_path(error) / "matwork-pictures.XXXXXX").native();
  return error || ::mkdtemp(folder.data()) == nullptr ? std::string() : folder;
}

void say(Console console, const std::string& sentence) { console.err << "matwork: note: " << sentence << "\n"; }

}  // namespace

ReadiedPictures ReadiedPictures::ready(Library& library, const PicturePlaces& places, unsigned jobs, Console console) {
  ReadiedPictures readied;
  if (!shows_pictures(library)) return readied;
  const auto program = places.program.empty() ? find_program() : places.program;
  if (program.empty()) {
    say(console, "pictures are published as they are: the program matwork-pictures is not beside matwork");
    return readied;
  }
  auto folder = places.cache.empty() ? find_cache() : places.cache;
  auto cache = folder.empty() ? failure("no folder for caches is set") : VariantCache::open(folder);
  if (!cache) {
    folder = make_temporary_folder();
    say(console, fmt::format("encoded pictures are not kept for the next build: {}", cache.error().message));
    cache = folder.empty() ? cache : VariantCache::open(folder);
    if (!cache) return readied;
    readied.removes_folder_ = std::shared_ptr<const void>(nullptr, [folder](const void*) { remove_folder(folder, 1); });
  }
  const auto prepared = prepare_pictures(library, DiskFileSystem(), PictureEncoder(program), *cache, jobs);
  for (const auto& trouble : prepared.troubles) say(console, trouble);
  if (prepared.encoded > 0) say(console, fmt::format("{} of {} pictures encoded", prepared.encoded, prepared.pictures));
  readied.folder_ = std::move(folder);
  return readied;
}

}  // namespace matwork::app
