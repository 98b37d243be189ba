#pragma once

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>

namespace matwork {
class Diagnostics;
class OutputTree;
}  // namespace matwork

/// What a stranger's bytes may not do, as functions that both libFuzzer (./dev fuzz) and the ordinary
/// tests call. Each takes any bytes, and throws where a promise is broken; so does the program itself
/// where it is wrong, and both are a crash to libFuzzer and a failed test to GoogleTest.
namespace matwork::fuzz {

/// The head of a document: parsed, understood, and every finding in its place.
void run_front_matter(std::string_view bytes);

/// The body of a document, as far as its page.
void run_markdown(std::string_view bytes);

/// The first byte says which file it is: matwork.yaml, vocabulary.yaml (V) or translations.lock (T).
void run_configuration(std::string_view bytes);

/// One or two hostile documents beside a healthy neighbour, from the disk to the last page. Parts are
/// divided by the byte 1E: the document, its Spanish twin, and the path of both below their language.
void run_site(std::string_view bytes);

/// What arrives at a server of files; the addresses of the preview itself are not among them.
void run_request(std::string_view bytes);

/// A picture as far as its header, of any format.
void run_picture(std::string_view bytes);

struct Target {
  const char* name;
  void (*run)(std::string_view bytes);
};

inline constexpr std::array<Target, 6> kTargets{{
    {"front-matter", run_front_matter},
    {"markdown", run_markdown},
    {"configuration", run_configuration},
    {"site", run_site},
    {"request", run_request},
    {"picture", run_picture},
}};

/// A promise that was broken by these bytes.
class BrokenPromise : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

inline void require(bool kept, const std::string& promise) {
  if (!kept) throw BrokenPromise(promise);
}

/// Every finding lies in its file and can be printed; the renderers give text, JSON and
/// SARIF that programs can read.
void require_sound(const Diagnostics& findings);

/// Every file can be made. HTML and XML are well-formed and no page holds a script, a handler or an
/// address that runs; what is JSON reads as JSON.
void require_tame(const OutputTree& tree);

}  // namespace matwork::fuzz
