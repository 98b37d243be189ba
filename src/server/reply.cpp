#include "server/reply.h"

#include <algorithm>

namespace matwork {

std::string_view Reply::field(std::string_view name) const {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.first == name; });
  return found == fields.end() ? std::string_view() : std::string_view(found->second);
}

std::string Reply::content() const {
  if (body) return body->substr(body_begin, body_size);
  std::string bytes(file ? body_size : 0, '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const auto got = file->read(body_begin + done, bytes.data() + done, bytes.size() - done);
    if (got == 0) break;
    done += got;
  }
  bytes.resize(done);
  return bytes;
}

}  // namespace matwork
