#include "base/system_failure.h"

#include <gtest/gtest.h>

namespace matwork {
namespace {

TEST(SystemFailure, SaysWhatWhereWhyAndTheCure) {
  EXPECT_EQ(system_failure("write", "/srv/site", ENOSPC).value().message,
            "cannot write /srv/site: No space left on device; free some space, and try again");
  EXPECT_EQ(
      system_failure("read", "a.md", EMFILE).value().message,
      "cannot read a.md: Too many open files; raise the limit of open files (ulimit -n 1024), or use fewer --jobs");
}

TEST(SystemFailure, SaysNoMoreWhereTheCauseSaysItAll) {
  EXPECT_EQ(system_failure("read", "a.md", ENOENT).value().message, "cannot read a.md: No such file or directory");
}

}  // namespace
}  // namespace matwork
