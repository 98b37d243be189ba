#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "check/checks.h"
#include "diagnostics/codes.h"
#include "library/caution_sources.h"

namespace matwork {
namespace {

/// The id that was probably meant: the nearest, or one that goes on where the word ends.
class NearestId {
 public:
  explicit NearestId(std::string_view written) : written_(lower(written)), best_(written.size() < 8 ? 1 : 3) {}

  void offer(std::string_view id) {
    const auto candidate = lower(id);
    const bool longer = written_.size() > 3 && candidate.starts_with(written_ + "-");
    const auto distance = longer ? 1 : edit_distance(candidate, written_, best_);
    if (distance > best_ || (!nearest_.empty() && distance == best_)) return;
    best_ = distance;
    nearest_ = id;
  }
  std::string_view nearest() const { return nearest_; }

 private:
  std::string written_;
  std::size_t best_;
  std::string_view nearest_;
};

class CautionCheck {
 public:
  CautionCheck(const Library& library, const LibraryEntry& item, Diagnostics& findings)
      : library_(library), item_(item), entry_(item.entry), vocabulary_(*library.vocabulary), findings_(findings) {}

  void run() {
    for (const auto& caution : entry_.facts.cautions) {
      if (!is_taken_over(caution)) check(caution);
    }
  }

 private:
  /// From the document in the default language, where it is reported.
  bool is_taken_over(const Caution& caution) const {
    return entry_.facts.inherited.has(Fact::kCautions) && caution.span == entry_.head.title.span;
  }

  bool is_stated_in_default_language(const Caution& caution) const {
    const auto* main = library_.source_of(item_);
    if (main == nullptr) return false;
    const auto& stated = main->entry.facts.cautions;
    return std::any_of(stated.begin(), stated.end(),
                       [&](const Caution& c) { return c.condition == caution.condition; });
  }

  void check(const Caution& caution) {
    if (caution.sources.empty()) {
      if (!is_stated_in_default_language(caution)) report_none(caution);
      return;
    }
    const auto cited = cited_sources(library_, item_, caution);
    const bool borne_out =
        std::any_of(cited.begin(), cited.end(), [](const auto& source) { return source.support == Support::kEnough; });
    bool weaker = borne_out;
    for (const auto& source : cited) {
      if (source.id->span == caution.span) continue;  // taken over with the caution
      if (source.own == nullptr && source.known == nullptr) {
        report_unknown(source);
      } else if (source.support == Support::kNone) {
        report_silent(caution, source);
      } else if (source.support == Support::kWeaker && !weaker) {
        report_weaker(caution, source);
        weaker = true;
      }
    }
  }

  void report_none(const Caution& caution) {
    findings_
        .add(codes::kCautionWithoutSource, *entry_.source, caution.span,
             fmt::format("the caution about {} names no source", name_of(caution)))
        .with_label("not shown")
        .with_note("a caution is shown only together with who says so")
        .with_help(advise(caution, "name it under `source`"));
  }

  void report_unknown(const CitedSource& source) {
    const auto& id = source.id->value;
    NearestId nearest(id);
    for (const auto& known : HealthSources::standard().all()) nearest.offer(known.id);
    for (const auto* own : {&entry_.facts.sources, &library_.config.sources}) {
      for (const auto& given : *own) nearest.offer(given.id.value);
    }
    const auto meant = nearest.nearest();
    findings_
        .add(codes::kUnknownSource, *entry_.source, source.id->span,
             fmt::format("unknown source `{}`", shorten(id, 60)))
        .with_label("nobody gives it")
        .with_help(meant.empty() ? "describe it under `sources`, here or in matwork.yaml: `id`, `title`, `where`"
                                 : fmt::format("did you mean `{}`?", meant));
  }

  void report_silent(const Caution& caution, const CitedSource& source) {
    const bool unread = source.known->verified == HealthBasis::kExistenceOnly;
    findings_
        .add(codes::kSourceDoesNotSay, *entry_.source, source.id->span,
             unread ? fmt::format("`{}` has not been read, only seen in a list", source.id->value)
                    : fmt::format("`{}` asks for no care with {}", source.id->value, name_of(caution)))
        .with_label("not shown")
        .with_note(unread ? "what nobody has read cannot be cited for a fact"
                          : "it speaks of something else, or only says what is good")
        .with_help(advise(caution, "cite one that does"));
  }

  void report_weaker(const Caution& caution, const CitedSource& source) {
    const auto severity = vocabulary_.id(*caution.severity);
    findings_
        .add(codes::kSourceDoesNotSay, *entry_.source, source.id->span,
             fmt::format("`{}` does not go as far as `{}` with {}", source.id->value, severity, name_of(caution)))
        .with_label("not shown")
        .with_note("what it asks for is weaker")
        .with_help(advise(caution, "state the caution as it does, or cite one that goes as far"));
  }

  std::string name_of(const Caution& caution) const {
    return "`" + vocabulary_.plain_name(caution.condition, entry_.place.language) + "`";
  }

  /// What to do, with those sources of the program that say so and what they speak of.
  std::string advise(const Caution& caution, std::string_view what) const {
    constexpr std::size_t kMost = 4;
    const auto& known = HealthSources::standard();
    const auto condition = vocabulary_.id(caution.condition);
    const auto severity = caution.severity ? vocabulary_.id(*caution.severity) : std::string_view();
    const auto sources = known.supporting(condition, severity);
    if (sources.empty()) {
      return fmt::format("{}; matwork knows none, so describe yours under `sources`, or leave the caution out", what);
    }
    std::vector<std::string> listed;
    for (const auto* source : sources) {
      if (listed.size() == kMost) break;
      std::vector<std::string> features;
      for (const auto feature : known.features(*source, condition, severity)) features.emplace_back(feature);
      listed.push_back(fmt::format("`{}` ({})", source->id, join(features, ", ")));
    }
    const auto rest = sources.size() - listed.size();
    return fmt::format("{}; read it first: {}{}", what, join(listed, ", "),
                       rest == 0 ? "" : fmt::format(" and {} more", rest));
  }

  const Library& library_;
  const LibraryEntry& item_;
  const Entry& entry_;
  const Vocabulary& vocabulary_;
  Diagnostics& findings_;
};

}  // namespace

void check_cautions(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
  CautionCheck(context.library, item, findings).run();
}

}  // namespace matwork
