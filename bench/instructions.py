#!/usr/bin/env python3
"""usage: ./dev bench instructions [--against COMMIT]
How many instructions do reading, linking, checking, rendering and writing take? Counts them with callgrind in one `matwork
build --jobs 1` and one `matwork check --jobs 1` over the generated library of 667 exercises. Counts hardly depend on the
machine or on what else it does, so that commits can be compared: --against shows the change to the table that COMMIT has in
bench/results/instructions.md. The program is the release build itself, whose names of functions are still in it. What the
kernel does (opening, reading, writing files) is not counted. Writes bench/results/instructions.md."""
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from measure import machine
from sides import MATWORK, ROOT, Case

COUNT = 667
RESULTS = "bench/results/instructions.md"
MOST_FUNCTIONS = 40
RENDERERS = ("exercise_page", "document_page", "home_page", "section_page", "term_page", "term_list_page", "feed", "catalog",
             "sitemap", "redirect")
# A row of the table, and the functions whose costs, with all that they call, add up to it.
STAGES = (
    ("read: vocabulary of the program", ("Vocabulary::standard",)),
    ("read: heads (YAML)", ("parse_yaml",)),
    ("read: bodies (Markdown)", ("parse_markdown",)),
    ("read: understand", ("understand",)),
    ("read, all, with link", ("read_library",)),
    ("link", ("link_library",)),
    ("plan of the site", ("build_site",)),
    *((f"render: {name.replace('_', ' ')}", (f"render_{name}",)) for name in RENDERERS),
    ("render, all", tuple(f"render_{name}" for name in RENDERERS)),
    ("write, with render", ("write_folder",)),
)
CHECK_STAGES = (("check, without reading", ("check_library",)),)
LINE = re.compile(r"^\s*([\d,]+)\s+\([^)]*\)\s+(?:\S*?:)?(.*?)(?: \[[^\]]*\])?$")
TOTAL = re.compile(r"^\s*([\d,]+).*PROGRAM TOTALS")


@dataclass
class Profile:
    total: int
    inclusive: dict[str, int]
    own: dict[str, int]

    def cost(self, functions: tuple[str, ...]) -> int | None:
        """Of the named functions together; nothing where none of them was called, or all are called otherwise now."""
        found = [max((cost for name, cost in self.inclusive.items() if re.match(rf"matwork::{re.escape(f)}\b", name)), default=None)
                 for f in functions]
        there = [cost for cost in found if cost is not None]
        return sum(there) if there else None


def annotated(file: Path, inclusive: str) -> tuple[int, dict[str, int]]:
    text = subprocess.run(["callgrind_annotate", f"--inclusive={inclusive}", "--threshold=100", "--auto=no", str(file)],
                          capture_output=True, text=True, check=True).stdout
    total, costs = 0, {}
    for line in text.splitlines():
        if match := TOTAL.match(line):
            total = int(match[1].replace(",", ""))
        elif match := LINE.match(line):
            name = match[2].split(":", 1)[1] if match[2].startswith("???:") else match[2]
            costs[name] = max(costs.get(name, 0), int(match[1].replace(",", "")))
    return total, costs


def profile(arguments: list[str]) -> Profile:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "callgrind.out"
        run = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={file}", str(MATWORK), *arguments],
                             capture_output=True, text=True, check=False)
        if run.returncode not in (0, 1) or not file.exists():
            sys.exit(f"valgrind failed:\n{run.stderr[-2000:]}")
        total, inclusive = annotated(file, "yes")
        return Profile(total, inclusive, annotated(file, "no")[1])


def short(name: str) -> str:
    """A function without the types of its arguments, which fill lines."""
    for long, brief in (("std::__cxx11::basic_string<char, std::char_traits<char>, std::allocator<char> >", "string"), ("(anonymous namespace)::", ""),
                        ("[abi:cxx11]", ""), ("matwork::", "")):
        name = name.replace(long, brief)
    name = name.split("(", 1)[0] if not name.startswith("(") else name
    while (shorter := re.sub(r"<[^<>]*>", "", name)) != name:
        name = shorter
    return name.strip() or "?"


def rows_of(build: Profile, check: Profile, documents: int) -> dict[str, tuple[float, float]]:
    rows = {"build, all": build.total}
    for source, stages in ((build, STAGES), (check, CHECK_STAGES)):
        for name, functions in stages:
            if (cost := source.cost(functions)) is not None:
                rows[name] = cost
    return {name: (cost / 1e6, cost / 1e3 / documents) for name, cost in rows.items()}


def rows_at(commit: str) -> dict[str, float]:
    """The millions of each stage in the table that was committed with `commit`."""
    shown = subprocess.run(["git", "show", f"{commit}:{RESULTS}"], capture_output=True, text=True, check=False)
    if shown.returncode != 0:
        sys.exit(f"{commit} has no {RESULTS}")
    return {match[1].strip(): float(match[2].replace(",", "")) for match in re.finditer(r"^\| ([^|]+?) \| ([\d,.]+) \|", shown.stdout, re.M)}


def report(build: Profile, check: Profile, documents: int):
    yield "# `./dev bench instructions`\n"
    yield f"{machine()}. {documents} documents, one thread. Instructions in user space; each row includes all that it calls.\n"
    yield "| stage | millions | thousands a document |\n|---|---|---|"
    for name, (millions, each) in rows_of(build, check, documents).items():
        yield f"| {name} | {millions:,.1f} | {each:,.1f} |"
    missing = [name for source, stages in ((build, STAGES), (check, CHECK_STAGES)) for name, functions in stages if source.cost(functions) is None]
    if missing:
        yield f"\nNot called, or inlined, or called otherwise now: {', '.join(missing)}."
    yield "\n## Functions of `build`, by their own instructions\n\n| function | millions | of all |\n|---|---|---|"
    merged: dict[str, int] = {}
    for name, cost in build.own.items():
        merged[short(name)] = merged.get(short(name), 0) + cost
    for name, cost in sorted(merged.items(), key=lambda item: (-item[1], item[0]))[:MOST_FUNCTIONS]:
        yield f"| {name} | {cost / 1e6:,.1f} | {100 * cost / build.total:.1f} % |"


def print_changes(rows: dict[str, tuple[float, float]], before: dict[str, float], commit: str) -> None:
    print(f"{'stage':36} {commit[:12]:>12} {'now':>12} {'change':>9}")
    for name, (millions, _) in rows.items():
        if old := before.get(name):
            print(f"{name:36} {old:12,.1f} {millions:12,.1f} {100 * (millions / old - 1):+8.1f} %")
        else:
            print(f"{name:36} {'':12} {millions:12,.1f}")


def main() -> None:
    arguments = sys.argv[1:]
    if arguments and (len(arguments) != 2 or arguments[0] != "--against"):
        sys.exit(__doc__)
    before = rows_at(arguments[1]) if arguments else {}
    case = Case(COUNT)
    case.make()
    case.remove_outputs()
    documents = sum(1 for _ in case.library.rglob("*.md"))
    side = case.matwork()
    print("counting a build (half a minute)", flush=True)
    build = profile([*side.command[1:], "--jobs", "1"])
    shutil.rmtree(side.output, ignore_errors=True)
    print("counting a check (half a minute)", flush=True)
    check = profile(["check", str(case.library), "--jobs", "1"])
    text = "\n".join(report(build, check, documents)) + "\n"
    (ROOT / RESULTS).write_text(text, encoding="utf-8")
    print(text)
    if before:
        print_changes(rows_of(build, check, documents), before, arguments[1])


main()
