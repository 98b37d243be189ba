#include "exercise/health_claims.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

#include "exercise/prose.h"

namespace matwork {
namespace {

/// What a claim can be about, by its words.
struct Subject {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string_view condition;  ///< its id; "" for an illness that is no condition of the vocabulary
};

struct Sentence {
  bool helping = false;
  bool innocent = false;  ///< a question, a promise taken back, a word about professionals
};

class ClaimFinder {
 public:
  ClaimFinder(std::string_view text, ClaimPlace place, std::string_view language, const ClaimLanguage& words_of_claims,
              const Vocabulary& vocabulary)
      : text_(text),
        place_(place),
        tag_(language),
        language_(words_of_claims),
        vocabulary_(vocabulary),
        words_(read_prose(text)) {}

  std::vector<FoundClaim> find() {
    std::optional<std::uint32_t> said;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (said == words_[i].sentence || !language_.glance.begins(words_[i].folded)) continue;
      const auto claim = claim_at(i);
      if (!claim || is_innocent(i)) continue;
      said = words_[i].sentence;
      found_.push_back(*claim);
    }
    return std::move(found_);
  }

 private:
  bool same_sentence(std::size_t i, std::size_t k) const {
    return k < words_.size() && words_[i].sentence == words_[k].sentence;
  }

  bool stands_at(const Phrase& phrase, std::size_t i) const {
    for (std::size_t k = 0; k < phrase.size(); ++k) {
      if (i + k >= words_.size() || words_[i + k].folded != phrase[k] || words_[i + k].clause != words_[i].clause)
        return false;
    }
    return true;
  }

  const Phrase* phrase_at(const std::vector<Phrase>& phrases, std::size_t i) const {
    const auto found =
        std::find_if(phrases.begin(), phrases.end(), [&](const Phrase& phrase) { return stands_at(phrase, i); });
    return found == phrases.end() ? nullptr : &*found;
  }

  std::optional<FoundClaim> claim_at(std::size_t i) {
    for (const auto& claim : language_.claims) {
      if (const auto found = claim_at(i, claim)) return found;
    }
    return std::nullopt;
  }

  std::optional<FoundClaim> claim_at(std::size_t i, const Claim& claim) {
    if (i > 0 && same_sentence(i, i - 1) && claim.never_after.contains(words_[i - 1].folded)) return std::nullopt;
    if (const auto* phrase = phrase_at(claim.words, i)) {
      const auto last = i + phrase->size() - 1;
      if (claim.may_be_advice && is_advice(i)) return std::nullopt;
      if (claim.about == ClaimSubject::kNothing) return from(claim, i, last);
      if (const auto subject = subject_after(claim, last)) return from(claim, i, subject->last);
      if (const auto subject = subject_before(claim, i)) return from(claim, subject->first, last);
    }
    const auto* phrase = phrase_at(claim.behind, i);
    if (phrase == nullptr || i == 0 || words_[i - 1].clause != words_[i].clause) return std::nullopt;
    constexpr std::size_t kLongestSubject = 6;
    for (auto subject = subject_from(i - std::min(i, kLongestSubject)); subject != subjects().end(); ++subject) {
      if (subject->first >= i) break;
      if (subject->last + 1 == i && fits(claim, *subject)) return from(claim, subject->first, i + phrase->size() - 1);
    }
    return std::nullopt;
  }

  FoundClaim from(const Claim& claim, std::size_t first, std::size_t last) const {
    return {&claim, words_[first].begin, words_[last].end};
  }

  /// A tip, not a promise: "rest on the fist to prevent wrist pain".
  bool is_advice(std::size_t i) {
    if (place_ == ClaimPlace::kInstructions) return true;
    const bool purpose = i > 0 && same_sentence(i, i - 1) && language_.purposes.contains(words_[i - 1].folded);
    return purpose && !sentence_of(i).helping;
  }

  bool is_innocent(std::size_t at) { return sentence_of(at).innocent; }

  /// All are read once, and only where it matters: a text may be one sentence of a thousand claims.
  const Sentence& sentence_of(std::size_t word) {
    if (sentences_.empty()) read_sentences();
    return sentences_[words_[word].sentence];
  }

  void read_sentences() {
    sentences_.resize(words_.back().sentence + std::size_t{1});
    for (std::size_t i = 0; i < words_.size(); ++i) {
      auto& sentence = sentences_[words_[i].sentence];
      sentence.helping = sentence.helping || language_.helping.contains(words_[i].folded);
      sentence.innocent = sentence.innocent || language_.innocent.contains(words_[i].folded);
      if (same_sentence(i, i + 1)) continue;
      const auto stop = i + 1 < words_.size() ? words_[i + 1].begin : text_.size();
      const auto signs = text_.substr(words_[i].end, stop - words_[i].end);
      sentence.innocent = sentence.innocent || signs.find('?') != std::string_view::npos;
    }
  }

  std::optional<Subject> subject_after(const Claim& claim, std::size_t last) {
    const auto near = [&](std::size_t first) {
      return first > last && first <= last + claim.reach && same_sentence(last, first);
    };
    for (auto i = last + 1; near(i); ++i) {
      if (const auto* phrase = phrase_at(claim.objects, i)) return Subject{i, i + phrase->size() - 1, {}};
    }
    if (claim.about == ClaimSubject::kObjects) return std::nullopt;
    for (auto subject = subject_from(last + 1); subject != subjects().end() && near(subject->first); ++subject) {
      if (fits(claim, *subject)) return *subject;
    }
    return std::nullopt;
  }

  std::optional<Subject> subject_before(const Claim& claim, std::size_t first) const {
    if (claim.about != ClaimSubject::kObjects) return std::nullopt;
    for (auto i = first; i > 0 && first - i < claim.reach && same_sentence(first, i - 1);) {
      if (phrase_at(claim.objects, --i) != nullptr) return Subject{i, i, {}};
    }
    return std::nullopt;
  }

  bool fits(const Claim& claim, const Subject& subject) const {
    const auto& claims = Claims::standard();
    if (claim.about == ClaimSubject::kCondition) return !claims.is_age(subject.condition);
    if (claim.may_be_advice && language_.not_prevented.contains(words_[subject.first].folded)) return false;
    if (claims.is_state(subject.condition)) return false;
    return claim.about == ClaimSubject::kIllness ||
           (claim.about == ClaimSubject::kDisease && !claims.is_pain(subject.condition));
  }

  const std::vector<Subject>& subjects() {
    if (subjects_) return *subjects_;
    subjects_.emplace();
    for (const auto& mention : vocabulary_.find_mentions(TermKind::kCondition, text_, tag_)) add_mention(mention);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (const auto* phrase = phrase_at(language_.illnesses, i)) subjects_->push_back({i, i + phrase->size() - 1, {}});
    }
    std::sort(subjects_->begin(), subjects_->end(), [](const Subject& a, const Subject& b) {
      return std::tie(a.first, a.last, a.condition) < std::tie(b.first, b.last, b.condition);
    });
    return *subjects_;
  }

  /// The first subject that begins at this word or after it.
  std::vector<Subject>::const_iterator subject_from(std::size_t word) {
    return std::lower_bound(subjects().begin(), subjects().end(), word,
                            [](const Subject& subject, std::size_t at) { return subject.first < at; });
  }

  void add_mention(const Mention& mention) {
    const auto first = std::partition_point(words_.begin(), words_.end(),
                                            [&](const ProseWord& word) { return word.begin < mention.begin; });
    const auto last =
        std::partition_point(first, words_.end(), [&](const ProseWord& word) { return word.end < mention.end; });
    if (last == words_.end()) return;
    subjects_->push_back({static_cast<std::size_t>(first - words_.begin()),
                          static_cast<std::size_t>(last - words_.begin()), vocabulary_.id(mention.term)});
  }

  std::string_view text_;
  ClaimPlace place_;
  std::string_view tag_;
  const ClaimLanguage& language_;
  const Vocabulary& vocabulary_;
  std::vector<ProseWord> words_;
  std::vector<Sentence> sentences_;
  std::optional<std::vector<Subject>> subjects_;  ///< in the order of the text
  std::vector<FoundClaim> found_;
};

}  // namespace

std::vector<FoundClaim> find_claims(std::string_view text, ClaimPlace place, std::string_view language,
                                    const Vocabulary& vocabulary) {
  const auto* words_of_claims = Claims::standard().find_language(language);
  if (words_of_claims == nullptr || !words_of_claims->glance.may_hold(text)) return {};
  return ClaimFinder(text, place, language, *words_of_claims, vocabulary).find();
}

}  // namespace matwork
