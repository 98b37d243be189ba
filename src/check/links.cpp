#include <fmt/format.h>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "library/address.h"
#include "library/link.h"

namespace matwork {
namespace {

/// The address that was probably meant: the link without a language that is no prefix, or in the
/// language of the document, or an address that differs by a letter or two.
std::string find_meant(const Library& library, const LibraryEntry& item, std::string_view url) {
  const auto path = resolve_address(decode_address(url.substr(0, url.find_first_of("?#"))), item.address);
  const auto with_slash = path.ends_with('/') ? path : path + "/";
  const auto& prefix = library.language_of(item).prefix;
  const auto& default_tag = library.languages.front().tag;
  std::vector<std::string> candidates{prefix + with_slash};
  if (with_slash.starts_with("/" + default_tag + "/")) candidates.push_back(with_slash.substr(default_tag.size() + 1));
  for (const auto& candidate : candidates) {
    if (candidate != with_slash && library.find_address(candidate) != nullptr) return candidate;
  }
  return {};
}

void report_dead(const Library& library, const LibraryEntry& item, std::string_view url, Span span, bool picture,
                 Diagnostics& findings) {
  const auto shown = shorten(url, 80);
  if (picture) {
    findings
        .add(codes::kMissingPicture, *item.entry.source, span,
             fmt::format("the picture `{}` is not in the library", shown))
        .with_help("put it in static/ or beside the document");
    return;
  }
  auto& finding = findings.add(codes::kDeadLink, *item.entry.source, span, fmt::format("no page at `{}`", shown))
                      .with_label("shown as plain text");
  const auto meant = find_meant(library, item, url);
  finding.with_help(meant.empty() ? std::string("mend the address, or take the link away")
                                  : fmt::format("did you mean `{}`?", meant));
}

void check_link(const Library& library, const LibraryEntry& item, const MarkdownNode& node, Diagnostics& findings) {
  const auto url = item.entry.body.text_of(node);
  const bool picture = node.type == MarkdownType::kImage;
  const auto target = follow_link(library, item, url);
  switch (target.kind) {
    case LinkTarget::Kind::kPage:
    case LinkTarget::Kind::kFile: return;
    case LinkTarget::Kind::kExternal:
      if (picture) report_dead(library, item, url, node.span, true, findings);
      return;
    case LinkTarget::Kind::kDead: return report_dead(library, item, url, node.span, picture, findings);
    case LinkTarget::Kind::kDeadFragment:
      findings
          .add(codes::kDeadFragment, *item.entry.source, node.span,
               fmt::format("no heading `{}` on the page {}", shorten(target.fragment, 60), target.address))
          .with_help("headings are reached in lower case with hyphens: `#common-mistakes`");
      return;
    case LinkTarget::Kind::kUnsafe:
      findings
          .add(codes::kUnsafeLink, *item.entry.source, node.span,
               fmt::format("`{}` is no address of a page", shorten(url, 60)))
          .with_label("shown as plain text")
          .with_help("only http, https, mailto and tel lead out of the site");
      return;
  }
}

}  // namespace

void check_links(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  const auto& library = context.library;
  for (const auto& node : item.entry.body.nodes()) {
    if (node.type == MarkdownType::kLink || node.type == MarkdownType::kImage)
      check_link(library, item, node, findings);
  }
}

}  // namespace matwork
