#pragma once

#include <initializer_list>
#include <string_view>

namespace matwork {

/// The words of one language by which positions are taken. Folded; written here (curated).
struct PositionGrammar {
  using WordList = std::initializer_list<std::string_view>;

  WordList lie;         ///< say nothing without a direction
  WordList lie_or_put;  ///< with a direction close behind: "start on your back"
  WordList sit;
  WordList stand;
  WordList kneel;
  WordList on;    ///< before back, front and side
  WordList back;  ///< what one lies on
  WordList front;
  WordList side;
  WordList supine;  ///< say it alone
  WordList prone;
  WordList sideways;
  WordList face;  ///< "face up", "boca arriba"
  WordList up;
  WordList down;
  WordList others;      ///< what else may face up: palms
  WordList not_before;  ///< "to sitting", "shoulder stand"
  WordList not_after;   ///< "sit bones"
  WordList fillers;     ///< between a starter and a position
  WordList starters;
  WordList hands;
  WordList ground;

  /// Of English and Spanish; null for other languages.
  static const PositionGrammar* of(std::string_view language);
};

}  // namespace matwork
