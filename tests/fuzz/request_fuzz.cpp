#include <algorithm>
#include <array>

#include "library/library_fixture.h"
#include "server/responder.h"
#include "site/site.h"
#include "tests/fuzz/targets.h"

namespace matwork::fuzz {
namespace {

const OutputTree& small_site() {
  static const auto tree = build_site(testing::share_library(
      {{"content/en/exercises/swan.md", testing::exercise("Swan")},
       {"content/es/ejercicios/niño.md", testing::document("El niño")},
       {"content/en/about.md", testing::document("About", "url: /about.html\naliases: [/old/]")}}));
  return tree;
}

bool is_file_of_the_site(const std::string& body) {
  const auto& files = small_site().files();
  return std::any_of(files.begin(), files.end(),
                     [&](const OutputFile& file) { return file.make && file.make() == body; });
}

}  // namespace

void run_request(std::string_view bytes) {
  const DiskFileSystem disk;
  const auto space = std::min(bytes.find(' '), bytes.size());
  const auto target = bytes.substr(std::min(space + 1, bytes.size()));
  for (const char* base_path : {"", "/lib"}) {
    const auto reply = Responder(small_site(), disk, base_path).respond(bytes.substr(0, space), target);
    constexpr std::array kStatuses{200, 301, 400, 404, 405};
    require(std::count(kStatuses.begin(), kStatuses.end(), reply.status) == 1, "the status is one that we give");
    const bool inject = reply.location.find_first_of("\r\n") != std::string::npos;
    require(!inject, "no line end gets into a header");
    if (reply.status == 200) require(is_file_of_the_site(reply.body), "only files of the site are given");
  }
}

}  // namespace matwork::fuzz
