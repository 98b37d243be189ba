#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <unordered_set>

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

/// Says where in a text another language starts; nothing where none does.
using Look = std::function<std::optional<Span>(std::string_view text)>;

/// Goes through all texts of a document that a translator puts into another language.
class Texts {
 public:
  Texts(const Entry& entry, Look look) : entry_(entry), look_(std::move(look)) {}

  std::vector<Passage> find() {
    read("description", entry_.head.description);
    read_facts();
    read_body();
    return std::move(found_);
  }

 private:
  void read(const char* what, Span span) {
    if (span.end <= span.begin) return;
    const auto at = look_(entry_.source->text(span));
    if (!at) return;
    found_.push_back({what, first_line_of(*entry_.source, Span{span.begin + at->begin, span.begin + at->end})});
  }
  void read(const char* what, const Located<std::string>& text) {
    if (!text.value.empty()) read(what, text.span);
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

  // A quoted passage may stand in the language in which it was said, and a table may hold words of both.
  void read_body() {
    const auto& nodes = entry_.body.nodes();
    for (std::uint32_t i = 0; i < nodes.size();) {
      const auto type = nodes[i].type;
      const bool heading = type == MarkdownType::kHeading;
      const bool block = heading || type == MarkdownType::kParagraph;
      if (block) read(heading ? "heading" : "paragraph", nodes[i].span);
      const bool passed_over = type == MarkdownType::kBlockQuote || type == MarkdownType::kTable;
      i = block || passed_over ? nodes[i].end : i + 1;
    }
  }

  const Entry& entry_;
  Look look_;
  std::vector<Passage> found_;
};

/// Title and keywords are names and lists of words: they are told by rules of their own.
void read_names(const Entry& entry, WrittenLanguage foreign, std::vector<Passage>& found) {
  const auto& head = entry.head;
  const bool is_name = entry.kind == Kind::kVideo || entry.kind == Kind::kTeacher;
  if (!is_name && is_title_in(foreign, head.title.value)) found.push_back({"title", head.title.span});
  std::vector<std::string_view> keywords;
  keywords.reserve(head.keywords.size());
  for (const auto& keyword : head.keywords) keywords.push_back(keyword.value);
  if (are_keywords_in(foreign, keywords)) found.push_back({"list of keywords", head.keywords.front().span});
}

/// A sentence rather than a name, an address or a number: eight words, most of them small.
bool is_prose(std::string_view text) {
  const auto words = split_words(text);
  const auto small =
      std::count_if(words.begin(), words.end(), [](std::string_view w) { return w[0] >= 'a' && w[0] <= 'z'; });
  return words.size() >= 8 && static_cast<std::size_t>(small) * 2 > words.size();
}

const char* name_of(WrittenLanguage language) { return language == WrittenLanguage::kEnglish ? "English" : "Spanish"; }

bool has_language(const Library& library, WrittenLanguage language) {
  for (const auto& known : library.languages) {
    if (written_language_of(known.tag) == language) return true;
  }
  return false;
}

void report(const Entry& entry, std::vector<Passage> found, const std::string& what, const std::string& help,
            Diagnostics& findings) {
  std::sort(found.begin(), found.end(), [](const Passage& a, const Passage& b) { return a.span.begin < b.span.begin; });
  if (found.size() > kMostFindings) {
    findings
        .add(codes::kUntranslated, *entry.source, found.front().span,
             fmt::format("{} passages of this document are {}", found.size(), what))
        .with_label("the first")
        .with_help(help);
    return;
  }
  for (const auto& passage : found)
    findings.add(codes::kUntranslated, *entry.source, passage.span, fmt::format("this {} is {}", passage.what, what))
        .with_help(help);
}

/// English and Spanish are told apart by their words.
void check_words(const Library& library, const Entry& entry, WrittenLanguage own, Diagnostics& findings) {
  const auto foreign = own == WrittenLanguage::kEnglish ? WrittenLanguage::kSpanish : WrittenLanguage::kEnglish;
  if (!has_language(library, foreign)) return;
  std::vector<Passage> found;
  read_names(entry, foreign, found);
  for (const auto& passage :
       Texts(entry, [&](std::string_view text) { return find_sentence_in(foreign, text); }).find())
    found.push_back(passage);
  report(entry, found, fmt::format("in {}, and the document in {}", name_of(foreign), name_of(own)),
         fmt::format("put it into {}, in the words of somebody who speaks it", name_of(own)), findings);
}

/// In any other language, only what is the source's text word for word is sure to be no translation.
void check_copies(const Entry& entry, const Entry& source, Diagnostics& findings) {
  std::unordered_set<std::string_view> texts;
  Texts(source, [&](std::string_view text) {
    texts.insert(text);
    return std::nullopt;
  }).find();
  const auto found = Texts(entry, [&](std::string_view text) -> std::optional<Span> {
                       if (!texts.contains(text) || !is_prose(text)) return std::nullopt;
                       return Span{0, static_cast<std::uint32_t>(text.size())};
                     }).find();
  report(entry, found, "word for word as in the source, " + source.source->path(),
         "put it into the language of this document", findings);
}

}  // namespace

void check_untranslated(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  if (const auto own = written_language_of(item.entry.place.language)) {
    check_words(context.library, item.entry, *own, findings);
  } else if (const auto* source = context.library.source_of(item)) {
    check_copies(item.entry, source->entry, findings);
  }
}

}  // namespace matwork
