#include "exercise/term_resolver.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "document/limits.h"
#include "exercise/term_spelling.h"

namespace matwork {
namespace {

struct TermWords {
  const Code& unknown;
  const char* noun;
};

/// In the order of TermKind.
const std::array<TermWords, kTermKindCount> kWords{{
    {codes::kUnknownMuscle, "muscle"},
    {codes::kUnknownEquipment, "equipment"},
    {codes::kUnknownLevel, "difficulty"},
    {codes::kUnknownVersion, "modification level"},
    {codes::kUnknownWord, "position"},
    {codes::kUnknownWord, "joint action"},
    {codes::kUnknownWord, "spinal action"},
    {codes::kUnknownWord, "phase"},
    {codes::kUnknownWord, "kind of sides"},
    {codes::kUnknownCondition, "condition"},
    {codes::kUnknownWord, "severity of a caution"},
    {codes::kUnknownWord, "length"},
}};

}  // namespace

std::optional<TermIndex> TermResolver::resolve(const Located<std::string>& written, TermKind kind) {
  if (const auto form = vocabulary_.find_form(kind, written.value, language_)) {
    check_spelling(written, kind, *form);
    return form->term;
  }
  const auto& words = kWords[static_cast<std::size_t>(kind)];
  auto& finding = findings_.add(words.unknown, source_, first_line_of(source_, written.span),
                                fmt::format("unknown {} `{}`", words.noun, shorten(written.value, 60)));
  finding.with_label("not in the vocabulary");
  if (written.value.find(',') != std::string::npos) {
    finding.with_help(fmt::format("write several words as a list: [{}]", shorten(written.value, 60)));
  } else if (++looked_up_ > limits::kSuggestions) {
    return std::nullopt;  // a list of nonsense: who meant anything has seen enough
  } else if (const auto meant = vocabulary_.suggest(kind, written.value, language_)) {
    finding.with_help(fmt::format("did you mean `{}`?", vocabulary_.name(*meant, language_)));
  } else {
    finding.with_help(list_choices(kind, words.unknown));
  }
  if (const auto meant = vocabulary_.find_misspelt(kind, written.value, language_)) {
    if (auto fix = rewrite_scalar(source_, written, in_case_of(written.value, meant->written)))
      finding.with_fix(std::move(*fix));
  }
  return std::nullopt;
}

void TermResolver::check_spelling(const Located<std::string>& written, TermKind kind, const TermForm& form) {
  auto better = better_spelling(vocabulary_, kind, form, written.value, language_);
  if (!better) return;
  auto& finding = findings_.add(
      codes::kSpelling, source_, first_line_of(source_, written.span),
      better->foreign ? fmt::format("`{}` is the English word for `{}`", written.value, better->text)
                      : fmt::format("`{}` is usually written `{}`", shorten(written.value, 60), better->text));
  if (better->foreign) finding.with_note("it is understood, and pages show the word of the language all the same");
  finding.with_help(fmt::format("write `{}`", better->text));
  if (auto fix = rewrite_scalar(source_, written, better->text)) finding.with_fix(std::move(*fix));
}

/// The words that can stand in a field, where they are few; else where they are listed.
std::string TermResolver::list_choices(TermKind kind, const Code& unknown) const {
  constexpr std::size_t kFew = 6;
  std::vector<std::string> choices;
  for (const auto& term : vocabulary_.terms()) {
    if (term.kind == kind) choices.push_back("`" + lower(term.name.in(language_)) + "`");
  }
  if (choices.size() <= kFew) return "write one of " + join(choices, ", ");
  return fmt::format("`matwork explain {}` lists what can stand here", unknown.id);
}

std::optional<StatedTerm> TermResolver::term(FieldReader& fields, std::string_view name, TermKind kind) {
  const auto written = fields.text(name);
  if (written.value.empty()) return std::nullopt;
  const auto term = resolve(written, kind);
  return term ? std::optional(StatedTerm{*term, written.span}) : std::nullopt;
}

std::vector<StatedTerm> TermResolver::terms(FieldReader& fields, std::string_view name, TermKind kind) {
  std::vector<StatedTerm> out;
  for (const auto& written : fields.texts(name)) {
    const auto term = resolve(written, kind);
    const bool repeated =
        term && std::any_of(out.begin(), out.end(), [&](const StatedTerm& t) { return t.term == *term; });
    if (term && !repeated) out.push_back({*term, written.span});
  }
  return out;
}

}  // namespace matwork
