#include "base/system_failure.h"

#include <fmt/format.h>

#include <system_error>

namespace matwork {
namespace {

/// What a person can do about it; empty where the cause says it all.
std::string_view cure(int code) {
  switch (code) {
    case ENOSPC: return "free some space, and try again";
    case EDQUOT: return "your share of the disk is used up: free some space, and try again";
    case EROFS: return "this disk can only be read: choose another folder";
    case EACCES:
    case EPERM: return "see who owns it, and who may read and write it (ls -ld)";
    case EMFILE: return "raise the limit of open files (ulimit -n 1024), or use fewer --jobs";
    case ENFILE: return "the machine has too many files open: try again later";
    case EFBIG: return "raise the limit of the size of files (ulimit -f unlimited)";
    case EIO: return "the disk may be failing: look at the log of the system";
    case EXDEV:
    case EBUSY: return "something is mounted there: choose a folder within it, or beside it";
    case ENAMETOOLONG: return "choose a shorter name";
    default: return {};
  }
}

}  // namespace

tl::unexpected<Error> system_failure(std::string_view what, std::string_view path, int code) {
  const auto why = std::generic_category().message(code);
  const auto help = cure(code);
  return failure(fmt::format("cannot {} {}: {}{}{}", what, path, why, help.empty() ? "" : "; ", help));
}

}  // namespace matwork
