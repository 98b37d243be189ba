#include "library/config.h"
#include "library/language_tag.h"
#include "library/translation_record.h"
#include "tests/fuzz/targets.h"
#include "vocabulary/vocabulary.h"

namespace matwork::fuzz {
namespace {

void read_settings(const SourceFile& source, Diagnostics& findings) {
  const auto config = read_config(source, findings);
  require(config.base_url.ends_with('/') && !config.base_path().ends_with('/'), "the base address ends with one slash");
  require(config.base_url.find_first_of(" \"<>\r\n") == std::string::npos, "the base address holds no sign of HTML");
  for (const auto& [tag, language] : config.languages) require(is_language_tag(tag), "languages are tags");
}

void read_words(const SourceFile& source, Diagnostics& findings) {
  const auto& standard = Vocabulary::standard();
  const auto extended = extend_vocabulary(standard, source, findings);
  require(extended.terms().size() >= standard.terms().size(), "no term of the program is lost");
  for (TermIndex i = 0; i < standard.terms().size(); ++i)
    require(extended.id(i) == standard.id(i), "the terms of the program keep their numbers");
}

/// What was read once is read again out of what we write.
void read_record(const SourceFile& source, Diagnostics& findings) {
  const auto written = render_translation_record(read_translation_record(source, findings));
  const SourceFile again("translations.lock", written);
  Diagnostics none;
  require(render_translation_record(read_translation_record(again, none)) == written, "a record reads as written");
  require(none.list().empty(), "about our own record there is nothing to say");
}

}  // namespace

void run_configuration(std::string_view bytes) {
  const bool words = bytes.starts_with('V');
  const bool record = bytes.starts_with('T');
  if (words || record) bytes.remove_prefix(1);
  const SourceFile source(words    ? "vocabulary.yaml"
                          : record ? "translations.lock"
                                   : "matwork.yaml",
                          std::string(bytes));
  Diagnostics findings;
  (words ? read_words : record ? read_record : read_settings)(source, findings);
  require_sound(findings);
}

}  // namespace matwork::fuzz
