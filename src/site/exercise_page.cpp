#include "base/text.h"
#include "library/video.h"
#include "site/body_map.h"
#include "site/cautions_html.h"
#include "site/facts_html.h"
#include "site/icon.h"
#include "site/list_html.h"
#include "site/markdown_html.h"
#include "site/pages.h"
#include "site/questions_html.h"
#include "site/versions_html.h"
#include "site/way_html.h"

namespace matwork {
namespace {

using html::Writer;

/// An exercise from its name to its relatives. The steps come as soon as it is clear what they are
/// the steps of; parts of the body that became steps or versions are not said twice.
class ExercisePage {
 public:
  ExercisePage(const SiteContext& context, EntryIndex index, Writer& out)
      : context_(context),
        index_(index),
        item_(context.library().entries[index]),
        words_(context.words(item_.language)),
        out_(out) {}

  void write() {
    out_.element("article", {{"class", "exercise"}, {"data-key", favourite_key(item_)}}, [&] {
      write_header();
      out_.element("div", {{"class", "doing"}}, [&] { write_doing(); });
      if (!item_.entry.facts.muscles.empty() || has_picture(context_, item_)) {
        out_.element("div", {{"class", "shown"}}, [&] {
          write_picture(out_, context_, item_);
          write_body_map(out_, context_, item_.language, muscles());
        });
      }
      out_.element("div", {{"class", "text"}}, [&] { write_text(); });
    });
    write_way(out_, context_, item_);
    write_related();
  }

 private:
  const Entry& entry() const { return item_.entry; }

  void write_header() {
    const auto& head = entry().head;
    out_.element("header", [&] {
      out_.element("div", {{"class", "title-line"}}, [&] {
        out_.element("h1", head.title.value);
        write_favourite(out_, context_, item_);
      });
      write_other_names();
      if (!head.description.value.empty()) out_.element("p", {{"class", "lead"}}, head.description.value);
      write_facts(out_, context_, item_);
    });
  }

  void write_other_names() {
    std::vector<std::string> names;
    for (const auto& name : entry().facts.other_names) names.push_back(name.value);
    if (!names.empty()) out_.element("p", {{"class", "also"}}, words_.with_name(Word::kAlsoCalled, join(names, ", ")));
  }

  /// The first muscle that an exercise names is the one it is for.
  std::vector<MappedMuscle> muscles() const {
    std::vector<MappedMuscle> out;
    for (const auto& muscle : entry().facts.muscles) out.push_back({muscle.term, out.empty()});
    return out;
  }

  /// What a person on the mat reads: nothing stands before it on a phone but what it is.
  void write_doing() {
    write_part(SectionKind::kPosition);
    out_.element("mw-versions", [&] {
      write_version_switch(out_, context_, item_);
      write_steps();
      write_versions(out_, context_, item_);
    });
  }

  void write_text() {
    write_cautions(out_, context_, item_);
    write_part(SectionKind::kBreathing);
    write_video();
    write_rest_of_body();
    write_questions(out_, context_, item_);
    write_byline(out_, context_, item_);
  }

  void write_steps() {
    if (entry().facts.steps.empty()) return;
    // Links to the heading under which the text had its steps still lead to them.
    const auto* section = entry().find_section(SectionKind::kExecution);
    const bool from_text = entry().facts.steps_origin == StepsOrigin::kText && section != nullptr;
    const auto id = from_text ? anchor_of(entry(), section->heading) : std::string_view("part.steps");
    out_.element("section", {{"class", "steps"}, {"aria-labelledby", id}}, [&] {
      out_.element("h2", {{"id", id}}, words_.get(Word::kSteps));
      if (from_text) write_markdown(out_, context_, item_, section->begin, section->used_begin, 3);
      out_.element("ol", {{"class", "step-list"}}, [&] {
        for (const auto& step : entry().facts.steps) out_.element("li", step.value);
      });
      if (from_text) write_markdown(out_, context_, item_, section->used_end, section->end, 3);
    });
  }

  void write_part(SectionKind kind) {
    if (const auto* section = entry().find_section(kind)) {
      out_.element("section", [&] { write_markdown(out_, context_, item_, section->heading, section->end, 2); });
    }
  }

  /// Whether a part of the body stands elsewhere on the page already.
  bool is_written(const Section& section) const {
    const bool first = entry().find_section(section.kind) == &section;
    switch (section.kind) {
      case SectionKind::kPosition:
      case SectionKind::kBreathing: return first;
      case SectionKind::kExecution: return first && entry().facts.steps_origin == StepsOrigin::kText;
      case SectionKind::kModifications: return first && entry().modifications_from_text;
      default: return false;
    }
  }

  void write_rest_of_body() {
    const auto& sections = entry().sections;
    const auto size = static_cast<std::uint32_t>(entry().body.nodes().size());
    const auto introduction = sections.empty() ? size : sections.front().heading;
    if (introduction == 0 && sections.empty()) return;
    out_.element("div", {{"class", "prose"}}, [&] {
      write_markdown(out_, context_, item_, 0, introduction, 2);
      for (const auto& section : sections) {
        if (!is_written(section)) write_markdown(out_, context_, item_, section.heading, section.end, 2);
      }
    });
  }

  /// A link behind a poster of ours: nothing is asked of the other host before it is followed. It is told the name of
  /// this site, without which it refuses to play (error 153), and not the page.
  void write_video() {
    const auto& id = entry().facts.video.value;
    if (!is_video_id(id) || is_placeholder_video(context_.library().config, id)) return;
    const auto address = html::Url::outside("https://www.youtube-nocookie.com/embed/" + id);
    out_.element("mw-video", {{"class", "video"}, {"data-video", id}, {"data-title", entry().head.title.value}}, [&] {
      out_.element("a", {{"href", address}, {"rel", "noopener"}, {"referrerpolicy", "strict-origin-when-cross-origin"}},
                   [&] {
                     out_.element("span", {{"class", "poster"}}, [&] { write_icon(out_, context_, "play"); });
                     out_.element("strong", words_.get(Word::kVideo)).text(" ");
                     out_.element("small", words_.get(Word::kVideoAsks));
                   });
    });
  }

  void write_related() {
    const auto related = context_.related(index_, kMostRelated);
    if (related.empty()) return;
    out_.element("section", {{"class", "related"}, {"aria-labelledby", "part.related"}}, [&] {
      out_.element("h2", {{"id", "part.related"}}, words_.get(Word::kRelated));
      write_rows(out_, context_, related, 3);
    });
  }

  const SiteContext& context_;
  EntryIndex index_;
  const LibraryEntry& item_;
  const Words& words_;
  Writer& out_;
};

}  // namespace

std::string render_exercise_page(const SiteContext& context, EntryIndex index) {
  const auto& item = context.library().entries[index];
  const auto head = head_of(context, item);
  Graph graph(context);
  graph.add_exercise(item);
  graph.add_breadcrumbs(head.crumbs);
  return render_page(context, head, graph, [&](Writer& out) { ExercisePage(context, index, out).write(); });
}

}  // namespace matwork
