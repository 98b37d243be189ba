#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <stdexcept>
#include <tuple>

#include "document/own_table.h"
#include "health/embedded.h"
#include "health/health_sources.h"

namespace matwork {
namespace {

constexpr std::array<std::pair<std::string_view, HealthSeverity>, 6> kSeverities{{
    {"info", HealthSeverity::kInfo},
    {"favour", HealthSeverity::kFavour},
    {"stop", HealthSeverity::kStop},
    {"care", HealthSeverity::kCare},
    {"modify", HealthSeverity::kModify},
    {"avoid", HealthSeverity::kAvoid},
}};

constexpr std::array<std::pair<std::string_view, HealthBasis>, 4> kBases{{
    {"existence-only", HealthBasis::kExistenceOnly},
    {"second-hand", HealthBasis::kSecondHand},
    {"abstract", HealthBasis::kAbstract},
    {"full", HealthBasis::kFull},
}};

}  // namespace

/// Reads the tables of data/health. They are part of the program: what is wrong with them is our bug.
class HealthSourcesReader {
 public:
  HealthSources read() {
    const auto conditions = read_own_table(health::embedded_files(), "conditions.yaml");
    for (const auto& condition : get_member(conditions, "conditions").items)
      covers_[get_member(condition, "id").text] = texts(get_member(condition, "covers"));
    for (const auto& id : get_member(conditions, "not_of_a_person").items) covers_[id.text];
    for (const auto& item : get_member(conditions, "narrower").items) {
      const auto& source = get_member(item, "source").text;
      const Key key{source, get_member(item, "condition").text, get_member(item, "feature").text};
      narrower_[key] = texts(get_member(item, "covers"));
      unmatched_.insert(key);
    }
    const auto sources = read_own_table(health::embedded_files(), "sources.yaml");
    for (const auto& item : get_member(sources, "sources").items) add(read_source(item));
    if (!unmatched_.empty()) throw std::logic_error("conditions.yaml narrows what no source says");
    return std::move(out_);
  }

 private:
  using Key = std::tuple<std::string, std::string, std::string>;  ///< source, condition, feature

  static std::vector<std::string> texts(const YamlNode& list) {
    std::vector<std::string> out;
    out.reserve(list.items.size());
    for (const auto& item : list.items) out.push_back(item.text);
    return out;
  }

  HealthSource read_source(const YamlNode& item) {
    HealthSource source;
    source.id = get_member(item, "id").text;
    source.title = get_member(item, "title").text;
    source.authors = get_member(item, "authors_or_body").text;
    source.year = year_of(get_member(item, "year"));
    source.kind = get_member(item, "kind").text;
    source.where = get_member(item, "doi_or_pmid_or_url").text;
    source.verified = get_meaning(kBases, get_member(item, "verified").text);
    for (const auto& statement : get_member(item, "supports").items)
      source.supports.push_back(read_statement(statement, source));
    return source;
  }

  HealthStatement read_statement(const YamlNode& item, const HealthSource& source) {
    HealthStatement out;
    out.condition = get_member(item, "condition").text;
    out.feature = get_member(item, "feature").text;
    out.severity = get_meaning(kSeverities, get_member(item, "severity").text);
    out.statement = get_member(item, "statement").text;
    const auto* basis = item.find("basis");
    out.basis = basis == nullptr ? source.verified : get_meaning(kBases, basis->text);
    const auto covers = covers_.find(out.condition);
    if (covers == covers_.end())
      throw std::logic_error(fmt::format("conditions.yaml does not name `{}`", out.condition));
    const Key key{source.id, out.condition, out.feature};
    const auto narrower = narrower_.find(key);
    unmatched_.erase(key);
    out.covers = narrower == narrower_.end() ? covers->second : narrower->second;
    return out;
  }

  static std::optional<int> year_of(const YamlNode& node) {
    if (node.is_null()) return std::nullopt;
    int year = 0;
    const auto [end, error] = std::from_chars(node.text.data(), node.text.data() + node.text.size(), year);
    if (error != std::errc{} || *end != '\0') throw std::logic_error(fmt::format("health: `{}` is no year", node.text));
    return year;
  }

  void add(HealthSource source) {
    if (!out_.by_id_.emplace(source.id, out_.sources_.size()).second)
      throw std::logic_error(fmt::format("sources.yaml has `{}` twice", source.id));
    out_.sources_.push_back(std::move(source));
  }

  std::map<std::string, std::vector<std::string>> covers_;
  std::map<Key, std::vector<std::string>> narrower_;
  std::set<Key> unmatched_;
  HealthSources out_;
};

const HealthSources& HealthSources::standard() {
  static const HealthSources sources = HealthSourcesReader().read();
  return sources;
}

}  // namespace matwork
