#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "library/library.h"

namespace matwork {

/// Finds the key that was meant where a document names an exercise by a key that none has: by its title,
/// by the name of its file, or by a word that is one or two letters off.
class ExerciseKeys {
 public:
  explicit ExerciseKeys(const Library& library) : library_(library) {}

  /// A key, or "". Indexes the library at the first call. Compares letter by letter with every key, but
  /// after 200,000 such comparisons only by titles and file names: a library in which no key is right is
  /// told so without waiting.
  std::string_view suggest(std::string_view written);

 private:
  void index();
  std::string_view nearest(std::string_view written);

  const Library& library_;
  std::vector<std::string> folded_;     ///< by key of keys_
  std::vector<std::string_view> keys_;  ///< of exercises, each once, in the order of the paths
  std::unordered_map<std::string, std::string_view> by_name_;
  std::size_t comparisons_left_ = 200'000;
};

}  // namespace matwork
