#include "base/text.h"
#include "check/check.h"
#include "diagnostics/apply_fixes.h"
#include "diagnostics/render.h"
#include "library/library_fixture.h"
#include "site/markup_fixture.h"
#include "site/site.h"
#include "tests/fuzz/targets.h"

namespace matwork::fuzz {
namespace {

using testing::Files;

constexpr Date kToday{2026, 11, 22};
/// First in its folder, so that an address that both want is its own.
constexpr std::string_view kNeighbour = "content/en/exercises/0-neighbour.md";
constexpr std::string_view kPage = "exercises/0-neighbour/index.html";
constexpr const char* kHostilePath = "exercises/hostile.md";

/// A path that a disk can have, behind the neighbour in every order.
bool is_possible(std::string_view path) {
  if (!path.ends_with(".md") || path.size() > 200 || path.find('\0') != path.npos) return false;
  if (path.substr(0, 10) <= "exercises/" && path <= "exercises/0-neighbour.md") return false;
  for (const auto part : split(path, '/')) {
    if (part.empty() || part == "." || part == "..") return false;
  }
  return true;
}

Files healthy_files() {
  return {{std::string(kNeighbour), testing::exercise("Neighbour", "translationKey: neighbour", "It *stays*.\n")},
          {"content/en/_index.md", testing::document("Home")},
          {"static/images/mat.jpg", "bytes"}};
}

Files files_of(std::string_view bytes) {
  const auto parts = split(bytes, '\x1e');
  const bool named = parts.size() > 2 && is_possible(parts[2]);
  const auto path = named ? std::string(parts[2]) : kHostilePath;
  auto files = healthy_files();
  files["content/en/" + path] = std::string(parts[0]);
  if (parts.size() > 1) files["content/es/" + path] = std::string(parts[1]);
  return files;
}

LibraryReading read_and_check(const Files& files) {
  auto reading = testing::read_files(files);
  check_library({reading.library, kToday}, 1, reading.findings);
  return reading;
}

std::string article_of(const OutputTree& tree) {
  const auto* file = tree.find(kPage);
  require(file != nullptr, "the neighbour has its page");
  const auto html = file->make();
  return testing::Markup(html, testing::Syntax::kHtml).text_of("article");
}

const std::string& article_of_neighbour_alone() {
  static const auto text =
      article_of(build_site(std::make_shared<const Library>(testing::read_files(healthy_files()).library)));
  return text;
}

std::string all_bytes(const OutputTree& tree) {
  std::string out;
  for (const auto& file : tree.files()) out.append(file.path).append("\n").append(file.make ? file.make() : "");
  return out;
}

/// As check --fix does it; true when something changed.
bool fix(Files& files, const Diagnostics& findings, const Library& library) {
  bool changed = false;
  for (const auto& source : library.sources) {
    auto fixed = apply_fixes(*source, findings.list());
    const SourceFile candidate(source->path(), fixed.text);
    Diagnostics ignored;
    if (fixed.text == source->text() || !parse_document(candidate, ignored)) continue;
    files[source->path()] = std::move(fixed.text);
    changed = true;
  }
  return changed;
}

void require_that_fixing_ends(Files files, LibraryReading reading) {
  constexpr int kMostRounds = 5;
  int rounds = 0;
  for (; fix(files, reading.findings, reading.library); ++rounds) {
    require(rounds < kMostRounds, "check --fix comes to an end in five rounds");
    reading = read_and_check(files);
  }
}

}  // namespace

void run_site(std::string_view bytes) {
  const auto files = files_of(bytes);
  auto reading = read_and_check(files);
  require_sound(reading.findings);
  auto again = read_and_check(files);
  require(render_text(reading.findings.list(), {}) == render_text(again.findings.list(), {}),
          "the same documents give the same findings");
  const auto tree = build_site(std::make_shared<const Library>(std::move(reading.library)));
  require_tame(tree);
  require(article_of(tree) == article_of_neighbour_alone(), "the neighbour says what it said");
  const auto twin = build_site(std::make_shared<const Library>(testing::read_files(files).library));
  require(all_bytes(tree) == all_bytes(twin), "the same documents give the same bytes");
  require_that_fixing_ends(files, std::move(again));
}

}  // namespace matwork::fuzz
