#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace matwork {

/// What the words of a claim have to be about before they are one.
enum class ClaimSubject : std::uint8_t { kIllness, kDisease, kCondition, kObjects, kNothing };

/// Words that stand together, each folded.
using Phrase = std::vector<std::string>;

/// A kind of promise that a page about exercise must not make.
struct Claim {
  std::string id;
  ClaimSubject about = ClaimSubject::kNothing;
  std::size_t reach = 0;  ///< words between the claim and what it is about
  bool may_be_advice = false;
  std::string says;  ///< why not, after the words of the claim: "promises what no exercise does"
  std::string help;
  std::vector<Phrase> words;
  std::vector<Phrase> objects;
  std::vector<Phrase> behind;
  std::set<std::string> never_after;
};

/// What a glance at words finds, to pass over texts that hold no claim: a bit for each claim that a word begins (the
/// low half) and for each claim that is about it (the high half). Other words may share a number, and cost a second
/// look.
class ClaimGlance {
 public:
  ClaimGlance() : marks_(kSize) {}

  void mark_words(std::string_view word, std::size_t claim) { marks_[number_of(word)] |= 1U << claim; }
  void mark_objects(std::string_view word, std::size_t claim) {
    marks_[number_of(word)] |= 1U << (claim + kMostClaims);
  }
  void mark_about_objects(std::size_t claim) { about_objects_ |= 1U << claim; }

  /// Whether a claim may begin with this word.
  bool begins(std::string_view word) const { return (marks_[number_of(word)] & kWords) != 0; }
  /// Whether a text may hold a claim. Linear, without looking anything up.
  bool may_hold(std::string_view text) const;

  static constexpr std::size_t kMostClaims = 16;

 private:
  static constexpr std::size_t kSize = 1U << 13U;
  static constexpr std::uint32_t kWords = 0xFFFFU;

  /// Of the bytes, large and small letters alike; accents count.
  static std::size_t number_of(std::string_view word);

  std::vector<std::uint32_t> marks_;
  std::uint32_t about_objects_ = 0;
};

/// The claims of one language, and what they are about.
struct ClaimLanguage {
  std::vector<Claim> claims;
  std::vector<Phrase> illnesses;
  std::set<std::string> not_prevented;
  std::set<std::string> innocent;
  std::set<std::string> purposes;
  std::set<std::string> helping;
  ClaimGlance glance;
};

/// Claims about health, out of data/vocabulary/claims.yaml. Read-only once made.
class Claims {
 public:
  /// Read at the first call (about 1 ms).
  static const Claims& standard();

  /// Null for languages that have none.
  const ClaimLanguage* find_language(std::string_view language) const;

  bool is_state(std::string_view condition) const { return states_.contains(condition); }
  bool is_age(std::string_view condition) const { return ages_.contains(condition); }
  bool is_pain(std::string_view condition) const { return pains_.contains(condition); }

 private:
  friend class ClaimsReader;
  std::map<std::string, ClaimLanguage, std::less<>> languages_;
  std::set<std::string, std::less<>> states_;
  std::set<std::string, std::less<>> ages_;
  std::set<std::string, std::less<>> pains_;
};

}  // namespace matwork
