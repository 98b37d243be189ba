#include "vocabulary/claims.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include "base/text.h"
#include "document/own_table.h"
#include "vocabulary/embedded.h"
#include "vocabulary/term.h"

namespace matwork {
namespace {

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
    const auto root = read_own_table(vocabulary::embedded_files(), "claims.yaml");
    Claims claims;
    claims.states_ = texts(get_member(root, "states"));
    claims.ages_ = texts(get_member(root, "ages"));
    claims.pains_ = texts(get_member(root, "pains"));
    for (const char* language : {"en", "es"}) claims.languages_[language] = read_language(root, language);
    return claims;
  }

 private:
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
    for (const auto& item : get_member(root, "claims").items)
      out.claims.push_back(read_claim(item, get_member(item, language)));
    out.illnesses = phrases(get_member(root, "illnesses"), language);
    out.not_prevented = words(get_member(root, "not_prevented"), language);
    out.innocent = words(get_member(root, "innocent"), language);
    out.purposes = words(get_member(root, "purposes"), language);
    out.helping = words(get_member(root, "helping"), language);
    for (std::size_t i = 0; i < out.claims.size(); ++i)
      add_glance(get_member(get_member(root, "claims").items[i], language), i, out);
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
    claim.id = get_member(item, "id").text;
    claim.about = get_meaning(kSubjects, get_member(item, "about").text);
    if (const auto* reach = item.find("reach")) {
      std::from_chars(reach->text.data(), reach->text.data() + reach->text.size(), claim.reach);
    }
    claim.may_be_advice = item.find("advice") != nullptr;
    claim.says = get_member(item, "says").text;
    claim.help = get_member(item, "help").text;
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
