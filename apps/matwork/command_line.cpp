#include "command_line.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <exception>
#include <ostream>

#include "base/parallel.h"
#include "verbs.h"

namespace matwork::app {
namespace {

/// The only look at the clock: `check` tells dates that have not come yet. No output of a build depends on it.
Date today() {
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

constexpr const char* kJobsHelp = "threads; the result is the same for any number";

/// The verbs with their options, and which of them was asked for.
class CommandLine {
 public:
  CommandLine() {
    program_.name("matwork");
    program_.set_version_flag("--version", std::string("matwork ") + kVersion);
    program_.require_subcommand(1);
    add_check();
    add_build();
    add_serve();
    add_new();
    add_translations();
    add_schema();
    add_explain();
  }

  int run(const std::vector<std::string>& arguments, Console console) {
    try {
      auto reversed = std::vector<std::string>(arguments.rbegin(), arguments.rend());
      program_.parse(reversed);
    } catch (const CLI::Success& asked) {
      program_.exit(asked, console.out, console.err);
      return kSuccess;
    } catch (const CLI::ParseError& wrong) {
      program_.exit(wrong, console.out, console.err);
      return kUsage;
    }
    check_.deny_warnings = !deny_.empty();
    check_.today = today();
    serve_.today = check_.today;
    if (program_.got_subcommand("check")) return check(check_, console);
    if (program_.got_subcommand("build")) return build(build_, console);
    if (program_.got_subcommand("serve")) return serve(serve_, console);
    if (program_.got_subcommand("new")) return new_exercise(new_, console);
    if (program_.got_subcommand("translations")) return translations(translations_, console);
    if (program_.got_subcommand("schema")) return schema(schema_, console);
    return explain(code_, console);
  }

 private:
  static void add_jobs(CLI::App* verb, unsigned& jobs) {
    jobs = default_jobs();
    verb->add_option("--jobs", jobs, kJobsHelp)->check(CLI::Range(1U, 256U));
  }

  void add_check() {
    auto* verb = program_.add_subcommand("check", "Say what is wrong in a library, a folder or one document");
    verb->add_option("path", check_.path, "library, folder or document")->capture_default_str();
    verb->add_option("--format", check_.format, "how findings are printed")
        ->check(CLI::IsMember({"text", "json", "sarif", "github"}))
        ->capture_default_str();
    verb->add_option("--deny", deny_, "`warnings`: exit with 1 for warnings too")->check(CLI::IsMember({"warnings"}));
    auto* fix = verb->add_flag("--fix", check_.fix, "mend what is safe: spelling, white space, words of levels");
    verb->add_flag("--undo", check_.undo, "take the latest --fix back, and do nothing else")->excludes(fix);
    add_jobs(verb, check_.jobs);
  }

  void add_build() {
    auto* verb = program_.add_subcommand("build", "Write the site of a library");
    verb->add_option("path", build_.path, "library")->capture_default_str();
    verb->add_option("--output", build_.output, "folder of the site, replaced as a whole")->required();
    verb->add_option("--base-url", build_.base_url, "where the site will live, instead of `base_url` in matwork.yaml");
    add_jobs(verb, build_.jobs);
  }

  void add_serve() {
    auto* verb = program_.add_subcommand("serve", "Build a library in memory and show it at a local address");
    verb->add_option("path", serve_.path, "library")->capture_default_str();
    verb->add_option("--host", serve_.host, "IP address to listen on")->capture_default_str();
    verb->add_option("--port", serve_.port, "port to listen on; 0 takes any free one")->capture_default_str();
    add_jobs(verb, serve_.jobs);
  }

  void add_new() {
    auto* verb = program_.add_subcommand("new", "Start a new document");
    verb->require_subcommand(1);
    auto* exercise = verb->add_subcommand("exercise", "An exercise, in every language of the library");
    exercise->add_option("slug", new_.slug, "its address, such as side-bend")->required();
    exercise->add_option("path", new_.path, "library")->capture_default_str();
  }

  void add_translations() {
    auto* verb = program_.add_subcommand("translations", "List which translations are current, behind or missing");
    verb->add_option("path", translations_.path, "library")->capture_default_str();
    verb->add_option("--format", translations_.format, "how they are printed")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    verb->add_flag("--record", translations_.record, "remember in translations.lock what is in step now");
    verb->add_option("--accept", translations_.accepted,
                     "a translation that needs no change: record it as it is (may be given several times)")
        ->allow_extra_args(false);
    add_jobs(verb, translations_.jobs);
  }

  void add_schema() {
    auto* verb = program_.add_subcommand("schema", "Print the JSON Schema of documents, for editors");
    verb->add_option("of", schema_, "`document` (the head) or `config` (matwork.yaml)")
        ->check(CLI::IsMember({"document", "config"}))
        ->capture_default_str();
  }

  void add_explain() {
    auto* verb = program_.add_subcommand("explain", "Tell what a finding means and how to mend it");
    verb->add_option("code", code_, "such as exercise/unknown-muscle")->required();
  }

  CLI::App program_{"Turns a folder of exercise documents into a checked, multilingual exercise library."};
  CheckOptions check_;
  BuildOptions build_;
  ServeOptions serve_;
  NewExerciseOptions new_;
  TranslationsOptions translations_;
  std::string schema_ = "document";
  std::string deny_;
  std::string code_;
};

}  // namespace

int report_failure(const std::string& message, Console console) {
  console.err << "matwork: " << message << "\n";
  return kWorldFailed;
}

int run(const std::vector<std::string>& arguments, Console console) {
  try {
    return CommandLine().run(arguments, console);
  } catch (const std::exception& bug) {
    console.err << "matwork: a bug in matwork, not in your documents: " << bug.what() << "\n";
    return kOurBug;
  }
}

}  // namespace matwork::app
