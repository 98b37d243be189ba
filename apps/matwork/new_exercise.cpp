#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>

#include "library/address.h"
#include "library/layout.h"
#include "locate.h"
#include "verbs.h"

namespace matwork::app {
namespace fs = std::filesystem;
namespace {

struct Skeleton {
  const char* language;
  const char* folder;  ///< where a library without exercises gets its first
  const char* facts;   ///< stated once, in the default language
  const char* text;    ///< {slug}, {title} and {facts} are filled in
};

constexpr Skeleton kSkeletons[] = {
    {"en", "exercises", R"(equipment: ["mat"]
muscles: []
difficulty: "beginner"
duration: 60
start_position: ""
sides: ""
)",
     R"(---
title: "{title}"
translationKey: "exercise-{slug}"
description: ""
{facts}steps:
  - ""
modifications:
  - name: ""
    level: "easier"
    description: ""
  - name: ""
    level: "harder"
    description: ""
faq:
  - q: ""
    a: ""
draft: true
---

## Benefits

## Common mistakes

## Tips
)"},
    {"es", "ejercicios", R"(equipment: ["colchoneta"]
muscles: []
difficulty: "principiante"
duration: 60
start_position: ""
sides: ""
)",
     R"(---
title: "{title}"
translationKey: "exercise-{slug}"
description: ""
{facts}steps:
  - ""
modifications:
  - name: ""
    level: "más fácil"
    description: ""
  - name: ""
    level: "más difícil"
    description: ""
faq:
  - q: ""
    a: ""
draft: true
---

## Beneficios

## Errores frecuentes

## Consejos
)"},
};

const Skeleton& skeleton_for(std::string_view language) {
  return main_language(language) == "es" ? kSkeletons[1] : kSkeletons[0];
}

std::string replace_all(std::string text, std::string_view mark, std::string_view with) {
  for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at + with.size()))
    text.replace(at, mark.size(), with);
  return text;
}

/// "Side bend" of "side-bend": a title to begin with.
std::string title_of(std::string slug) {
  std::replace(slug.begin(), slug.end(), '-', ' ');
  if (slug.front() >= 'a' && slug.front() <= 'z') slug.front() = static_cast<char>(slug.front() - 'a' + 'A');
  return slug;
}

std::string fill(const Skeleton& skeleton, const std::string& slug, bool with_facts) {
  auto text = replace_all(skeleton.text, "{facts}", with_facts ? skeleton.facts : "");
  return replace_all(replace_all(std::move(text), "{slug}", slug), "{title}", title_of(slug));
}

/// The folder that holds the exercises of a language already, else the usual one.
std::string exercise_folder(const Library& library, LanguageIndex language) {
  for (const auto& item : library.entries) {
    if (item.language == language && item.entry.kind == Kind::kExercise) {
      const auto& path = item.entry.source->path();
      return path.substr(0, path.rfind('/'));
    }
  }
  const auto& tag = library.languages[language].tag;
  const bool in_folder = library.languages.size() > 1 ||
                         std::any_of(library.sources.begin(), library.sources.end(),
                                     [&](const auto& s) { return s->path().starts_with("content/" + tag + "/"); });
  return (in_folder ? "content/" + tag : std::string("content")) + "/" + skeleton_for(tag).folder;
}

}  // namespace

int new_exercise(const NewExerciseOptions& options, Console console) {
  const auto slug = to_path_part(options.slug);
  if (slug.empty() || slug.find('/') != slug.npos || slug == "index" || slug == "_index") {
    console.err << "matwork: `" << options.slug << "` cannot be an address: use letters, digits and hyphens\n";
    return kUsage;
  }
  const auto target = locate(options.path);
  const auto reading = target ? read_target(*target, {}) : tl::unexpected(target.error());
  if (!reading) return report_failure(reading.error().message, console);
  const auto& library = reading->library;
  std::vector<std::pair<fs::path, std::string>> files;
  for (LanguageIndex i = 0; i < library.languages.size(); ++i) {
    files.emplace_back(fs::path(target->root) / exercise_folder(library, i) / (slug + ".md"),
                       fill(skeleton_for(library.languages[i].tag), slug, i == 0));
    if (fs::exists(files.back().first)) {
      console.err << "matwork: " << files.back().first.native() << " exists already; nothing was written\n";
      return kWorldFailed;
    }
  }
  for (const auto& [path, text] : files) {
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    std::ofstream file(path);
    file << text;
    if (!file.flush()) {
      console.err << "matwork: cannot write " << path.native() << "\n";
      return kWorldFailed;
    }
    console.out << path.native() << "\n";
  }
  console.out << "Not published until `draft: true` is removed.\n";
  return kSuccess;
}

}  // namespace matwork::app
