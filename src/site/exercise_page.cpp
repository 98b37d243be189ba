#include "library/video.h"
#include "site/cautions_html.h"
#include "site/facts_html.h"
#include "site/list_html.h"
#include "site/markdown_html.h"
#include "site/pages.h"

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
    out_.element("article", {{"class", "exercise"}}, [&] {
      out_.element("header", [&] {
        out_.element("h1", item_.entry.head.title.value);
        if (!item_.entry.head.description.value.empty())
          out_.element("p", {{"class", "lead"}}, item_.entry.head.description.value);
        write_facts(out_, context_, item_);
      });
      write_picture(out_, context_, item_);
      write_part(SectionKind::kPosition);
      write_steps();
      write_cautions(out_, context_, item_);
      write_part(SectionKind::kBreathing);
      write_video();
      write_versions(out_, context_, item_);
      write_rest_of_body();
      write_questions(out_, context_, item_);
      write_byline(out_, context_, item_);
    });
    write_related();
  }

 private:
  const Entry& entry() const { return item_.entry; }

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

  /// A plain link: nothing is asked of the other host before it is followed.
  void write_video() {
    const auto& id = entry().facts.video.value;
    if (!is_video_id(id) || is_placeholder_video(context_.library().config, id)) return;
    out_.element("p", {{"class", "video"}}, [&] {
      out_.element("a",
                   {{"href", html::Url::outside("https://www.youtube-nocookie.com/embed/" + id)},
                    {"rel", "noopener noreferrer"}},
                   words_.get(Word::kVideo));
      out_.text(" (").text(words_.get(Word::kVideoNote)).text(")");
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
