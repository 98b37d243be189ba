#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace matwork {

using WordList = std::initializer_list<std::string_view>;

/// A thing that instructions put to use. All words are folded.
struct ThingWords {
  enum class Standing : std::uint8_t {
    kEquipment,  ///< a word of the vocabulary stands for it
    kFurniture,  ///< of no vocabulary; here because it is offered beside others: "a chair or table"
    kGround,     ///< always there
  };

  WordList nouns;
  WordList offers = {};      ///< equipment that it means
  WordList serves = {};      ///< other equipment that has one
  WordList only_after = {};  ///< means the thing only behind one of these: "magic circle"
  WordList never_after = {};
  WordList never_before = {};  ///< "ball of the foot"
  bool may_hold_body = true;   ///< one can sit in it, put a foot in it; "in a ball" is a shape
  Standing standing = Standing::kEquipment;
};

/// How a language says that a thing is put to use, and when it only seems so.
struct ThingGrammar {
  std::span<const ThingWords> things;
  WordList uses;  ///< verbs and prepositions before the thing
  WordList in;    ///< "in", "into": see may_hold_body
  WordList of;    ///< "of", behind a part: "the edge of a chair"
  WordList parts;
  WordList fillers;       ///< articles, pronouns, adjectives
  WordList joins;         ///< "or"
  WordList likenesses;    ///< before the thing, in its clause: "like a ring"
  WordList offers;        ///< anywhere in the sentence: "if needed", "can", "imagine", "without"
  WordList purposes;      ///< "for" or "para", closely followed by one of these, is an offer too: "for more support"
  WordList directions;    ///< never between a use and its thing: "towards the wall"
  WordList never_before;  ///< for every thing: "wall sit", "chair pose"
};

/// Nothing for languages that have none.
const ThingGrammar* thing_grammar(std::string_view language);

}  // namespace matwork
