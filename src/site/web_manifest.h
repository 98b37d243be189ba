#pragma once

#include <string>

#include "site/site_context.h"

namespace matwork {

/// What a browser has to know to install the library as an app, in one language (W3C Web Application Manifest).
std::string render_web_manifest(const SiteContext& context, LanguageIndex language);

}  // namespace matwork
