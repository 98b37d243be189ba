#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace matwork {

/// What browsers load besides pages: scripts, style, fonts, pictures of the program. web/build.mjs bundles them; a hash
/// of its content is part of each name, so browsers may keep a file for ever.
struct Assets {
  std::string script;                ///< address of the module that every page runs
  std::string style;                 ///< address of the stylesheet
  std::string body_map;              ///< address of the sprite of the body map
  std::string icons;                 ///< address of the sprite of the icons
  std::vector<std::string> preload;  ///< addresses of the fonts that the first screen needs
  std::string icon_192;              ///< address of the program's icon as PNG, 192 pixels wide
  std::string icon_512;
  std::string icon_maskable;     ///< 512 pixels wide, with room to be cut to a shape
  std::string icon_touch;        ///< 180 pixels wide, for iOS
  std::vector<std::string> all;  ///< addresses of all, in a fixed order
  std::uint64_t hash = 0;        ///< of all names: while it stays, they are the same

  /// Those of this program.
  static const Assets& get();
};

/// The bytes of the asset `Assets::all[index]`, or of the one at an address.
std::string_view asset_bytes(std::uint32_t index);
std::string_view asset_bytes(std::string_view address);

/// The service worker as it was bundled, before it is told what to keep.
std::string_view service_worker_template();

}  // namespace matwork
