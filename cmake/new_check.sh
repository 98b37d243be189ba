#!/usr/bin/env bash
# usage: ./dev new-check AREA/CODE   makes the files that a new check needs, and says what is left to do.
set -euo pipefail
cd "$(dirname "$0")/.."
code=${1:-}
[[ $code =~ ^[a-z]+(-[a-z]+)*/[a-z0-9]+(-[a-z0-9]+)*$ ]] || { echo "usage: ./dev new-check area/what-is-wrong" >&2; exit 2; }
name=${code#*/}
file=src/check/${name//-/_}.cpp
page=docs/diagnostics/$code.md
example=tests/invalid/$code
for path in "$file" "$page" "$example"; do [ ! -e "$path" ] || { echo "new-check: $path is there already" >&2; exit 1; }; done
mkdir -p "$(dirname "$page")" "$example/content/en/exercises"
cat >"$file" <<CPP
#include "check/checks.h"
#include "diagnostics/codes.h"

namespace matwork {

void check_${name//-/_}(const CheckContext& context, const LibraryEntry& item, Diagnostics& findings) {
}

}  // namespace matwork
CPP
printf '# %s\n\nSeverity: warning\n\n## What it means\n\n## Why it matters\n\n## How to mend it\n\n## Precision\n' "$code" >"$page"
cat <<TEXT
$file
$page
$example/content/en/exercises/   (a document that shows the finding, and no other)

Left to do: the code in src/diagnostics/codes.h and the list in codes.cpp; the function in
src/check/checks.h; its row in src/check/check.cpp; then ./dev rebaseline, and read the printed text.
TEXT
