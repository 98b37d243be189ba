#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "check/checks.h"
#include "diagnostics/codes.h"

namespace matwork {
namespace {

/// Whether a document of this kind in another language is nobody's translation yet: it may be this one's.
class Unpaired {
 public:
  explicit Unpaired(const Library& library) {
    for (const auto& item : library.entries) {
      for (LanguageIndex language = 0; language < library.languages.size(); ++language) {
        if (!item.translations[language]) missing_.insert({item.entry.kind, item.language, language});
      }
    }
    languages_ = static_cast<LanguageIndex>(library.languages.size());
  }

  bool may_be_translated(const LibraryEntry& item) const {
    for (LanguageIndex language = 0; language < languages_; ++language) {
      if (!item.translations[language] && missing_.contains({item.entry.kind, language, item.language})) return true;
    }
    return false;
  }

 private:
  std::set<std::tuple<Kind, LanguageIndex, LanguageIndex>> missing_;  ///< kind, in language, without that language
  LanguageIndex languages_ = 0;
};

}  // namespace

void check_missing_keys(const CheckContext& context, Diagnostics& findings) {
  const auto& library = context.library;
  if (library.languages.size() < 2) return;
  const Unpaired unpaired(library);
  for (const auto& item : library.entries) {
    const auto& entry = item.entry;
    const bool paired = std::all_of(item.translations.begin(), item.translations.end(),
                                    [](const auto& translation) { return translation.has_value(); });
    if (paired || !entry.head.translation_key.value.empty()) continue;
    auto& finding = findings.add(codes::kMissingKey, *entry.source, entry.head.title.span, "no `translationKey`");
    // Where no document could be its translation, the key is for later.
    if (!unpaired.may_be_translated(item)) finding.severity = Severity::kNote;
    finding.with_note("without it the document is paired with its translations only if they have the same path")
        .with_help("add a `translationKey`, the same in every language");
  }
}

void check_duplicate_keys(const CheckContext& context, Diagnostics& findings) {
  const auto& library = context.library;
  std::map<std::pair<LanguageIndex, std::string>, const LibraryEntry*> first;
  for (const auto& item : library.entries) {
    const auto& key = item.entry.head.translation_key;
    if (key.value.empty()) continue;
    const auto [found, fresh] = first.try_emplace({item.language, key.value}, &item);
    if (fresh) continue;
    findings
        .add(codes::kDuplicateKey, *item.entry.source, key.span,
             fmt::format("the key `{}` is used by another document of this language", key.value))
        .with_note(fmt::format("{} has it too, and keeps the translations", found->second->entry.source->path()))
        .with_help("one of the two is a copy, or needs a key of its own");
  }
}

}  // namespace matwork
