#pragma once

#include <vector>

#include "health/health_sources.h"
#include "library/library.h"

namespace matwork {

/// A source that a caution names, and what it is worth. Sources that a library gives itself are believed.
struct CitedSource {
  const Located<std::string>* id = nullptr;
  const Source* own = nullptr;          ///< of the library
  const HealthSource* known = nullptr;  ///< else one that the program knows; neither: nobody gives it
  Support support = Support::kNone;     ///< whether it bears the caution out
};

/// The sources of a caution of `item`, as it names them. They are looked for in the document, in its
/// translation in the default language, in matwork.yaml and last among those of the program.
std::vector<CitedSource> cited_sources(const Library& library, const LibraryEntry& item, const Caution& caution);

/// A caution with the sources that bear it out.
struct SourcedCaution {
  const Caution* caution = nullptr;
  std::vector<CitedSource> sources;  ///< at least one
};

/// The cautions that may be shown: without a source that says so, none is.
std::vector<SourcedCaution> sourced_cautions(const Library& library, const LibraryEntry& item);

}  // namespace matwork
