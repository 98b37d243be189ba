#include "site/reading_time.h"

#include "base/text.h"

namespace matwork {
namespace {

constexpr std::size_t kWordsPerMinute = 200;

}  // namespace

std::size_t minutes_to_read(const Markdown& body) {
  std::size_t words = 0;
  for (const auto& node : body.nodes()) {
    if (node.type == MarkdownType::kText) words += split_words(body.text_of(node)).size();
  }
  return (words + kWordsPerMinute - 1) / kWordsPerMinute;
}

}  // namespace matwork
