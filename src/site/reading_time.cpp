#include "site/reading_time.h"

#include <algorithm>

#include "base/text.h"

namespace matwork {
namespace {

constexpr std::size_t kWordsAMinute = 200;

std::size_t count_words(std::string_view text) { return split_words(text).size(); }

}  // namespace

int minutes_to_read(const Entry& entry) {
  std::size_t words = count_words(entry.head.description.value);
  for (const auto& node : entry.body.nodes()) {
    const bool text = node.type == MarkdownType::kText || node.type == MarkdownType::kCode;
    if (text) words += count_words(entry.body.text_of(node));
  }
  for (const auto& step : entry.facts.steps) words += count_words(step.value);
  for (const auto& question : entry.facts.questions)
    words += count_words(question.question.value) + count_words(question.answer.value);
  return static_cast<int>(std::max<std::size_t>(1, (words + kWordsAMinute / 2) / kWordsAMinute));
}

}  // namespace matwork
