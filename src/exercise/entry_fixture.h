#pragma once

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "exercise/entry.h"

namespace matwork::testing {

/// A document that stands in a test, understood, with what was said about it.
struct Understood {
  std::unique_ptr<SourceFile> source;
  Diagnostics findings;
  std::optional<Entry> entry;

  const Facts& facts() const { return entry.value().facts; }
  const Head& head() const { return entry.value().head; }
  const Diagnostic& finding() const { return findings.list().at(0); }

  std::vector<std::string> codes() const {
    std::vector<std::string> ids;
    for (const auto& found : findings.list()) ids.emplace_back(found.code->id);
    return ids;
  }

  /// The words that the first finding points at.
  std::string pointed_at() const { return std::string(source->text(finding().span)); }
};

/// What a document says with this head (the lines between the fences) and this
/// body.
inline Understood understand_text(std::string_view head, std::string_view body = {}, Kind kind = Kind::kExercise,
                                  std::string language = "en") {
  Understood out;
  auto text = "---\n" + std::string(head) + "\n---\n" + std::string(body);
  out.source = std::make_unique<SourceFile>("content/test.md", std::move(text));
  auto document = parse_document(*out.source, out.findings);
  if (!document) throw std::invalid_argument(out.findings.list().at(0).message);
  Place place{std::move(language), {"exercises"}, "test"};
  out.entry = understand(std::move(*document), std::move(place), kind, Vocabulary::standard(), out.findings);
  return out;
}

/// A head about which there is nothing to say, but for `steps`.
inline constexpr std::string_view kHeadWithoutSteps =
    "title: Heel slides\n"
    "description: Quiet work for both legs.\n"
    "equipment: [mat]\n"
    "muscles: [hamstrings]\n"
    "difficulty: beginner\n"
    "duration: 120";

/// The same with steps, and `more` lines behind.
inline std::string complete_head(std::string_view more = {}) {
  auto head = std::string(kHeadWithoutSteps) + "\nsteps: [Slide one heel away.]";
  if (!more.empty()) head.append("\n").append(more);
  return head;
}

inline std::vector<std::string> ids_of(const std::vector<StatedTerm>& terms) {
  std::vector<std::string> ids;
  ids.reserve(terms.size());
  for (const auto& stated : terms) ids.emplace_back(Vocabulary::standard().id(stated.term));
  return ids;
}

inline std::vector<std::string> values_of(const std::vector<Located<std::string>>& texts) {
  std::vector<std::string> values;
  values.reserve(texts.size());
  for (const auto& text : texts) values.push_back(text.value);
  return values;
}

}  // namespace matwork::testing
