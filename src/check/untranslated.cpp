#include <fmt/format.h>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "exercise/term_resolver.h"
#include "exercise/written_language.h"

namespace matwork {
namespace {

/// With more than this, a document is told once.
constexpr std::size_t kMostFindings = 4;

struct Passage {
  const char* what = "";
  Span span;
};

/// Collects what a document says in another language.
class ForeignWords {
 public:
  ForeignWords(const Entry& entry, WrittenLanguage foreign) : entry_(entry), foreign_(foreign) {}

  std::vector<Passage> find() {
    read_head();
    read_facts();
    read_body();
    return std::move(found_);
  }

 private:
  void read(const char* what, Span span) {
    if (span.end <= span.begin) return;
    const auto at = find_sentence_in(foreign_, entry_.source->text(span));
    if (!at) return;
    found_.push_back({what, first_line_of(*entry_.source, Span{span.begin + at->begin, span.begin + at->end})});
  }
  void read(const char* what, const Located<std::string>& text) {
    if (!text.value.empty()) read(what, text.span);
  }

  void read_head() {
    const auto& head = entry_.head;
    const bool is_name = entry_.kind == Kind::kVideo || entry_.kind == Kind::kTeacher;
    if (!is_name && is_title_in(foreign_, head.title.value)) found_.push_back({"title", head.title.span});
    read("description", head.description);
    std::vector<std::string_view> keywords;
    for (const auto& keyword : head.keywords) keywords.push_back(keyword.value);
    if (are_keywords_in(foreign_, keywords)) found_.push_back({"list of keywords", head.keywords.front().span});
  }

  void read_facts() {
    const auto& facts = entry_.facts;
    if (facts.steps_origin == StepsOrigin::kField) {
      for (const auto& step : facts.steps) read("step", step);
    }
    if (!entry_.modifications_from_text) {
      for (const auto& modification : facts.modifications) read("modification", modification.description);
    }
    for (const auto& question : facts.questions) {
      read("question", question.question);
      read("answer", question.answer);
    }
  }

  // A quoted passage may stand in the language in which it was said.
  void read_body() {
    const auto& nodes = entry_.body.nodes();
    for (std::uint32_t i = 0; i < nodes.size();) {
      const auto type = nodes[i].type;
      const bool heading = type == MarkdownType::kHeading;
      const bool block = heading || type == MarkdownType::kParagraph || type == MarkdownType::kTableCell;
      if (block) read(heading ? "heading" : "paragraph", nodes[i].span);
      i = block || type == MarkdownType::kBlockQuote ? nodes[i].end : i + 1;
    }
  }

  const Entry& entry_;
  WrittenLanguage foreign_;
  std::vector<Passage> found_;
};

const char* name_of(WrittenLanguage language) { return language == WrittenLanguage::kEnglish ? "English" : "Spanish"; }

bool has_language(const Library& library, WrittenLanguage language) {
  for (const auto& known : library.languages) {
    if (written_language_of(known.tag) == language) return true;
  }
  return false;
}

}  // namespace

void check_untranslated(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto& entry = item.entry;
  const auto own = written_language_of(entry.place.language);
  if (!own) return;
  const auto foreign = *own == WrittenLanguage::kEnglish ? WrittenLanguage::kSpanish : WrittenLanguage::kEnglish;
  if (!has_language(context.library, foreign)) return;
  const auto found = ForeignWords(entry, foreign).find();
  const auto help = fmt::format("put it into {}, in the words of somebody who speaks it", name_of(*own));
  if (found.size() > kMostFindings) {
    findings
        .add(codes::kUntranslated, *entry.source, found.front().span,
             fmt::format("{} passages of this document are in {}", found.size(), name_of(foreign)))
        .with_label("the first")
        .with_help(fmt::format("put them into {}, in the words of somebody who speaks it", name_of(*own)));
    return;
  }
  for (const auto& place : found) {
    findings
        .add(codes::kUntranslated, *entry.source, place.span,
             fmt::format("this {} is in {}, and the document in {}", place.what, name_of(foreign), name_of(*own)))
        .with_help(help);
  }
}

}  // namespace matwork
