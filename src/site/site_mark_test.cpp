#include "site/site_mark.h"

#include <gtest/gtest.h>

#include "site/folder_fixture.h"

namespace matwork {
namespace {

SiteMark mark_of(const testing::Site& site) { return SiteMark::of(testing::tree_of(site)); }

TEST(SiteMark, KnowsItsFilesItselfAndNoOthers) {
  const auto mark = mark_of({{"index.html", ""}, {"a/b.html", ""}});
  for (const char* path : {"index.html", "a/b.html", ".matwork-site"}) EXPECT_TRUE(mark.knows(path)) << path;
  for (const char* path : {"CNAME", "a", "a/b", "b.html", ".git/HEAD", ""}) EXPECT_FALSE(mark.knows(path)) << path;
}

TEST(SiteMark, KnowsTheSameAfterItWasWrittenAndRead) {
  for (const auto& site : {testing::Site{}, testing::Site{{"a", ""}}, testing::kOld}) {
    const auto text = mark_of(site).text();
    const auto read = SiteMark::parse(text);
    ASSERT_TRUE(read) << text;
    EXPECT_EQ(read->text(), text);
    for (const auto& [path, bytes] : site) EXPECT_TRUE(read->knows(path)) << path;
    EXPECT_FALSE(read->knows("CNAME"));
  }
}

TEST(SiteMark, DoesNotTellThePathsOfFiles) {
  EXPECT_EQ(mark_of({{"secret-picture.jpg", ""}}).text().find("secret"), std::string::npos);
}

TEST(SiteMark, IsNoneWhereAnythingIsMissing) {
  const auto text = mark_of({{"a", ""}, {"b", ""}}).text();
  for (std::size_t size = 0; size < text.size(); ++size)
    EXPECT_FALSE(SiteMark::parse(text.substr(0, size))) << "cut to " << size;
  EXPECT_FALSE(SiteMark::parse("Written by matwork"));
  auto other = text;
  other[other.size() - 8] = 'g';
  EXPECT_FALSE(SiteMark::parse(other));
}

}  // namespace
}  // namespace matwork
