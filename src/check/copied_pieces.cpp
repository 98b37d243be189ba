#include "check/copied_pieces.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"
#include "exercise/term_resolver.h"

namespace matwork {
namespace {

// How many words make a coincidence unlikely: our own choice, tried on real documents.
constexpr std::size_t kLeastWordsOfText = 14;
constexpr std::size_t kLeastWordsOfPart = 20;
constexpr std::size_t kLeastWordsOfAnswer = 8;
constexpr std::size_t kLeastMuscles = 5;

/// A hash of the words of several texts, one after the other (FNV-1a).
class WordsHash {
 public:
  void add(std::string_view text) {
    bool within = false;
    for (const char c : text) {
      const bool letter = is_letter(c);
      if (letter && !within) {
        ++words_;
        mix(' ');
      }
      if (letter) mix(static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c));
      within = letter || (within && c == '\'');
    }
  }
  void add_number(std::uint32_t number) {
    for (int i = 0; i < 4; ++i) mix(static_cast<unsigned char>(number >> (8 * i)));
  }
  void mix(unsigned char byte) { hash_ = (hash_ ^ byte) * 0x100000001b3U; }

  std::uint64_t hash() const { return hash_; }
  std::size_t words() const { return words_; }

 private:
  static bool is_letter(char c) {
    return static_cast<signed char>(c) < 0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9');
  }

  std::uint64_t hash_ = 0xcbf29ce484222325U;
  std::size_t words_ = 0;
};

template <std::size_t N>
bool names_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return text.find(word) != text.npos; });
}

/// Words of care: who wrote them once well should not write them anew each time.
bool is_care(std::string_view text) {
  constexpr std::array<std::string_view, 8> kProfessions{
      "doctor", "physician", "medical",    "health professional",
      "médic",  "medic",     "healthcare", "profesional de la salud"};
  constexpr std::array<std::string_view, 6> kSigns{"pain", "hurt", "dizz", "dolor", "duele", "mare"};
  constexpr std::array<std::string_view, 6> kStops{"stop", "detén", "deten", "para de", "interrump", "suspende"};
  const auto small = lower(text);
  return names_one_of(small, kProfessions) || (names_one_of(small, kSigns) && names_one_of(small, kStops));
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
  void add(PieceKind kind, std::uint64_t hash, Span span) {
    pieces_.push_back({kind, hash, span, first_line_of(*entry_.source, span)});
  }

  /// The words below a node, without those of links and pictures: a list of links is the same wherever
  /// it leads to the same pages.
  std::string words_of(std::uint32_t index) const {
    std::string out;
    for (auto i = index; i < nodes_[index].end;) {
      const auto type = nodes_[i].type;
      if (type == MarkdownType::kText || type == MarkdownType::kCode) out += entry_.body.text_of(nodes_[i]);
      if (type == MarkdownType::kSoftBreak || type == MarkdownType::kLineBreak) out += ' ';
      const bool skipped = type == MarkdownType::kLink || type == MarkdownType::kImage;
      i = skipped ? nodes_[i].end : i + 1;
    }
    return out;
  }

  /// Whether the same words are expected wherever the same is done.
  bool is_instruction(std::uint32_t index) const {
    const auto holds = [&](const Section& section) { return index >= section.begin && index < section.end; };
    const auto found = std::find_if(entry_.sections.begin(), entry_.sections.end(), holds);
    if (found == entry_.sections.end()) return false;
    const auto kind = found->kind;
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
    WordsHash part;
    const auto passages = read_passages(first, end, part);
    const bool care = std::any_of(passages.begin(), passages.end(), [](const Passage& p) { return p.care; });
    if (part.words() >= kLeastWordsOfPart && !care)
      add(PieceKind::kText, part.hash(), {nodes_[first].span.begin, nodes_[last].span.end});
    for (const auto& passage : passages) {
      if (passage.words.words() >= kLeastWordsOfText && !passage.care)
        add(PieceKind::kText, passage.words.hash(), nodes_[passage.node].span);
    }
    return end;
  }

  struct Passage {
    std::uint32_t node = 0;
    WordsHash words;
    bool care = false;
  };

  std::vector<Passage> read_passages(std::uint32_t first, std::uint32_t end, WordsHash& part) const {
    std::vector<Passage> out;
    for (auto i = first; i < end; ++i) {
      if (nodes_[i].type != MarkdownType::kParagraph) continue;
      const auto text = words_of(i);
      WordsHash words;
      words.add(text);
      part.add(text);
      out.push_back({i, words, is_care(text)});
    }
    return out;
  }

  void add_answers() {
    for (const auto& question : entry_.facts.questions) {
      WordsHash words;
      words.add(question.answer.value);
      if (words.words() < kLeastWordsOfAnswer || is_care(question.answer.value)) continue;
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

std::vector<Piece> pieces_of(const Entry& entry) { return PieceList(entry).run(); }

}  // namespace matwork
