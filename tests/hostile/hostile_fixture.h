#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "check/check.h"
#include "diagnostics/codes.h"
#include "diagnostics/render.h"
#include "library/link.h"
#include "site/site_fixture.h"

/// A library with something hostile in it, taken through everything that the program does, beside a neighbour that must
/// not notice.
namespace matwork::testing {

inline constexpr const char* kNeighbour = "exercises/healthy/index.html";

inline Files with_neighbours(Files files) {
  files["content/en/exercises/healthy.md"] =
      exercise("The healthy one", "translationKey: healthy", "Words of the healthy one.\n");
  files["content/en/articles/other.md"] = document("Another article");
  return files;
}

inline std::string neighbour_page() {
  static const auto page = bytes_of(site_of(with_neighbours({})), kNeighbour);
  return page;
}

/// Schemes that a browser runs or shows as a page of its own, in whatever spelling it forgives.
inline bool is_safe_address(std::string_view value) {
  std::string plain;
  for (const char c : lower(value)) {
    if (static_cast<unsigned char>(c) > 0x20) plain += c;
  }
  for (const char* scheme : {"javascript:", "data:", "vbscript:", "file:", "blob:"}) {
    if (plain.starts_with(scheme)) return false;
  }
  return !plain.starts_with("//") && plain.find('\\') == std::string::npos && plain.find("/../") == std::string::npos;
}

/// No element of a page runs anything but our script: no other script, no handler, no address.
inline void expect_tame(const Markup& page, std::string_view path) {
  EXPECT_EQ(page.faults, std::vector<std::string>{}) << path;
  for (const auto& element : page.elements) {
    if (element.name == "script" && !element.is_our_script()) {
      EXPECT_EQ(element.get("type"), "application/ld+json") << path;
      EXPECT_TRUE(nlohmann::json::accept(element.text)) << path;
    }
    for (const char* none : {"iframe", "object", "embed", "base", "style", "form", "math"})
      EXPECT_NE(element.name, none) << path;
    if (element.name == "use") {
      EXPECT_TRUE(element.get("href").find("/assets/") != std::string::npos) << path;
    }
    for (const auto& [name, value] : element.attributes) {
      EXPECT_FALSE(name.starts_with("on") || name == "style" || name == "srcdoc") << path << " " << name;
      const bool address = name == "href" || name == "src";
      EXPECT_TRUE(!address || is_safe_address(value)) << path << " " << value;
    }
  }
}

inline void expect_tame_file(const OutputFile& file) {
  for (const auto part : split(file.path, '/')) {
    EXPECT_NE(part, "..") << file.path;
    EXPECT_LE(part.size(), 255U) << file.path.size();
    EXPECT_FALSE(part.empty()) << file.path;
  }
  if (!file.make || file.page.kind == PageId::Kind::kAsset || file.path.ends_with(".svg")) return;
  const auto bytes = file.make();
  EXPECT_FALSE(find_invalid_utf8(bytes)) << file.path;
  if (file.path.ends_with(".html")) expect_tame(Markup(bytes, Syntax::kHtml), file.path);
  if (file.path.ends_with(".xml")) {
    EXPECT_EQ(Markup(bytes, Syntax::kXml).faults, std::vector<std::string>{}) << file.path;
  }
  if (file.path.ends_with(".json")) {
    EXPECT_TRUE(nlohmann::json::accept(bytes)) << file.path;
    EXPECT_EQ(bytes.find('<'), std::string::npos) << file.path;
  }
}

/// Reads, checks and publishes; renders every file and every finding; insists that the neighbour's page is what it is
/// without the hostile files. Gives each finding that is about another file than the neighbours as
/// "code path:line:column".
inline std::vector<std::string> survive(const Files& hostile) {
  auto reading = read_files(with_neighbours(hostile));
  check_library({reading.library, Date{2026, 11, 22}}, 1, reading.findings);
  EXPECT_TRUE(nlohmann::json::accept(render_json(reading.findings, 1, "")));
  EXPECT_FALSE(find_invalid_utf8(render_text(reading.findings.list(), {})));
  std::vector<std::string> out;
  for (const auto& line : described(reading.findings)) {
    if (line.find("healthy.md") == line.npos && line.find("other.md") == line.npos) out.push_back(line);
  }
  const auto tree = build_site(std::make_shared<const Library>(std::move(reading.library)));
  for (const auto& file : tree.files()) expect_tame_file(file);
  EXPECT_EQ(bytes_of(tree, kNeighbour) == neighbour_page(), true) << "the page of the neighbour changed";
  return out;
}

/// The findings that are errors, which keep a document out.
inline std::vector<std::string> errors_of(const std::vector<std::string>& findings) {
  std::vector<std::string> out;
  for (const auto& finding : findings) {
    const auto* code = codes::find(std::string_view(finding).substr(0, finding.find(' ')));
    if (code->severity == Severity::kError) out.push_back(finding);
  }
  return out;
}

inline std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace matwork::testing
