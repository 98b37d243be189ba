#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "exercise/entry.h"
#include "exercise/fields.h"
#include "library/frame_settings.h"
#include "library/theme.h"

namespace matwork {

struct LanguageConfig {
  std::string title;
  std::string description;
};

/// A code whose findings in some documents are right to be there.
struct LibrarySilence {
  Silence silence;
  std::vector<Located<std::string>> documents;  ///< paths in the library, or folders that end with a slash
};

/// What matwork.yaml says, or what holds without it. docs/content-format.md lists the settings.
struct Config {
  std::string title;  ///< empty: the title of each language's home, up to its first dash
  std::string description;
  std::string base_url = "https://example.org/";  ///< ends with a slash
  bool base_url_stated = false;
  std::string default_language;                               ///< empty: en, else the first
  std::map<std::string, LanguageConfig> languages;            ///< empty: every language folder
  std::map<std::string, Kind> sections;                       ///< folder name -> kind of its documents
  std::vector<std::string> placeholder_videos;                ///< besides those known to the program
  std::map<std::string, std::optional<Severity>> severities;  ///< by code; nothing: it is not shown
  std::vector<LibrarySilence> silences;
  std::vector<Source> sources;  ///< that documents may cite beside those of the program
  Theme theme;
  Menus menus;
  OwnWords words;

  /// The path of the base address, without its last slash: "" or "/library".
  std::string base_path() const;
};

/// The settings that there are; the reader refuses to read any other.
std::span<const Field> config_fields();

/// Reads the settings; what is wrong is reported and keeps its default.
Config read_config(const SourceFile& source, Diagnostics& findings);

/// "https://host/path/" out of what a person types; empty when it is no http address.
std::string normalise_base_url(std::string_view written);

}  // namespace matwork
