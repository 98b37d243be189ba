#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "library/document_reading.h"

namespace matwork {

/// The addresses of lists that a document must not take by accident: known before the documents are placed, because
/// which lists there are depends on the documents.
class ListReservations {
 public:
  ListReservations(const std::vector<Language>& languages, const std::vector<SharedReading>& documents);

  /// Whether a list has this address: one of its further pages, or its first in another spelling. The very address of
  /// a list may be taken by a document, which then stands in its place;
  /// a home only by the document that lies there (index.md).
  bool keep(const Entry& entry, const std::string& address) const;

 private:
  struct List {
    std::string address;
    std::string folder;  ///< the address of the folder whose documents it lists
    bool is_home = false;
  };
  void add_list(const std::string& address, const std::string& folder);
  void add_lists_of(const DocumentReading& document, const std::string& prefix);
  void count_items(const Entry& entry, const Language& language);
  bool is_page_of_list(std::string_view key) const;

  std::string last_top_;                            ///< language and top folder of the document before
  std::map<std::string, List, std::less<>> lists_;  ///< by the key of their address
  /// Documents, published or not: in a folder; exercises in the language of a list of terms ("/muscles/").
  std::map<std::string, std::size_t, std::less<>> items_;
  std::map<std::string, std::size_t, std::less<>> terms_;
};

}  // namespace matwork
