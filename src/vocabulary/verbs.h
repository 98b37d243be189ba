#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace matwork {

/// What a verb of an instruction does with the body.
enum class VerbGroup : std::uint8_t {
  kTake,     ///< a position: lie, sit, start
  kPrepare,  ///< hold, place, wrap
  kMove,     ///< lift, roll, press
  kKeep,     ///< stay, maintain, avoid
  kBreathe,
  kRepeat,  ///< repeat, switch, alternate
  kAttend,  ///< feel, look, imagine
};

/// The verbs of instructions in English and Spanish, out of data/vocabulary/verbs.yaml. Many of them are
/// nouns as well ("stretch", "cruza"): a word that is found may be a verb, one that is not hardly is.
class Verbs {
 public:
  /// Read at the first call (about 2 ms).
  static const Verbs& standard();

  /// `word` is folded and one word. Languages without a list: nothing.
  std::optional<VerbGroup> find(std::string_view word, std::string_view language) const;

  /// Whether an instruction that begins with this word names what is, not what to do: a part of the body, an article.
  bool begins_description(std::string_view word, std::string_view language) const;

  bool knows(std::string_view language) const;

 private:
  friend class VerbsReader;
  struct Forms {
    std::unordered_map<std::string, VerbGroup> by_form;
    std::unordered_set<std::string> beginnings;
  };
  const Forms* forms_of(std::string_view language) const;

  Forms english_;
  Forms spanish_;
};

}  // namespace matwork
