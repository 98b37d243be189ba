#pragma once

#include <string>
#include <vector>

#include "library/list_pages.h"
#include "site/page_frame.h"

/// One function a kind of page; each gives the whole HTML of one page.
namespace matwork {

/// Other exercises that the page of one ends with.
inline constexpr std::size_t kMostRelated = 4;

std::string render_exercise_page(const SiteContext& context, EntryIndex index);
std::string render_document_page(const SiteContext& context, EntryIndex index);
std::string render_home_page(const SiteContext& context, LanguageIndex language);
/// `page` counts from 1; a page carries its own items only.
std::string render_section_page(const SiteContext& context, std::uint32_t section, std::size_t page);
std::string render_term_page(const SiteContext& context, std::uint32_t term_page, std::size_t page);
std::string render_term_list_page(const SiteContext& context, TermKind kind, LanguageIndex language);
/// Questions, videos or the glossary of a language.
std::string render_collection_page(const SiteContext& context, std::uint32_t collection, std::size_t page);
std::string render_not_found_page(const SiteContext& context);
/// A page at an old address that leads to the new one.
std::string render_redirect(const SiteContext& context, LanguageIndex language, std::string_view address);

}  // namespace matwork
