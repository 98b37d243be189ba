#include "server/host_rule.h"

#include <gtest/gtest.h>

namespace matwork {
namespace {

using Verdict = HostRule::Verdict;

Verdict judge(const std::string& listening_on, const char* host, const char* target = "/") {
  return HostRule(listening_on).judge({"GET", target, 11, {{"host", host}}});
}

TEST(HostRule, ThisMachineIsCalledByItsOwnNames) {
  for (const char* host : {"localhost", "localhost:8080", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:8080", "127.1.2.3",
                           "[::1]:8080", "[::1]", "swan.localhost:80", "localhost.", "localhost:"}) {
    EXPECT_EQ(judge("127.0.0.1", host), Verdict::kAllowed) << host;
    EXPECT_EQ(judge("::1", host), Verdict::kAllowed) << host;
  }
}

TEST(HostRule, ANameThatAStrangerPointsAtUsIsForeign) {
  for (const char* host : {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", "localhost.evil.example",
                           "evillocalhost", "128.0.0.1", "127.0.0.1:8080:80", "[::1].evil.example", "[::2]", "[::1", "",
                           "127.1", "0x7f000001", "localhost:80a", "localhost@evil.example", "192.168.0.2"})
    EXPECT_EQ(judge("127.0.0.1", host), Verdict::kForeign) << host;
}

TEST(HostRule, ThisMachineIsThisMachineHoweverItsAddressIsWritten) {
  for (const char* address : {"127.0.0.1", "127.3.2.1", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
    EXPECT_EQ(judge(address, "evil.example"), Verdict::kForeign) << address;
}

TEST(HostRule, TheHostOfAWholeTargetGoesBeforeTheField) {
  EXPECT_EQ(judge("127.0.0.1", "localhost", "http://evil.example/"), Verdict::kForeign);
  EXPECT_EQ(judge("127.0.0.1", "localhost", "HTTP://localhost:8080"), Verdict::kAllowed);
}

TEST(HostRule, WhoOpensThePreviewToOthersIsReachedByAnyName) {
  EXPECT_EQ(judge("0.0.0.0", "studio.example"), Verdict::kAllowed);
  EXPECT_EQ(judge("192.168.0.2", "192.168.0.2:8080"), Verdict::kAllowed);
}

TEST(HostRule, TheHostIsNamedOnce) {
  const HostRule rule("127.0.0.1");
  EXPECT_EQ(rule.judge({"GET", "/", 11, {}}), Verdict::kMalformed);
  EXPECT_EQ(rule.judge({"GET", "/", 10, {}}), Verdict::kAllowed) << "no browser";
  EXPECT_EQ(rule.judge({"GET", "/", 11, {{"Host", "localhost"}, {"HOST", "localhost"}}}), Verdict::kMalformed);
}

}  // namespace
}  // namespace matwork
