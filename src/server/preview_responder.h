#pragma once

#include "server/background_check.h"
#include "server/host_rule.h"
#include "server/live_site.h"
#include "server/responder.h"

namespace matwork {

/// The site under preview, and below /_matwork/ what its pages ask of us:
///   preview.js, preview.css   the script of every page and its style
///   events                    a stream of server-sent events: `change` {version, files}, `findings` {version}
///   findings?page=ADDRESS     what there is to say about the document of a page, and about the library
/// Nothing here changes anything, and pages of other origins get none of it.
class PreviewResponder final : public Responder {
 public:
  PreviewResponder(const LiveSite& site, const BackgroundCheck& checks, HostRule hosts, std::optional<Date> today)
      : live_(site), checks_(checks), hosts_(hosts), today_(today) {}

  Reply respond(const Request& request) const override;

 private:
  Reply respond_reserved(const Request& request, std::string_view path) const;
  std::string findings_json(std::string_view page) const;
  std::vector<ShownFinding> findings_of_page(const LiveState& state, std::string_view page) const;

  const LiveSite& live_;
  const BackgroundCheck& checks_;
  HostRule hosts_;
  std::optional<Date> today_;
  SiteResponder site_;
};

/// Events in the form of a stream (HTML, section 9.2). More than a few hundred files are not listed.
std::string change_event(const SiteChange& change, std::uint64_t version);
std::string findings_event(std::uint64_t version);

}  // namespace matwork
