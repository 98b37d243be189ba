#include "site/frame_files.h"

#include "site/client_words.h"
#include "site/theme_css.h"

namespace matwork {

FrameFiles::FrameFiles(const Library& library) {
  const auto& config = library.config;
  for (const auto& [tag, prefix, title, description] : library.languages) {
    const auto own = config.words.find(tag);
    words.push_back(own == config.words.end() ? Words::in(tag) : Words::in(tag).with(own->second));
    client_words.push_back(name_by_content("words-" + tag, ".json", render_client_words(config, tag, words.back())));
  }
  if (auto css = render_theme(config.theme, config.base_path()); !css.empty())
    theme = name_by_content("theme", ".css", std::move(css));
}

}  // namespace matwork
