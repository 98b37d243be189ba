#include <fmt/format.h>

#include <map>

#include "check/checks.h"
#include "diagnostics/codes.h"

namespace matwork {

void check_key(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto& library = context.library;
  const auto& entry = item.entry;
  if (library.languages.size() < 2 || !entry.head.translation_key.value.empty()) return;
  findings.add(codes::kMissingKey, *entry.source, entry.head.title.span, "no `translationKey`")
      .with_note("without it the document is paired with its translations only if they have the same path")
      .with_help("add a `translationKey`, the same in every language");
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
