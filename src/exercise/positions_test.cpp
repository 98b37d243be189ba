#include "exercise/positions.h"

#include <gtest/gtest.h>

#include <string>

namespace matwork {
namespace {

/// "supine:Lie on your back", the positions of a text with the words that say them, parted by "; ".
std::string positions(std::string_view text, std::string_view language = "en",
                      ProseKind kind = ProseKind::kInstruction) {
  std::string out;
  const auto& vocabulary = Vocabulary::standard();
  for (const auto& reading : find_positions(text, kind, language, vocabulary)) {
    if (!out.empty()) out += "; ";
    out.append(vocabulary.id(reading.term)).append(":").append(text.substr(reading.begin, reading.end - reading.begin));
  }
  return out;
}

TEST(Positions, LyingNeedsADirection) {
  EXPECT_EQ(positions("Lie on your back with bent knees"), "supine:Lie on your back");
  EXPECT_EQ(positions("Lie down on the mat on your left side"), "side-lying:Lie down on the mat on your left side");
  EXPECT_EQ(positions("Lie face down, legs long"), "prone:Lie face down");
  EXPECT_EQ(positions("Begin side-lying"), "side-lying:side-lying");
  EXPECT_EQ(positions("Lie down with your arms at your sides"), "");
  EXPECT_EQ(positions("Tumbada boca arriba, dobla las rodillas", "es"), "supine:Tumbada boca arriba");
  EXPECT_EQ(positions("Acuéstate sobre el costado izquierdo", "es"), "side-lying:Acuéstate sobre el costado");
  EXPECT_EQ(positions("Túmbate sobre el abdomen", "es"), "prone:Túmbate sobre el abdomen");
}

TEST(Positions, SittingStandingAndKneelingAreToldByTheirVerbs) {
  EXPECT_EQ(positions("Sit tall"), "seated:Sit");
  EXPECT_EQ(positions("Stand behind a chair"), "standing:Stand");
  EXPECT_EQ(positions("Kneel with your arms long"), "kneeling:Kneel");
  EXPECT_EQ(positions("Siéntate erguida", "es"), "seated:Siéntate");
  EXPECT_EQ(positions("De pie, con los pies juntos", "es"), "standing:pie");
  EXPECT_EQ(positions("Comienza de rodillas", "es"), "kneeling:rodillas");
}

TEST(Positions, OthersAreTakenFromTheVocabularyWhereSomethingBeginsThere) {
  EXPECT_EQ(positions("Start on your hands and knees"), "quadruped:hands and knees");
  EXPECT_EQ(positions("Come into a high plank"), "plank:high plank");
  EXPECT_EQ(positions("Comienza en plancha lateral", "es"), "side-plank:plancha lateral");
  EXPECT_EQ(positions("Step back until the body makes a plank"), "");
}

TEST(Positions, WhatAMovementEndsInIsNoStart) {
  EXPECT_EQ(positions("Roll up to sitting"), "");
  EXPECT_EQ(positions("Come up to standing"), "");
  EXPECT_EQ(positions("Sit up and reach forward"), "");
  EXPECT_EQ(positions("Sube hasta quedar de pie", "es"), "");
}

TEST(Positions, WordsThatOnlySoundLikeOneAreNone) {
  EXPECT_EQ(positions("Press into your sitting bones"), "");
  EXPECT_EQ(positions("Rise to a shoulder stand"), "");
  EXPECT_EQ(positions("Stand on your knees"), "");
  EXPECT_EQ(positions("Rest the hands on the back of your head"), "");
  EXPECT_EQ(positions("Stretch the arms, palms face up"), "");
  EXPECT_EQ(positions("Estira los brazos, palmas boca arriba", "es"), "");
  EXPECT_EQ(positions("Cambia de lado", "es"), "");
  EXPECT_EQ(positions("Apunta los dedos de pie", "es"), "");
  EXPECT_EQ(positions("Siente cómo se alarga la espalda", "es"), "");
}

TEST(Positions, WhatIsLeftOpenIsBothOrNone) {
  EXPECT_EQ(positions("Sit or stand tall"), "seated:Sit; standing:stand");
  EXPECT_EQ(positions("Lie on your back or side"), "supine:Lie on your back; side-lying:side");
  EXPECT_EQ(positions("Kneel with the hands on the mat"), "") << "on hands and knees, or nearly";
}

TEST(Positions, OfADescriptionCountsLess) {
  EXPECT_EQ(positions("For all who sit at a desk", "en", ProseKind::kDescription), "");
  EXPECT_EQ(positions("This is easier than lying on your back", "en", ProseKind::kDescription), "");
  EXPECT_EQ(positions("A standing or seated stretch", "en", ProseKind::kDescription), "");
  EXPECT_EQ(positions("A standing stretch", "en", ProseKind::kDescription), "standing:standing");
  EXPECT_EQ(positions("Lying on the side, the top leg rises", "en", ProseKind::kDescription),
            "side-lying:Lying on the side");
  EXPECT_EQ(positions("Seated work for the spine", "en", ProseKind::kDescription), "seated:Seated");
}

TEST(Positions, OtherLanguagesHaveNone) { EXPECT_EQ(positions("Sit on your back", "fr"), ""); }

TEST(Positions, AgreeWhereOneContainsTheOther) {
  const auto& vocabulary = Vocabulary::standard();
  const auto term = [&](std::string_view id) { return vocabulary.find_id(TermKind::kPosition, id).value(); };
  EXPECT_TRUE(positions_agree(vocabulary, term("supine"), term("supine")));
  EXPECT_TRUE(positions_agree(vocabulary, term("seated"), term("cross-legged")));
  EXPECT_TRUE(positions_agree(vocabulary, term("cross-legged"), term("seated")));
  EXPECT_FALSE(positions_agree(vocabulary, term("supine"), term("prone")));
  EXPECT_FALSE(positions_agree(vocabulary, term("standing"), term("seated")));
}

}  // namespace
}  // namespace matwork
