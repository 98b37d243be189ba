#include "check/copied_pieces.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace matwork {
namespace {

// How many words make a coincidence unlikely: our own choice, tried on real documents.
constexpr std::size_t kLeastWordsOfText = 14;
constexpr std::size_t kLeastWordsOfPart = 20;
constexpr std::size_t kLeastWordsOfAnswer = 8;
constexpr std::size_t kLeastMuscles = 5;

/// A hash of words (FNV-1a), and their number. A word may come in several texts: "**B**reathe".
class WordsHash {
 public:
  void add(std::string_view text) {
    for (const char c : text) {
      const bool letter = is_letter(c);
      if (letter && !within_word_) {
        ++words_;
        mix(' ');
      }
      if (letter) mix(static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c));
      within_word_ = letter || (within_word_ && c == '\'');
    }
  }
  void end_word() { within_word_ = false; }

  void add(const WordsHash& other) {
    add_number(other.hash_);
    words_ += other.words_;
  }
  void add_number(std::uint64_t number) {
    for (int i = 0; i < 8; ++i) mix(static_cast<unsigned char>(number >> (8 * i)));
  }

  std::uint64_t hash() const { return hash_; }
  std::size_t words() const { return words_; }

 private:
  static bool is_letter(char c) {
    return static_cast<signed char>(c) < 0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9');
  }
  void mix(unsigned char byte) { hash_ = (hash_ ^ byte) * 0x100000001b3U; }

  std::uint64_t hash_ = 0xcbf29ce484222325U;
  std::size_t words_ = 0;
  bool within_word_ = false;
};

template <std::size_t N>
bool names_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return text.find(word) != text.npos; });
}

class PieceList {
 public:
  explicit PieceList(const Entry& entry) : entry_(entry), nodes_(entry.body.nodes()) {}

  std::vector<Piece> run() {
    for (std::uint32_t i = 0; i < nodes_.size();) i = add_part(i);
    add_answers();
    add_muscles();
    return std::move(pieces_);
  }

 private:
  void add(PieceKind kind, std::uint64_t hash, Span span) { pieces_.push_back({kind, hash, span}); }

  /// The words below a node, without those of links and pictures: a list of links is the same wherever
  /// it leads to the same pages.
  WordsHash words_of(std::uint32_t index) const {
    WordsHash out;
    for (auto i = index; i < nodes_[index].end;) {
      const auto type = nodes_[i].type;
      if (type == MarkdownType::kText || type == MarkdownType::kCode) out.add(entry_.body.text_of(nodes_[i]));
      if (type == MarkdownType::kSoftBreak || type == MarkdownType::kLineBreak) out.end_word();
      const bool skipped = type == MarkdownType::kLink || type == MarkdownType::kImage;
      i = skipped ? nodes_[i].end : i + 1;
    }
    return out;
  }

  /// Whether the same words are expected wherever the same is done.
  bool is_instruction(std::uint32_t index) const {
    const auto* section = entry_.section_around(index);
    if (section == nullptr || index < section->begin) return false;
    const auto kind = section->kind;
    return kind == SectionKind::kPosition || kind == SectionKind::kExecution || kind == SectionKind::kBreathing ||
           kind == SectionKind::kModifications;
  }

  /// What stands from `begin` to the next heading; returns where that is.
  std::uint32_t add_part(std::uint32_t begin) {
    const auto first = nodes_[begin].type == MarkdownType::kHeading ? nodes_[begin].end : begin;
    auto end = first;
    auto last = first;
    for (; end < nodes_.size() && nodes_[end].type != MarkdownType::kHeading; end = nodes_[end].end) last = end;
    if (first == end || is_instruction(first)) return end;
    const auto passages = passages_in(first, end);
    WordsHash part;
    for (const auto& passage : passages) part.add(passage.words);
    if (part.words() >= kLeastWordsOfPart)
      add(PieceKind::kText, part.hash(), {nodes_[first].span.begin, nodes_[last].span.end});
    for (const auto& passage : passages) {
      if (passage.words.words() >= kLeastWordsOfText)
        add(PieceKind::kText, passage.words.hash(), nodes_[passage.node].span);
    }
    return end;
  }

  /// A paragraph, which may be an item of a list.
  struct Passage {
    std::uint32_t node = 0;
    WordsHash words;
  };

  std::vector<Passage> passages_in(std::uint32_t first, std::uint32_t end) const {
    std::vector<Passage> out;
    for (auto i = first; i < end; ++i) {
      if (nodes_[i].type == MarkdownType::kParagraph) out.push_back({i, words_of(i)});
    }
    return out;
  }

  void add_answers() {
    for (const auto& question : entry_.facts.questions) {
      WordsHash words;
      words.add(question.answer.value);
      if (words.words() < kLeastWordsOfAnswer) continue;
      add(PieceKind::kAnswer, words.hash(), question.answer.span);
    }
  }

  void add_muscles() {
    const auto& facts = entry_.facts;
    const bool stated = facts.stated.has(Fact::kMuscles) && !facts.inherited.has(Fact::kMuscles);
    if (entry_.kind != Kind::kExercise || !stated || facts.muscles.size() < kLeastMuscles) return;
    WordsHash terms;
    for (const auto& muscle : facts.muscles) terms.add_number(muscle.term);
    add(PieceKind::kMuscles, terms.hash(), facts.muscles_span);
  }

  const Entry& entry_;
  const std::vector<MarkdownNode>& nodes_;
  std::vector<Piece> pieces_;
};

}  // namespace

bool is_care(std::string_view text) {
  constexpr std::array<std::string_view, 8> kProfessions{
      "doctor", "physician", "medical",    "health professional",
      "médic",  "medic",     "healthcare", "profesional de la salud"};
  constexpr std::array<std::string_view, 6> kSigns{"pain", "hurt", "dizz", "dolor", "duele", "mare"};
  constexpr std::array<std::string_view, 6> kStops{"stop", "detén", "deten", "para de", "interrump", "suspende"};
  const auto small = lower(text);
  return names_one_of(small, kProfessions) || (names_one_of(small, kSigns) && names_one_of(small, kStops));
}

std::vector<Piece> pieces_of(const Entry& entry) { return PieceList(entry).run(); }

}  // namespace matwork
