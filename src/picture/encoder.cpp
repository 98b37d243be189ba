#include "picture/encoder.h"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include <cerrno>

#include "base/descriptor.h"
#include "base/system_failure.h"
#include "picture/byte_reader.h"

extern char** environ;  // NOLINT(readability-identifier-naming): of POSIX

namespace matwork {
namespace {

/// A file in memory takes all that is written to it, so that neither process ever waits for the other.
Descriptor memory_file(std::string_view bytes) {
  Descriptor file(::memfd_create("picture", MFD_CLOEXEC));
  if (!file || !write_all(file.get(), bytes) || ::lseek(file.get(), 0, SEEK_SET) != 0) return Descriptor();
  return file;
}

std::string read_whole(const Descriptor& file) {
  const auto size = ::lseek(file.get(), 0, SEEK_END);
  std::string bytes(size > 0 ? static_cast<std::size_t>(size) : 0, '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const auto got = ::pread(file.get(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (got <= 0) break;
    done += static_cast<std::size_t>(got);
  }
  bytes.resize(done);
  return bytes;
}

/// Runs a program to its end; its status as of waitpid.
Result<int> run(const std::vector<std::string>& words, const Descriptor& in, const Descriptor& out,
                const Descriptor& err) {
  std::vector<char*> arguments;
  for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));  // NOLINT: POSIX changes none
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions{};
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, in.get(), STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, out.get(), STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, err.get(), STDERR_FILENO);
  pid_t child = 0;
  const int refused = ::posix_spawn(&child, words[0].c_str(), &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  if (refused != 0) return system_failure("run", words[0], refused);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return system_failure("wait for", words[0]);
  }
  return status;
}

/// What the program writes: each file behind its size.
std::vector<std::string> split_files(std::string_view bytes) {
  ByteReader in(bytes, ByteOrder::kLittle);
  std::vector<std::string> files;
  while (!in.is_at_end()) {
    const auto size = in.number(8);
    files.emplace_back(in.take(size));
  }
  return in.is_cut() ? std::vector<std::string>() : files;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

/// What the program says of a picture that it cannot read, by its exit status.
constexpr int kUnreadable = 1;

}  // namespace

Result<EncodedPicture> PictureEncoder::encode(std::string_view bytes, const PictureHeader& header,
                                              const std::vector<PictureVariant>& variants) const {
  std::vector<std::string> words{program_, header.format == PictureFormat::kJpeg ? "turn" : "keep",
                                 fmt::format("{}x{}", header.width, header.height)};
  for (const auto& variant : variants) words.push_back(fmt::format("{}:{}", name_of(variant.format), variant.width));
  const auto in = memory_file(bytes);
  const auto out = memory_file({});
  const auto err = memory_file({});
  if (!in || !out || !err) return system_failure("hand a picture to", program_);
  const auto status = run(words, in, out, err);
  if (!status) return tl::unexpected(status.error());
  if (WIFEXITED(*status) && WEXITSTATUS(*status) == kUnreadable) return EncodedPicture{{}, first_line(read_whole(err))};
  if (WIFSIGNALED(*status)) return failure(fmt::format("{} was ended by signal {}", program_, WTERMSIG(*status)));
  EncodedPicture encoded{split_files(read_whole(out)), {}};
  if (WEXITSTATUS(*status) == 0 && encoded.files.size() == variants.size()) return encoded;
  return failure(fmt::format("{} failed: {}", program_, first_line(read_whole(err))));
}

}  // namespace matwork
