#include "site/structured_data.h"

#include <fmt/format.h>

#include "library/link.h"
#include "library/video.h"

namespace matwork {

Graph::Graph(const SiteContext& context) : context_(context) {
  json_.begin_object().member("@context", "https://schema.org").key("@graph").begin_array();
}

JsonWriter Graph::finish() const {
  auto json = json_;
  json.end_array().end_object();
  return json;
}

void Graph::begin(const char* type) {
  empty_ = false;
  json_.begin_object().member("@type", type);
}

void Graph::end() { json_.end_object(); }

void Graph::add_breadcrumbs(const std::vector<Crumb>& crumbs) {
  if (crumbs.size() < 2) return;
  begin("BreadcrumbList");
  json_.key("itemListElement").begin_array();
  std::size_t position = 0;
  for (const auto& crumb : crumbs) {
    json_.begin_object().member("@type", "ListItem").member("position", ++position);
    json_.member("name", crumb.title).member("item", context_.absolute(crumb.address)).end_object();
  }
  json_.end_array();
  end();
}

void Graph::add_item_list(const std::vector<Crumb>& items, std::size_t first_position) {
  if (items.empty()) return;
  begin("ItemList");
  json_.member("numberOfItems", items.size()).key("itemListElement").begin_array();
  auto position = first_position;
  for (const auto& item : items) {
    json_.begin_object().member("@type", "ListItem").member("position", position++);
    json_.member("name", item.title).member("url", context_.absolute(item.address)).end_object();
  }
  json_.end_array();
  end();
}

void Graph::add_exercise(const LibraryEntry& item) {
  const auto& entry = item.entry;
  if (!entry.facts.steps.empty()) {
    begin("HowTo");
    json_.member("name", entry.head.title.value);
    if (!entry.head.description.value.empty()) json_.member("description", entry.head.description.value);
    json_.member("url", context_.absolute(item.address)).member("inLanguage", context_.language(item.language).tag);
    if (const auto* picture = find_picture(context_.library(), item, entry.head.image.value))
      json_.member("image", context_.absolute(picture->address));
    if (entry.facts.duration_s) json_.member("totalTime", fmt::format("PT{}S", entry.facts.duration_s->value));
    if (!entry.facts.equipment.empty()) {
      json_.key("tool").begin_array();
      for (const auto& tool : entry.facts.equipment) {
        json_.begin_object()
            .member("@type", "HowToTool")
            .member("name", context_.term_name(tool.term, item.language))
            .end_object();
      }
      json_.end_array();
    }
    json_.key("step").begin_array();
    std::size_t position = 0;
    for (const auto& step : entry.facts.steps) {
      json_.begin_object()
          .member("@type", "HowToStep")
          .member("position", ++position)
          .member("text", step.value)
          .end_object();
    }
    json_.end_array();
    end();
  }
  add_questions(item);
  add_video(item);
}

void Graph::add_questions(const LibraryEntry& item) {
  const auto& questions = item.entry.facts.questions;
  if (questions.empty()) return;
  begin("FAQPage");
  json_.member("inLanguage", context_.language(item.language).tag).key("mainEntity").begin_array();
  for (const auto& question : questions) {
    json_.begin_object().member("@type", "Question").member("name", question.question.value);
    json_.key("acceptedAnswer")
        .begin_object()
        .member("@type", "Answer")
        .member("text", question.answer.value)
        .end_object();
    json_.end_object();
  }
  json_.end_array();
  end();
}

void Graph::add_video(const LibraryEntry& item) {
  const auto& head = item.entry.head;
  const auto& facts = item.entry.facts;
  const auto* picture = find_picture(context_.library(), item, head.image.value);
  const bool real =
      is_video_id(facts.video.value) && !is_placeholder_video(context_.library().config, facts.video.value);
  if (!real || picture == nullptr || !facts.video_date || head.description.value.empty()) return;
  begin("VideoObject");
  json_.member("name", head.title.value).member("description", head.description.value);
  json_.member("thumbnailUrl", context_.absolute(picture->address)).member("uploadDate", to_iso(*facts.video_date));
  json_.member("embedUrl", "https://www.youtube-nocookie.com/embed/" + facts.video.value);
  end();
}

void Graph::add_glossary(const std::string& title, std::string_view address, const std::vector<Crumb>& words) {
  if (words.empty()) return;
  begin("DefinedTermSet");
  json_.member("name", title).member("url", context_.absolute(address)).key("hasDefinedTerm").begin_array();
  for (const auto& word : words) {
    const auto anchor = word.address.find('#');
    const auto url = context_.absolute(word.address.substr(0, anchor)) + word.address.substr(anchor);
    json_.begin_object().member("@type", "DefinedTerm").member("name", word.title).member("url", url).end_object();
  }
  json_.end_array();
  end();
}

void Graph::add_article(const LibraryEntry& item) {
  const auto& head = item.entry.head;
  if (!head.date || head.author.value.empty() || head.description.value.empty()) return;
  begin("Article");
  json_.member("headline", head.title.value).member("description", head.description.value);
  json_.member("url", context_.absolute(item.address)).member("inLanguage", context_.language(item.language).tag);
  json_.member("datePublished", to_iso(head.date->value));
  if (head.last_modified) json_.member("dateModified", to_iso(head.last_modified->value));
  json_.key("author").begin_object().member("@type", "Person").member("name", head.author.value).end_object();
  end();
}

}  // namespace matwork
