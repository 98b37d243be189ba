#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "diagnostics/codes.h"
#include "exercise/field_reader.h"
#include "library/theme.h"

namespace matwork {
namespace {

constexpr std::array<Field, kTones> kPaletteFields{{
    {"paper", FieldType::kText, "what pages lie on"},
    {"ink", FieldType::kText, "text"},
    {"mat", FieldType::kText, "surfaces and lines that are not read"},
    {"deep", FieldType::kText, "links and buttons"},
    {"warm", FieldType::kText, "what works and what matters"},
}};

constexpr std::array kColours{
    kPaletteFields[0],
    kPaletteFields[1],
    kPaletteFields[2],
    kPaletteFields[3],
    kPaletteFields[4],
    Field{"dark", FieldType::kGroup, "the same for dark rooms", FieldScope::kEverywhere, TermKind::kMuscle,
          kPaletteFields},
};

constexpr std::array kFont{
    required({"family", FieldType::kText, "the name of the family"}),
    Field{"file", FieldType::kText, "address of its file in static/: /fonts/own.woff2"},
    Field{"italic", FieldType::kText, "address of the file of its italics"},
    Field{"weights", FieldType::kRange, "weights that the files hold: 400-700"},
};

constexpr std::array kFonts{
    Field{"text", FieldType::kGroup, "of texts", FieldScope::kEverywhere, TermKind::kMuscle, kFont},
    Field{"titles", FieldType::kGroup, "of titles", FieldScope::kEverywhere, TermKind::kMuscle, kFont},
};

constexpr std::array kThemeFields{
    Field{"colours", FieldType::kGroup, "#rrggbb in quotes", FieldScope::kEverywhere, TermKind::kMuscle, kColours},
    Field{"fonts", FieldType::kGroup, "of the device, or of the library", FieldScope::kEverywhere, TermKind::kMuscle,
          kFonts},
    Field{"logo", FieldType::kText, "address of a picture in static/: /images/logo.svg"},
    Field{"stylesheet", FieldType::kText, "address of a stylesheet in static/ that comes last: /custom.css"},
};

constexpr int kHeaviest = 1000;

/// Signs that could end the name of a family in a stylesheet, or that no name has.
bool is_family(std::string_view name) {
  constexpr std::size_t kMostBytes = 80;
  const bool plain = std::none_of(name.begin(), name.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f ||
           std::string_view("\"'\\<>{};").find(c) != std::string_view::npos;
  });
  return plain && name.size() <= kMostBytes;
}

class ThemeReader {
 public:
  ThemeReader(const SourceFile& source, Diagnostics& made, Diagnostics& findings)
      : source_(source), made_(made), findings_(findings) {}

  Theme read(const YamlNode& node) {
    FieldReader fields(node, source_, made_, kThemeFields);
    if (const auto* colours = fields.group("colours")) read_colours(*colours);
    if (const auto* fonts = fields.group("fonts")) read_fonts(*fonts);
    theme_.logo = fields.text("logo");
    theme_.stylesheet = fields.text("stylesheet");
    fields.report_unknown();
    return std::move(theme_);
  }

 private:
  using Spans = std::array<Span, kTones>;

  void reject(Span span, std::string message, std::string help) {
    findings_.add(codes::kConfigValue, source_, span, std::move(message)).with_help(std::move(help));
  }

  void read_colours(const YamlNode& node) {
    FieldReader fields(node, source_, made_, kColours);
    const auto light = read_palette(node, fields, theme_.light);
    Spans dark{};
    if (const auto* group = fields.group("dark")) {
      FieldReader dark_fields(*group, source_, made_, kPaletteFields);
      dark = read_palette(*group, dark_fields, theme_.dark);
      dark_fields.report_unknown();
    }
    fields.report_unknown();
    check_contrast(Scheme::kLight, theme_.light, light);
    check_contrast(Scheme::kDark, theme_.dark, dark);
  }

  Spans read_palette(const YamlNode& node, FieldReader& fields, Palette& palette) {
    Spans spans{};
    for (std::size_t i = 0; i < kTones; ++i) {
      const auto name = to_string(static_cast<Tone>(i));
      const auto written = fields.text(name);
      const auto* value = node.find(name);
      if (value == nullptr || value->kind != YamlNode::Kind::kScalar) continue;
      spans[i] = written.value.empty() ? fields.span_of(name) : written.span;
      palette[i] = parse_colour(written.value);
      if (!palette[i]) report_colour(name, written.value, spans[i]);
    }
    return spans;
  }

  void report_colour(std::string_view name, const std::string& written, Span span) {
    if (written.empty())
      return reject(span, fmt::format("the colour `{}` says nothing", name),
                    "put it in quotes, for outside of them # starts a remark: \"#f6f4f0\"");
    reject(span, fmt::format("`{}` is no colour", shorten(written, 40)), "write it as \"#rrggbb\": \"#f6f4f0\"");
  }

  /// What is read stands on paper. Told where a library has changed one of the two.
  void check_contrast(Scheme scheme, const Palette& own, const Spans& spans) {
    const auto index = [](Tone tone) { return static_cast<std::size_t>(tone); };
    const auto paper = theme_.colour(scheme, Tone::kPaper);
    for (const auto tone : {Tone::kInk, Tone::kDeep, Tone::kWarm}) {
      if (!own[index(tone)] && !own[index(Tone::kPaper)]) continue;
      const auto colour = theme_.colour(scheme, tone);
      const auto ratio = contrast(colour, paper);
      if (ratio >= kContrastOfText) continue;
      const auto span = spans[own[index(tone)] ? index(tone) : index(Tone::kPaper)];
      report_contrast(span, scheme, tone, colour, paper, ratio);
    }
  }

  void report_contrast(Span span, Scheme scheme, Tone tone, Colour colour, Colour paper, double ratio) {
    findings_
        .add(codes::kLowContrast, source_, span,
             fmt::format("{} `{}` on paper `{}` has a contrast of {:.1f}:1{}", to_string(tone), to_hex(colour),
                         to_hex(paper), std::floor(ratio * 10) / 10, scheme == Scheme::kDark ? ", in the dark" : ""))
        .with_note("text that many people can read has at least 4.5:1")
        .with_help("make one of the two darker or lighter");
  }

  void read_fonts(const YamlNode& node) {
    FieldReader fields(node, source_, made_, kFonts);
    if (const auto* text = fields.group("text")) theme_.text = read_font(*text);
    if (const auto* titles = fields.group("titles")) theme_.titles = read_font(*titles);
    fields.report_unknown();
  }

  Font read_font(const YamlNode& node) {
    FieldReader fields(node, source_, made_, kFont);
    Font font;
    const auto family = fields.text("family");
    font.file = fields.text("file");
    font.italic = fields.text("italic");
    if (const auto weights = fields.range("weights")) {
      font.lightest = std::min(weights->value.least, kHeaviest);
      font.boldest = std::min(weights->value.most, kHeaviest);
    }
    fields.report_unknown();
    if (family.value.empty())
      return reject(start_of_group(source_, node), "a font needs a `family`", "give it its name: \"Nunito\""), Font{};
    if (!is_family(family.value))
      return reject(family.span, "the name of the family has signs that no font has",
                    "write letters, digits, spaces and hyphens"),
             Font{};
    font.family = collapse_space(family.value);
    return font;
  }

  const SourceFile& source_;
  Diagnostics& made_;
  Diagnostics& findings_;
  Theme theme_;
};

}  // namespace

std::span<const Field> theme_fields() { return kThemeFields; }

Theme read_theme(const YamlNode& node, const SourceFile& source, Diagnostics& made, Diagnostics& findings) {
  return ThemeReader(source, made, findings).read(node);
}

}  // namespace matwork
