#include "library/caution_sources.h"

#include <algorithm>

namespace matwork {
namespace {

const Source* find_in(const std::vector<Source>& sources, const std::string& id) {
  const auto found = std::find_if(sources.begin(), sources.end(), [&](const Source& s) { return s.id.value == id; });
  return found == sources.end() ? nullptr : &*found;
}

const Source* find_own(const Library& library, const LibraryEntry& item, const std::string& id) {
  if (const auto* found = find_in(item.entry.facts.sources, id)) return found;
  if (const auto* main = library.source_of(item)) {
    if (const auto* found = find_in(main->entry.facts.sources, id)) return found;
  }
  return find_in(library.config.sources, id);
}

}  // namespace

std::vector<CitedSource> cited_sources(const Library& library, const LibraryEntry& item, const Caution& caution) {
  const auto& vocabulary = *library.vocabulary;
  const auto condition = vocabulary.id(caution.condition);
  const auto severity = caution.severity ? vocabulary.id(*caution.severity) : std::string_view();
  std::vector<CitedSource> out;
  for (const auto& id : caution.sources) {
    CitedSource cited{&id, find_own(library, item, id.value), nullptr, Support::kNone};
    if (cited.own == nullptr) cited.known = HealthSources::standard().find(id.value);
    if (cited.own != nullptr) cited.support = Support::kEnough;
    if (cited.known != nullptr) cited.support = HealthSources::standard().support(*cited.known, condition, severity);
    out.push_back(cited);
  }
  return out;
}

std::vector<SourcedCaution> sourced_cautions(const Library& library, const LibraryEntry& item) {
  std::vector<SourcedCaution> out;
  for (const auto& caution : item.entry.facts.cautions) {
    auto sources = cited_sources(library, item, caution);
    std::erase_if(sources, [](const CitedSource& cited) { return cited.support != Support::kEnough; });
    if (!sources.empty()) out.push_back({&caution, std::move(sources)});
  }
  return out;
}

}  // namespace matwork
