#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace matwork {

/// Who has which address of a site that is being linked. Each address is one file, and a file has one owner on
/// every disk: addresses that differ in case, in the form of an accent or in dots at the end of a part are one,
/// and a name is a file or a folder, never both.
class AddressBook {
 public:
  /// An entry by its index, or one of these.
  using Owner = std::uint32_t;
  static constexpr Owner kProgram = 0xFFFFFFFF;  ///< a file that every site has: sitemap.xml
  static constexpr Owner kList = 0xFFFFFFFE;     ///< a page of a list, of a word of the vocabulary, or its feed
  static constexpr Owner kFile = 0xFFFFFFFD;     ///< a file of the library

  /// Who is in the way of this address; nothing when it is free.
  std::optional<Owner> find_rival(std::string_view address) const;

  /// Takes a free address that fits on a disk; else changes nothing and returns false.
  bool take(std::string_view address, Owner owner);

  /// What all spellings of an address have in common.
  static std::string key_of(std::string_view address);

  /// Names that the program keeps for itself, whatever stands in them: the style sheet, the parts of a site map,
  /// variants of pictures, and
  /// what would lie in the page or the feed of a folder.
  static bool is_kept_for_program(std::string_view key);

 private:
  std::unordered_map<std::string, Owner> owners_;   ///< "/a/b/" for pages in folders, "/a/b.html" for files
  std::unordered_map<std::string, Owner> folders_;  ///< "/a" where something lies below it; who came first
};

/// Whether the file of an address can lie on a disk: it is no longer than limits.h allows.
bool fits_on_disk(std::string_view address);

}  // namespace matwork
