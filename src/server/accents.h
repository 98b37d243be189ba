#pragma once

#include <string>
#include <string_view>

namespace matwork {

/// é in one character (NFC) or as e and its accent (NFD): both look alike, keyboards and disks differ.
/// Text that is not UTF-8 comes back as it is.
std::string compose_accents(std::string_view text);
std::string decompose_accents(std::string_view text);

}  // namespace matwork
