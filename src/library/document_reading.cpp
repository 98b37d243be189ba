#include "library/document_reading.h"

#include <xxhash.h>

#include <algorithm>

#include "base/text.h"
#include "library/address.h"

namespace matwork {
namespace {

std::uint64_t hash_of(std::string_view path, std::string_view text) {
  return XXH3_64bits_withSeed(text.data(), text.size(), XXH3_64bits(path.data(), path.size()));
}

}  // namespace

const DerivedFacts& DocumentReading::derived_facts(const Vocabulary& vocabulary) const {
  std::call_once(derived_once_, [&] { derived_ = derive_facts(*entry, vocabulary); });
  return derived_;
}

Result<SharedReading> read_document(const FileSystem& disk, const std::string& root, const std::string& path,
                                    const UnderstoodBy& by) {
  auto text = disk.read_file(join_path(root, path));
  if (!text) return tl::unexpected(text.error());
  auto reading = std::make_shared<DocumentReading>();
  reading->hash = hash_of(path, *text);
  reading->source = std::make_unique<const SourceFile>(path, std::move(*text));
  auto document = parse_document(*reading->source, reading->findings);
  if (!document) return reading;
  auto place = place_of(by.layout, path);
  const auto kind = kind_of(place, by.config, by.vocabulary);
  reading->entry = understand(std::move(*document), std::move(place), kind, by.vocabulary, reading->findings);
  if (!reading->is_published()) return reading;
  const auto language = std::find_if(by.layout.languages.begin(), by.layout.languages.end(),
                                     [&](const Language& l) { return l.tag == reading->entry->place.language; });
  reading->address = address_of(*reading->entry, language->prefix);
  reading->folded_title = fold(reading->entry->head.title.value);
  // Lists go by them too: here many threads share the work.
  if (kind == Kind::kExercise) reading->derived_facts(by.vocabulary);
  return reading;
}

}  // namespace matwork
