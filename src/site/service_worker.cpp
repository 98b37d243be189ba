#include "site/service_worker.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <set>

#include "base/json_writer.h"
#include "library/address.h"
#include "site/assets.h"
#include "site/embedded.h"
#include "site/page_inputs.h"

namespace matwork {
namespace {

constexpr std::string_view kListMark = "self.__WB_MANIFEST";

/// Of all that the program itself puts into pages: a new version of it is a new revision of each.
std::uint64_t hash_of_program() {
  static const auto hash = [] {
    auto out = Assets::get().hash;
    for (const auto& file : site::embedded_files())
      out = XXH3_64bits_withSeed(file.bytes.data(), file.bytes.size(), out);
    return out;
  }();
  return hash;
}

/// "/es/" as the worker asks for it, which lies at the root: "es/", and "./" for the root itself.
std::string relative(std::string_view address) {
  auto path = encode_address(address).substr(1);
  return path.empty() ? "./" : path;
}

/// Systems fetch icons when the library is installed; pages never show these.
bool is_icon(const Assets& assets, const std::string& address) {
  return address == assets.icon_192 || address == assets.icon_512 || address == assets.icon_maskable ||
         address == assets.icon_touch;
}

class ListWriter {
 public:
  explicit ListWriter(const SiteContext& context) : context_(context) {}

  std::string write() {
    json_.begin_array();
    const auto& assets = Assets::get();
    for (const auto& address : assets.all) {
      if (!is_icon(assets, address)) add(address, {});
    }
    for (LanguageIndex i = 0; i < context_.library().languages.size(); ++i) add(context_.words_address(i), {});
    if (const auto theme = context_.theme_stylesheet(); !theme.empty()) add(theme, {});
    Fingerprints fingerprints(context_);
    for (const auto& [address, page] : plan_shell(context_)) add(address, revision_of(fingerprints, page));
    json_.end_array();
    return json_.take();
  }

 private:
  /// Without a revision where the name carries one.
  void add(std::string_view address, const std::string& revision) {
    json_.begin_object().member("url", relative(address)).key("revision");
    if (revision.empty()) {
      json_.null();
    } else {
      json_.value(revision);
    }
    json_.end_object();
  }

  const SiteContext& context_;
  JsonWriter json_;
};

}  // namespace

std::string revision_of(Fingerprints& fingerprints, const PageId& page) {
  const auto made_of = fingerprints.of(page);
  return fmt::format("{:016x}", XXH3_64bits_withSeed(&made_of, sizeof made_of, hash_of_program()));
}

std::vector<PlannedPage> plan_shell(const SiteContext& context) {
  std::set<std::string> wanted;
  for (LanguageIndex i = 0; i < context.library().languages.size(); ++i) {
    const auto& [tag, prefix, title, description] = context.language(i);
    wanted.insert(prefix + "/");
    wanted.insert(context.own_page(OwnPageKind::kOffline, i));
    wanted.insert(context.manifest_address(i));
    wanted.insert(fmt::format("/find.{}.json", tag));
  }
  auto shell = plan_pages(context);
  std::erase_if(shell, [&](const PlannedPage& planned) { return !wanted.contains(planned.address); });
  return shell;
}

std::string render_service_worker(const SiteContext& context) {
  std::string worker(service_worker_template());
  const auto list = ListWriter(context).write();
  for (auto at = worker.find(kListMark); at != worker.npos; at = worker.find(kListMark, at + list.size()))
    worker.replace(at, kListMark.size(), list);
  return worker;
}

}  // namespace matwork
