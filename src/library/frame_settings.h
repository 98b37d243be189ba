#pragma once

#include <map>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "document/yaml.h"
#include "exercise/fields.h"

/// What a library may say of the frame that stands around its pages, beside its theme.
namespace matwork {

struct MenuEntry {
  Located<std::string> title;
  Located<std::string> address;  ///< as written: of a page, a file, or elsewhere
};

/// By language; "" holds for those that have none of their own.
using Menus = std::map<std::string, std::vector<MenuEntry>, std::less<>>;

/// By language: what pages and scripts say instead of data/site/words, by key.
using OwnWords = std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>>;

std::span<const Field> menu_fields();

Menus read_menus(const YamlNode& node, const SourceFile& source, Diagnostics& made, Diagnostics& findings);
OwnWords read_own_words(const YamlNode& node, const SourceFile& source, Diagnostics& findings);

}  // namespace matwork
