#include <gtest/gtest.h>

#include <set>

#include "base/text.h"
#include "diagnostics/render.h"

namespace matwork {
namespace {

constexpr Code kCode{"exercise/unknown-muscle", Severity::kWarning, "an unknown muscle"};

Diagnostic finding_at(const SourceFile& source, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(source.text().find(words));
  Diagnostics findings;
  return findings.add(kCode, source, {begin, begin + static_cast<std::uint32_t>(words.size())}, "unknown muscle");
}

std::string rendered(const Diagnostic& finding, const TextStyle& style = {}) {
  return render_text({&finding, 1}, style);
}

std::string without_colours(std::string text) {
  for (auto at = text.find("\033["); at != std::string::npos; at = text.find("\033[", at)) {
    text.erase(at, text.find('m', at) + 1 - at);
  }
  return text;
}

/// C0 but for the line end, DEL, C1, and the signs that turn the direction of text.
bool has_control(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); i += code_point_size(text, i)) {
    const auto sign = text.substr(i, code_point_size(text, i));
    const auto first = static_cast<unsigned char>(sign.front());
    if (sign.size() == 1 && (first < 0x20 || first >= 0x7f) && sign != "\n") return true;
    if (sign >= "\u0080" && sign <= "\u009F") return true;
    if ((sign >= "\u202A" && sign <= "\u202E") || (sign >= "\u2066" && sign <= "\u2069")) return true;
  }
  return false;
}

std::string code_points(std::string_view text, std::size_t first, std::size_t count) {
  std::string out;
  std::size_t number = 0;
  for (std::size_t i = 0; i < text.size(); i += code_point_size(text, i), ++number) {
    if (number >= first && number < first + count) out += text.substr(i, code_point_size(text, i));
  }
  return out;
}

/// The words above the caret. Lines: message, place, rule, excerpt, caret.
std::string underlined(const std::string& output) {
  const auto lines = split(output, '\n');
  const auto excerpt = std::string(lines.at(3).substr(lines.at(3).find('|') + 2));
  const auto caret = lines.at(4).substr(lines.at(4).find('|') + 2);
  const auto first = caret.find('^');
  return code_points(excerpt, first, caret.find_last_of('^') + 1 - first);
}

TEST(RenderText, ShowsMessagePlaceLineAndHelp) {
  const SourceFile source("content/es/puente.md", "---\ntitle: \"Puente\"\nmuscles: [glúteo maior]\n---\n");
  auto finding = finding_at(source, "glúteo maior");
  finding.with_label("not in the vocabulary")
      .with_note("a reader finds exercises by their muscles")
      .with_help("did you mean `Glúteo mayor`?");
  EXPECT_EQ(rendered(finding),
            "warning[exercise/unknown-muscle]: unknown muscle\n"
            " --> content/es/puente.md:3:11\n"
            "  |\n"
            "3 | muscles: [glúteo maior]\n"
            "  |           ^^^^^^^^^^^^ not in the vocabulary\n"
            "  = note: a reader finds exercises by their muscles\n"
            "  = help: did you mean `Glúteo mayor`?\n\n");
}

TEST(RenderText, PutsTheCaretUnderTheWords) {
  for (const std::string line :
       {"muscle here", "\tmuscle", "á\té\tmuscle ñ", "🧘🧘 muscle", "bebé, muscle", "x\x01\xFFmuscle"}) {
    for (const std::string end : {"", "\n", "\r\n", "\nnext line"}) {
      const SourceFile source("a.md", "before\n" + line + end);
      EXPECT_EQ(underlined(rendered(finding_at(source, "muscle"))), "muscle") << line;
    }
  }
}

TEST(RenderText, CutsALongLineAroundTheWords) {
  for (std::size_t before = 0; before < 1'000; before += 13) {
    std::string line;
    for (std::size_t i = 0; i < before; ++i) line += i % 7 == 0 ? " " : i % 7 == 1 ? "🧘" : "é";
    for (const std::size_t after : {0U, 5U, 70U, 300U, 3'000U}) {
      const SourceFile source("a.md", line + "HERE" + std::string(after, 'x'));
      const auto output = rendered(finding_at(source, "HERE"));
      EXPECT_EQ(underlined(output), "HERE") << before << " " << after;
      for (const auto shown : split(output, '\n')) EXPECT_LE(count_code_points(shown), 130U);
      EXPECT_EQ(find_invalid_utf8(output), std::nullopt);
    }
  }
}

TEST(RenderText, MarksWhereALineWasCut) {
  const std::string side(200, 'x');
  const SourceFile source("a.md", side + "HERE" + side);
  const auto output = rendered(finding_at(source, "HERE"));
  EXPECT_NE(output.find("| …xxx"), std::string::npos) << output;
  EXPECT_NE(output.find("xxx…\n"), std::string::npos) << output;
}

TEST(RenderText, UnderlinesOneLineOfAStretchOfSeveral) {
  const SourceFile source("a.md", "first line\nsecond line\nthird");
  Diagnostics findings;
  const auto& finding = findings.add(kCode, source, {6, 20}, "several lines");
  EXPECT_EQ(underlined(rendered(finding)), "line");
}

TEST(RenderText, HasACaretEvenForAnEmptyStretchAndBehindTheEnd) {
  for (const std::string text : {"abc", "abc\n", "\n", "abc\r\n"}) {
    const SourceFile source("a.md", text);
    for (std::uint32_t at = 0; at < text.size() + 3; ++at) {
      Diagnostics findings;
      const auto output = rendered(findings.add(kCode, source, {at, at}, "a place"));
      EXPECT_EQ(std::count(output.begin(), output.end(), '^'), 1) << output;
    }
  }
}

TEST(RenderText, ShowsNoLineOfAnEmptyFile) {
  const SourceFile source("empty.md", "");
  Diagnostics findings;
  EXPECT_EQ(rendered(findings.add(kCode, source, {0, 0}, "nothing here")),
            "warning[exercise/unknown-muscle]: nothing here\n --> empty.md:1:1\n\n");
}

TEST(RenderText, LetsNoControlCharacterThrough) {
  std::vector<std::string> bad{"\x7f",
                               "\x1b[31m",
                               "\r",
                               "\xC2\x80",
                               "\xC2\x9B"
                               "31m",
                               "\xC2\x9F",
                               "\xE2\x80\xAE",
                               "\xE2\x81\xA6",
                               "\xFF\x9B"};
  for (char c = 1; c < 0x20; ++c) bad.emplace_back(1, c);
  for (const auto& sign : bad) {
    const SourceFile source("a" + sign + ".md", "text" + sign + "WORDS" + sign);
    auto finding = finding_at(source, "WORDS");
    finding.message = "message" + sign + "end";
    finding.with_label("label" + sign + "end").with_note("note" + sign + "end").with_help("help" + sign + "end");
    const auto output = rendered(finding, {.colour = false, .path_prefix = "folder" + sign + "/"});
    EXPECT_FALSE(has_control(output)) << testing::PrintToString(output);
    EXPECT_EQ(find_invalid_utf8(output), std::nullopt) << testing::PrintToString(output);
    EXPECT_EQ(std::count(output.begin(), output.end(), '\n'), 8) << output;
  }
}

TEST(RenderText, SaysTheSameInColour) {
  const SourceFile source("a.md", "some words here\n");
  auto finding = finding_at(source, "words");
  finding.with_label("label").with_note("note").with_help("help");
  const auto plain = rendered(finding);
  EXPECT_EQ(plain.find('\033'), std::string::npos);
  const auto coloured = rendered(finding, {.colour = true, .path_prefix = ""});
  EXPECT_NE(coloured, plain);
  EXPECT_EQ(without_colours(coloured), plain);
  EXPECT_EQ(coloured.rfind("\033[0m"), coloured.rfind('\033')) << "the last colour is never ended";
}

TEST(RenderText, HasAColourForEachSeverity) {
  const SourceFile source("a.md", "words");
  std::set<std::string> outputs;
  for (const auto severity : {Severity::kError, Severity::kWarning, Severity::kNote}) {
    auto finding = finding_at(source, "words");
    finding.severity = severity;
    const auto output = rendered(finding, {.colour = true, .path_prefix = ""});
    outputs.insert(output.substr(0, output.find('m')));
  }
  EXPECT_EQ(outputs.size(), 3U);
}

TEST(RenderText, PutsThePrefixBeforeThePathAndTheMarginUnderTheNumber) {
  const SourceFile source("content/a.md", std::string(99, '\n') + "words");
  const auto output = rendered(finding_at(source, "words"), {.colour = false, .path_prefix = "../lib/"});
  EXPECT_NE(output.find("   --> ../lib/content/a.md:100:1\n    |\n100 | words\n    | ^^^^^\n"), std::string::npos)
      << output;
}

}  // namespace
}  // namespace matwork
