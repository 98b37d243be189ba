#include "vocabulary/vocabulary_builder.h"

#include <algorithm>

#include "base/text.h"

namespace matwork {

VocabularyBuilder::VocabularyBuilder() {
  vocabulary_.languages_ = {"en", "es", "pt"};
  vocabulary_.forms_.resize(vocabulary_.languages_.size() * kTermKindCount);
}

TermIndex VocabularyBuilder::add_term(TermKind kind, std::string_view id) {
  const auto index = static_cast<TermIndex>(vocabulary_.terms_.size());
  Term term;
  term.id = id;
  term.kind = kind;
  term.members = {index};
  term.order = index;
  vocabulary_.terms_.push_back(std::move(term));
  // An id in another language's document is a value, never a word of its running text.
  for (const auto& language : vocabulary_.languages_) add_form(index, language, id, language != "en", Clash::kKeep);
  return index;
}

void VocabularyBuilder::add_language(std::string_view language) {
  auto& languages = vocabulary_.languages_;
  if (std::find(languages.begin(), languages.end(), language) != languages.end()) return;
  languages.emplace_back(language);
  auto& forms = vocabulary_.forms_;
  for (std::size_t kind = 0; kind < kTermKindCount; ++kind) {
    auto english = forms[kind];
    forms.push_back(std::move(english));
  }
}

void VocabularyBuilder::add_form(TermIndex index, std::string_view language, std::string_view form,
                                 bool ambiguous_in_text, Clash clash) {
  const auto main = main_language(language);
  add_language(main);
  auto& forms = vocabulary_.forms_[vocabulary_.slot(vocabulary_.terms_[index].kind, main)];
  const auto folded = fold_term(form, main);
  if (folded.empty()) return;
  const Vocabulary::Spelling wanted{index, ambiguous_in_text, std::string(form), forms.by_form.size()};
  auto& spelling = forms.by_form.try_emplace(folded, wanted).first->second;
  if (spelling.term != index && clash == Clash::kTake) spelling = wanted;
  if (spelling.term == index && spelling.written == vocabulary_.terms_[index].id) {
    // The name of a term that folds as its id does is how people write it.
    spelling.written = form;
    spelling.ambiguous_in_text = ambiguous_in_text;
  } else if (spelling.term == index) {
    spelling.ambiguous_in_text = spelling.ambiguous_in_text || ambiguous_in_text;
  }
  const auto words = split_words(folded);
  auto& most = forms.most_words_after[std::string(words.front())];
  most = std::max(most, words.size());
}

void VocabularyBuilder::add_heading(std::string_view heading, SectionKind kind) {
  vocabulary_.headings_.try_emplace(fold(heading), kind);
}

void VocabularyBuilder::add_folder(std::string_view folder, std::string_view kind) {
  vocabulary_.folders_.try_emplace(fold(folder), kind);
}

}  // namespace matwork
