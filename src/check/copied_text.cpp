#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"
#include "check/checks.h"
#include "check/copied_pieces.h"
#include "diagnostics/codes.h"
#include "exercise/term_resolver.h"

namespace matwork {
namespace {

/// From so many documents on, a text is taken for a template, and said once: at the first of them.
constexpr std::size_t kTemplate = 6;
/// A short series of muscles is the same in many exercises because they work the same.
constexpr std::size_t kLeastWithMuscles = 3;
constexpr std::size_t kMostLines = 5;

/// The documents that have a piece, in the order of their paths.
struct Group {
  EntryIndex first = 0;
  EntryIndex second = 0;
  EntryIndex last = 0;
  std::uint32_t count = 0;
};

/// The words of a title by which its family is known: "side", "plank".
std::vector<std::string> title_words(const Entry& entry) {
  constexpr std::size_t kShortest = 4;
  const auto title = fold(entry.head.title.value);
  std::vector<std::string> out;
  for (const auto word : split_words(title)) {
    if (count_code_points(word) >= kShortest) out.emplace_back(word);
  }
  return out;
}

/// A piece of a document that others have too.
struct Copy {
  const Piece* piece = nullptr;
  const Group* group = nullptr;
};

class CopyFinder {
 public:
  CopyFinder(const Library& library, Diagnostics& findings) : library_(library), findings_(findings) {}

  void run() {
    std::vector<std::vector<Piece>> pieces(library_.entries.size());
    for (EntryIndex i = 0; i < library_.entries.size(); ++i) {
      if (is_repeated_key(i)) continue;
      pieces[i] = pieces_of(library_.entries[i].entry);
      std::erase_if(pieces[i], [&](const Piece& piece) { return is_of_family(i, piece); });
      for (const auto& piece : pieces[i]) add(i, piece);
    }
    for (EntryIndex i = 0; i < pieces.size(); ++i) report(i, pieces[i]);
  }

 private:
  struct Name {
    std::uint64_t hash = 0;
    LanguageIndex language = 0;
    PieceKind kind = PieceKind::kText;
    friend bool operator==(const Name&, const Name&) = default;
  };
  struct NameHash {
    std::size_t operator()(const Name& name) const { return name.hash ^ name.language; }
  };

  /// An exercise that is there twice is one cause for all its texts: library/duplicate-key says it.
  bool is_repeated_key(EntryIndex index) {
    const auto& item = library_.entries[index];
    const auto& key = item.entry.head.translation_key.value;
    return !key.empty() && !keys_.emplace(fmt::format("{} {}", item.language, key), index).second;
  }

  Name name_of(EntryIndex index, const Piece& piece) const {
    return {piece.hash, library_.entries[index].language, piece.kind};
  }

  void add(EntryIndex index, const Piece& piece) {
    auto& group = groups_[name_of(index, piece)];
    if (group.count > 0 && group.last == index) return;
    if (group.count == 0) group.first = index;
    if (group.count == 1) group.second = index;
    group.last = index;
    ++group.count;
  }

  /// Two exercises of one family work the same muscles, and count as one: the first.
  bool is_of_family(EntryIndex index, const Piece& piece) {
    if (piece.kind != PieceKind::kMuscles) return false;
    auto& known = family_words_[name_of(index, piece)];
    const auto words = title_words(library_.entries[index].entry);
    const auto is_known = [&](const std::string& word) { return known.contains(word); };
    if (std::any_of(words.begin(), words.end(), is_known)) return true;
    known.insert(words.begin(), words.end());
    return false;
  }

  static bool is_told(EntryIndex index, const Piece& piece, const Group& group) {
    const bool first = group.first == index;
    if (piece.kind == PieceKind::kMuscles) return !first && group.count >= kLeastWithMuscles;
    return group.count >= kTemplate ? first : !first;
  }

  void report(EntryIndex index, const std::vector<Piece>& pieces) {
    for (const auto kind : {PieceKind::kText, PieceKind::kAnswer, PieceKind::kMuscles}) {
      std::vector<Copy> copies;
      std::uint32_t covered = 0;
      for (const auto& piece : pieces) {
        if (piece.kind != kind || piece.span.begin < covered) continue;
        const auto& group = groups_.at(name_of(index, piece));
        if (group.count < 2 || is_care(library_.entries[index].entry.source->text(piece.span))) continue;
        covered = piece.span.end;  // what is in a copied part is not said again
        if (is_told(index, piece, group)) copies.push_back({&piece, &group});
      }
      if (!copies.empty()) report_copies(index, copies);
    }
  }

  void report_copies(EntryIndex index, const std::vector<Copy>& copies) {
    const auto& source = *library_.entries[index].entry.source;
    const auto& first = copies.front();
    const auto& group = *first.group;
    const auto other = group.first == index ? group.second : group.first;
    auto& finding = findings_.add(codes::kCopiedText, source, first_line_of(source, first.piece->span),
                                  message_of(*first.piece, library_.entries[other].entry.source->path()));
    if (group.count > 2) finding.with_note(fmt::format("{} documents have it in all", group.count));
    add_lines(finding, source, copies);
    finding.with_help(
        first.piece->kind == PieceKind::kMuscles
            ? "put the main muscle of this exercise first, and leave out what it does not work"
            : "say here what is particular to this document, or say it once on a page to which both link");
  }

  static std::string message_of(const Piece& piece, const std::string& path) {
    const char* what = piece.kind == PieceKind::kMuscles  ? "these muscles stand, in this order,"
                       : piece.kind == PieceKind::kAnswer ? "this answer stands, word for word,"
                                                          : "this text stands, word for word,";
    return fmt::format("{} in `{}` too", what, path);
  }

  static void add_lines(Diagnostic& finding, const SourceFile& source, const std::vector<Copy>& copies) {
    std::vector<std::string> lines;
    for (std::size_t i = 1; i < std::min(copies.size(), kMostLines + 1); ++i)
      lines.push_back(std::to_string(source.position_at(copies[i].piece->span.begin).line));
    if (lines.empty()) return;
    finding.with_note(fmt::format("{} more copied in line{} {}{}", copies.size() - 1, copies.size() == 2 ? "" : "s",
                                  join(lines, ", "), copies.size() > kMostLines + 1 ? "…" : ""));
  }

  const Library& library_;
  Diagnostics& findings_;
  std::unordered_map<std::string, EntryIndex> keys_;
  std::unordered_map<Name, Group, NameHash> groups_;
  std::unordered_map<Name, std::unordered_set<std::string>, NameHash> family_words_;
};

}  // namespace

void check_copied_text(const CheckContext& context, Diagnostics& findings) {
  CopyFinder(context.library, findings).run();
}

}  // namespace matwork
