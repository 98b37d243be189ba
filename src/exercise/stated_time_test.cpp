#include "exercise/stated_time.h"

#include <gtest/gtest.h>

namespace matwork {
namespace {

/// "least-most", "about" in front where it says so, or "" for none.
std::string described(const std::optional<StatedTime>& time) {
  if (!time) return {};
  return (time->about ? "about " : "") + std::to_string(time->least_s) + "-" + std::to_string(time->most_s);
}

std::string parsed(std::string_view text) { return described(parse_time(text)); }

TEST(StatedTime, IsReadInEnglishAndSpanish) {
  EXPECT_EQ(parsed("2 minutes"), "120-120");
  EXPECT_EQ(parsed("1 minuto"), "60-60");
  EXPECT_EQ(parsed("90 sec"), "90-90");
  EXPECT_EQ(parsed("45 seg."), "45-45");
  EXPECT_EQ(parsed("30s"), "30-30");
  EXPECT_EQ(parsed("1 hora"), "3600-3600");
}

TEST(StatedTime, HasPartsOfAMinute) {
  EXPECT_EQ(parsed("1.5 min"), "90-90");
  EXPECT_EQ(parsed("1,5 min"), "90-90");
  EXPECT_EQ(parsed("1½ min"), "90-90");
  EXPECT_EQ(parsed("1 min 30 sec"), "90-90");
  EXPECT_EQ(parsed("1 minuto y 15 segundos"), "75-75");
}

TEST(StatedTime, MayBeARangeOrAbout) {
  EXPECT_EQ(parsed("2–3 min"), "120-180");
  EXPECT_EQ(parsed("2 a 3 minutos"), "120-180");
  EXPECT_EQ(parsed("about 20 minutes"), "about 1200-1200");
  EXPECT_EQ(parsed("~5 min"), "about 300-300");
  EXPECT_EQ(parsed("approx. 5 min"), "about 300-300");
}

TEST(StatedTime, OfASideCountsTwiceAndTimesMultiply) {
  EXPECT_EQ(parsed("30 sec each side"), "60-60");
  EXPECT_EQ(parsed("1 min por lado"), "120-120");
  EXPECT_EQ(parsed("3 x 20 sec"), "60-60");
  EXPECT_EQ(parsed("20 sec x 3"), "60-60");
}

TEST(StatedTime, IsNothingWhereItWouldBeGuessed) {
  for (const auto* text : {"5 min each", "5", "minutes", "", "3 sets", "10 reps", "5 min slowly", "3-2 min", "99999 h"})
    EXPECT_EQ(parsed(text), "") << text;
}

TEST(StatedTime, LeadsWhereASignFollows) {
  EXPECT_EQ(described(parse_leading_time("2 min, slowly")), "120-120");
  EXPECT_EQ(described(parse_leading_time("2 minutes")), "120-120");
  EXPECT_EQ(described(parse_leading_time("1 minute of breathing")), "60-60");
  EXPECT_EQ(described(parse_leading_time("30 seconds for each leg")), "60-60");
  EXPECT_EQ(described(parse_leading_time("1 minute slowly")), "");
}

TEST(StatedTime, IsFoundInATitleThatHasOne) {
  EXPECT_EQ(described(find_time("20-Minute Flow")), "1200-1200");
  EXPECT_EQ(described(find_time("Calma de 5 minutos")), "300-300");
  EXPECT_EQ(described(find_time("5 minutes of work, 1 minute of rest")), "");
  EXPECT_EQ(described(find_time("The Hundred")), "");
  const auto time = find_time("A 20-Minute Flow");
  ASSERT_TRUE(time);
  EXPECT_EQ(time->span, (Span{2, 11}));
}

}  // namespace
}  // namespace matwork
