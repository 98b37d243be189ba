#include "library/term_pages.h"

#include <gtest/gtest.h>

#include <set>

#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::Files;
using testing::read_files;
using testing::titles_of;
using Strings = std::vector<std::string>;

std::string exercise_with(std::string_view title, std::string_view facts) { return document(title, facts); }

/// The titles on the page of a term, or "no page".
Strings listed(const Library& library, TermKind kind, std::string_view id, LanguageIndex language = 0) {
  const auto term = library.vocabulary->find_id(kind, id);
  const auto* page = library.find_term_page(term.value(), language);
  return page == nullptr ? Strings{"no page"} : titles_of(library, page->entries);
}

TEST(TermPages, ListTheExercisesThatNameTheTerm) {
  const auto library =
      read_files(
          {{"content/en/exercises/a.md", exercise_with("A", "muscles: [calves]\nequipment: [mat]\ndifficulty: easy")},
           {"content/en/exercises/b.md", exercise_with("B", "muscles: [calves, hamstrings]\nequipment: [overball]")},
           {"content/en/articles/c.md", exercise_with("C", "muscles: [calves]")}})
          .library;
  EXPECT_EQ(listed(library, TermKind::kMuscle, "calves"), (Strings{"A", "B"}));
  EXPECT_EQ(listed(library, TermKind::kMuscle, "hamstrings"), Strings{"B"});
  EXPECT_EQ(listed(library, TermKind::kEquipment, "mat"), Strings{"A"});
  EXPECT_EQ(listed(library, TermKind::kEquipment, "small-ball"), Strings{"B"});
  EXPECT_EQ(listed(library, TermKind::kLevel, "beginner"), Strings{"A"});
  EXPECT_EQ(listed(library, TermKind::kLevel, "advanced"), Strings{"no page"});
}

TEST(TermPages, ARegionHoldsItsGroupsAndNeverTheReverse) {
  const auto library =
      read_files({{"content/en/exercises/group.md", exercise_with("Group", "muscles: [rectus-abdominis]")},
                  {"content/en/exercises/region.md", exercise_with("Region", "muscles: [abdominals]")}})
          .library;
  EXPECT_EQ(listed(library, TermKind::kMuscle, "abdominals"), (Strings{"Group", "Region"}));
  EXPECT_EQ(listed(library, TermKind::kMuscle, "rectus-abdominis"), Strings{"Group"});
}

TEST(TermPages, ARegionIsOnThePageOfTheRegionsAroundIt) {
  const auto library = read_files({{"content/en/exercises/small.md", exercise_with("Small", "muscles: [obliques]")},
                                   {"content/en/exercises/large.md", exercise_with("Large", "muscles: [abdominals]")}})
                           .library;
  EXPECT_EQ(listed(library, TermKind::kMuscle, "abdominals"), (Strings{"Large", "Small"}));
  EXPECT_EQ(listed(library, TermKind::kMuscle, "obliques"), Strings{"Small"});
}

TEST(TermPages, AnExerciseStandsOnAPageOnce) {
  const auto library = read_files({{"content/en/exercises/a.md",
                                    exercise_with("A", "muscles: [rectus-abdominis, obliques, abdominals]")}})
                           .library;
  EXPECT_EQ(listed(library, TermKind::kMuscle, "abdominals"), Strings{"A"});
}

TEST(TermPages, LieUnderTheWordsOfTheirLanguage) {
  const auto library =
      read_files({{"content/en/exercises/a.md", exercise_with("A", "muscles: [calves]\ndifficulty: easy")},
                  {"content/es/ejercicios/a.md", exercise_with("A", "muscles: [gemelos]\ndifficulty: fácil")}})
          .library;
  const auto calves = library.vocabulary->find_id(TermKind::kMuscle, "calves").value();
  EXPECT_EQ(library.find_term_page(calves, 0)->address, "/muscles/calves/");
  EXPECT_EQ(library.find_term_page(calves, 1)->address, "/es/musculos/pantorrillas/");
  EXPECT_EQ(library.find_address("/muscles/")->kind, AddressUse::Kind::kTermList);
  EXPECT_EQ(library.find_address("/es/niveles/")->kind, AddressUse::Kind::kTermList);
  EXPECT_EQ(library.find_address("/equipment/"), nullptr) << "no exercise names any";
}

TEST(TermPages, OfPositionsHoldWhatIsStatedAndWhatStepsSay) {
  const auto library =
      read_files({{"content/en/exercises/a.md", exercise_with("Stated", "start_position: supine")},
                  {"content/en/exercises/b.md", exercise_with("Told", "steps: [Lie on your back, Lift one leg]")},
                  {"content/en/exercises/c.md", exercise_with("Neither", "steps: [Lift one leg]")},
                  {"content/en/exercises/d.md",
                   exercise_with("Stated wins", "start_position: prone\nsteps: [Lie on your back, Lift one leg]")}})
          .library;
  EXPECT_EQ(listed(library, TermKind::kPosition, "supine"), (Strings{"Stated", "Told"}));
  EXPECT_EQ(listed(library, TermKind::kPosition, "prone"), Strings{"Stated wins"});
  EXPECT_EQ(library.find_address("/positions/supine/")->kind, AddressUse::Kind::kTermPage);
}

TEST(TermPages, OfMovementsAreOneList) {
  const auto library =
      read_files({{"content/en/exercises/a.md",
                   exercise_with("A", "joint_actions: [hip-flexion]\nspinal_actions: [spine-flexion]")},
                  {"content/es/ejercicios/a.md", exercise_with("A", "spinal_actions: [spine-flexion]")}})
          .library;
  EXPECT_EQ(listed(library, TermKind::kJointAction, "hip-flexion"), Strings{"A"});
  EXPECT_EQ(library.find_address("/movements/hip-flexion/")->kind, AddressUse::Kind::kTermPage);
  EXPECT_EQ(library.find_address("/movements/spine-flexion/")->kind, AddressUse::Kind::kTermPage);
  EXPECT_EQ(library.find_address("/es/movimientos/flexión-de-columna/")->kind, AddressUse::Kind::kTermPage);
  const auto list = *library.find_address("/es/movimientos/");
  EXPECT_EQ(list.kind, AddressUse::Kind::kTermList);
  EXPECT_EQ(static_cast<TermKind>(list.index), TermKind::kJointAction);
}

TEST(TermPages, OfLengthsHoldTheDurations) {
  const auto library = read_files({{"content/en/exercises/a.md", exercise_with("A", "duration: 60")},
                                   {"content/en/exercises/b.md", exercise_with("B", "duration: 61")},
                                   {"content/en/exercises/c.md", exercise_with("C", "")},
                                   {"content/en/workouts/d.md", exercise_with("D", "duration: 600")}})
                           .library;
  EXPECT_EQ(listed(library, TermKind::kLength, "up-to-1-minute"), Strings{"A"});
  EXPECT_EQ(listed(library, TermKind::kLength, "1-to-2-minutes"), Strings{"B"});
  EXPECT_EQ(listed(library, TermKind::kLength, "over-5-minutes"), Strings{"no page"});
  EXPECT_EQ(library.find_address("/lengths/up-to-1-minute/")->kind, AddressUse::Kind::kTermPage);
}

TEST(TermPages, ADocumentKeepsAnAddressThatATermWouldTake) {
  const auto library = read_files({{"content/en/exercises/a.md", exercise_with("A", "muscles: [calves]")},
                                   {"content/en/muscles/calves.md", document("All about calves")}})
                           .library;
  EXPECT_EQ(library.find_address("/muscles/calves/")->kind, AddressUse::Kind::kEntry);
  EXPECT_EQ(listed(library, TermKind::kMuscle, "calves"), Strings{"no page"});
}

TEST(TermPages, ListsAreInTheOrderOfTheHome) {
  const auto library =
      read_files({{"content/en/exercises/a.md", exercise_with("Late", "muscles: [calves]\nweight: 9")},
                  {"content/en/exercises/b.md", exercise_with("Early", "muscles: [calves]\nweight: 1")}})
          .library;
  EXPECT_EQ(listed(library, TermKind::kMuscle, "calves"), (Strings{"Early", "Late"}));
}

/// A library in which one exercise names every muscle, piece of equipment and
/// level that there is.
Files all_terms(const std::string& language) {
  Files files;
  for (const auto& term : Vocabulary::standard().terms()) {
    const char* field = term.kind == TermKind::kMuscle      ? "muscles"
                        : term.kind == TermKind::kEquipment ? "equipment"
                        : term.kind == TermKind::kLevel     ? "difficulty"
                                                            : nullptr;
    if (field == nullptr) continue;
    files["content/" + language + "/exercises/" + term.id + ".md"] =
        exercise_with(term.id, std::string(field) + ": " + term.id);
  }
  return files;
}

TEST(TermPages, EveryTermThatIsNamedHasAPageOfItsOwnInEveryLanguage) {
  for (const char* language : {"en", "es", "pt-BR", "fr"}) {
    const auto reading = read_files(all_terms(language));
    std::set<std::string> addresses;
    for (const auto& page : reading.library.term_pages) {
      EXPECT_TRUE(addresses.insert(page.address).second) << page.address;
      EXPECT_EQ(reading.library.find_address(page.address)->kind, AddressUse::Kind::kTermPage) << page.address;
      EXPECT_EQ(page.address.find("//"), std::string::npos) << page.address;
      EXPECT_FALSE(page.entries.empty()) << page.address;
    }
    std::size_t wanted = 0;
    for (const auto& term : Vocabulary::standard().terms()) {
      const bool listed_kind =
          term.kind == TermKind::kMuscle || term.kind == TermKind::kEquipment || term.kind == TermKind::kLevel;
      wanted += listed_kind ? 1 : 0;
    }
    EXPECT_EQ(addresses.size(), wanted) << language;
  }
}

TEST(TermPages, AreFoundByTermAndLanguageAndNothingElseIs) {
  const auto library = read_files(all_terms("en")).library;
  for (const auto& page : library.term_pages) EXPECT_EQ(library.find_term_page(page.term, page.language), &page);
  EXPECT_EQ(library.find_term_page(library.vocabulary->find_id(TermKind::kPosition, "supine").value(), 0), nullptr);
  EXPECT_EQ(library.find_term_page(library.term_pages.front().term, 1), nullptr);
}

}  // namespace
}  // namespace matwork
