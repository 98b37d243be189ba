#!/usr/bin/env python3
"""usage: ./dev bench build [COUNT…] [--rounds N]   (default: 667 6670 66700)
How long does a whole site take, against Debian's Hugo and against `cp -r` of the same files? All sides in turn within each
round, the order turned round every time, after one round that is not counted. Before each run, untimed, the output is moved aside and the disks are
synced; everything is removed at the end. Writes bench/results/build.md."""
import itertools
import os
import shutil
import statistics
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from measure import Run, machine, measure
from sides import ROOT, Case, Side, versions

COUNTS = (667, 6670, 66700)
LARGE = 20000  # fewer rounds from here on, and Hugo without --minify only
SPACE_A_FILE = 20_000  # bytes on the disk, roughly
WALL_TARGETS = {667: 8, 6670: 10, 66700: 12}
MEMORY_TARGET, GROWTH_TARGET, COPY_TARGET = 8, 1.15, 3
NOISE = 0.3
FORGETTING_S = 61


def rounds_of(count: int) -> int:
    return 7 if count < 2000 else 5 if count < LARGE else 3


@dataclass
class Results:
    count: int
    documents: int
    runs: dict[str, list[Run]] = field(default_factory=dict)

    def median(self, name: str, value: str) -> float:
        return statistics.median(getattr(run, value) for run in self.runs[name])

    def ratio(self, name: str, value: str) -> tuple[float, float]:
        """How many times what matwork took: of the medians, and the median of the ratios of each round."""
        pairs = zip(self.runs[name], self.runs["matwork"])
        return (self.median(name, value) / self.median("matwork", value),
                statistics.median(getattr(a, value) / getattr(b, value) for a, b in pairs))


def move_aside(output: Path) -> None:
    """Outputs are not removed between runs: where ext4 has no journal, whoever makes files soon after many were removed
    waits for the kernel, which passes over inodes that were removed within the last minute."""
    if output.exists():
        past = output.parent / "past"
        past.mkdir(exist_ok=True)
        output.rename(next(p for p in (past / f"{output.name}-{n}" for n in itertools.count()) if not p.exists()))


def run_side(side: Side) -> Run:
    move_aside(side.output)
    run = measure(side.command, side.output)
    print(f"  {side.name:14} {run.wall_s:8.3f} s, CPU {run.cpu_s:8.2f} s, {run.peak_mib:6.0f} MiB, foreign {run.foreign:.2f}", flush=True)
    return run


def prepare(counts: list[int]) -> None:
    """Makes the libraries, and lets the kernel forget what was removed before (see move_aside): it takes a minute."""
    for count in counts:
        print(f"making a library of {count:,} exercises", flush=True)
        Case(count).make()
        Case(count).remove_outputs()
    print(f"waiting {FORGETTING_S} s", flush=True)
    os.sync()
    time.sleep(FORGETTING_S)


def measure_case(count: int, rounds: int) -> Results:
    case = Case(count)
    print(f"{count:,} exercises", flush=True)
    sides = [case.matwork(), case.hugo(minify=False), case.copy()]
    if count < LARGE:
        sides.insert(2, case.hugo(minify=True))
    if shutil.disk_usage(case.folder).free < count * 1.5 * SPACE_A_FILE * len(sides) * (rounds + 2):
        sys.exit(f"too little room on the disk of {case.folder}")
    run_side(case.matwork())
    case.matwork().output.rename(case.folder / "matwork-kept")
    results = Results(count, sum(1 for _ in case.library.rglob("*.md")), {side.name: [] for side in sides})
    for number in range(rounds + 1):
        print("warm-up" if number == 0 else f"round {number} of {rounds}", flush=True)
        for side in sides if number % 2 == 0 else reversed(sides):
            run = run_side(side)
            if number > 0:
                results.runs[side.name].append(run)
    return results


def case_lines(results: Results):
    rounds = len(results.runs["matwork"])
    yield f"\n## {results.count:,} exercises ({results.documents:,} documents), {rounds} rounds\n"
    yield "| | wall, median (least–most) | CPU | peak memory | files | MB | wall: times ours | CPU: times ours | memory: times ours |"
    yield "|---|---|---|---|---|---|---|---|---|"
    for name, runs in results.runs.items():
        walls = [run.wall_s for run in runs]
        ratios = " | ".join("{:.2f} ({:.2f})".format(*results.ratio(name, value)) for value in ("wall_s", "cpu_s", "peak_mib"))
        yield (f"| {name} | {statistics.median(walls):.3f} s ({min(walls):.3f}–{max(walls):.3f}) | {results.median(name, 'cpu_s'):.2f} s "
               f"| {results.median(name, 'peak_mib'):.0f} MiB | {runs[-1].files:,} | {runs[-1].bytes / 1e6:.1f} | {ratios} |")
    wall = results.median("matwork", "wall_s")
    yield f"\nmatwork: {1e6 * wall / results.documents:.0f} µs a document."


def verdict(reached: bool) -> str:
    return "reached" if reached else "**not reached**"


def target_lines(all_results: list[Results]):
    yield "\n## Targets\n\n| target | against | measured | |\n|---|---|---|---|"
    for results in all_results:
        aim = WALL_TARGETS.get(results.count)
        for name in [name for name in results.runs if name.startswith("hugo")] if aim else ():
            for value, word in (("wall_s", "wall"), ("cpu_s", "CPU")):
                times = results.ratio(name, value)[0]
                yield f"| {aim} times less {word} at {results.count:,} | {name} | {times:.1f} | {verdict(times >= aim)} |"
        if results.count == COUNTS[-1]:
            times = results.ratio("hugo", "peak_mib")[0]
            yield f"| an eighth of the memory at {results.count:,} | hugo | 1/{times:.1f} | {verdict(times >= MEMORY_TARGET)} |"
        copies = 1 / results.ratio("cp -r", "wall_s")[0]
        yield f"| at most {COPY_TARGET} times `cp -r` at {results.count:,} | cp -r | {copies:.2f} | {verdict(copies <= COPY_TARGET)} |"
    by_count = {results.count: results for results in all_results}
    if 6670 in by_count and 66700 in by_count:
        each = {count: by_count[count].median("matwork", "wall_s") / by_count[count].documents for count in (6670, 66700)}
        growth = each[66700] / each[6670]
        yield f"| time a document at 66,700 at most {GROWTH_TARGET} times that at 6,670 | itself | {growth:.2f} | {verdict(growth <= GROWTH_TARGET)} |"


def report(all_results: list[Results]):
    yield "# `./dev bench build`\n"
    yield f"{machine()}, {versions()}.\n"
    yield "Ratios are of medians and, in brackets, the median of the ratios of each round. What each side does: bench/README.md."
    noisiest = max(run.foreign for results in all_results for runs in results.runs.values() for run in runs)
    yield f"Other processes kept up to {noisiest:.2f} cores busy during a run" + (
        "; **above 0.3 the times are not to be quoted.**" if noisiest > NOISE else ".")
    for results in all_results:
        yield from case_lines(results)
    yield from target_lines(all_results)


def main() -> None:
    arguments, rounds = sys.argv[1:], None
    if "--rounds" in arguments:
        at = arguments.index("--rounds")
        rounds = int(arguments[at + 1])
        del arguments[at:at + 2]
    if not all(argument.isdigit() for argument in arguments):
        sys.exit(__doc__)
    counts = [int(argument) for argument in arguments] or list(COUNTS)
    prepare(counts)
    all_results = [measure_case(count, rounds or rounds_of(count)) for count in counts]
    for count in counts:
        Case(count).remove_outputs()
    text = "\n".join(report(all_results)) + "\n"
    (ROOT / "bench/results/build.md").write_text(text, encoding="utf-8")
    print(text)


main()
