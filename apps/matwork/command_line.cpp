#include "command_line.h"

#include <CLI/CLI.hpp>
#include <exception>
#include <ostream>

#include "base/parallel.h"
#include "verbs.h"

namespace matwork::app {
namespace {

constexpr const char* kVersion = MATWORK_VERSION;

int parse_and_run(const std::vector<std::string>& arguments, Console console) {
  CLI::App program{"Turns a folder of exercise documents into a checked, multilingual exercise library."};
  program.name("matwork");
  program.set_version_flag("--version", std::string("matwork ") + kVersion);
  program.require_subcommand(1);
  const auto jobs_help = "threads; the result is the same for any number";

  CheckOptions check_options;
  check_options.jobs = default_jobs();
  auto* check_verb = program.add_subcommand("check", "Say what is wrong in a library, a folder or one document");
  check_verb->add_option("path", check_options.path, "library, folder or document")->capture_default_str();
  check_verb->add_option("--format", check_options.format, "how findings are printed")->check(CLI::IsMember({"text", "json"}))->capture_default_str();
  std::string deny;
  check_verb->add_option("--deny", deny, "`warnings`: exit with 1 for warnings too")->check(CLI::IsMember({"warnings"}));
  check_verb->add_option("--jobs", check_options.jobs, jobs_help)->check(CLI::Range(1U, 256U));

  BuildOptions build_options;
  build_options.jobs = default_jobs();
  auto* build_verb = program.add_subcommand("build", "Write the site of a library");
  build_verb->add_option("path", build_options.path, "library")->capture_default_str();
  build_verb->add_option("--output", build_options.output, "folder of the site, replaced as a whole")->required();
  build_verb->add_option("--base-url", build_options.base_url, "where the site will live, instead of `base_url` in matwork.yaml");
  build_verb->add_option("--jobs", build_options.jobs, jobs_help)->check(CLI::Range(1U, 256U));

  ServeOptions serve_options;
  serve_options.jobs = default_jobs();
  auto* serve_verb = program.add_subcommand("serve", "Build a library in memory and show it at a local address");
  serve_verb->add_option("path", serve_options.path, "library")->capture_default_str();
  serve_verb->add_option("--host", serve_options.host, "IP address to listen on")->capture_default_str();
  serve_verb->add_option("--port", serve_options.port, "port to listen on; 0 takes any free one")->capture_default_str();

  NewExerciseOptions new_options;
  auto* new_verb = program.add_subcommand("new", "Start a new document");
  new_verb->require_subcommand(1);
  auto* new_exercise_verb = new_verb->add_subcommand("exercise", "An exercise, in every language of the library");
  new_exercise_verb->add_option("slug", new_options.slug, "its address, such as side-bend")->required();
  new_exercise_verb->add_option("path", new_options.path, "library")->capture_default_str();

  std::string code;
  auto* explain_verb = program.add_subcommand("explain", "Tell what a finding means and how to mend it");
  explain_verb->add_option("code", code, "such as exercise/unknown-muscle")->required();

  try {
    auto reversed = std::vector<std::string>(arguments.rbegin(), arguments.rend());
    program.parse(reversed);
  } catch (const CLI::Success& asked) {
    program.exit(asked, console.out, console.err);
    return kSuccess;
  } catch (const CLI::ParseError& wrong) {
    program.exit(wrong, console.out, console.err);
    return kUsage;
  }
  check_options.deny_warnings = !deny.empty();
  if (check_verb->parsed()) return check(check_options, console);
  if (build_verb->parsed()) return build(build_options, console);
  if (serve_verb->parsed()) return serve(serve_options, console);
  if (new_exercise_verb->parsed()) return new_exercise(new_options, console);
  return explain(code, console);
}

}  // namespace

int run(const std::vector<std::string>& arguments, Console console) {
  try {
    return parse_and_run(arguments, console);
  } catch (const std::exception& bug) {
    console.err << "matwork: a bug in matwork, not in your documents: " << bug.what() << "\n";
    return kOurBug;
  }
}

}  // namespace matwork::app
