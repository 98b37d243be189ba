#include "exercise/session_plan.h"

#include <gtest/gtest.h>

#include "exercise/entry_fixture.h"

namespace matwork {
namespace {

struct Reading {
  testing::Understood document;
  SessionPlan plan;
};

Reading read(std::string_view body, std::string language = "en") {
  Reading out{testing::understand_text("title: Flow", body, Kind::kWorkout, std::move(language)), {}};
  out.plan = read_session_plan(out.document.entry.value(), Vocabulary::standard());
  return out;
}

/// Each part as "parent > name seconds".
std::vector<std::string> described(const Reading& reading) {
  std::vector<std::string> out;
  for (const auto& part : reading.plan.parts) {
    EXPECT_EQ(reading.document.source->text(part.span), part.name);
    std::string text = part.parent ? reading.plan.parts[*part.parent].name + " > " : "";
    text += part.name;
    if (part.time) text += " " + std::to_string(part.time->least_s);
    out.push_back(text);
  }
  return out;
}

using Parts = std::vector<std::string>;

TEST(SessionPlan, IsHeadingsWithTheirItems) {
  EXPECT_EQ(
      described(read("## Warm-Up (3 minutes)\n\n**Cat-Cow (2 min)**\n- round and arch\n\n**Knee Rocks (1 min)**\n")),
      (Parts{"Warm-Up 180", "Warm-Up > Cat-Cow 120", "Warm-Up > Knee Rocks 60"}));
}

TEST(SessionPlan, ReadsTimesInTheWaysPeopleWriteThem) {
  EXPECT_EQ(described(read("- Hundred: 1 minute\n- Roll Up – 90 sec\n- **Swan** - slowly (30 sec each side)\n"
                           "- **Saw:** 1 min, tall\n- 2 minutes: Seal\n- Rest\n")),
            (Parts{"Hundred 60", "Roll Up 90", "Swan 60", "Saw 60", "Seal 120", "Rest"}));
  EXPECT_EQ(described(read("### 5-Minute Warm-Up\n### Main: 10 minutes\n### Calma de 2 minutos ###\n")),
            (Parts{"Warm-Up 300", "Main 600", "Calma 120"}));
}

TEST(SessionPlan, ReadsLinesOfOneParagraph) {
  EXPECT_EQ(described(read("**Hip Circles (1 min)**\r\n**Curls (1 min)** - 8 reps\r\n")),
            (Parts{"Hip Circles 60", "Curls 60"}));
}

TEST(SessionPlan, ReadsTables) {
  EXPECT_EQ(described(read("| # | Exercise | Minutes |\n|---|---|---|\n| 1 | Hundred | 2 |\n| 2 | Saw | 1.5 |\n")),
            (Parts{"Hundred 120", "Saw 90"}));
  EXPECT_EQ(described(read("| Ejercicio | Tiempo |\n|---|---|\n| Sierra | 30 seg |\n", "es")), (Parts{"Sierra 30"}));
}

TEST(SessionPlan, NestsWhatIsBelow) {
  EXPECT_EQ(described(read(
                "## Main\n### Block (4 min)\n**Side Series (3 min)**\n\n*Leg Lifts (1 min)*\n\n*Circles (2 min)*\n")),
            (Parts{"Main", "Main > Block 240", "Block > Side Series 180", "Side Series > Leg Lifts 60",
                   "Side Series > Circles 120"}));
}

TEST(SessionPlan, CuesAreNoParts) {
  EXPECT_EQ(
      described(read(
          "## Main (2 min)\n**Plank (2 min)**\n- 30 seconds each side\n- 1 minute of breathing\n- Lift the hips\n")),
      (Parts{"Main 120", "Main > Plank 120"}));
}

TEST(SessionPlan, AdviceAndLabelsAreNoParts) {
  EXPECT_EQ(described(read(
                "**Total time:** 20 min\n\n## Tips\n- **Morning** (10 min)\n\n### More (5 min)\n\n## Main (1 min)\n")),
            (Parts{"Main 60"}));
}

TEST(SessionPlan, KeepsLinks) {
  const auto reading =
      read("1. [The Hundred](/exercises/the-hundred/) (2 min)\n2. **[Saw](/exercises/saw/)**: 1 min\n");
  EXPECT_EQ(described(reading), (Parts{"The Hundred 120", "Saw 60"}));
  EXPECT_EQ(reading.plan.parts.at(0).link, "/exercises/the-hundred/");
  EXPECT_EQ(reading.plan.parts.at(1).link, "/exercises/saw/");
}

TEST(SessionPlan, ALinkedNameMayHaveBrackets) {
  const auto reading = read("1. [Pelvic Curl (Bridging)](/exercises/pelvic-curl/) (1 min 30 s): 6 repetitions\n");
  EXPECT_EQ(described(reading), (Parts{"Pelvic Curl (Bridging) 90"}));
  EXPECT_EQ(reading.plan.parts.at(0).link, "/exercises/pelvic-curl/");
}

TEST(SessionPlan, SurvivesWhatIsOdd) {
  for (const auto* body :
       {"**", "****", "- **a", "- [", "- [x](", "### ()", "- (", "- :", "| a |\n|---|\n| (", "- 5 min", "#"})
    EXPECT_LE(read(body).plan.parts.size(), 1U) << body;
}

}  // namespace
}  // namespace matwork
