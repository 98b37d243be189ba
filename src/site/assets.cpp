#include "site/assets.h"

#include <xxhash.h>

#include <algorithm>

#include "document/own_table.h"
#include "site/embedded.h"

namespace matwork {
namespace {

constexpr std::string_view kFolder = "assets/";

std::vector<EmbeddedFile> list_assets() {
  std::vector<EmbeddedFile> out;
  for (const auto& file : web::embedded_files()) {
    if (file.path.starts_with(kFolder)) out.push_back(file);
  }
  return out;
}

const std::vector<EmbeddedFile>& asset_files() {
  static const auto files = list_assets();
  return files;
}

std::string address_of(std::string_view name) { return "/" + std::string(kFolder) + std::string(name); }

Assets read_assets() {
  const auto manifest = read_own_table(web::embedded_files(), "manifest.yaml");
  Assets out;
  out.script = address_of(get_member(manifest, "script").text);
  out.style = address_of(get_member(manifest, "style").text);
  out.body_map = address_of(get_member(manifest, "bodyMap").text);
  out.icon_192 = address_of(get_member(manifest, "icon192").text);
  out.icon_512 = address_of(get_member(manifest, "icon512").text);
  out.icon_maskable = address_of(get_member(manifest, "iconMaskable").text);
  out.icon_touch = address_of(get_member(manifest, "iconTouch").text);
  out.icons = address_of(get_member(manifest, "icons").text);
  for (const auto& font : get_member(manifest, "preload").items) out.preload.push_back(address_of(font.text));
  for (const auto& file : asset_files()) {
    out.all.push_back("/" + std::string(file.path));
    out.hash = XXH3_64bits_withSeed(file.path.data(), file.path.size(), out.hash);
  }
  return out;
}

}  // namespace

const Assets& Assets::get() {
  static const auto assets = read_assets();
  return assets;
}

std::string_view asset_bytes(std::uint32_t index) { return asset_files().at(index).bytes; }

std::string_view asset_bytes(std::string_view address) {
  const auto& files = asset_files();
  const auto at = std::find_if(files.begin(), files.end(),
                               [&](const EmbeddedFile& file) { return address.substr(1) == file.path; });
  return at == files.end() ? std::string_view() : at->bytes;
}

std::string_view service_worker_template() {
  for (const auto& file : web::embedded_files()) {
    if (file.path == "service-worker.js") return file.bytes;
  }
  return {};
}

}  // namespace matwork
