#include "check/mend_spaces.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace matwork {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kNarrowNoBreakSpace = "\u202F";

enum class SignKind { kOther, kSpace, kTab, kNoBreak, kNoWidth };

/// One sign of the text; an escape is one of them.
struct Sign {
  SignKind kind = SignKind::kOther;
  std::string_view bytes;
};

SignKind kind_of(std::string_view bytes, bool with_signs) {
  if (bytes == " ") return SignKind::kSpace;
  if (bytes == "\t") return SignKind::kTab;
  if (!with_signs) return SignKind::kOther;
  if (bytes == kNoBreakSpace || bytes == kNarrowNoBreakSpace) return SignKind::kNoBreak;
  // U+200C and U+200D join letters and pictures, and are meant where they stand.
  const bool no_width = bytes == "\u200B" || bytes == "\u2060" || bytes == "\uFEFF";
  return no_width ? SignKind::kNoWidth : SignKind::kOther;
}

std::vector<Sign> signs_of(std::string_view text, ScalarStyle style, bool with_signs) {
  std::vector<Sign> out;
  for (std::size_t i = 0; i < text.size();) {
    auto size = code_point_size(text, i);
    const bool escape = style == ScalarStyle::kDouble && text[i] == '\\' && i + 1 < text.size();
    if (escape) size += code_point_size(text, i + 1);
    const auto bytes = text.substr(i, size);
    out.push_back({escape ? SignKind::kOther : kind_of(bytes, with_signs), bytes});
    i += size;
  }
  return out;
}

bool is_word_sign(std::string_view bytes) { return bytes.front() != '\\' && !fold(bytes).empty(); }

bool is_digit(std::string_view bytes) { return bytes.size() == 1 && bytes.front() >= '0' && bytes.front() <= '9'; }

bool is_letter(std::string_view bytes) { return is_word_sign(bytes) && !is_digit(bytes); }

class Mending {
 public:
  Mending(std::string_view written, ScalarStyle style, bool with_signs)
      : written_(written), signs_(signs_of(written, style, with_signs)), with_signs_(with_signs) {}

  MendedSpaces run() {
    for (std::size_t i = 0; i < signs_.size();) {
      if (signs_[i].kind == SignKind::kOther) {
        out_.text += signs_[i++].bytes;
      } else {
        i = mend_run(i);
      }
    }
    return std::move(out_);
  }

 private:
  bool is_end(std::size_t i) const { return i == signs_.size(); }

  /// White space from `begin` on; returns what comes after it.
  std::size_t mend_run(std::size_t begin) {
    auto end = begin;
    while (!is_end(end) && signs_[end].kind != SignKind::kOther) ++end;
    const bool at_ends = begin == 0 || is_end(end);
    if (at_ends) {
      fault(begin, end, "white space at the " + std::string(begin == 0 ? "start" : "end") + " of the text",
            "take it out");
      return end;
    }
    mend_between(begin, end);
    return end;
  }

  std::size_t count(std::size_t begin, std::size_t end, SignKind kind) const {
    return static_cast<std::size_t>(std::count_if(signs_.begin() + static_cast<std::ptrdiff_t>(begin),
                                                  signs_.begin() + static_cast<std::ptrdiff_t>(end),
                                                  [&](const Sign& sign) { return sign.kind == kind; }));
  }

  void mend_between(std::size_t begin, std::size_t end) {
    const auto size = end - begin;
    const auto no_width = count(begin, end, SignKind::kNoWidth);
    if (is_before_sign(begin, end)) {
      fault(begin, end, std::string("white space before a ") + (signs_[end].bytes == "," ? "comma" : "full stop"),
            "take it out");
    } else if (no_width == size) {
      fault(begin, end, "a sign without width, which nobody sees and search does not pass over", "take it out");
    } else if (no_width > 0) {
      fault(begin, end, "a sign without width beside a space", "keep one space");
      out_.text += ' ';
    } else if (size == 1) {
      mend_one(begin);
    } else if (size == 2 && is_after_sentence(begin) && count(begin, end, SignKind::kSpace) == 2) {
      keep(begin, end);
    } else {
      fault(begin, end, size == 2 ? "two spaces in a row" : "several spaces in a row", "keep one");
      out_.text += ' ';
    }
  }

  void mend_one(std::size_t i) {
    const auto kind = signs_[i].kind;
    if (kind == SignKind::kTab) {
      fault(i, i + 1, "a tab between words", "write a space");
      out_.text += ' ';
    } else if (kind == SignKind::kNoBreak && is_between_words(i)) {
      fault(i, i + 1, "a no-break space between words", "write a plain space");
      out_.text += ' ';
    } else {
      keep(i, i + 1);
    }
  }

  /// "10 kg", "5 %" and "Dr. Who" are kept together on purpose.
  bool is_between_words(std::size_t i) const {
    const auto before = signs_[i - 1].bytes;
    return (is_letter(before) || before == ",") && is_letter(signs_[i + 1].bytes);
  }

  bool is_after_sentence(std::size_t begin) const {
    const auto before = signs_[begin - 1].bytes;
    return before == "." || before == "!" || before == "?";
  }

  /// Not before "…", ".5" or ".org".
  bool is_before_sign(std::size_t begin, std::size_t end) const {
    const auto sign = signs_[end].bytes;
    if (!with_signs_ || (sign != "," && sign != ".")) return false;
    const bool closes =
        is_end(end + 1) || (signs_[end + 1].kind != SignKind::kOther && signs_[end + 1].kind != SignKind::kNoWidth);
    return closes && (is_word_sign(signs_[begin - 1].bytes) || signs_[begin - 1].bytes == ")");
  }

  void keep(std::size_t begin, std::size_t end) {
    for (auto i = begin; i < end; ++i) out_.text += signs_[i].bytes;
  }

  void fault(std::size_t begin, std::size_t end, std::string what, std::string help) {
    out_.faults.push_back({place(begin), place(end), std::move(what), std::move(help)});
  }

  std::size_t place(std::size_t i) const {
    return is_end(i) ? written_.size() : static_cast<std::size_t>(signs_[i].bytes.data() - written_.data());
  }

  std::string_view written_;
  std::vector<Sign> signs_;
  bool with_signs_;
  MendedSpaces out_;
};

constexpr std::array<std::string_view, 9> kWordsOfYaml{"null", "true", "false", "yes", "no", "on", "off", "y", "n"};

/// Whether a text without quotes is still that text: no sign that YAML reads may come to its start,
/// no `: ` or ` #` into it, and it must not become a number, a date or nothing.
bool is_safe_plain(std::string_view text) {
  if (text.empty() || text.ends_with(':')) return false;
  if (text.find(": ") != text.npos || text.find(" #") != text.npos) return false;
  const bool yaml = std::find(kWordsOfYaml.begin(), kWordsOfYaml.end(), lower(text)) != kWordsOfYaml.end();
  const auto first = text.substr(0, code_point_size(text, 0));
  return !yaml && is_letter(first);
}

/// Most texts have nothing of what is looked for.
bool may_have_faults(std::string_view text) {
  if (trim(text).size() != text.size() || text.find('\t') != text.npos) return true;
  for (const std::string_view sign : {"  ", " ,", " .", "\u00A0", "\u202F", "\u200B", "\u2060", "\uFEFF"}) {
    if (text.find(sign) != text.npos) return true;
  }
  return false;
}

}  // namespace

MendedSpaces mend_spaces(std::string_view written, ScalarStyle style, bool with_signs) {
  if (!may_have_faults(written)) return {{}, std::string(written), true};
  auto mended = Mending(written, style, with_signs).run();
  // What stood apart may now stand together: "a ,<sign without width>" ends in a space before a comma.
  for (bool more = !mended.faults.empty(); more;) {
    auto again = Mending(mended.text, style, with_signs).run();
    more = !again.faults.empty();
    mended.text = std::move(again.text);
  }
  mended.is_safe = style != ScalarStyle::kPlain || is_safe_plain(mended.text);
  return mended;
}

}  // namespace matwork
