#include "tests/edited_library.h"

#include <array>

#include "base/text.h"
#include "picture/picture_fixture.h"

namespace matwork::testing {
namespace {

const std::vector<std::string> kFolders{"en/exercises/mat",  "en/exercises/mat",  "en/exercises/barrel",
                                        "en/workouts",       "en/articles",       "es/ejercicios/mat",
                                        "es/ejercicios/mat", "es/entrenamientos", "en"};
const std::vector<std::string> kWords{"Swan", "Roll", "Plank", "Saw", "Teaser", "Bridge", "Crab", "Mermaid"};

/// What a field may be set to; the empty text takes it away.
const std::map<std::string, std::vector<std::string>> kValues{
    {"description", {"Short words.", "Other words about it.", "A third thing to say.", ""}},
    {"muscles",
     {"[calves]", "[glutes, hamstrings]", "[abdominals, obliques]", "[nonsense]", "[core]", "[\"my calf\"]", ""}},
    {"equipment", {"[mat]", "[ball]", "[magic circle, mat]", ""}},
    {"difficulty", {"beginner", "intermediate", "advanced", "odd", ""}},
    {"duration", {"60", "90", "100", "300", "soon", ""}},
    {"keywords", {"[bird, back]", "[rolling spine]", ""}},
    {"video_id", {"abcdefghijk", "dQw4w9WgXcQ", ""}},
    {"joint_actions", {"[hip-flexion]", "[knee-extension, flexion]", ""}},
    {"spinal_actions", {"[spine-flexion]", "[nonsense]", ""}},
    {"phase", {"warm-up", ""}},
    {"image", {"/images/one.jpg", "/images/two.jpg", "beside.png", ""}},
    {"date", {"2025-01-02", "2025-03-04", "2031-01-01", ""}},
    {"lastmod", {"2025-06-07", ""}},
    {"weight", {"1", "2", "3", ""}},
    {"draft", {"true", "false", ""}},
    {"slug", {"saw", "another-name", "page-of-its-own", "A B", ""}},
    {"url", {"/somewhere/else/", "/about/", "/exercises/", "/x.html", ""}},
    {"aliases", {"[/old/]", "[/old/, /older/]", "[../near]", "[/exercises/mat/saw/]", ""}},
    {"other_names", {"[The Bird]", "[Wheel, Arch]", ""}},
    {"sides", {"each", "none", ""}},
    {"start_position", {"supine", "standing", ""}},
    {"easier", {"[key-1]", "[key-2]", ""}},
    {"faq", {"[{q: \"Why?\", a: \"Because.\"}]", "[{q: \"How?\", a: \"So.\"}, {q: \"When?\", a: \"Now.\"}]", ""}},
    {"steps",
     {"[Lie down, Lift both legs, Lower them]", "[Stand, Roll down]", "[Lie on your back, Lift one leg]",
      "[Kneel on all fours, Lift one arm]", ""}},
    {"cautions", {"[{condition: neck-pain, advice: Keep it down, source: [own]}]", ""}},
    {"sources",
     {"[{id: own, title: A book, authors: Someone, year: 2001, where: \"https://book.example/\"}]",
      "[{id: own, title: A second edition, year: 2002, where: \"https://book.example/2/\"}]",
      "[{id: other, title: Another book, year: 1999, where: \"https://other.example/\"}]", ""}},
    {"author", {"Ana", "Eva", ""}},
};

const std::vector<std::string> kSentences{
    "Breathe out as you lift.\n\n",
    "See [the swan](../swan-1/) and [the list](/exercises/).\n\n",
    "A [dead end](/gone/), a [part](../roll-2/#more) and [a file](roll-2.md).\n\n",
    "## More\n\nWords below a heading.\n\n",
    "## Common mistakes\n\n- Too fast\n- Too high\n\n",
    "![Picture](/images/one.jpg) and ![none](/images/none.jpg)\n\n",
    "- **Swan 1** (1 min)\n- **Roll 2** (2 min)\n- **The Bird** (1 min)\n\n",
    "| Exercise | Time |\n|---|---|\n| Plank 3 | 2 min |\n| Saw 4 | 2 min |\n\n",
    "<b>Raw</b> words.\n\n",
};

}  // namespace

EditedLibrary::EditedLibrary(unsigned seed) : random_(seed) {
  others_["matwork.yaml"] = "title: Edited\nbase_url: https://edited.example/\n";
  others_["static/images/one.jpg"] = jpeg_header(900, 600);
  others_["static/images/two.jpg"] = png_picture(20, 10);
  others_["content/en/exercises/mat/beside.png"] = png_picture(12, 9);
  for (const auto& [path, bytes] : others_) write_file(path, bytes);
  texts_["content/en/_index.md"] = {{{"title", "Home of edits"}}, "Welcome to [all](/exercises/).\n", false};
  texts_["content/en/exercises/_index.md"] = {{{"title", "Exercises"}, {"translationKey", "exercises"}}, "", false};
  texts_["content/en/exercises/mat/_index.md"] = {{{"title", "On the mat"}}, "", false};
  texts_["content/es/ejercicios/_index.md"] = {{{"title", "Ejercicios"}, {"translationKey", "exercises"}}, "", false};
  for (const auto& [path, text] : texts_) write(path);
  for (int i = 0; i < 22; ++i) add();
}

std::size_t EditedLibrary::below(std::size_t count) { return random_() % count; }

const std::string& EditedLibrary::one_of(const std::vector<std::string>& choices) {
  return choices[below(choices.size())];
}

std::string EditedLibrary::any_path() {
  auto found = texts_.begin();
  std::advance(found, static_cast<std::ptrdiff_t>(below(texts_.size())));
  return found->first;
}

std::string EditedLibrary::new_path() {
  auto name = lower(one_of(kWords)) + "-" + std::to_string(++made_);
  return "content/" + one_of(kFolders) + "/" + name + ".md";
}

EditedLibrary::Text EditedLibrary::new_text() {
  Text text;
  text.fields["title"] = one_of(kWords) + " " + std::to_string(below(12));
  if (below(4) != 0) text.fields["translationKey"] = "key-" + std::to_string(below(9));
  for (const auto& [field, values] : kValues) {
    if (below(3) == 0) text.fields[field] = one_of(values);
  }
  for (auto count = below(3); count > 0; --count) text.body += one_of(kSentences);
  return text;
}

std::vector<std::string> EditedLibrary::edit() {
  using Edit = Paths (EditedLibrary::*)();
  constexpr std::array<std::pair<const char*, Edit>, 21> kEdits{{
      {"body", &EditedLibrary::change_body},
      {"body", &EditedLibrary::change_body},
      {"body", &EditedLibrary::change_body},
      {"field", &EditedLibrary::change_field},
      {"field", &EditedLibrary::change_field},
      {"field", &EditedLibrary::change_field},
      {"field", &EditedLibrary::change_field},
      {"retitle", &EditedLibrary::retitle},
      {"retitle", &EditedLibrary::retitle},
      {"swap keys", &EditedLibrary::swap_keys},
      {"add", &EditedLibrary::add},
      {"remove", &EditedLibrary::remove},
      {"rename", &EditedLibrary::rename},
      {"rename folder", &EditedLibrary::rename_folder},
      {"break or mend", &EditedLibrary::break_or_mend},
      {"static", &EditedLibrary::change_static},
      {"picture", &EditedLibrary::change_picture},
      {"configuration", &EditedLibrary::change_configuration},
      {"vocabulary", &EditedLibrary::change_vocabulary},
      {"record", &EditedLibrary::change_record},
      {"nothing", &EditedLibrary::nothing},
  }};
  const auto& [name, make] = kEdits[below(kEdits.size())];
  auto paths = (this->*make)();
  last_ = name;
  for (const auto& path : paths) last_ += " " + path;
  return paths;
}

EditedLibrary::Paths EditedLibrary::change_body() {
  const auto path = any_path();
  auto& text = texts_[path];
  if (text.body.size() > 400) text.body.clear();
  text.body += one_of(kSentences);
  write(path);
  return {path};
}

EditedLibrary::Paths EditedLibrary::change_field() {
  const auto path = any_path();
  auto field = kValues.begin();
  std::advance(field, static_cast<std::ptrdiff_t>(below(kValues.size())));
  texts_[path].fields[field->first] = one_of(field->second);
  write(path);
  return {path};
}

EditedLibrary::Paths EditedLibrary::retitle() {
  const auto path = any_path();
  texts_[path].fields["title"] = one_of(kWords) + " " + std::to_string(below(12));
  write(path);
  return {path};
}

EditedLibrary::Paths EditedLibrary::swap_keys() {
  const auto one = any_path();
  const auto other = any_path();
  std::swap(texts_[one].fields["translationKey"], texts_[other].fields["translationKey"]);
  write(one);
  write(other);
  return {one, other};
}

EditedLibrary::Paths EditedLibrary::add() {
  if (texts_.size() > 34) return remove();
  const auto path = new_path();
  texts_[path] = new_text();
  write(path);
  return {path};
}

EditedLibrary::Paths EditedLibrary::remove() {
  if (texts_.size() < 14) return add();
  const auto path = any_path();
  texts_.erase(path);
  remove_file(path);
  return {path};
}

EditedLibrary::Paths EditedLibrary::rename() {
  const auto from = any_path();
  const auto to = new_path();
  auto moved = texts_.extract(from);
  remove_file(from);
  texts_[to] = moved.mapped();
  write(to);
  return {from, to};
}

/// As a watcher tells it: the two folders, and none of the files in them.
EditedLibrary::Paths EditedLibrary::rename_folder() {
  const std::string from = below(2) == 0 ? "content/en/exercises/mat" : "content/en/exercises/moved";
  const std::string to = from.ends_with("/mat") ? "content/en/exercises/moved" : "content/en/exercises/mat";
  Paths moved;
  for (const auto& [path, text] : texts_) {
    if (path.starts_with(from + "/")) moved.push_back(path);
  }
  for (const auto& path : moved) {
    const auto there = to + path.substr(from.size());
    texts_[there] = texts_[path];
    texts_.erase(path);
    remove_file(path);
    write(there);
  }
  return {from, to};
}

EditedLibrary::Paths EditedLibrary::break_or_mend() {
  const auto path = any_path();
  texts_[path].broken = !texts_[path].broken;
  write(path);
  return {path};
}

EditedLibrary::Paths EditedLibrary::change_static() {
  const auto path =
      one_of({"static/images/one.jpg", "static/images/two.jpg", "static/own.css", "static/images/logo.svg",
              "static/exercises/index.html", "static/robots.txt", "content/en/exercises/mat/beside.png"});
  const auto number = std::to_string(below(1000));
  return come_or_go(path, path.ends_with(".svg") ? "<svg viewBox=\"0 0 " + number + " 9\"/>" : "bytes " + number);
}

EditedLibrary::Paths EditedLibrary::change_picture() {
  return come_or_go(one_of({"static/images/one.jpg", "static/images/two.jpg", "content/en/exercises/mat/beside.png"}),
                    any_picture());
}

/// A file that is there may go; else it is written.
EditedLibrary::Paths EditedLibrary::come_or_go(const std::string& path, const std::string& bytes) {
  if (others_.contains(path) && below(2) == 0) {
    others_.erase(path);
    remove_file(path);
  } else {
    others_[path] = bytes;
    write_file(path, bytes);
  }
  return {path};
}

/// Another picture, one in another format, or one that is broken.
std::string EditedLibrary::any_picture() {
  const auto width = static_cast<std::uint32_t>(below(30) + 1);
  switch (below(4)) {
    case 0: return png_picture(width, 7).substr(0, 50);
    case 1: return jpeg_header(100 * width, 700);
    case 2: return gif_picture(width, 5);
    default: return png_picture(width, 7, static_cast<unsigned>(below(9)));
  }
}

EditedLibrary::Paths EditedLibrary::change_configuration() {
  write_file("matwork.yaml",
             one_of({"title: Edited\nbase_url: https://edited.example/\n",
                     "title: Renamed\nbase_url: https://edited.example/lib/\n",
                     "base_url: https://edited.example/\nsections: {articles: exercise}\n",
                     "title: Edited\ndefault_language: es\n", "title: [broken\n",
                     "theme: {colours: {mat: \"#123456\"}, logo: /images/logo.svg}\n",
                     "theme: {stylesheet: /own.css, fonts: {text: {family: Own}}}\n",
                     "menu: [{title: Swan, address: /exercises/mat/swan-1/}, {title: A, address: /a/}]\n",
                     "words: {en: {skip: Skip, search-open: Find}, es: {home: Casa}}\n"}));
  return {"matwork.yaml"};
}

EditedLibrary::Paths EditedLibrary::change_vocabulary() {
  write_file("vocabulary.yaml", one_of({"muscles:\n  calves:\n    en: {name: Calves, also: [my calf]}\n", "",
                                        "muscles:\n  - {id: calves, name: {en: Calf}, paragraph: {en: Our words.}}\n",
                                        "muscles:\n  my-calf:\n    en: {name: My calf}\n    es: {name: Mi gemelo}\n"}));
  return {"vocabulary.yaml"};
}

EditedLibrary::Paths EditedLibrary::change_record() {
  write_file("translations.lock", one_of({"", "nonsense\n"}));
  return {"translations.lock"};
}

EditedLibrary::Paths EditedLibrary::nothing() {
  return {"notes.txt", "content/en/exercises/.swan.md.swp", "content/en/came-and-went.md"};
}

void EditedLibrary::write(const std::string& path) {
  const auto& text = texts_.at(path);
  std::string bytes = "---\n";
  for (const auto& [field, value] : text.fields) {
    if (!value.empty() && !(text.broken && field == "title"))
      bytes.append(field).append(": ").append(value).append("\n");
  }
  write_file(path, bytes + "---\n\n" + text.body);
}

void EditedLibrary::write_file(const std::string& path, const std::string& bytes) {
  disk_.write_file("root/" + path, bytes);
}

void EditedLibrary::remove_file(const std::string& path) { disk_.remove_file("root/" + path); }

}  // namespace matwork::testing
