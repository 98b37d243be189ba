#include "base/text.h"
#include "document/document.h"
#include "library/library_fixture.h"
#include "site/site.h"
#include "tests/fuzz/targets.h"

namespace matwork::fuzz {
namespace {

/// Children lie within their parent, one after another, and all that they point at is there.
void require_whole(const Markdown& body, std::size_t begin, std::size_t end, int depth) {
  require(depth <= 80, "the tree is no deeper than its limit");
  for (std::size_t node = begin; node < end; node = body.nodes()[node].end) {
    require(body.nodes()[node].end > node && body.nodes()[node].end <= end, "a subtree ends within its parent");
    require(!find_invalid_utf8(body.text_of(body.nodes()[node])), "text of the tree is UTF-8");
    require_whole(body, node + 1, body.nodes()[node].end, depth + 1);
  }
}

}  // namespace

void run_markdown(std::string_view bytes) {
  const SourceFile source("content/en/about.md", "---\ntitle: Hostile\n---\n" + std::string(bytes));
  Diagnostics findings;
  const auto document = parse_document(source, findings);
  require_sound(findings);
  if (!document) return;
  require_whole(document->body, 0, document->body.nodes().size(), 0);
  require_tame(build_site(testing::share_library({{source.path(), std::string(source.text())}})));
}

}  // namespace matwork::fuzz
