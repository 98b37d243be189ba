#include "server/accents.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace matwork {
namespace {

std::string map_text(std::string_view text, unsigned options) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &mapped, static_cast<utf8proc_option_t>(options | UTF8PROC_STABLE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, std::free);
  if (size < 0) return std::string(text);
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)};
}

}  // namespace

std::string compose_accents(std::string_view text) { return map_text(text, UTF8PROC_COMPOSE); }
std::string decompose_accents(std::string_view text) { return map_text(text, UTF8PROC_DECOMPOSE); }

}  // namespace matwork
