#include "base/json_writer.h"
#include "diagnostics/render.h"

namespace matwork {
namespace {

void write_position(JsonWriter& json, const SourceFile& source, std::uint32_t offset) {
  const auto at = source.position_at(offset);
  json.member("line", at.line).member("column", at.column);
}

void write_fix(JsonWriter& json, const SourceFile& source, const Fix& fix) {
  json.key("fix").begin_object();
  write_position(json, source, fix.span.begin);
  json.member("replaces", source.text(fix.span)).member("with", fix.replacement);
  json.end_object();
}

void write_finding(JsonWriter& json, const Diagnostic& finding, std::string_view base) {
  json.begin_object();
  json.member("code", finding.code->id).member("severity", to_string(finding.severity));
  json.member("file", relative_path(finding.source->path(), base));
  write_position(json, *finding.source, finding.span.begin);
  const auto end = finding.source->position_at(finding.span.end);
  json.member("endLine", end.line).member("endColumn", end.column);
  json.member("message", finding.message);
  if (!finding.label.empty()) json.member("label", finding.label);
  if (!finding.notes.empty()) {
    json.key("notes").begin_array();
    for (const auto& note : finding.notes) json.value(note);
    json.end_array();
  }
  if (!finding.help.empty()) json.member("help", finding.help);
  if (finding.fix) write_fix(json, *finding.source, *finding.fix);
  json.end_object();
}

}  // namespace

std::string_view relative_path(std::string_view path, std::string_view base) {
  if (base.ends_with('/')) base.remove_suffix(1);
  const bool within = !base.empty() && path.starts_with(base) && path.substr(base.size()).starts_with('/');
  return within ? path.substr(base.size() + 1) : path;
}

std::string render_json(const Diagnostics& findings, std::size_t documents, std::string_view path_base) {
  JsonWriter json;
  json.pretty().begin_object();
  json.key("diagnostics").begin_array();
  for (const auto& finding : findings.list()) write_finding(json, finding, path_base);
  json.end_array();
  json.member("documents", documents);
  json.key("summary").begin_object();
  json.member("error", findings.count(Severity::kError));
  json.member("warning", findings.count(Severity::kWarning));
  json.member("note", findings.count(Severity::kNote));
  json.end_object().end_object();
  return json.take() + "\n";
}

}  // namespace matwork
