#include "exercise/health_claims.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "exercise/prose.h"

namespace matwork {
namespace {

/// Parts of the text that tell somebody what to do.
constexpr std::array kInstructing{SectionKind::kPosition, SectionKind::kExecution, SectionKind::kBreathing,
                                  SectionKind::kMistakes, SectionKind::kTips,      SectionKind::kModifications};

/// As many places of one promise as a note can name.
constexpr std::size_t kMostLines = 5;

/// As many places of one promise as are looked for.
constexpr std::size_t kMostPlaces = 50;

/// A promise and where it is made first; `lines` are those of all its places, the first included.
struct MadeClaim {
  const Claim* claim = nullptr;
  Span span;
  std::string words;
  std::vector<std::size_t> lines;
  std::size_t places = 1;
};

class ClaimCollector {
 public:
  ClaimCollector(const Entry& entry, const Vocabulary& vocabulary) : entry_(entry), vocabulary_(vocabulary) {}

  std::vector<MadeClaim> collect() {
    read(entry_.head.title, ClaimPlace::kProse);
    read(entry_.head.description, ClaimPlace::kProse);
    if (entry_.facts.steps_origin == StepsOrigin::kField) {
      for (const auto& step : entry_.facts.steps) read(step, ClaimPlace::kInstructions);
    }
    for (const auto& caution : entry_.facts.cautions) read(caution.advice, ClaimPlace::kProse);
    if (!entry_.modifications_from_text) {
      for (const auto& modification : entry_.facts.modifications)
        read(modification.description, ClaimPlace::kInstructions);
    }
    for (const auto& question : entry_.facts.questions) {
      read(question.question, ClaimPlace::kProse);
      read(question.answer, ClaimPlace::kProse);
    }
    read_body();
    return std::move(made_);
  }

 private:
  void read_body() {
    const auto& nodes = entry_.body.nodes();
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      const bool block = nodes[i].type == MarkdownType::kParagraph || nodes[i].type == MarkdownType::kHeading ||
                         nodes[i].type == MarkdownType::kTableCell;
      if (block) read({entry_.body.plain_text(i), nodes[i].span}, place_of(i));
    }
  }

  ClaimPlace place_of(std::uint32_t node) const {
    const auto* section = entry_.section_around(node);
    const bool instructs = section != nullptr && node >= section->begin &&
                           std::find(kInstructing.begin(), kInstructing.end(), section->kind) != kInstructing.end();
    return instructs ? ClaimPlace::kInstructions : ClaimPlace::kProse;
  }

  void read(const Located<std::string>& text, ClaimPlace place) {
    for (const auto& found : find_claims(text.value, place, entry_.place.language, vocabulary_)) {
      auto known =
          std::find_if(made_.begin(), made_.end(), [&](const MadeClaim& made) { return made.claim == found.claim; });
      if (known != made_.end() && (known->lines.size() > kMostLines || ++known->places > kMostPlaces)) continue;
      const auto span = locate_words(*entry_.source, text, found.begin, found.end);
      if (known == made_.end())
        known = made_.insert(known, {found.claim, span, text.value.substr(found.begin, found.end - found.begin), {}});
      auto& lines = known->lines;
      const auto line = entry_.source->position_at(span.begin).line;
      if (lines.empty() || lines.back() != line) lines.push_back(line);
    }
  }

  const Entry& entry_;
  const Vocabulary& vocabulary_;
  std::vector<MadeClaim> made_;
};

void report(const MadeClaim& made, const Entry& entry, Diagnostics& findings) {
  auto& finding = findings.add(codes::kHealthClaim, *entry.source, made.span,
                               fmt::format("`{}` {}", shorten(collapse_space(made.words), 60), made.claim->says));
  std::vector<std::string> again;
  for (std::size_t i = 1; i < made.lines.size(); ++i) again.push_back(std::to_string(made.lines[i]));
  if (!again.empty())
    finding.with_note(fmt::format("said again in line{} {}", again.size() > 1 ? "s" : "", join(again, ", ")));
  finding.with_help(made.claim->help);
}

}  // namespace

void check_health_claims(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto& entry = item.entry;
  // What a teacher has lived through and what a channel says of itself is a story, not a promise to a reader.
  if (entry.kind == Kind::kTeacher || entry.kind == Kind::kVideo) return;
  for (const auto& made : ClaimCollector(entry, *context.library.vocabulary).collect()) report(made, entry, findings);
}

}  // namespace matwork
