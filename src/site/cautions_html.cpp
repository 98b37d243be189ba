#include "site/cautions_html.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "library/address.h"
#include "library/caution_sources.h"

namespace matwork {
namespace {

using html::Writer;

/// Signs that belong to one condition: by what its id starts with.
constexpr std::array<std::pair<std::string_view, Word>, 3> kSigns{{
    {"pregnancy", Word::kStopPregnancy},
    {"postpartum", Word::kStopPostpartum},
    {"hernia-", Word::kStopHernia},
}};

/// What a reader is told of a source, whoever gives it.
struct Reference {
  std::string_view title;
  std::string_view authors;
  std::optional<int> year;
  std::string_view where;
  std::string_view language;  ///< of the title, where it is known
};

Reference reference_of(const CitedSource& cited) {
  if (cited.own != nullptr) return {cited.own->title, cited.own->authors, cited.own->year, cited.own->where, {}};
  return {cited.known->title, cited.known->authors, cited.known->year, cited.known->where, "en"};
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_doi(std::string_view word) {
  const auto slash = word.find('/');
  return word.starts_with("10.") && slash != word.npos && slash + 1 < word.size() &&
         is_digits(word.substr(3, slash - 3));
}

class CautionsHtml {
 public:
  CautionsHtml(Writer& out, const SiteContext& context, const LibraryEntry& item)
      : out_(out), context_(context), item_(item), words_(context.words(item.language)) {}

  void write(const std::vector<SourcedCaution>& cautions) {
    out_.element("section", {{"class", "cautions"}, {"aria-labelledby", "part.cautions"}}, [&] {
      out_.element("h2", {{"id", "part.cautions"}}, words_.get(Word::kCautions));
      out_.element("p", words_.get(Word::kCautionsLead));
      for (const auto& caution : cautions) write_caution(caution);
      out_.element("details", {{"class", "stop"}}, [&] {
        out_.element("summary", [&] { out_.element("h3", words_.get(Word::kStop)); });
        out_.element("ul", [&] { write_signs(cautions); });
      });
      out_.element("p", {{"class", "note"}}, words_.get(Word::kCautionsNote));
    });
  }

 private:
  /// What it is about and how strongly is read at a glance; what to do and who says so, by whom it concerns.
  void write_caution(const SourcedCaution& sourced) {
    const auto& caution = *sourced.caution;
    // By it the browser of a person who marked that condition finds the caution.
    out_.element("details", {{"data-condition", context_.library().vocabulary->id(caution.condition)}}, [&] {
      out_.element("summary", [&] {
        out_.element("span", [&] {
          out_.element("b", context_.term_name(caution.condition, item_.language));
          if (caution.severity) out_.text(": " + lower(context_.term_name(*caution.severity, item_.language)));
        });
      });
      if (!caution.advice.value.empty()) out_.element("p", caution.advice.value);
      for (const auto& source : sourced.sources) write_source(reference_of(source));
    });
  }

  void write_source(const Reference& source) {
    out_.element("p", {{"class", "source"}}, [&] {
      out_.text(words_.get(Word::kSource)).text(": ");
      out_.text(source.authors);
      if (source.year) out_.text(fmt::format("{}({})", source.authors.empty() ? "" : " ", *source.year));
      if (source.year || !source.authors.empty()) out_.text(". ");
      write_title(source);
    });
  }

  void write_title(const Reference& source) {
    const bool foreign = !source.language.empty() && main_language(item_.entry.place.language) != source.language;
    out_.element("cite", {foreign ? html::Attribute("lang", source.language) : html::Attribute("lang", false)}, [&] {
      const auto address = find_source_address(source.where);
      if (!address) {
        out_.text(source.title);
      } else {
        out_.element("a", {{"href", html::Url::outside(*address)}, {"rel", "noopener noreferrer"}}, source.title);
      }
    });
  }

  void write_signs(const std::vector<SourcedCaution>& cautions) {
    for (const auto word : {Word::kStopEmergency, Word::kStopBack, Word::kStopSession})
      out_.element("li", words_.get(word));
    for (const auto& sign : kSigns) {
      if (is_about(cautions, sign.first)) out_.element("li", words_.get(sign.second));
    }
  }

  bool is_about(const std::vector<SourcedCaution>& cautions, std::string_view prefix) const {
    return std::any_of(cautions.begin(), cautions.end(), [&](const SourcedCaution& sourced) {
      return context_.library().vocabulary->id(sourced.caution->condition).starts_with(prefix);
    });
  }

  Writer& out_;
  const SiteContext& context_;
  const LibraryEntry& item_;
  const Words& words_;
};

}  // namespace

std::optional<std::string> find_source_address(std::string_view where) {
  constexpr std::string_view kPmid = "PMID:";
  constexpr std::string_view kDoi = "doi:";
  bool after_pmid = false;
  for (auto word : split_words(where)) {
    while (!word.empty() && std::string_view(";,.").find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    if (word.starts_with(kDoi)) word.remove_prefix(kDoi.size());
    if (word.starts_with(kPmid)) {
      word.remove_prefix(kPmid.size());
      after_pmid = true;
      if (word.empty()) continue;
    }
    if (word.starts_with("https://") && word.size() > std::string_view("https://").size()) return std::string(word);
    if (is_doi(word)) return "https://doi.org/" + encode_address(word);
    if (after_pmid && is_digits(word)) return fmt::format("https://pubmed.ncbi.nlm.nih.gov/{}/", word);
    after_pmid = word == "PMID";
  }
  return std::nullopt;
}

void write_cautions(Writer& out, const SiteContext& context, const LibraryEntry& item) {
  const auto cautions = sourced_cautions(context.library(), item);
  if (!cautions.empty()) CautionsHtml(out, context, item).write(cautions);
}

}  // namespace matwork
