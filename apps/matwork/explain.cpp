#include <fmt/format.h>

#include <ostream>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "embedded.h"
#include "verbs.h"

namespace matwork::app {
namespace {

std::string_view find_page(std::string_view code) {
  for (const auto& file : embedded_files()) {
    if (file.path == fmt::format("{}.md", code)) return file.bytes;
  }
  return {};
}

const Code* nearest(std::string_view code) {
  const Code* best = nullptr;
  std::size_t least = 8;
  for (const auto* known : codes::all()) {
    const auto distance = edit_distance(code, known->id, least);
    if (distance >= least) continue;
    least = distance;
    best = known;
  }
  return best;
}

}  // namespace

int explain(const std::string& code, Console console) {
  const auto page = codes::find(code) == nullptr ? std::string_view() : find_page(code);
  if (!page.empty()) {
    console.out << page;
    return kSuccess;
  }
  console.err << "matwork: there is no code `" << code << "`";
  if (const auto* meant = nearest(code)) console.err << "; did you mean `" << meant->id << "`?";
  console.err << "\nThese are all there are:\n";
  for (const auto* known : codes::all()) console.err << fmt::format("  {:32} {}\n", known->id, known->summary);
  return kUsage;
}

}  // namespace matwork::app
