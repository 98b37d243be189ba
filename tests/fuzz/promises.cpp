#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "diagnostics/render.h"
#include "site/markup_fixture.h"
#include "site/output_tree.h"
#include "tests/fuzz/targets.h"

namespace matwork::fuzz {
namespace {

using testing::Element;
using testing::Markup;
using testing::Syntax;

bool is_json(std::string_view text) { return nlohmann::json::accept(text); }

void require_span(const Diagnostic& finding, Span span) {
  const auto text = finding.source->text();
  require(span.begin <= span.end && span.end <= text.size(),
          fmt::format("{}: its place lies in the file", finding.code->id));
}

/// A browser drops white space and control characters before it looks at the scheme.
bool runs(std::string_view address) {
  std::string seen;
  for (const char c : address) {
    if (static_cast<unsigned char>(c) > 0x20) seen += c;
  }
  const auto small = lower(seen);
  return small.starts_with("javascript:") || small.starts_with("data:") || small.starts_with("vbscript:");
}

void require_tame_element(const Element& element, const std::string& path) {
  if (element.name == "script" && !element.is_our_script()) {
    require(element.get("type") == "application/ld+json", path + ": no script runs");
    require(is_json(element.text), path + ": structured data is JSON");
  }
  for (const char* none : {"iframe", "style", "object", "embed", "base", "form"})
    require(element.name != none, path + ": no " + none);
  for (const auto& [name, value] : element.attributes) {
    require(!name.starts_with("on") && name != "style" && name != "srcdoc", path + ": no attribute " + name);
    const bool address = name == "href" || name == "src";
    if (address) require(!runs(value), path + ": no address runs: " + value);
  }
}

void require_markup(const std::string& bytes, Syntax syntax, const std::string& path) {
  const Markup markup(bytes, syntax);
  if (!markup.faults.empty()) throw BrokenPromise(path + ": " + markup.faults.front());
  if (syntax == Syntax::kXml) return;
  for (const auto& element : markup.elements) require_tame_element(element, path);
}

/// A path that stays below the output on every disk.
void require_safe_path(const std::string& path) {
  require(!path.empty() && path.front() != '/' && !find_invalid_utf8(path), "a file has a path: " + path);
  for (const auto part : split(path, '/'))
    require(!part.empty() && part != "." && part != "..", "no file leaves the site: " + path);
}

}  // namespace

void require_sound(const Diagnostics& findings) {
  for (const auto& finding : findings.list()) {
    require_span(finding, finding.span);
    if (finding.fix) require_span(finding, finding.fix->span);
    require(!finding.message.empty() && !find_invalid_utf8(finding.message),
            fmt::format("{}: its message is text", finding.code->id));
  }
  require(!find_invalid_utf8(render_text(findings.list(), {})), "findings print as UTF-8");
  require(is_json(render_json(findings, 1, "")), "findings are JSON");
  require(is_json(render_sarif(findings, "1", "")), "findings are SARIF");
}

void require_tame(const OutputTree& tree) {
  for (const auto& file : tree.files()) {
    require_safe_path(file.path);
    if (!file.make) continue;
    const auto bytes = file.make();
    if (file.path.ends_with(".html")) require_markup(bytes, Syntax::kHtml, file.path);
    if (file.path.ends_with(".xml")) require_markup(bytes, Syntax::kXml, file.path);
    if (file.path.ends_with(".json")) require(is_json(bytes), file.path + ": is JSON");
  }
}

}  // namespace matwork::fuzz
