#pragma once

#include <gtest/gtest.h>

#include "library/library_fixture.h"
#include "picture/picture_fixture.h"
#include "site/markup_fixture.h"
#include "site/site.h"
#include "site/site_context.h"

namespace matwork::testing {

/// A library in two languages with something of everything that a page can show.
inline Files rich_files() {
  Files files;
  files["matwork.yaml"] = "title: Mat & more\nbase_url: https://mat.example/lib\nplaceholder_videos: [AAAAAAAAAAA]";
  files["static/images/swan.jpg"] = jpeg_header(800, 600);
  files["static/robots.extra"] = "extra";
  files["content/en/_index.md"] =
      document("Home of \\\"mats\\\"", "translationKey: home", "Welcome to [all](/exercises/).\n");
  files["content/es/_index.md"] = document("Inicio", "translationKey: home");
  files["content/en/exercises/_index.md"] = document("Exercises", "translationKey: exercises");
  files["content/es/ejercicios/_index.md"] = document("Ejercicios", "translationKey: exercises");
  files["content/en/exercises/swan.md"] = exercise(
      "Swan",
      "translationKey: swan\nimage: /images/swan.jpg\nvideo_id: abcdefghijk\nvideo_date: 2024-05-06\nauthor: Ana\n"
      "date: 2025-01-02\nlastmod: 2025-02-03\naliases: [/old/swan/, ../bird, /swan.html]\n"
      "modifications: [{name: Low, level: easier, description: Less.}, {name: High, level: harder, description: "
      "More.}, "
      "{name: Wide, description: Other.}]\nfaq: [{q: \"Why < how?\", a: \"R&D\"}]",
      "Intro with [a link](../roll/), [a dead one](/gone/), ![a picture](/images/swan.jpg \"t\") and "
      "![none](/gone.jpg).\n\n"
      "## Position\n\nLie.\n\n## Breathing\n\nSlowly.\n\n## Benefits\n\n- **One**\n- *Two* `code`\n  > Quoted\n\n"
      "## Common mistakes\n\n| A | B |\n|:-:|--:|\n| 1 | ~~2~~ |\n\n### Deep\n\n1. [x] done\n2. [ ] "
      "not\n\n---\n\n```\n<pre>\n```\n"
      "[own](#deep) [out](https://out.example/?a=1&b=2) [mail](mailto:a@b.example) [bad](javascript:alert(1)) "
      "[s](//out.example/)\n");
  files["content/es/ejercicios/cisne.md"] = document(
      "Cisne", "translationKey: swan\nequipment: [esterilla]\nmuscles: [gemelos]\ndifficulty: fácil\nduration: 75",
      "## Ejecución\n\n1. Túmbate.\n2. Sube.\n\n## Modificaciones\n\n- Más fácil: menos\n\n## Errores "
      "comunes\n\nPrisa.\n");
  files["content/en/exercises/roll.md"] = exercise("Roll & rest", "video_id: AAAAAAAAAAA\nimage: /gone.jpg");
  files["content/en/exercises/alone/index.md"] = exercise("Alone", "slug: by-itself\nmuscles_extra: 1");
  files["content/en/articles/how.md"] = document(
      "How", "author: Eva\ndate: 2025-03-04\nimage: /images/swan.jpg\nfaq: [{q: Q?, a: A.}]", "## Related\n\nWords.\n");
  files["content/en/articles/what.md"] = document("What");
  files["content/en/about.md"] = document("About", "url: /about.html");
  files["content/es/niño.md"] = document("El niño", "");
  return files;
}

inline std::string bytes_of(const OutputTree& tree, std::string_view path) {
  const auto* file = tree.find(path);
  if (file == nullptr) throw std::out_of_range(std::string(path) + " is not in the site");
  return file->make ? file->make() : "copied from " + file->copied_from;
}

inline bool is_page(const OutputFile& file) { return file.make && file.path.ends_with(".html"); }

/// A page that must be well-formed.
inline Markup page_at(const OutputTree& tree, std::string_view path) {
  const auto html = bytes_of(tree, path);
  Markup page(html, Syntax::kHtml);
  if (!page.faults.empty()) throw std::logic_error(std::string(path) + ": " + page.faults.front());
  return page;
}

inline OutputTree site_of(const Files& files, std::string base_url = {}) {
  return build_site(share_library(files, std::move(base_url)));
}

/// Calls `look(tree, path, page)` for every page of the rich library, each well-formed.
template <class Look>
void for_every_page(Look look) {
  static const auto tree = site_of(rich_files());
  std::size_t seen = 0;
  for (const auto& file : tree.files()) {
    if (!is_page(file)) continue;
    SCOPED_TRACE(file.path);
    look(tree, file.path, page_at(tree, file.path));
    ++seen;
  }
  EXPECT_GT(seen, 20U);
}

/// The page of one exercise, in a library with one more and a picture.
inline Markup page_of(const std::string& text, const std::string& language = "en") {
  const auto folder = language == "es" ? "ejercicios" : "exercises";
  const auto tree = site_of({{"content/" + language + "/" + folder + "/one.md", text},
                             {"content/" + language + "/" + folder + "/other.md", exercise("Other")},
                             {"content/" + language + "/" + folder + "/draft.md", document("Hidden", "draft: true")},
                             {"static/p.jpg", jpeg_header(800, 600)}});
  return page_at(tree, std::string(folder) + "/one/index.html");
}

inline std::vector<std::string> paths_of(const OutputTree& tree) {
  std::vector<std::string> out;
  for (const auto& file : tree.files()) out.push_back(file.path);
  return out;
}

}  // namespace matwork::testing
