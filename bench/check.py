#!/usr/bin/env python3
"""usage: ./dev bench check [COUNT…]   (default: 667 6670 66700)
How long does `matwork check` take, and is it linear in the number of documents? Prints, and writes to
bench/results/check.md: wall and CPU time and peak memory over generated libraries, after a first run that fills the cache
of the disk."""
import statistics
import subprocess
import sys

from measure import machine, measure
from sides import MATWORK, ROOT, Case


def summary_of(case: Case) -> str:
    said = subprocess.run([MATWORK, "check", case.library], capture_output=True, text=True, check=False).stdout
    return said.rstrip().rsplit("\n", 1)[-1]


def lines(counts: list[int]):
    yield "# `./dev bench check`\n"
    yield f"{machine()}. Generated documents (bench/generate_library.py). Times in seconds.\n"
    yield "| exercises | wall, median | wall, least | wall, most | CPU, median | peak memory | findings |"
    yield "|---|---|---|---|---|---|---|"
    for count in counts:
        case = Case(count)
        case.make()
        command = [str(MATWORK), "check", str(case.library)]
        summary = summary_of(case)
        runs = [measure(command, case.folder / "none", may_find=True) for _ in range(5 if count > 10000 else 15)]
        walls = [run.wall_s for run in runs]
        yield (f"| {count:,} | {statistics.median(walls):.3f} | {min(walls):.3f} | {max(walls):.3f} "
               f"| {statistics.median(run.cpu_s for run in runs):.3f} | {max(run.peak_mib for run in runs):.0f} MiB | {summary} |")


def main() -> None:
    if not all(argument.isdigit() for argument in sys.argv[1:]):
        sys.exit(__doc__)
    counts = [int(argument) for argument in sys.argv[1:]] or [667, 6670, 66700]
    with open(ROOT / "bench/results/check.md", "w", encoding="utf-8") as results:
        for line in lines(counts):
            print(line, flush=True)
            results.write(line + "\n")


main()
