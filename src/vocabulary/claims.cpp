#include "vocabulary/claims.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "document/yaml.h"
#include "vocabulary/embedded.h"
#include "vocabulary/term.h"

namespace matwork {
namespace {

constexpr std::string_view kPath = "claims.yaml";

constexpr std::array<std::pair<std::string_view, ClaimSubject>, 5> kSubjects{{
    {"illness", ClaimSubject::kIllness},
    {"disease", ClaimSubject::kDisease},
    {"condition", ClaimSubject::kCondition},
    {"objects", ClaimSubject::kObjects},
    {"nothing", ClaimSubject::kNothing},
}};

Phrase to_phrase(std::string_view text) {
  const auto folded = fold(text);
  Phrase phrase;
  for (const auto word : split_words(folded)) phrase.emplace_back(word);
  return phrase;
}

constexpr unsigned char kTwoByteSign = 0xC2;    ///< begins signs such as « and ¿
constexpr unsigned char kThreeByteSign = 0xE2;  ///< begins quotation marks and dashes

/// Each byte of a word as it counts, small for large; 0 for what parts words.
constexpr auto kByteOfWord = [] {
  std::array<unsigned char, 256> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(i);
    const bool large = byte >= 'A' && byte <= 'Z';
    const bool letter = large || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
    if (letter) bytes[i] = large ? static_cast<unsigned char>(byte + 0x20) : byte;
  }
  bytes[kTwoByteSign] = 0;
  bytes[kThreeByteSign] = 0;
  return bytes;
}();

/// Of "Órganos" the same as of "órganos".
class WordNumber {
 public:
  void add(unsigned char byte) {
    const bool large = before_ == 0xC3 && byte >= 0x80 && byte <= 0x9E;
    number_ = number_ * 31 + byte + (large ? 0x20U : 0U);
    before_ = byte;
  }
  std::size_t take(std::size_t size) {
    const auto number = (number_ ^ (number_ >> 13U)) % size;
    *this = {};
    return number;
  }
  bool empty() const { return before_ == 0; }

 private:
  std::uint32_t number_ = 0;
  unsigned char before_ = 0;
};

}  // namespace

/// The table is part of the program: what is wrong with it is our bug and stops every test.
class ClaimsReader {
 public:
  static Claims read() {
    const auto root = parse();
    Claims claims;
    claims.states_ = texts(get(root, "states"));
    claims.ages_ = texts(get(root, "ages"));
    claims.pains_ = texts(get(root, "pains"));
    for (const char* language : {"en", "es"}) claims.languages_[language] = read_language(root, language);
    return claims;
  }

 private:
  static YamlNode parse() {
    const auto files = vocabulary::embedded_files();
    const auto file = std::find_if(files.begin(), files.end(), [](const auto& f) { return f.path == kPath; });
    if (file == files.end()) throw std::logic_error("claims.yaml is not embedded");
    const SourceFile source{std::string(kPath), std::string(file->bytes)};
    Diagnostics findings;
    const Span all{0, static_cast<std::uint32_t>(file->bytes.size())};
    auto root = parse_yaml(source, all, {codes::kConfigSyntax, codes::kConfigSyntax, codes::kConfigSyntax}, findings);
    if (!root) throw std::logic_error("claims.yaml: " + findings.list().front().message);
    return std::move(*root);
  }

  static const YamlNode& get(const YamlNode& node, std::string_view key) {
    if (const auto* found = node.find(key)) return *found;
    throw std::logic_error("claims.yaml: `" + std::string(key) + "` is missing");
  }

  static std::set<std::string, std::less<>> texts(const YamlNode& list) {
    std::set<std::string, std::less<>> out;
    for (const auto& item : list.items) out.insert(item.text);
    return out;
  }

  static std::vector<Phrase> phrases(const YamlNode& group, std::string_view key) {
    std::vector<Phrase> out;
    const auto* list = group.find(key);
    if (list == nullptr) return out;
    for (const auto& item : list->items) out.push_back(to_phrase(item.text));
    // The longest first: "treatment for" before "treatment".
    std::stable_sort(out.begin(), out.end(), [](const Phrase& a, const Phrase& b) { return a.size() > b.size(); });
    return out;
  }

  static std::set<std::string> words(const YamlNode& group, std::string_view key) {
    std::set<std::string> out;
    if (const auto* list = group.find(key)) {
      for (const auto& item : list->items) out.insert(fold(item.text));
    }
    return out;
  }

  static ClaimLanguage read_language(const YamlNode& root, std::string_view language) {
    ClaimLanguage out;
    for (const auto& item : get(root, "claims").items) out.claims.push_back(read_claim(item, get(item, language)));
    out.illnesses = phrases(get(root, "illnesses"), language);
    out.not_prevented = words(get(root, "not_prevented"), language);
    out.innocent = words(get(root, "innocent"), language);
    out.purposes = words(get(root, "purposes"), language);
    out.helping = words(get(root, "helping"), language);
    for (std::size_t i = 0; i < out.claims.size(); ++i) add_glance(get(get(root, "claims").items[i], language), i, out);
    return out;
  }

  /// The first words, with their accents and without: to fold every word of every text would cost more than all else.
  static void add_glance(const YamlNode& words_of_language, std::size_t claim, ClaimLanguage& out) {
    if (claim >= ClaimGlance::kMostClaims) throw std::logic_error("claims.yaml: more claims than a glance can tell");
    if (out.claims[claim].about == ClaimSubject::kObjects) out.glance.mark_about_objects(claim);
    for (const char* key : {"words", "behind", "objects"}) {
      const auto* list = words_of_language.find(key);
      if (list == nullptr) continue;
      for (const auto& item : list->items) {
        for (const auto& written : {item.text, fold(item.text)}) {
          const auto first = std::string_view(written).substr(0, written.find(' '));
          std::string_view(key) == "objects" ? out.glance.mark_objects(first, claim)
                                             : out.glance.mark_words(first, claim);
        }
      }
    }
  }

  static Claim read_claim(const YamlNode& item, const YamlNode& words_of_language) {
    Claim claim;
    claim.id = get(item, "id").text;
    const auto& about = get(item, "about").text;
    const auto subject =
        std::find_if(kSubjects.begin(), kSubjects.end(), [&](const auto& known) { return known.first == about; });
    if (subject == kSubjects.end()) throw std::logic_error("claims.yaml: nothing is about " + about);
    claim.about = subject->second;
    if (const auto* reach = item.find("reach")) {
      std::from_chars(reach->text.data(), reach->text.data() + reach->text.size(), claim.reach);
    }
    claim.may_be_advice = item.find("advice") != nullptr;
    claim.says = get(item, "says").text;
    claim.help = get(item, "help").text;
    claim.words = phrases(words_of_language, "words");
    claim.objects = phrases(words_of_language, "objects");
    claim.behind = phrases(words_of_language, "behind");
    claim.never_after = words(words_of_language, "never_after");
    return claim;
  }
};

std::size_t ClaimGlance::number_of(std::string_view word) {
  WordNumber number;
  for (const char c : word) number.add(kByteOfWord[static_cast<unsigned char>(c)]);
  return number.take(kSize);
}

bool ClaimGlance::may_hold(std::string_view text) const {
  std::uint32_t found = 0;
  WordNumber number;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (const auto part = kByteOfWord[byte]; part != 0) {
      number.add(part);
      continue;
    }
    if (!number.empty()) found |= marks_[number.take(kSize)];
    i += byte == kThreeByteSign ? 2 : byte == kTwoByteSign ? 1 : 0;
  }
  if (!number.empty()) found |= marks_[number.take(kSize)];
  const auto words = found & kWords;
  return (words & ~about_objects_) != 0 || (words & about_objects_ & (found >> kMostClaims)) != 0;
}

const Claims& Claims::standard() {
  static const auto claims = ClaimsReader::read();
  return claims;
}

const ClaimLanguage* Claims::find_language(std::string_view language) const {
  const auto found = languages_.find(main_language(language));
  return found == languages_.end() ? nullptr : &found->second;
}

}  // namespace matwork
