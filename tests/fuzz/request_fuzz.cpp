#include <algorithm>
#include <array>

#include "base/text.h"
#include "library/library_fixture.h"
#include "server/serve_bytes.h"
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

bool is_part_of_the_site(const std::string& body) {
  const auto& files = small_site().files();
  return std::any_of(files.begin(), files.end(),
                     [&](const OutputFile& file) { return file.make && file.make().find(body) != std::string::npos; });
}

void require_status(int status) {
  constexpr std::array kStatuses{200, 206, 301, 304, 400, 404, 405, 413, 416, 431};
  require(std::count(kStatuses.begin(), kStatuses.end(), status) == 1, "the status is one that we give");
}

void require_field(std::string_view line) {
  const auto colon = line.find(": ");
  require(colon != line.npos && colon > 0, "a line of the head is a name and a value: " + std::string(line));
  const bool control =
      std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
  require(!control, "no control character gets into a header");
}

void require_reply(const Reply& reply) {
  require_status(reply.status);
  for (const auto& [name, value] : reply.fields) require_field(name + ": " + value);
  const auto location = reply.field("Location");
  require(location.empty() || (location.starts_with('/') && !location.starts_with("//")),
          "no redirect leads elsewhere");
  const bool plain = reply.field("Content-Encoding").empty();
  if (plain && (reply.status == 200 || reply.status == 206))
    require(is_part_of_the_site(reply.content()), "only files of the site are given");
}

/// Looks at each reply on its way. What it throws the server makes an answer of, as of any bug: so it is kept.
class WatchedResponder final : public Responder {
 public:
  Reply respond(const Request& request) const override {
    try {
      auto reply = replies_.respond(request);
      require_reply(reply);
      return reply;
    } catch (const std::exception& fault) {
      fault_ = fault.what();
      throw;
    }
  }
  const std::string& fault() const { return fault_; }

 private:
  TreeResponder replies_{small_site()};
  mutable std::string fault_;
};

/// The head of the first answer, as a client reads it.
void require_head(std::string_view bytes) {
  const auto end = bytes.find("\r\n\r\n");
  require(bytes.starts_with("HTTP/1.") && end != bytes.npos, "an answer has a whole head");
  const auto lines = split(bytes.substr(0, end), '\n');
  require(lines[0].size() > 12 && is_digit(lines[0][9]), "the first line says the status");
  require_status(std::stoi(std::string(lines[0].substr(9, 3))));
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const bool last = i + 1 == lines.size();
    require(last || lines[i].ends_with('\r'), "lines of the head end alike");
    require_field(lines[i].substr(0, lines[i].size() - (last ? 0 : 1)));
  }
}

}  // namespace

void run_request(std::string_view bytes) {
  const WatchedResponder responder;
  const auto answer = answer_bytes(bytes, responder);
  require(responder.fault().empty(), responder.fault());
  if (!answer.empty()) require_head(answer);
  require(answer_bytes(bytes, WatchedResponder()) == answer, "the same request gets the same answer");
}

}  // namespace matwork::fuzz
