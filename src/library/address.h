#pragma once

#include <string>
#include <string_view>

#include "exercise/entry.h"

namespace matwork {

/// Addresses are paths within the site, decoded, starting with a slash: "/es/ejercicios/mat/el-cien/".
/// They come out as Hugo makes them, so that a library can move without breaking its links.

/// One part of a path: lower case, white space to hyphens, letters, digits, marks and . _ # + ~ - @
/// kept, everything else dropped. "Side Kick: Part 1" gives "side-kick-part-1".
std::string to_path_part(std::string_view text);

/// The address of a document; `prefix` is "" for the default language, else "/es".
/// url replaces all of it (after the prefix unless it starts with a slash), slug its last part.
std::string address_of(const Entry& entry, std::string_view prefix);

/// The address of the folder that a document lies in: where files beside it are published.
std::string folder_address(const Place& place, std::string_view prefix);

/// The address of an alias: from the root when it starts with a slash, else beside the document.
std::string alias_address(std::string_view alias, std::string_view address);

/// Percent-encoded for an href, a header or a sitemap.
std::string encode_address(std::string_view address);

/// The path of a percent-encoded address; bytes that are not UTF-8 afterwards stay encoded.
std::string decode_address(std::string_view encoded);

/// The file that answers at an address: "/a/" is "a/index.html".
std::string file_of(std::string_view address);

/// A relative reference against an address, dot segments resolved; never above the root.
std::string resolve_address(std::string_view reference, std::string_view base);

}  // namespace matwork
