#include "server/preview_responder.h"

#include <algorithm>

#include "base/json_writer.h"
#include "library/address.h"
#include "server/embedded.h"
#include "server/page_findings.h"

namespace matwork {
namespace {

constexpr std::string_view kReserved = "/_matwork/";
constexpr std::size_t kMostErrorsShown = 50;
constexpr std::size_t kMostFilesNamed = 300;

/// What the preview itself serves, as a tree like any other.
const OutputTree& own_files() {
  static const auto tree = [] {
    OutputTree out;
    for (const auto& file : server::embedded_files())
      out.add({std::string(kReserved.substr(1)) + std::string(file.path),
               [bytes = file.bytes] { return std::string(bytes); },
               {}});
    out.finish();
    return out;
  }();
  return tree;
}

/// The value of `page` in a query: an address as a browser has it, percent-encoded; empty where there is none.
std::string page_of_query(std::string_view target) {
  constexpr std::string_view kKey = "?page=";
  const auto at = target.find(kKey);
  if (at == target.npos) return {};
  const auto value = target.substr(at + kKey.size());
  return decode_address(value.substr(0, value.find_first_of("&#")));
}

void write_findings(JsonWriter& json, std::string_view name, const std::vector<ShownFinding>& findings) {
  json.key(name).begin_array();
  for (const auto& finding : findings) {
    json.begin_object();
    json.member("severity", to_string(finding.severity)).member("code", finding.code);
    json.member("message", finding.message).member("file", finding.file);
    json.member("line", finding.line).member("column", finding.column).member("help", finding.help);
    json.end_object();
  }
  json.end_array();
}

Reply json_reply(std::string bytes) { return make_reply(200, "application/json", std::move(bytes)); }

Reply event_reply(const Request& request) {
  auto reply = make_reply(200, "text/event-stream", "retry: 500\n\n");
  reply.event_stream = request.method == "GET";
  return reply;
}

std::string event(std::string_view name, const std::string& json) {
  return "event: " + std::string(name) + "\ndata: " + json + "\n\n";
}

}  // namespace

Reply PreviewResponder::respond(const Request& request) const {
  switch (hosts_.judge(request)) {
    case HostRule::Verdict::kAllowed: break;
    case HostRule::Verdict::kMalformed: return plain_reply(400, "A request names one host.");
    case HostRule::Verdict::kForeign:
      return plain_reply(421, "This preview answers to localhost and 127.0.0.1 only; --host opens it to others.");
  }
  const auto path = path_of_target(request.target);
  if (path.starts_with(kReserved) && (request.method == "GET" || request.method == "HEAD"))
    return respond_reserved(request, path);
  const auto state = live_.state();
  return site_.respond(request, state->site->tree());
}

Reply PreviewResponder::respond_reserved(const Request& request, std::string_view path) const {
  const auto from = request.field("Sec-Fetch-Site");
  if (from == "cross-site" || from == "same-site") return plain_reply(403, "Pages of other origins get nothing here.");
  if (path == "/_matwork/events") return event_reply(request);
  if (path == "/_matwork/findings") return json_reply(findings_json(page_of_query(request.target)));
  return site_.respond(request, own_files());
}

std::vector<ShownFinding> PreviewResponder::findings_of_page(const LiveState& state, std::string_view page) const {
  const auto* file = SiteResponder::find_file(state.site->tree(), page);
  const auto* document = file == nullptr ? nullptr : find_document(state.site->library(), file->path);
  if (document == nullptr) return {};
  const auto checked = checks_.latest();
  if (!checked || checked->site != state.site) return find_page_findings(*state.site, *document, today_);
  std::vector<ShownFinding> out;
  std::copy_if(checked->findings.begin(), checked->findings.end(), std::back_inserter(out),
               [&](const ShownFinding& finding) { return finding.file == document->entry.source->path(); });
  return out;
}

std::string PreviewResponder::findings_json(std::string_view page) const {
  const auto state = live_.state();
  auto of_page = findings_of_page(*state, page);
  auto errors = find_errors(*state->site);
  const auto own = std::stable_partition(errors.begin(), errors.end(), [&](const ShownFinding& error) {
    return std::none_of(of_page.begin(), of_page.end(), [&](const auto& f) { return f.file == error.file; });
  });
  errors.erase(own, errors.end());
  if (SiteResponder::find_file(state->site->tree(), page) == nullptr) {
    const auto here = std::stable_partition(
        errors.begin(), errors.end(), [&](const ShownFinding& e) { return !may_be_at(e.file, decode_address(page)); });
    of_page.assign(here, errors.end());
    errors.erase(here, errors.end());
  }
  const auto error_count = errors.size();
  errors.resize(std::min(errors.size(), kMostErrorsShown));
  JsonWriter json;
  json.begin_object();
  write_findings(json, "trouble", state->trouble);
  write_findings(json, "page", of_page);
  write_findings(json, "errors", errors);
  json.member("errorCount", error_count);
  return json.end_object().take();
}

std::string change_event(const SiteChange& change, std::uint64_t version) {
  JsonWriter json;
  json.begin_object().member("version", version);
  if (change.files && change.files->size() <= kMostFilesNamed) {
    json.key("files").begin_array();
    for (const auto& file : *change.files) json.value(file);
    json.end_array();
  }
  return event("change", json.end_object().take());
}

std::string findings_event(std::uint64_t version) {
  JsonWriter json;
  return event("findings", json.begin_object().member("version", version).end_object().take());
}

}  // namespace matwork
