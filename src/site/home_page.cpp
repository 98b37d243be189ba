#include "site/home_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "site/body_map.h"
#include "site/facets_html.h"
#include "site/facts_html.h"
#include "site/icon.h"
#include "site/list_html.h"
#include "site/pages.h"
#include "site/section_html.h"
#include "site/term_ways.h"

namespace matwork {
namespace {

using html::Writer;

constexpr std::size_t kMostDays = 31;
constexpr std::size_t kMostWorkouts = 4;
constexpr std::size_t kMostChoices = 8;
constexpr std::size_t kLongestLine = 120;

std::vector<EntryIndex> of_kind(const SiteContext& context, const LibrarySection& home, Kind kind) {
  std::vector<EntryIndex> out;
  for (const auto index : home.entries) {
    if (context.library().entries[index].entry.kind == kind) out.push_back(index);
  }
  return out;
}

/// The first page of a site: what it is, a search, ways in, an exercise for today, workouts, and the text of its
/// author.
class HomePage {
 public:
  HomePage(const SiteContext& context, const LibrarySection& home, Writer& out)
      : context_(context), home_(home), words_(context.words(home.language)), out_(out) {}

  void write(const PageHead& head) {
    out_.element("div", {{"class", "home-top"}}, [&] {
      write_head(head);
      write_today();
    });
    write_workouts();
    write_ways_in();
    write_sections();
    write_section_body(out_, context_, home_);
  }

 private:
  void write_head(const PageHead& head) {
    out_.element("header", {{"class", "home-head"}}, [&] {
      out_.element("h1", head.title);
      if (!head.description.empty()) out_.element("p", {{"class", "lead"}}, head.description);
      write_search();
    });
  }

  void write_search() {
    const auto* exercises = context_.exercise_section(home_.language);
    const auto address = exercises == nullptr ? home_.address : exercises->address;
    out_.element("mw-search", {{"class", "wide"}}, [&] {
      out_.element("a", {{"class", "search-field"}, {"href", context_.url(address)}}, [&] {
        write_icon(out_, context_, "search");
        out_.element("span", words_.get(Word::kSearchField));
      });
    });
  }

  void write_ways_in() {
    const bool any = std::any_of(facets().begin(), facets().end(), [&](const Facet& facet) {
      return !choices_of(context_, facet, home_.language).empty();
    });
    if (!any) return;
    out_.element("section", {{"aria-labelledby", "part.browse"}}, [&] {
      out_.element("h2", {{"id", "part.browse"}}, words_.get(Word::kBrowse));
      out_.element("div", {{"class", "body-index"}}, [&] {
        write_body_index(out_, context_, home_.language);
        out_.element("div", {{"class", "ways-in"}}, [&] {
          for (const auto& facet : facets()) write_facet(facet);
        });
      });
    });
  }

  /// The choices that find the most, in their order, and a way to all.
  void write_facet(const Facet& facet) {
    const auto all = choices_of(context_, facet, home_.language);
    if (all.empty()) return;
    auto shown = all;
    if (shown.size() > kMostChoices) {
      std::stable_sort(shown.begin(), shown.end(),
                       [](const TermPage* a, const TermPage* b) { return a->entries.size() > b->entries.size(); });
      shown.resize(kMostChoices);
    }
    out_.element("section", [&] {
      out_.element("h3", words_.get(facet.way));
      std::vector<Way> ways;
      for (const auto* page : all) {
        if (std::find(shown.begin(), shown.end(), page) == shown.end()) continue;
        ways.push_back(
            {context_.term_name(page->term, home_.language), page->address, fmt::to_string(page->entries.size())});
      }
      write_ways(out_, context_, ways);
      if (all.size() > shown.size()) write_all(facet);
    });
  }

  void write_all(const Facet& facet) {
    const auto list = term_list_address(facet.list, context_.language(home_.language));
    const auto name = words_.with_name(Word::kAll, lower(words_.get(words_of(facet.list).title)));
    out_.element("p", {{"class", "all"}}, [&] { out_.element("a", {{"href", context_.url(list)}}, name); });
  }

  void write_today() {
    const auto days = exercises_of_days(context_, home_);
    if (days.empty()) return;
    out_.element("mw-today", [&] {
      out_.element("section", {{"class", "today"}, {"aria-labelledby", "part.today"}}, [&] {
        out_.element("h2", {{"id", "part.today"}}, words_.get(Word::kToday));
        out_.element("ol", {{"class", "days"}}, [&] {
          for (const auto index : days) out_.element("li", [&] { write_day(context_.library().entries[index]); });
        });
      });
    });
  }

  void write_day(const LibraryEntry& item) {
    const auto& head = item.entry.head;
    out_.element("h3", [&] { out_.element("a", {{"href", context_.url(item.address)}}, head.title.value); });
    if (!head.description.value.empty()) out_.element("p", shorten(head.description.value, kLongestLine));
    if (const auto facts = facts_line(context_, item); !facts.empty())
      out_.element("p", {{"class", "facts-line"}}, facts);
  }

  void write_workouts() {
    const auto workouts = ready_workouts(context_, home_);
    if (workouts.empty()) return;
    out_.element("section", {{"aria-labelledby", "part.workouts"}}, [&] {
      out_.element("h2", {{"id", "part.workouts"}}, words_.get(Word::kReadyWorkouts));
      write_rows(out_, context_, workouts, 3);
    });
  }

  void write_sections() {
    const auto ways = ways_to_children(context_, home_);
    if (ways.empty()) return;
    out_.element("section", {{"aria-labelledby", "part.sections"}}, [&] {
      out_.element("h2", {{"id", "part.sections"}}, words_.get(Word::kInThisLibrary));
      write_ways(out_, context_, ways);
    });
  }

  const SiteContext& context_;
  const LibrarySection& home_;
  const Words& words_;
  Writer& out_;
};

}  // namespace

std::vector<EntryIndex> exercises_of_days(const SiteContext& context, const LibrarySection& home) {
  const auto all = of_kind(context, home, Kind::kExercise);
  const auto count = std::min(all.size(), kMostDays);
  std::vector<EntryIndex> out;
  out.reserve(count);
  for (std::size_t day = 0; day < count; ++day) out.push_back(all[day * all.size() / count]);
  return out;
}

std::vector<EntryIndex> ready_workouts(const SiteContext& context, const LibrarySection& home) {
  auto out = of_kind(context, home, Kind::kWorkout);
  if (out.size() > kMostWorkouts) out.resize(kMostWorkouts);
  return out;
}

std::string render_home_page(const SiteContext& context, LanguageIndex language) {
  const auto& home = *context.library().find_section(language, {});
  PageHead head;
  head.language = language;
  head.address = home.address;
  head.title = context.title_of(home);
  head.description = description_of(context, home);
  if (head.description.empty()) head.description = context.language(language).description;
  head.alternates = context.alternates_of(home);
  head.feed = home.address + "index.xml";
  const Graph graph(context);
  return render_page(context, head, graph, [&](Writer& out) { HomePage(context, home, out).write(head); });
}

}  // namespace matwork
