#include <gtest/gtest.h>

#include <condition_variable>
#include <csignal>
#include <mutex>
#include <thread>

#include "run_fixture.h"
#include "server/client_fixture.h"
#include "server/disk_fixture.h"

namespace matwork {
namespace {

using testing::Client;
using testing::DiskFolder;

/// What a program prints on any thread, and whether it has printed some words yet.
class Transcript final : public std::streambuf {
 public:
  /// Everything up to the end of the line with these words.
  std::string wait_for(const std::string& words) {
    std::unique_lock lock(mutex_);
    printed_.wait_for(lock, std::chrono::seconds(10), [&] {
      const auto at = text_.find(words);
      return at != std::string::npos && text_.find('\n', at) != std::string::npos;
    });
    return text_;
  }

 private:
  int_type overflow(int_type c) override {
    const auto one = static_cast<char>(c);
    return xsputn(&one, 1) == 1 ? c : traits_type::eof();
  }
  std::streamsize xsputn(const char* bytes, std::streamsize size) override {
    const std::lock_guard lock(mutex_);
    text_.append(bytes, static_cast<std::size_t>(size));
    printed_.notify_all();
    return size;
  }

  std::mutex mutex_;
  std::condition_variable printed_;
  std::string text_;
};

/// `matwork serve`, until a signal ends it.
class ServeRun {
 public:
  explicit ServeRun(const DiskFolder& library)
      : out_(&transcript), thread_([this, path = library.root()] {
          status = app::run({"serve", path, "--port", "0", "--jobs", "2"}, {out_, out_});
        }) {
    const auto said = transcript.wait_for("Serving on ");
    const auto colon = said.find(':', said.find("http://") + 7);
    port = static_cast<std::uint16_t>(std::stoul(said.substr(colon + 1)));
  }
  ~ServeRun() { end(SIGTERM); }
  ServeRun(const ServeRun&) = delete;
  ServeRun& operator=(const ServeRun&) = delete;

  void end(int signal) {
    if (!thread_.joinable()) return;
    ::kill(::getpid(), signal);
    thread_.join();
  }

  Transcript transcript;
  std::uint16_t port = 0;
  int status = -1;

 private:
  std::ostream out_;
  std::thread thread_;
};

void write_library(const DiskFolder& folder) {
  folder.write("content/en/exercises/rise.md", testing::kGoodExercise);
  folder.write("content/en/exercises/sink.md", testing::kWarnedExercise);
}

TEST(ServeVerb, SaysWhereAndWhatAndEndsWellOnBothSignals) {
  const DiskFolder folder("serve-verb");
  write_library(folder);
  for (const int signal : {SIGINT, SIGTERM}) {
    ServeRun run(folder);
    Client listener(run.port);
    listener.send("GET /_matwork/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
    listener.receive_until("retry: ");
    EXPECT_NE(run.transcript.wait_for("0 errors, 1 warning").find("2 documents"), std::string::npos);
    run.end(signal);
    EXPECT_EQ(run.status, app::kSuccess);
    EXPECT_NE(run.transcript.wait_for("Stopped.").find("Stopped."), std::string::npos);
  }
}

TEST(ServeVerb, TellsEachRebuildInALine) {
  const DiskFolder folder("serve-verb");
  write_library(folder);
  ServeRun run(folder);
  folder.write("content/en/exercises/sink.md", "---\ntitle: [\n---\n");
  EXPECT_NE(run.transcript.wait_for("content/en/exercises/sink.md: ").find(" files in "), std::string::npos);
  EXPECT_NE(run.transcript.wait_for("1 error, ").find("1 error, 0 warnings"), std::string::npos);
  folder.write("matwork.yaml", "title: [x");
  EXPECT_NE(run.transcript.wait_for("matwork.yaml:1:1: ").find("the site stays as it was"), std::string::npos);
}

TEST(ServeVerb, APortInUseIsSaidWithTheCure) {
  const DiskFolder folder("serve-verb");
  write_library(folder);
  const ServeRun run(folder);
  const auto second = testing::run_program({"serve", folder.root(), "--port", std::to_string(run.port)});
  EXPECT_EQ(second.status, app::kWorldFailed);
  EXPECT_TRUE(second.says("port " + std::to_string(run.port) + " is in use")) << second.err;
  EXPECT_TRUE(second.says("--port")) << second.err;
}

TEST(ServeVerb, OneDocumentAloneIsPreviewedToo) {
  const DiskFolder folder("serve-verb");
  folder.write("alone.md", testing::kGoodExercise);
  folder.write("other.md", testing::kGoodExercise);
  Transcript transcript;
  std::ostream out(&transcript);
  std::thread thread([&] { app::run({"serve", (folder / "alone.md").native(), "--port", "0"}, {out, out}); });
  EXPECT_NE(transcript.wait_for("Serving on ").find("1 document\n"), std::string::npos);
  folder.write("other.md", "changed");
  folder.write("alone.md", testing::kWarnedExercise);
  EXPECT_EQ(transcript.wait_for("alone.md: ").find("other.md: "), std::string::npos);
  ::kill(::getpid(), SIGTERM);
  thread.join();
}

}  // namespace
}  // namespace matwork
