#include "check/check.h"

#include <array>
#include <vector>

#include "base/parallel.h"
#include "check/checks.h"

namespace matwork {
namespace {

constexpr std::array kEntryChecks{
    EntryCheck{"muscles against text", check_muscles_against_text},
    EntryCheck{"dose fits duration", check_dose_fits},
    EntryCheck{"picture", check_picture},
    EntryCheck{"links", check_links},
    EntryCheck{"key", check_key},
};

constexpr std::array kLibraryChecks{
    LibraryCheck{"videos", check_videos},
    LibraryCheck{"duplicate keys", check_duplicate_keys},
};

}  // namespace

std::span<const EntryCheck> entry_checks() { return kEntryChecks; }
std::span<const LibraryCheck> library_checks() { return kLibraryChecks; }

void check_library(const Library& library, unsigned jobs, Diagnostics& findings) {
  std::vector<Diagnostics> made(library.entries.size());
  parallel_for(made.size(), jobs, [&](std::size_t i) {
    for (const auto& check : kEntryChecks) check.run(library, library.entries[i], made[i]);
  });
  for (auto& list : made) findings.append(std::move(list));
  for (const auto& check : kLibraryChecks) check.run(library, findings);
  findings.sort();
}

}  // namespace matwork
