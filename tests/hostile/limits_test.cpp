#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "document/limits.h"
#include "tests/golden.h"

namespace matwork {
namespace {

std::string amount_of(const limits::Limit& limit) {
  if (limit.unit == "bytes" && limit.most % limits::kKilobyte == 0)
    return fmt::format("{} kB", limit.most / limits::kKilobyte);
  return limit.unit.empty() ? fmt::to_string(limit.most) : fmt::format("{} {}", limit.most, limit.unit);
}

std::string printed_table() {
  std::string out = "| what | at most | what is over it is told as |\n|---|---|---|\n";
  for (const auto& limit : limits::kTable)
    out += fmt::format("| {} | {} | {} |\n", limit.what, amount_of(limit), limit.finding);
  return out;
}

TEST(Limits, AreThoseOfTheirPage) {
  const auto path = testing::source_path("docs/limits.md");
  auto page = testing::read_text(path);
  const auto begin = page.find("| what |");
  ASSERT_NE(begin, std::string::npos);
  auto end = begin;
  while (page.compare(end, 1, "|") == 0) end = page.find('\n', end) + 1;
  if (std::getenv("MATWORK_REBASELINE") != nullptr) {
    std::ofstream(path) << page.replace(begin, end - begin, printed_table());
    return;
  }
  EXPECT_EQ(page.substr(begin, end - begin), printed_table());
}

TEST(Limits, AreEachToldUnderACodeThatThePageOfTheCodesHas) {
  for (const auto& limit : limits::kTable) {
    const auto code = limit.finding.substr(0, limit.finding.find(';'));
    if (code == "none") continue;
    const auto page = testing::source_path("docs/diagnostics/" + std::string(code) + ".md");
    EXPECT_TRUE(std::ifstream(page).good()) << page;
  }
}

}  // namespace
}  // namespace matwork
