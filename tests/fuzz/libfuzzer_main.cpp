#include <cstdint>

#include "tests/fuzz/targets.h"

/// One program a target: MATWORK_FUZZ_RUN is its function.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  matwork::fuzz::MATWORK_FUZZ_RUN({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
