#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace matwork {

/// What a statement of a source asks for, from nothing to the strongest.
enum class HealthSeverity : std::uint8_t {
  kInfo,    ///< a fact, no caution
  kFavour,  ///< speaks for the movement
  kStop,    ///< signs at which to stop: says that care is due, and of no movement that it is to be avoided
  kCare,
  kModify,
  kAvoid,
};

/// How much of a source has been read.
enum class HealthBasis : std::uint8_t {
  kExistenceOnly,  ///< it is there, and was not read: never to be cited for a fact
  kSecondHand,
  kAbstract,
  kFull,
};

/// One thing that a source says, in our own words.
struct HealthStatement {
  std::string condition;            ///< as data/health/sources.yaml names it
  std::vector<std::string> covers;  ///< the conditions of the vocabulary that it holds for; none: of no person's
  std::string feature;              ///< the movement or the part of a session it is about: "loaded-spinal-flexion"
  HealthSeverity severity = HealthSeverity::kInfo;
  std::string statement;
  HealthBasis basis = HealthBasis::kExistenceOnly;
};

/// A source that cautions may cite.
struct HealthSource {
  std::string id;
  std::string title;
  std::string authors;  ///< or the body that gives it out
  std::optional<int> year;
  std::string kind;   ///< guideline, trial, leaflet…
  std::string where;  ///< DOI, PMID or address, with remarks
  HealthBasis verified = HealthBasis::kExistenceOnly;
  std::vector<HealthStatement> supports;
};

/// Whether a source bears out a caution.
enum class Support : std::uint8_t {
  kNone,    ///< it says nothing about the condition, or only good
  kWeaker,  ///< it asks for less than the caution states
  kEnough,
};

/// The sources that the program knows. Source: data/health, docs/health.bib.
class HealthSources {
 public:
  /// Those that ship with the program, read at the first call (about 5 ms): ask only where there are cautions.
  static const HealthSources& standard();

  std::span<const HealthSource> all() const { return sources_; }
  const HealthSource* find(std::string_view id) const;

  /// `condition` and `severity` (avoid, modify, care; "" is care) are ids of the vocabulary.
  Support support(const HealthSource& source, std::string_view condition, std::string_view severity) const;

  /// Those that bear the caution out, in the order of the file.
  std::vector<const HealthSource*> supporting(std::string_view condition, std::string_view severity) const;

  /// Of what this source says so, each once: "spinal-extension".
  std::vector<std::string_view> features(const HealthSource& source, std::string_view condition,
                                         std::string_view severity) const;

 private:
  friend class HealthSourcesReader;

  std::vector<HealthSource> sources_;
  std::map<std::string, std::size_t, std::less<>> by_id_;
};

}  // namespace matwork
