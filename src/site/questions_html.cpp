#include "site/questions_html.h"

#include <fmt/format.h>

namespace matwork {

std::string question_anchor(std::size_t number) { return fmt::format("question.{}", number); }

void write_questions(html::Writer& out, const SiteContext& context, const LibraryEntry& item) {
  const auto& questions = item.entry.facts.questions;
  if (questions.empty()) return;
  out.element("section", {{"class", "questions"}, {"aria-labelledby", "part.questions"}}, [&] {
    out.element("h2", {{"id", "part.questions"}}, context.words(item.language).get(Word::kQuestions));
    std::size_t number = 0;
    for (const auto& question : questions) {
      out.element("details", {{"id", question_anchor(++number)}}, [&] {
        out.element("summary", [&] { out.element("h3", question.question.value); });
        out.element("p", question.answer.value);
      });
    }
  });
}

}  // namespace matwork
