#include "library/link_settings.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "library/link.h"

namespace matwork {
namespace {

class SettingsLinker {
 public:
  SettingsLinker(Library& library, const SourceFile& source, Diagnostics& findings)
      : library_(library), source_(source), findings_(findings) {}

  void run() {
    auto& theme = library_.config.theme;
    keep_file(theme.stylesheet, {".css"});
    keep_file(theme.logo, {".svg", ".png"});
    for (auto* font : {&theme.text, &theme.titles}) {
      keep_file(font->file, {".woff2"});
      keep_file(font->italic, {".woff2"});
    }
    link_logo(theme.logo);
    for (LanguageIndex i = 0; i < library_.languages.size(); ++i) link_menu(i);
    check_menu_languages();
  }

 private:
  void reject(Span span, std::string message, std::string help) {
    findings_.add(codes::kConfigValue, source_, span, std::move(message)).with_help(std::move(help));
  }

  /// Empties an address that is not of a file, of one of these kinds, that the library publishes.
  void keep_file(Located<std::string>& address, std::initializer_list<std::string_view> endings) {
    if (address.value.empty()) return;
    const auto* use = library_.find_address(address.value);
    const bool there = use != nullptr && use->kind == AddressUse::Kind::kFile;
    const bool fits = std::any_of(endings.begin(), endings.end(),
                                  [&](std::string_view ending) { return lower(address.value).ends_with(ending); });
    if (there && fits) return;
    const std::vector<std::string> kinds(endings.begin(), endings.end());
    if (there) {
      reject(address.span, fmt::format("`{}` is a file of another kind", shorten(address.value, 100)),
             fmt::format("its name should end in {}", join(kinds, " or ")));
    } else {
      reject(address.span, fmt::format("there is no file `{}` in static/", shorten(address.value, 100)),
             "write its address from the top of the site: /images/logo.svg is static/images/logo.svg");
    }
    address.value.clear();
  }

  /// The reader of the library has looked into the file already.
  void link_logo(Located<std::string>& address) {
    if (address.value.empty()) library_.logo = {};
    if (address.value.empty()) return;
    if (library_.logo.address.empty()) {
      reject(address.span, fmt::format("`{}` cannot be read as SVG or PNG", shorten(address.value, 100)),
             "save the picture once more in one of the two");
      address.value.clear();
    } else if (!library_.logo.is_square()) {
      reject(address.span,
             fmt::format("the logo is no square: it is {} wide and {} high", library_.logo.width, library_.logo.height),
             "it stands in the head of pages as it is; a square one would also be the icon of the installed library");
    }
  }

  void link_menu(LanguageIndex language) {
    auto& items = library_.menus[language];
    const auto& menus = library_.config.menus;
    auto menu = menus.find(library_.languages[language].tag);
    if (menu == menus.end()) menu = menus.find("");
    if (menu == menus.end()) return;
    for (const auto& entry : menu->second) {
      const auto target = follow_setting(library_, entry.address.value);
      const bool outside = target.kind == LinkTarget::Kind::kExternal;
      const bool dead = target.kind == LinkTarget::Kind::kDead || target.kind == LinkTarget::Kind::kUnsafe;
      if (dead) {
        if (language == 0 || !menu->first.empty()) report_dead(entry);  // one that holds for all is told once
      } else {
        items.push_back({entry.title.value, target.address, target.fragment, outside});
      }
    }
  }

  void report_dead(const MenuEntry& entry) {
    findings_
        .add(codes::kDeadLink, source_, entry.address.span,
             fmt::format("the menu leads to `{}`, and nothing is there", shorten(entry.address.value, 100)))
        .with_help("write the address of a page: /exercises/");
  }

  /// A menu for a language that the library does not have.
  void check_menu_languages() {
    for (const auto& [tag, entries] : library_.config.menus) {
      if (tag.empty() || library_.find_language(tag) || entries.empty()) continue;
      reject(entries.front().title.span, fmt::format("the library has no language `{}` for this menu", tag),
             "name a language that has documents");
    }
  }

  Library& library_;
  const SourceFile& source_;
  Diagnostics& findings_;
};

}  // namespace

void link_settings(Library& library, Diagnostics& findings) {
  library.menus.resize(library.languages.size());
  const auto settings = std::find_if(library.other_sources.begin(), library.other_sources.end(),
                                     [](const auto& source) { return source->path() == "matwork.yaml"; });
  if (settings != library.other_sources.end()) SettingsLinker(library, **settings, findings).run();
}

}  // namespace matwork
