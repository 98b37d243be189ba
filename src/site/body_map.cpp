#include "site/body_map.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/text.h"
#include "site/assets.h"

namespace matwork {
namespace {

using html::Writer;

struct View {
  std::string_view id;
  Word name;
};
constexpr std::array<View, 2> kViews{{{"front", Word::kFront}, {"back", Word::kBack}}};

constexpr std::string_view kMain = "main";
constexpr std::string_view kHelping = "helping";
constexpr std::string_view kRegion = "region";

/// "front.hip-adductors": the shapes of the sprite by view and muscle group.
std::set<std::string, std::less<>> read_shapes() {
  std::set<std::string, std::less<>> out;
  constexpr std::string_view kId = "id=\"";
  const auto sprite = asset_bytes(Assets::get().body_map);
  for (auto at = sprite.find(kId); at != std::string_view::npos; at = sprite.find(kId, at)) {
    at += kId.size();
    out.emplace(sprite.substr(at, sprite.find('"', at) - at));
  }
  return out;
}

bool has_shape(std::string_view id) {
  static const auto shapes = read_shapes();
  return shapes.contains(id);
}

/// A region of the map: a group as the exercise names it, alone or as part of a region.
struct MappedGroup {
  TermIndex group = 0;
  TermIndex named = 0;
  std::string_view look;  ///< class of its shape: main, helping, region
};

class BodyMap {
 public:
  BodyMap(Writer& out, const SiteContext& context, LanguageIndex language)
      : out_(out),
        context_(context),
        library_(context.library()),
        words_(context.words(language)),
        language_(language) {}

  void write(const std::vector<MappedGroup>& groups) {
    out_.element("mw-body-map", [&] {
      out_.element("div", {{"class", "views"}}, [&] {
        for (const auto& view : kViews) write_view(view, groups);
      });
    });
  }

  void write_legend(const std::vector<MappedMuscle>& muscles) {
    out_.element("dl", {{"class", "map-legend"}}, [&] {
      write_names(muscles, true);
      write_names(muscles, false);
    });
  }

 private:
  void write_view(const View& view, const std::vector<MappedGroup>& groups) {
    const auto name = words_.get(view.name);
    out_.element("figure", {{"class", "body-view"}}, [&] {
      out_.element("svg", {{"class", "body-map"}, {"viewBox", "0 0 200 480"}, {"role", "group"}, {"aria-label", name}},
                   [&] { write_shapes(view, groups); });
      out_.element("figcaption", name);
    });
  }

  void write_shapes(const View& view, const std::vector<MappedGroup>& groups) {
    const bool hatched =
        std::any_of(groups.begin(), groups.end(), [](const auto& group) { return group.look == kHelping; });
    if (hatched && view.id == kViews.front().id) write_hatch();
    out_.element("use", {{"href", sprite(view.id)}}, "");
    for (const auto& group : groups) write_group(view, group);
    out_.element("use", {{"href", sprite(std::string(view.id) + ".lines")}}, "");
  }

  /// What fills helping muscles, so that nobody needs the colour to tell them.
  void write_hatch() {
    out_.element("defs", [&] {
      out_.element("pattern",
                   {{"id", "body-hatch"},
                    {"width", "3.4"},
                    {"height", "4"},
                    {"patternUnits", "userSpaceOnUse"},
                    {"patternTransform", "rotate(45)"}},
                   [&] {
                     out_.element("path", {{"class", "hatch-ground"}, {"d", "M0 0h4v4h-4z"}}, "");
                     out_.element("path", {{"class", "hatch-line"}, {"stroke-width", "1.5"}, {"d", "M0 0v4"}}, "");
                   });
    });
  }

  void write_group(const View& view, const MappedGroup& mapped) {
    const auto id = std::string(view.id) + "." + std::string(library_.vocabulary->id(mapped.group));
    if (!has_shape(id)) return;
    auto name = context_.term_name(mapped.named, language_);
    if (mapped.look == kMain) name += " · " + std::string(words_.get(Word::kMainMuscle));
    if (mapped.look == kHelping) name += " · " + std::string(words_.get(Word::kHelpingMuscles));
    const auto shape = [&] { out_.element("use", {{"class", mapped.look}, {"href", sprite(id)}}, ""); };
    if (const auto* page = library_.find_term_page(mapped.named, language_)) {
      out_.element("a", {{"href", context_.url(page->address)}, {"aria-label", name}}, shape);
    } else {
      out_.element("g", {{"role", "img"}, {"aria-label", name}}, shape);
    }
  }

  html::Url sprite(std::string_view id) const { return context_.url(Assets::get().body_map, id); }

  void write_names(const std::vector<MappedMuscle>& muscles, bool main) {
    std::vector<TermIndex> terms;
    for (const auto& muscle : muscles) {
      if (muscle.main == main) terms.push_back(muscle.term);
    }
    if (terms.empty()) return;
    out_.element("div", {{"class", main ? "main" : "helping"}}, [&] {
      out_.element("dt", words_.get(main ? Word::kMainMuscle : Word::kHelpingMuscles));
      for (const auto term : terms) out_.element("dd", [&] { write_term_link(term); });
    });
  }

  void write_term_link(TermIndex term) {
    const auto name = context_.term_name(term, language_);
    if (const auto* page = library_.find_term_page(term, language_)) {
      out_.element("a", {{"href", context_.url(page->address)}}, name);
    } else {
      out_.text(name);
    }
  }

  Writer& out_;
  const SiteContext& context_;
  const Library& library_;
  const Words& words_;
  LanguageIndex language_;
};

/// The groups of the muscles, each once, those that do the main work last: they are drawn on top.
std::vector<MappedGroup> groups_of(const Vocabulary& vocabulary, const std::vector<MappedMuscle>& muscles) {
  std::vector<MappedGroup> out;
  std::set<TermIndex> seen;
  for (const bool main : {true, false}) {
    for (const auto& muscle : muscles) {
      if (muscle.main != main) continue;
      for (const auto group : vocabulary.term(muscle.term).members) {
        if (seen.insert(group).second) out.push_back({group, muscle.term, main ? kMain : kHelping});
      }
    }
  }
  std::reverse(out.begin(), out.end());
  return out;
}

/// Muscles that lie under others, which are drawn over them.
constexpr std::array<std::string_view, 13> kDeep{
    "diaphragm",    "transversus-abdominis", "multifidus",    "pelvic-floor",     "deep-hip-rotators",
    "rotator-cuff", "deep-neck-flexors",     "suboccipitals", "pectoralis-minor", "quadratus-lumborum",
    "intercostals", "knee-flexors-deep",     "invertors"};

/// The muscle that has a page and is this group, or the smallest region around it that has one.
std::optional<TermIndex> nearest_page(const Library& library, TermIndex group, LanguageIndex language) {
  if (library.find_term_page(group, language) != nullptr) return group;
  std::optional<TermIndex> nearest;
  for (const auto& page : library.term_pages) {
    const auto& term = library.vocabulary->term(page.term);
    const auto& members = term.members;
    if (page.language != language || term.kind != TermKind::kMuscle) continue;
    if (std::find(members.begin(), members.end(), group) == members.end()) continue;
    if (!nearest || members.size() < library.vocabulary->term(*nearest).members.size()) nearest = page.term;
  }
  return nearest;
}

}  // namespace

void write_body_map(Writer& out, const SiteContext& context, LanguageIndex language,
                    const std::vector<MappedMuscle>& muscles) {
  if (muscles.empty()) return;
  BodyMap map(out, context, language);
  out.element("section", {{"class", "map"}, {"aria-labelledby", "part.map"}}, [&] {
    out.element("h2", {{"id", "part.map"}, {"class", "unseen"}}, context.words(language).get(Word::kWorks));
    map.write(groups_of(*context.library().vocabulary, muscles));
    map.write_legend(muscles);
  });
}

void write_body_index(Writer& out, const SiteContext& context, LanguageIndex language) {
  const auto& library = context.library();
  std::vector<MappedGroup> groups;
  for (const bool deep : {true, false}) {
    for (TermIndex i = 0; i < library.vocabulary->terms().size(); ++i) {
      const auto& term = library.vocabulary->term(i);
      if (term.kind != TermKind::kMuscle || term.is_region() || is_one_of(term.id, kDeep) != deep) continue;
      if (const auto page = nearest_page(library, i, language)) groups.push_back({i, *page, kRegion});
    }
  }
  if (!groups.empty()) BodyMap(out, context, language).write(groups);
}

}  // namespace matwork
