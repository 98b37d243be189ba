#include "site/client_words.h"

#include "base/json_writer.h"
#include "document/own_table.h"
#include "site/embedded.h"
#include "vocabulary/term.h"

namespace matwork {
namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

/// What scripts say in the same way as pages: counts and times.
constexpr std::array kShared{Word::kSeconds, Word::kMinutes, Word::kHours, Word::kExercisesOne, Word::kExercisesOther};

Texts read_texts(const EmbeddedFile& file) {
  Texts texts;
  const auto table = read_own_table(file);
  for (const auto& member : table.members) texts.emplace(member.key.value, member.value.text);
  return texts;
}

std::map<std::string, Texts, std::less<>> read_all() {
  constexpr std::string_view kFolder = "client/";
  constexpr std::string_view kEnding = ".yaml";
  std::map<std::string, Texts, std::less<>> all;
  for (const auto& file : site::embedded_files()) {
    if (!file.path.starts_with(kFolder)) continue;
    auto language = file.path.substr(kFolder.size());
    language.remove_suffix(kEnding.size());
    all.emplace(language, read_texts(file));
  }
  return all;
}

/// Those of the language, of its main language, or the English ones.
const Texts& texts_in(std::string_view language) {
  static const auto all = read_all();
  for (const auto wanted : {language, main_language(language)}) {
    if (const auto found = all.find(wanted); found != all.end()) return found->second;
  }
  return all.find("en")->second;
}

}  // namespace

std::string render_client_words(const Config& config, const std::string& language, const Words& words) {
  auto texts = texts_in(language);
  if (const auto own = config.words.find(language); own != config.words.end()) {
    for (auto& [key, text] : texts) {
      if (const auto found = own->second.find(key); found != own->second.end()) text = found->second;
    }
  }
  for (const auto word : kShared) texts.emplace(key_of(word), words.get(word));
  JsonWriter json;
  json.begin_object();
  for (const auto& [key, text] : texts) json.member(key, text);
  json.end_object();
  return json.take();
}

std::string client_word(const Config& config, std::string_view language, std::string_view key) {
  if (const auto own = config.words.find(language); own != config.words.end()) {
    if (const auto found = own->second.find(key); found != own->second.end()) return found->second;
  }
  return texts_in(language).at(std::string(key));
}

}  // namespace matwork
