#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace matwork {

/// What a word of the vocabulary names. Ids are unique within a kind.
enum class TermKind : std::uint8_t {
  kMuscle,  ///< muscle groups, and regions, which are made of groups
  kEquipment,
  kLevel,
  kVersion,  ///< easier, harder
  kPosition,
  kJointAction,  ///< of a joint (hip-flexion), or of any (flexion)
  kSpinalAction,
  kPhase,
  kSides,  ///< how left and right share an exercise
  kCondition,
  kSeverity,  ///< of a caution: avoid, modify, care
  kLength,    ///< how long an exercise takes, as a person asks for it; no document states it, a duration has one
};
inline constexpr std::size_t kTermKindCount = 12;

/// Which term: an index into the vocabulary, stable for its life.
using TermIndex = std::uint16_t;

/// One text in each language it is known in, by BCP 47 name.
class LocalizedText {
 public:
  void set(std::string language, std::string text) { texts_[std::move(language)] = std::move(text); }

  /// The text in `language`, else in its main language (es for es-MX), else in English, else any.
  std::string_view in(std::string_view language) const;

  /// The text in `language` or its main language; no other language stands in.
  std::string_view in_language(std::string_view language) const;

  bool empty() const { return texts_.empty(); }

 private:
  std::map<std::string, std::string, std::less<>> texts_;
};

/// A muscle of a group, by its anatomical names.
struct Muscle {
  int ta2 = 0;        ///< number in Terminologia Anatomica 2 (ta2_2019); 0: unverified
  std::string latin;  ///< "Musculus gracilis"
  LocalizedText name;
};

/// One entry of the vocabulary, such as the muscle group hip-adductors or the level beginner.
struct Term {
  std::string id;  ///< kebab-case, the same in every language
  TermKind kind = TermKind::kMuscle;
  LocalizedText name;
  LocalizedText explanation;               ///< in everyday words, where the name is not: "lying on the back" for supine
  LocalizedText paragraph;                 ///< what a library's own vocabulary tells a person about it
  std::vector<TermIndex> members;          ///< the groups of a region; of anything else: itself
  std::vector<Muscle> muscles;             ///< of a muscle group
  std::vector<std::string> prime_actions;  ///< of a muscle group: "hip.adduction" (curated)
  int order = 0;                           ///< levels from easy to hard; otherwise as listed
  int most_s = 0;                          ///< of a length: the longest time it holds, in seconds; 0: no end

  bool is_region() const { return members.size() > 1; }
};

/// "es" of "es-MX". The language of a tag is written small, as BCP 47 writes it.
std::string_view main_language(std::string_view language);

}  // namespace matwork
