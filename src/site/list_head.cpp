#include "site/list_head.h"

namespace matwork {

void add_page_number(const SiteContext& context, PageHead& head, std::size_t page) {
  if (page == 1) return;
  const auto number = context.words(head.language).with_numbers(Word::kPageTitle, page);
  head.title += ", " + number;
  if (!head.description.empty()) head.description += " (" + number + ")";
  head.alternates.clear();
}

void write_title(html::Writer& out, const PageHead& head, std::string_view lead) {
  out.element("header", [&] {
    out.element("h1", head.title);
    if (!lead.empty()) out.element("p", {{"class", "lead"}}, lead);
  });
}

std::vector<Crumb> crumbs_below_home(const SiteContext& context, LanguageIndex language, std::string title,
                                     std::string address) {
  return {{std::string(context.words(language).get(Word::kHome)), context.language(language).prefix + "/"},
          {std::move(title), std::move(address)}};
}

}  // namespace matwork
