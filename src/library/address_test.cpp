#include "library/address.h"

#include <gtest/gtest.h>

#include "library/library_fixture.h"

namespace matwork {
namespace {

using testing::document;
using testing::Files;
using testing::get_entry;
using testing::read_files;

/// The address of one document of a library in English and Spanish.
std::string address_in_library(const std::string& path, std::string_view more = {}) {
  const Files files{
      {path, document("A title", more)}, {"content/en/z.md", document("Z")}, {"content/es/z.md", document("Z")}};
  return get_entry(read_files(files).library, path).address;
}

TEST(Address, OfTheDefaultLanguageIsAtTheRootAndOfTheOthersUnderTheirTag) {
  EXPECT_EQ(address_in_library("content/en/exercises/mat/swan.md"), "/exercises/mat/swan/");
  EXPECT_EQ(address_in_library("content/es/ejercicios/mat/cisne.md"), "/es/ejercicios/mat/cisne/");
  EXPECT_EQ(address_in_library("content/en/about.md"), "/about/");
  EXPECT_EQ(address_in_library("content/pt-BR/sobre.md"), "/pt-br/sobre/");
}

TEST(Address, OfAnIndexIsThatOfItsFolder) {
  EXPECT_EQ(address_in_library("content/en/_index.md"), "/");
  EXPECT_EQ(address_in_library("content/es/_index.md"), "/es/");
  EXPECT_EQ(address_in_library("content/en/exercises/mat/_index.md"), "/exercises/mat/");
  EXPECT_EQ(address_in_library("content/en/exercises/swan/index.md"), "/exercises/swan/");
  EXPECT_EQ(address_in_library("content/en/exercises/swan/index.md", "slug: bird"), "/exercises/bird/");
  EXPECT_EQ(address_in_library("content/es/cisne/index.md", "slug: ave"), "/es/ave/");
  EXPECT_EQ(address_in_library("content/en/exercises/_index.md", "slug: ignored"), "/exercises/");
}

TEST(Address, OfAnIndexWithASlugBesideTheHomeStaysInItsLanguage) {
  EXPECT_EQ(address_in_library("content/en/index.md", "slug: start"), "/");
  EXPECT_EQ(address_in_library("content/es/index.md", "slug: inicio"), "/es/");
}

TEST(Address, SlugReplacesTheLastPartAndUrlAllOfIt) {
  EXPECT_EQ(address_in_library("content/en/a/b.md", "slug: Side Kick"), "/a/side-kick/");
  EXPECT_EQ(address_in_library("content/en/a/b.md", "slug: ends-here-"), "/a/ends-here/");
  EXPECT_EQ(address_in_library("content/es/a/b.md", "url: hola/mundo"), "/es/hola/mundo/");
  EXPECT_EQ(address_in_library("content/es/a/b.md", "url: /hola/mundo"), "/hola/mundo/");
  EXPECT_EQ(address_in_library("content/es/a/b.md", "url: /es/hola/"), "/es/hola/");
  EXPECT_EQ(address_in_library("content/en/a/b.md", "url: page.html"), "/page.html");
  EXPECT_EQ(address_in_library("content/es/a/b.md", "url: sub/page.html"), "/es/sub/page.html");
  EXPECT_EQ(address_in_library("content/en/a/b.md", "url: /One/Two\nslug: three"), "/One/Two/");
}

TEST(Address, IsNeverThatOfTheMarkOfASite) {
  EXPECT_EQ(address_in_library("content/en/a.md", "url: /.matwork-site/x"), "/x/");
  EXPECT_EQ(address_in_library("content/en/a.md", "url: /.Matwork-Site/x"), "/x/");
}

TEST(Address, KeepsAccentsAndDropsPunctuation) {
  EXPECT_EQ(address_in_library("content/es/ejercicios/El Niño.md"), "/es/ejercicios/el-niño/");
  EXPECT_EQ(address_in_library("content/en/Side Kick: Part 1 (a)!.md"), "/side-kick-part-1-a/");
  EXPECT_EQ(address_in_library("content/en/UPPER/Case.md"), "/upper/case/");
  EXPECT_EQ(address_in_library("content/en/What's up, doc.md"), "/whats-up-doc/");
}

TEST(PathPart, IsMadeAsHugoMakesIt) {
  EXPECT_EQ(to_path_part("Side Kick: Part 1"), "side-kick-part-1");
  EXPECT_EQ(to_path_part("  two   spaces "), "two-spaces");
  EXPECT_EQ(to_path_part("a - b"), "a-b");
  EXPECT_EQ(to_path_part("a_b.c#d+e~f@g-h"), "a_b.c#d+e~f@g-h");
  EXPECT_EQ(to_path_part("ÁRBOL ñandú Çà"), "árbol-ñandú-çà");
  EXPECT_EQ(to_path_part("¿Qué? ¡Sí!"), "qué-sí");
  EXPECT_EQ(to_path_part("普拉提 Σ"), "普拉提-σ");
  EXPECT_EQ(to_path_part("!?*\"<>"), "");
}

TEST(PathPart, IsNeverAWayOutOfItsFolderAndMakingItTwiceChangesNothing) {
  for (const char* text :
       {"..", ".", "/", "a/../b", "..\\x", "\x01..", "%2e%2e", " . ", "...", "a\tb", "ÁB", "- -", "--"}) {
    const auto part = to_path_part(text);
    EXPECT_NE(part, "..") << text;
    EXPECT_NE(part, ".") << text;
    EXPECT_EQ(part.find('/'), std::string::npos) << text;
    EXPECT_EQ(part.find('\\'), std::string::npos) << text;
    EXPECT_EQ(to_path_part(part), part) << text;
  }
}

TEST(AliasAddress, StartsAtTheRootOrBesideTheDocument) {
  EXPECT_EQ(alias_address("/old/way/", "/a/b/"), "/old/way/");
  EXPECT_EQ(alias_address("/old/way", "/a/b/"), "/old/way/");
  EXPECT_EQ(alias_address("/Old/Way", "/a/b/"), "/Old/Way/");
  EXPECT_EQ(alias_address("/old.html", "/a/b/"), "/old.html");
  EXPECT_EQ(alias_address("/old way/é/", "/a/b/"), "/old-way/é/");
  EXPECT_EQ(alias_address("twin", "/a/b/"), "/a/twin/");
  EXPECT_EQ(alias_address("twin/deep", "/a/b/"), "/a/twin/deep/");
  EXPECT_EQ(alias_address("../twin", "/a/b/c/"), "/a/twin/");
  EXPECT_EQ(alias_address("../../../../../twin", "/a/b/"), "/twin/");
}

TEST(AliasAddress, OfAPageThatIsAFileIsBesideTheFile) { EXPECT_EQ(alias_address("twin", "/a/b.html"), "/a/twin/"); }

TEST(EncodeAddress, IsUndoneByDecodeAddress) {
  for (const std::string address :
       {"/", "/a/b/", "/el-niño/", "/100%/", "/a b/", "/a#b?c/", "/\"<>&'/", "/普拉提/", "/a+b/"}) {
    const auto encoded = encode_address(address);
    EXPECT_EQ(decode_address(encoded), address);
    EXPECT_EQ(encoded.find_first_of(" \"<>#?\\`"), std::string::npos) << encoded;
    for (const char c : encoded) EXPECT_GT(c, 0x20) << encoded;
  }
  EXPECT_EQ(encode_address("/niño/"), "/ni%C3%B1o/");
}

TEST(DecodeAddress, LeavesAloneWhatIsNoEscapeAndWhatIsNoText) {
  for (const char* kept : {"/%", "/%4", "/%zz", "/%+1/", "/%-1/", "/%00", "/%ff", "/%C3", "/%ED%A0%80", "/a%"}) {
    EXPECT_EQ(decode_address(kept), kept);
  }
  EXPECT_EQ(decode_address("/%41%62"), "/Ab");
  EXPECT_EQ(decode_address("/%2e%2E/"), "/../");
  EXPECT_EQ(decode_address("%25%34%31"), "%41");
}

TEST(FileOf, ANameThatEndsInASlashIsTheIndexThere) {
  EXPECT_EQ(file_of("/"), "index.html");
  EXPECT_EQ(file_of("/a/"), "a/index.html");
  EXPECT_EQ(file_of("/a.html"), "a.html");
}

TEST(ResolveAddress, FollowsReferencesAsABrowserDoesAndNeverLeavesTheRoot) {
  const std::string base = "/a/b/c/";
  EXPECT_EQ(resolve_address("d/", base), "/a/b/c/d/");
  EXPECT_EQ(resolve_address("d", base), "/a/b/c/d");
  EXPECT_EQ(resolve_address("../d/", base), "/a/b/d/");
  EXPECT_EQ(resolve_address("./d/", base), "/a/b/c/d/");
  EXPECT_EQ(resolve_address("..", base), "/a/b/");
  EXPECT_EQ(resolve_address(".", base), base);
  EXPECT_EQ(resolve_address("/x", base), "/x");
  EXPECT_EQ(resolve_address("", base), base);
  EXPECT_EQ(resolve_address("d", "/a/b.html"), "/a/d");
  EXPECT_EQ(resolve_address("../../../../../../etc/passwd", base), "/etc/passwd");
  EXPECT_EQ(resolve_address("/../../x/", base), "/x/");
  EXPECT_EQ(resolve_address("..//..//", base), "/a/");
}

}  // namespace
}  // namespace matwork
