#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <stdexcept>
#include <tuple>

#include "diagnostics/codes.h"
#include "document/yaml.h"
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

template <class Table>
auto value_of(const Table& table, std::string_view word) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.first == word; });
  if (found == table.end()) throw std::logic_error(fmt::format("health: `{}` is no word of the tables", word));
  return found->second;
}

}  // namespace

/// Reads the tables of data/health. They are part of the program: what is wrong with them is our bug.
class HealthSourcesReader {
 public:
  HealthSources read() {
    const auto conditions = parse("conditions.yaml");
    for (const auto& condition : get(conditions, "conditions").items)
      covers_[get(condition, "id").text] = texts(get(condition, "covers"));
    for (const auto& id : get(conditions, "not_of_a_person").items) covers_[id.text];
    for (const auto& item : get(conditions, "narrower").items) {
      const auto& source = get(item, "source").text;
      const Key key{source, get(item, "condition").text, get(item, "feature").text};
      narrower_[key] = texts(get(item, "covers"));
      unmatched_.insert(key);
    }
    const auto sources = parse("sources.yaml");
    for (const auto& item : get(sources, "sources").items) add(read_source(item));
    if (!unmatched_.empty()) throw std::logic_error("conditions.yaml narrows what no source says");
    return std::move(out_);
  }

 private:
  using Key = std::tuple<std::string, std::string, std::string>;  ///< source, condition, feature

  static YamlNode parse(std::string_view path) {
    for (const auto& file : health::embedded_files()) {
      if (file.path != path) continue;
      const SourceFile source{std::string(path), std::string(file.bytes)};
      Diagnostics findings;
      const Span all{0, static_cast<std::uint32_t>(file.bytes.size())};
      auto root = parse_yaml(source, all, {codes::kConfigSyntax, codes::kConfigSyntax, codes::kConfigSyntax}, findings);
      if (root) return std::move(*root);
      throw std::logic_error(fmt::format("{}: {}", path, findings.list().front().message));
    }
    throw std::logic_error(fmt::format("{} is not embedded", path));
  }

  static const YamlNode& get(const YamlNode& node, std::string_view key) {
    if (const auto* found = node.find(key)) return *found;
    throw std::logic_error(fmt::format("health: `{}` is missing", key));
  }

  static std::vector<std::string> texts(const YamlNode& list) {
    std::vector<std::string> out;
    out.reserve(list.items.size());
    for (const auto& item : list.items) out.push_back(item.text);
    return out;
  }

  HealthSource read_source(const YamlNode& item) {
    HealthSource source;
    source.id = get(item, "id").text;
    source.title = get(item, "title").text;
    source.authors = get(item, "authors_or_body").text;
    source.year = year_of(get(item, "year"));
    source.kind = get(item, "kind").text;
    source.where = get(item, "doi_or_pmid_or_url").text;
    source.verified = value_of(kBases, get(item, "verified").text);
    for (const auto& statement : get(item, "supports").items)
      source.supports.push_back(read_statement(statement, source));
    return source;
  }

  HealthStatement read_statement(const YamlNode& item, const HealthSource& source) {
    HealthStatement out;
    out.condition = get(item, "condition").text;
    out.feature = get(item, "feature").text;
    out.severity = value_of(kSeverities, get(item, "severity").text);
    out.statement = get(item, "statement").text;
    const auto* basis = item.find("basis");
    out.basis = basis == nullptr ? source.verified : value_of(kBases, basis->text);
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
