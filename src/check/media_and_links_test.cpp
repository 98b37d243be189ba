#include <gtest/gtest.h>

#include "check/checks.h"
#include "library/library_fixture.h"
#include "picture/picture_fixture.h"

namespace matwork {
namespace {

using testing::described;
using testing::document;
using testing::Files;
using testing::read_files;
using testing::words_at;
using Strings = std::vector<std::string>;

/// What one check says about every document, as "code words".
template <class Check>
Strings said(const Files& files, Check check) {
  const auto reading = read_files(files);
  Diagnostics findings;
  const CheckContext context{reading.library, {}};
  if constexpr (std::is_invocable_v<Check, const CheckContext&, Diagnostics&>) {
    check(context, findings);
  } else {
    for (const auto& item : reading.library.entries) check(context, item, findings);
  }
  Strings out;
  for (const auto& finding : findings.list()) out.push_back(std::string(finding.code->id) + " " + words_at(finding));
  return out;
}

Strings said_about_body(std::string_view body, const std::string& language = "en") {
  return said({{"content/" + language + "/a.md", document("A", "", body)},
               {"content/" + language + "/b.md", document("B", "", "## Tips\n")},
               {"content/" + language + "/c.md", document("C", "draft: true")},
               {"static/p.jpg", "bytes"}},
              check_links);
}

TEST(Links, LiveOnesAreNotMentioned) {
  EXPECT_EQ(said_about_body("[b](/b/) [b](../b/) [b](b.md) [b](/b/#tips) "
                            "[x](https://a.example/x) ![p](/p.jpg)\n"),
            Strings{});
  EXPECT_EQ(said_about_body("[b](/b/) [b](../b/#tips) [correo](mailto:a@b.example) [#](#)\n", "es"), Strings{});
}

TEST(Links, DeadOnesAreReportedAtTheirAddress) {
  for (const char* language : {"en", "es"}) {
    EXPECT_EQ(said_about_body("See [this](/gone/) and [that](../c/).\n\nAlso [this](/b/#gone).\n", language),
              (Strings{"link/dead /gone/", "link/dead ../c/", "link/dead-fragment /b/#gone"}));
  }
}

TEST(Links, UnsafeOnesAreReported) {
  EXPECT_EQ(
      said_about_body("[a](javascript:alert(1)) [b](DATA:text/html,x) "
                      "[c](//evil.example/)\n"),
      (Strings{"link/unsafe javascript:alert(1)", "link/unsafe DATA:text/html,x", "link/unsafe //evil.example/"}));
}

TEST(Links, APictureMustBeInTheLibrary) {
  EXPECT_EQ(said_about_body("![a](/gone.jpg) ![b](https://a.example/b.jpg) ![c](/p.jpg)\n"),
            (Strings{"media/missing-picture /gone.jpg", "media/missing-picture https://a.example/b.jpg"}));
}

TEST(Links, TwoEqualAddressesInOneLineHaveTwoPlaces) {
  const auto reading = read_files({{"content/en/a.md", document("A", "", "[x](/gone/) or [y](/gone/)\n")}});
  Diagnostics findings;
  check_links({reading.library, {}}, reading.library.entries.at(0), findings);
  EXPECT_EQ(described(findings), (Strings{"link/dead content/en/a.md:5:5", "link/dead content/en/a.md:5:20"}));
}

TEST(Links, TheAddressThatWasMeantIsOffered) {
  const auto help_for = [](const std::string& path, std::string_view url) {
    const auto reading = read_files({{path, document("A", "", "[x](" + std::string(url) + ")\n")},
                                     {"content/en/mat/swan.md", document("Swan")},
                                     {"content/es/mat/cisne.md", document("Cisne")}});
    Diagnostics findings;
    for (const auto& item : reading.library.entries) check_links({reading.library, {}}, item, findings);
    return findings.list().at(0).help;
  };
  EXPECT_EQ(help_for("content/es/a.md", "/mat/cisne/"), "did you mean `/es/mat/cisne/`?");
  EXPECT_EQ(help_for("content/es/a.md", "/en/mat/swan"), "did you mean `/mat/swan/`?");
  EXPECT_EQ(help_for("content/en/a.md", "/nothing/like/it/"), "mend the address, or take the link away");
}

TEST(Picture, ThatIsThereIsNotMentionedAndThatIsMissingIs) {
  const auto about = [](const char* image) {
    return said({{"content/es/a.md", document("A", std::string("image: \"") + image + "\"")},
                 {"static/i/p q.jpg", testing::jpeg_header(8, 6)}},
                check_picture);
  };
  EXPECT_EQ(about("/i/p q.jpg"), Strings{});
  EXPECT_EQ(about("/i/p%20q.jpg"), Strings{});
  EXPECT_EQ(about(""), Strings{});
  for (const char* image : {"/i/gone.jpg", "gone.jpg", "https://a.example/p.jpg", "//a.example/p.jpg", "/a/"}) {
    EXPECT_EQ(about(image), Strings{std::string("media/missing-picture ") + image});
  }
}

TEST(Picture, ThatCannotBeShownIsToldWithTheReasonWhereverItIsNamed) {
  const Files files{
      {"content/es/a.md", document("A", "image: /cut.png", "![x](/page.jpg) ![y](/good.png) [z](/page.jpg)\n")},
      {"static/cut.png", testing::png_picture(8, 6).substr(0, 60)},
      {"static/good.png", testing::png_picture(8, 6)},
      {"static/page.jpg", "<html>not found</html>"}};
  EXPECT_EQ(said(files, check_picture), (Strings{"media/broken-picture /cut.png", "media/broken-picture /page.jpg"}));
  const auto reading = read_files(files);
  Diagnostics findings;
  check_picture({reading.library, {}}, reading.library.entries.front(), findings);
  EXPECT_EQ(findings.list()[0].message, "the picture `/cut.png` ends too early");
  EXPECT_EQ(findings.list()[1].message, "the picture `/page.jpg` is no JPEG, PNG, WebP, AVIF, GIF or SVG");
}

Files with_videos(std::initializer_list<std::array<const char*, 3>> videos) {
  Files files;
  for (const auto& [path, key, id] : videos) {
    files[path] = document(path, std::string("translationKey: ") + key + "\nvideo_id: \"" + id + "\"");
  }
  return files;
}

TEST(Videos, OfOneExerciseInTwoLanguagesAreNoRepetition) {
  EXPECT_EQ(said(with_videos({{"content/en/exercises/a.md", "a", "abcdefghijk"},
                              {"content/es/ejercicios/a.md", "a", "abcdefghijk"}}),
                 check_videos),
            Strings{});
}

TEST(Videos, OfTwoExercisesAreReportedAtBoth) {
  EXPECT_EQ(said(with_videos({{"content/en/exercises/a.md", "a", "abcdefghijk"},
                              {"content/en/exercises/b.md", "b", "abcdefghijk"},
                              {"content/en/exercises/c.md", "c", "ABCDEFGHIJK"}}),
                 check_videos),
            (Strings{"media/repeated-video abcdefghijk", "media/repeated-video abcdefghijk"}));
}

TEST(Videos, ThatStandInForOthersAreReportedOnceADocumentAndNeverAsRepeated) {
  auto files = with_videos({{"content/en/exercises/a.md", "a", "dQw4w9WgXcQ"},
                            {"content/en/exercises/b.md", "b", "dQw4w9WgXcQ"},
                            {"content/es/ejercicios/c.md", "c", "ABCDEFGHIJK"}});
  files["matwork.yaml"] = "placeholder_videos: ABCDEFGHIJK";
  EXPECT_EQ(said(files, check_videos),
            (Strings{"media/placeholder-video dQw4w9WgXcQ", "media/placeholder-video dQw4w9WgXcQ",
                     "media/placeholder-video ABCDEFGHIJK"}));
}

TEST(Videos, AnIdHasElevenSigns) {
  for (const char* id : {"abcdefghij", "abcdefghijkl", "abcdefghij!", "https://youtu.be/abcdefghijk", "abcdé567890"}) {
    EXPECT_EQ(said(with_videos({{"content/en/exercises/a.md", "a", id}}), check_videos),
              Strings{std::string("media/bad-video ") + id});
  }
  for (const char* id : {"abc-EFG_012", "-----------", ""}) {
    EXPECT_EQ(said(with_videos({{"content/en/exercises/a.md", "a", id}}), check_videos), Strings{}) << id;
  }
}

}  // namespace
}  // namespace matwork
