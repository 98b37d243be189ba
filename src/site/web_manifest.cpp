#include "site/web_manifest.h"

#include <fmt/format.h>

#include "base/text.h"
#include "library/language_tag.h"
#include "site/assets.h"

namespace matwork {
namespace {

/// Home screens cut names after about so many letters: whole words as far as they fit.
std::string short_name(const std::string& title) {
  constexpr std::size_t kMostLetters = 12;
  std::string name;
  for (const auto word : split_words(title)) {
    const auto longer = name.empty() ? std::string(word) : fmt::format("{} {}", name, word);
    if (!name.empty() && count_code_points(longer) > kMostLetters) break;
    name = longer;
  }
  return name;
}

class ManifestWriter {
 public:
  ManifestWriter(const SiteContext& context, LanguageIndex language)
      : context_(context), language_(context.language(language)) {}

  std::string write() {
    const auto& theme = context_.library().config.theme;
    const auto home = context_.url(language_.prefix + "/").text();
    const auto paper = to_hex(theme.colour(Scheme::kLight, Tone::kPaper));
    json_.begin_object();
    json_.member("id", home).member("name", language_.title).member("short_name", short_name(language_.title));
    if (!language_.description.empty()) json_.member("description", language_.description);
    json_.member("lang", language_.tag).member("dir", is_right_to_left(language_.tag) ? "rtl" : "ltr");
    json_.member("start_url", home).member("scope", context_.url("/").text()).member("display", "standalone");
    json_.member("background_color", paper).member("theme_color", paper);
    json_.key("icons").begin_array();
    write_icons();
    json_.end_array().end_object();
    return json_.take() + "\n";
  }

 private:
  void write_icons() {
    const auto& logo = context_.logo();
    if (logo.address.empty() || !logo.is_square()) return write_own_icons();
    const bool svg = lower(logo.address).ends_with(".svg");
    const auto sizes = svg ? std::string("any") : fmt::format("{}x{}", logo.width, logo.height);
    write_icon(logo.address, sizes, svg ? "image/svg+xml" : "image/png", "any");
  }

  void write_own_icons() {
    const auto& assets = Assets::get();
    write_icon("/favicon.svg", "any", "image/svg+xml", "any");
    write_icon(assets.icon_192, "192x192", "image/png", "any");
    write_icon(assets.icon_512, "512x512", "image/png", "any");
    write_icon(assets.icon_maskable, "512x512", "image/png", "maskable");
  }

  void write_icon(std::string_view address, const std::string& sizes, const char* type, const char* purpose) {
    json_.begin_object().member("src", context_.url(address).text()).member("sizes", sizes);
    json_.member("type", type).member("purpose", purpose).end_object();
  }

  const SiteContext& context_;
  const Language& language_;
  JsonWriter json_;
};

}  // namespace

std::string render_web_manifest(const SiteContext& context, LanguageIndex language) {
  return ManifestWriter(context, language).write();
}

}  // namespace matwork
