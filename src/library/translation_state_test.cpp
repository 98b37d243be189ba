#include "library/translation_state.h"

#include <gtest/gtest.h>

#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::codes_of;
using testing::Files;
using testing::get_entry;
using testing::read_files;
using Strings = std::vector<std::string>;

constexpr const char* kSource = "content/en/a.md";
constexpr const char* kTranslation = "content/es/a.md";

std::string words(const std::string& title, const std::string& steps, const std::string& body) {
  return "---\ntitle: " + title + "\ntranslationKey: a\nsteps: [" + steps + "]\n---\n" + body;
}

/// A pair in step, recorded.
Files recorded() {
  Files files{
      {kSource, words("Rise", "Go up, Go down", "Before.\n\n## Tips\n\nSlowly.\n\n## Errors\n\nHaste.\n")},
      {kTranslation, words("Sube", "Sube, Baja", "Antes.\n\n## Consejos\n\nDespacio.\n\n## Fallos\n\nPrisa.\n")}};
  const auto library = read_files(files).library;
  TranslationRecord record;
  record[kTranslation] = record_translation(library, get_entry(library, kTranslation), Recording::kInStep);
  files[kTranslationRecordFile] = render_translation_record(record);
  return files;
}

TranslationState state_of(const Files& files) {
  const auto reading = read_files(files);
  return translation_state(reading.library, get_entry(reading.library, kTranslation));
}

Strings behind(const Files& files) {
  Strings names;
  for (const auto& change : state_of(files).changes) names.push_back(change.name);
  return names;
}

void replace(Files& files, const std::string& path, const std::string& old, const std::string& with) {
  auto& text = files.at(path);
  const auto at = text.find(old);
  ASSERT_NE(at, std::string::npos) << old;
  text.replace(at, old.size(), with);
}

TEST(TranslationState, IsUnknownUntilItIsRecorded) {
  auto files = recorded();
  files.erase(kTranslationRecordFile);
  EXPECT_EQ(state_of(files).kind, TranslationState::Kind::kUnrecorded);
}

TEST(TranslationState, IsCurrentRightAfterRecording) {
  EXPECT_EQ(state_of(recorded()).kind, TranslationState::Kind::kCurrent);
}

TEST(TranslationState, NamesTheFieldAndTheSectionThatChangedInTheSource) {
  auto files = recorded();
  replace(files, kSource, "Go down", "Sink down");
  replace(files, kSource, "Haste.", "Hurry.");
  EXPECT_EQ(behind(files), (Strings{"steps", "#errors"}));
}

TEST(TranslationState, LineEndsAndWrappingAreNoChange) {
  auto files = recorded();
  auto& text = files.at(kSource);
  for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) text.replace(at, 1, "\r\n");
  replace(files, kSource, "[Go up, Go down]", "\r\n  - \"Go  up\"\r\n  - Go\r\n    down");
  EXPECT_EQ(behind(files), Strings{});
}

TEST(TranslationState, ATranslationThatChangedTooIsCurrent) {
  auto files = recorded();
  replace(files, kSource, "Go down", "Sink down");
  replace(files, kTranslation, "Baja", "Desciende");
  replace(files, kSource, "Slowly.", "Very slowly.");
  replace(files, kTranslation, "Despacio.", "Muy despacio.");
  EXPECT_EQ(state_of(files).kind, TranslationState::Kind::kCurrent);
}

TEST(TranslationState, ANewSectionIsBehindUntilTheTranslationHasOneMore) {
  auto files = recorded();
  files[kSource] += "\n## More\n\nNew words.\n";
  EXPECT_EQ(behind(files), Strings{"#more"});
  files[kTranslation] += "\n## Más\n\nPalabras nuevas.\n";
  EXPECT_EQ(behind(files), Strings{});
}

TEST(TranslationState, ARenamedHeadingIsAChangeOfItsSection) {
  auto files = recorded();
  replace(files, kSource, "## Errors", "## Mistakes");
  EXPECT_EQ(behind(files), Strings{"#mistakes"});
  replace(files, kTranslation, "## Fallos", "## Errores");
  EXPECT_EQ(behind(files), Strings{});
}

TEST(TranslationState, ASectionThatIsGoneFromTheSourceIsBehindUntilItGoesFromTheTranslation) {
  auto files = recorded();
  replace(files, kSource, "\n## Errors\n\nHaste.\n", "");
  EXPECT_EQ(behind(files), Strings{"#errors"});
  replace(files, kTranslation, "\n## Fallos\n\nPrisa.\n", "");
  EXPECT_EQ(behind(files), Strings{});
}

TEST(TranslationState, RecordingKeepsWhatIsBehindAndAcceptingDoesNot) {
  auto files = recorded();
  replace(files, kSource, "Go down", "Sink down");
  const auto again = [&](Recording recording) {
    const auto library = read_files(files).library;
    auto changed = files;
    TranslationRecord record;
    record[kTranslation] = record_translation(library, get_entry(library, kTranslation), recording);
    changed[kTranslationRecordFile] = render_translation_record(record);
    return behind(changed);
  };
  EXPECT_EQ(again(Recording::kInStep), Strings{"steps"});
  EXPECT_EQ(again(Recording::kAll), Strings{});
}

TEST(TranslationState, RecordingTwiceWritesTheSameBytes) {
  const auto files = recorded();
  const auto library = read_files(files).library;
  TranslationRecord record;
  record[kTranslation] = record_translation(library, get_entry(library, kTranslation), Recording::kInStep);
  EXPECT_EQ(render_translation_record(record), files.at(kTranslationRecordFile));
}

TEST(TranslationRecord, PassesOverALineThatCannotBeReadAndSaysWhere) {
  auto files = recorded();
  files[kTranslationRecordFile] += "<<<<<<< mine\n  steps zz 12\n";
  const auto reading = read_files(files);
  const auto described = testing::described(reading.findings);
  ASSERT_EQ(std::count_if(described.begin(), described.end(),
                          [](const std::string& d) { return d.starts_with("translation/record"); }),
            2);
  EXPECT_EQ(state_of(files).kind, TranslationState::Kind::kCurrent);
}

}  // namespace
}  // namespace matwork
