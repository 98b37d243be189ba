#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "command_line.h"
#include "pictures.h"

/// One function a verb, each in a file of its own.
namespace matwork::app {

struct CheckOptions {
  std::string path = ".";
  std::string format = "text";
  bool deny_warnings = false;
  bool fix = false;
  bool undo = false;
  std::optional<Date> today;  ///< the day from which on a date lies in the future
  unsigned jobs = 1;
};
int check(const CheckOptions& options, Console console);

struct BuildOptions {
  std::string path = ".";
  std::string output;
  std::string base_url;
  unsigned jobs = 1;
  PicturePlaces pictures;
};
int build(const BuildOptions& options, Console console);

struct ServeOptions {
  std::string path = ".";
  std::string host = "127.0.0.1";
  std::uint16_t port = 8080;
  std::optional<Date> today;  ///< the day from which on a date lies in the future
  unsigned jobs = 1;
};
int serve(const ServeOptions& options, Console console);

struct NewExerciseOptions {
  std::string path = ".";
  std::string slug;
};
int new_exercise(const NewExerciseOptions& options, Console console);

struct TranslationsOptions {
  std::string path = ".";
  std::string format = "text";
  bool record = false;
  std::vector<std::string> accepted;  ///< translations that need no change
  unsigned jobs = 1;
};
int translations(const TranslationsOptions& options, Console console);

/// `of`: "document" or "config".
int schema(const std::string& of, Console console);

int explain(const std::string& code, Console console);

}  // namespace matwork::app
