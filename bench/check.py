#!/usr/bin/env python3
"""usage: ./dev bench check [LIBRARY]   (default: ../shared/corpus where it is there, else the bundled library)
How long does `matwork check` take, and is it linear in the number of documents? Prints, and writes to
bench/results/check.md: wall and CPU time and peak memory at 544, 5,440 and 54,400 documents made of LIBRARY (multiply.py),
after a first run that fills the cache of the disk."""
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COUNTS = (544, 5440, 54400)
PROGRAM = "build/release/matwork"


def measure(library: str) -> tuple[float, float, int, str]:
    """Wall seconds, CPU seconds, peak kilobytes and the last line of one run."""
    with tempfile.TemporaryFile() as out:
        begin = time.perf_counter()
        process = subprocess.Popen([PROGRAM, "check", library], stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        if os.waitstatus_to_exitcode(status) > 1:
            sys.exit(f"{PROGRAM} check {library} failed")
        out.seek(0)
        last = out.read().decode().rstrip().rsplit("\n", 1)[-1]
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, last


def lines(library: str):
    commit = subprocess.run(["git", "log", "-1", "--format=%h"], capture_output=True, text=True, check=True).stdout.strip()
    yield "# `./dev bench check`\n"
    yield f"Commit {commit}, {os.cpu_count()} cores, documents made of {library}. Times in seconds.\n"
    yield "| documents | wall, median | wall, least | wall, most | CPU, median | peak memory | findings |"
    yield "|---|---|---|---|---|---|---|"
    with tempfile.TemporaryDirectory() as work:
        for count in COUNTS:
            made = f"{work}/{count}"
            subprocess.run(["bench/multiply.py", library, made, str(count)], check=True)
            measure(made)
            runs = [measure(made) for _ in range(5 if count > 10000 else 15)]
            walls = [run[0] for run in runs]
            yield (f"| {count:,} | {statistics.median(walls):.3f} | {min(walls):.3f} | {max(walls):.3f} "
                   f"| {statistics.median(run[1] for run in runs):.3f} | {max(run[2] for run in runs) // 1024} MiB | {runs[0][3]} |")


def main() -> None:
    library = sys.argv[1] if len(sys.argv) > 1 else "../shared/corpus"
    if not Path(library, "content").is_dir():
        library = "library"
    Path("bench/results").mkdir(parents=True, exist_ok=True)
    with open("bench/results/check.md", "w", encoding="utf-8") as results:
        for line in lines(library):
            print(line, flush=True)
            results.write(line + "\n")


main()
