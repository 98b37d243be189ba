#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "site/collection_pages.h"
#include "site/list_head.h"
#include "site/paragraphs.h"
#include "site/term_ways.h"

namespace matwork {
namespace {

using html::Writer;

struct GlossaryPart {
  TermKind kind;
  Word title;
};

/// Lengths need no explanation; conditions are told of where they matter, with their sources.
constexpr std::array<GlossaryPart, 7> kParts{{
    {TermKind::kPosition, Word::kPositions},
    {TermKind::kJointAction, Word::kMovements},
    {TermKind::kMuscle, Word::kMuscles},
    {TermKind::kEquipment, Word::kEquipment},
    {TermKind::kLevel, Word::kLevels},
    {TermKind::kSides, Word::kSides},
    {TermKind::kPhase, Word::kPhases},
}};

constexpr std::size_t kMostOtherNames = 4;

/// "tumbada de lado" and "tumbado de lado" are one name to a reader.
std::string without_gender(std::string_view form) {
  std::string out;
  const auto folded = fold(form);
  for (auto word : split_words(folded)) {
    if (word.size() > 3 && (word.back() == 'a' || word.back() == 'o')) word.remove_suffix(1);
    out.append(word).append(" ");
  }
  return out;
}

class GlossaryWriter {
 public:
  GlossaryWriter(const SiteContext& context, LanguageIndex language, Writer& out)
      : context_(context),
        library_(context.library()),
        vocabulary_(*library_.vocabulary),
        language_(language),
        tag_(context.language(language).tag),
        words_(context.words(language)),
        out_(out) {}

  void write() {
    for (const auto& part : kParts) write_part(part);
  }

 private:
  void write_part(const GlossaryPart& part) {
    const auto terms = terms_of(part.kind);
    if (terms.empty()) return;
    auto forms = vocabulary_.other_forms(part.kind, tag_);
    if (part.kind == TermKind::kJointAction) forms.merge(vocabulary_.other_forms(TermKind::kSpinalAction, tag_));
    out_.element("section", {{"class", "glossary"}}, [&] {
      out_.element("h2", words_.get(part.title));
      out_.element("dl", [&] {
        for (const auto term : terms) write_term(term, forms[term]);
      });
    });
  }

  /// By name; levels from easy to hard.
  std::vector<TermIndex> terms_of(TermKind kind) const {
    auto terms = library_.used_terms[language_];
    std::erase_if(terms, [&](TermIndex term) { return list_of(vocabulary_.term(term).kind) != kind; });
    const auto name = [&](TermIndex term) { return fold(vocabulary_.name(term, tag_)); };
    const auto by_name = [&](TermIndex a, TermIndex b) { return name(a) < name(b); };
    if (kind != TermKind::kLevel) std::stable_sort(terms.begin(), terms.end(), by_name);
    return terms;
  }

  void write_term(TermIndex index, const std::vector<std::string_view>& forms) {
    const auto& term = vocabulary_.term(index);
    const auto others = other_names(term, forms);
    const auto paragraph = paragraph_of(term, tag_);
    out_.element("div", {{"id", glossary_anchor(term)}}, [&] {
      out_.element("dt", [&] { write_name(index); });
      if (!others.empty()) {
        out_.element("dd", {{"class", "also"}}, words_.with_name(Word::kAlsoCalled, join(others, ", ")));
      }
      if (!paragraph.empty()) {
        out_.element("dd", paragraph);
      } else if (others.empty()) {
        out_.element("dd", count_of(index));
      }
    });
  }

  void write_name(TermIndex index) {
    const auto name = vocabulary_.name(index, tag_);
    if (const auto* page = library_.find_term_page(index, language_)) {
      out_.element("a", {{"href", context_.url(page->address)}}, name);
    } else {
      out_.text(name);
    }
  }

  /// Where there is nothing else to say.
  std::string count_of(TermIndex index) const {
    const auto* page = library_.find_term_page(index, language_);
    return page == nullptr ? std::string(vocabulary_.name(index, tag_)) : words_.exercises(page->entries.size());
  }

  /// What people call it, everyday words first. The muscles of a group are its parts, no names of it.
  std::vector<std::string> other_names(const Term& term, const std::vector<std::string_view>& forms) const {
    std::vector<std::string> out;
    std::set<std::string> seen;
    const auto add = [&](std::string_view form) {
      if (out.size() < kMostOtherNames && !form.empty() && seen.insert(without_gender(form)).second)
        out.emplace_back(form);
    };
    add(term.explanation.in_language(tag_));
    for (const auto form : forms) {
      const bool part = std::any_of(term.muscles.begin(), term.muscles.end(),
                                    [&](const Muscle& muscle) { return is_name_of(form, muscle); });
      if (!part) add(form);
    }
    return out;
  }

  bool is_name_of(std::string_view form, const Muscle& muscle) const {
    constexpr std::string_view kMuscle = "musculus ";
    auto latin = fold(muscle.latin);
    const auto folded = fold(form);
    if (folded == latin || folded == fold(muscle.name.in(tag_))) return true;
    if (latin.starts_with(kMuscle)) latin.erase(0, kMuscle.size());
    return folded == latin;
  }

  const SiteContext& context_;
  const Library& library_;
  const Vocabulary& vocabulary_;
  LanguageIndex language_;
  const std::string& tag_;
  const Words& words_;
  Writer& out_;
};

std::string_view name_of(TermKind kind) {
  switch (kind) {
    case TermKind::kMuscle: return "muscle";
    case TermKind::kEquipment: return "equipment";
    case TermKind::kLevel: return "level";
    case TermKind::kPosition: return "position";
    case TermKind::kJointAction: return "joint-action";
    case TermKind::kSpinalAction: return "spinal-action";
    case TermKind::kPhase: return "phase";
    case TermKind::kSides: return "sides";
    default: return "term";
  }
}

std::vector<Crumb> names_of(const SiteContext& context, const Collection& collection) {
  std::vector<Crumb> out;
  for (const auto index : context.library().used_terms[collection.language]) {
    const auto& term = context.library().vocabulary->term(index);
    if (term.kind == TermKind::kLength) continue;
    out.push_back({context.term_name(index, collection.language), collection.address + "#" + glossary_anchor(term)});
  }
  return out;
}

}  // namespace

std::string glossary_anchor(const Term& term) { return std::string(name_of(term.kind)).append(".").append(term.id); }

std::string render_glossary_page(const SiteContext& context, const Collection& collection) {
  const auto head = head_of_collection(context, collection, 1, Word::kGlossary, Word::kGlossaryLead);
  Graph graph(context);
  graph.add_breadcrumbs(head.crumbs);
  graph.add_glossary(head.title, head.address, names_of(context, collection));
  return render_page(context, head, graph, [&](Writer& out) {
    write_title(out, head, head.description);
    GlossaryWriter(context, collection.language, out).write();
  });
}

}  // namespace matwork
