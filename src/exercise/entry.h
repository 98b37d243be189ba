#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/span.h"
#include "document/document.h"
#include "exercise/facts.h"
#include "exercise/kind.h"
#include "vocabulary/vocabulary.h"

namespace matwork {

/// Where a document lies: content/<language>/<folders>/<name>.
struct Place {
  std::string language;              ///< BCP 47
  std::vector<std::string> folders;  ///< below the language, as written on disk
  std::string name;                  ///< file name without .md; `_index` and `index` stand for the folder
};

/// A code whose findings in this document are right to be there.
struct Silence {
  Located<std::string> code;
  std::string reason;
};

/// The fields that every kind has. Absent texts are empty; absent spans are the start of the file.
struct Head {
  Located<std::string> title;
  Located<std::string> translation_key;
  Located<std::string> description;
  std::optional<Located<Date>> date;
  std::optional<Located<Date>> last_modified;
  std::vector<Located<std::string>> keywords;
  Located<std::string> author;
  Located<std::string> image;
  Located<std::string> slug;
  Located<std::string> url;
  std::vector<Located<std::string>> aliases;
  int weight = 0;
  bool draft = false;
  std::vector<Silence> silences;
};

/// A part of the body under a heading.
struct Section {
  SectionKind kind = SectionKind::kNone;
  std::uint32_t heading = 0;  ///< node of the heading in the body
  std::uint32_t begin = 0;    ///< nodes of the part, the heading not included
  std::uint32_t end = 0;
  std::uint32_t used_begin = 0;  ///< nodes in it that became steps or modifications; none: both 0
  std::uint32_t used_end = 0;
};

/// A heading with the name that links reach it by, unique in its document.
struct Anchor {
  std::uint32_t node = 0;
  std::string name;
};

/// One document, understood: nobody reads YAML after this.
struct Entry {
  const SourceFile* source = nullptr;
  Place place;
  Kind kind = Kind::kPage;
  Head head;
  Facts facts;
  Markdown body;
  std::vector<Section> sections;  ///< by the headings of the highest level that the body uses for parts
  std::vector<Anchor> anchors;
  bool modifications_from_text = false;  ///< they were read out of a section of the body

  bool is_section() const { return kind == Kind::kHome || kind == Kind::kSection; }
  const Section* find_section(SectionKind wanted) const;
  /// The section that holds a node of the body or is headed by it; null before the first. Logarithmic.
  const Section* section_around(std::uint32_t node) const;
};

/// Reads the facts of a document; `kind` is what its folder says. Nothing when it has no title, or
/// an address that cannot be one; then `findings` has the error.
std::optional<Entry> understand(Document document, Place place, Kind kind, const Vocabulary& vocabulary,
                                Diagnostics& findings);

/// A silence of a document or a library; nothing, with a finding, when it gives no reason.
std::optional<Silence> read_silence(const YamlNode& group, const SourceFile& file, Diagnostics& findings);

}  // namespace matwork
