#pragma once

#include <string>
#include <vector>

#include "base/json_writer.h"
#include "site/site_context.h"

namespace matwork {

/// One place on the way from the home to a page.
struct Crumb {
  std::string title;
  std::string address;
};

/// The schema.org nodes of a page, in the order they are added. A node is complete or it is not
/// there: search engines drop half-filled ones, and readers would be told things that nobody wrote.
class Graph {
 public:
  explicit Graph(const SiteContext& context);

  void add_breadcrumbs(const std::vector<Crumb>& crumbs);
  void add_item_list(const std::vector<Crumb>& items, std::size_t first_position);
  /// HowTo, where there are steps; FAQPage, where there are questions; VideoObject, where the video,
  /// its day and a picture are known.
  void add_exercise(const LibraryEntry& item);
  void add_questions(const LibraryEntry& item);
  /// DefinedTermSet, with the name and the place of each of its words; the address of one may end in an anchor.
  void add_glossary(const std::string& title, std::string_view address, const std::vector<Crumb>& words);
  void add_article(const LibraryEntry& item);

  bool empty() const { return empty_; }
  JsonWriter finish() const;

 private:
  void begin(const char* type);
  void end();
  void add_video(const LibraryEntry& item);

  const SiteContext& context_;
  JsonWriter json_;
  bool empty_ = true;
};

}  // namespace matwork
