#!/usr/bin/env python3
"""usage: ./dev bench hostile [WORDS]   (only the cases whose name holds WORDS)
Does a hostile document harm a library? Puts each document of hostile_cases.py, and what no map of texts can be (a FIFO,
a folder called x.md), into a library beside a healthy one, runs `matwork check` and `matwork build`, and prints for
both exit status, wall and CPU seconds, peak memory, and the number of findings. Fails where a run ends with another
status than 0 or 1, takes more than a second of CPU or 200 MB, or changes the page of the neighbour."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, os.path.dirname(__file__))
from hostile_cases import all_cases, head  # noqa: E402

PROGRAM = os.path.abspath("build/release/matwork")
MOST_SECONDS = 1.0
MOST_MEGABYTES = 200
STOP_AFTER_S = 10
NEIGHBOUR = """---
title: The healthy one
description: An exercise that must survive whatever lies beside it.
translationKey: healthy
equipment: [mat]
muscles: [calves]
difficulty: beginner
duration: 90
steps: [Lie down, Sit up]
---
Words of the healthy one.
"""


def run(*arguments: str) -> tuple[int, float, float, int, bytes]:
    """Status, wall and CPU seconds, megabytes at most, and what was printed."""
    with tempfile.TemporaryFile() as out, tempfile.NamedTemporaryFile("r") as times:
        begin = time.perf_counter()
        # Not from here: what a child of this process needs at most is at least what this process has.
        timed = ["/usr/bin/time", "-q", "-f", "%U %S %M", "-o", times.name]
        status = subprocess.run(["timeout", "-s", "KILL", str(STOP_AFTER_S), *timed, PROGRAM, *arguments],
                                stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.DEVNULL).returncode
        wall = time.perf_counter() - begin
        user, system, kilobytes = (times.read().split() + ["inf", "0", "0"])[:3]
        out.seek(0)
        return status, wall, float(user) + float(system), int(kilobytes) // 1024, out.read()


def write(library: str, files: dict) -> None:
    for path, content in files.items():
        whole = os.path.join(os.fsencode(library), path if isinstance(path, bytes) else os.fsencode(path))
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        with open(whole, "wb") as file:
            file.write(content)


def special_cases():
    """What only a disk can hold: a name, and what makes it in a folder of articles."""
    yield "a FIFO called x.md", lambda folder: os.mkfifo(f"{folder}/x.md")
    yield "a folder called x.md", lambda folder: os.mkdir(f"{folder}/x.md")
    yield "a device called x.md", lambda folder: os.symlink("/dev/zero", f"{folder}/x.md")
    yield "a loop called x.md", lambda folder: os.symlink("x.md", f"{folder}/x.md")
    yield "a link to nothing called x.md", lambda folder: os.symlink("/nowhere", f"{folder}/x.md")
    yield "a link to its own folder", lambda folder: os.symlink(".", f"{folder}/again")


def neighbour_page(library: str, output: str) -> bytes:
    run("build", library, "--output", output)
    return Path(output, "exercises/healthy/index.html").read_bytes()


def new_library(work: str) -> str:
    library = f"{work}/library"
    shutil.rmtree(library, ignore_errors=True)
    write(library, {"content/en/exercises/healthy.md": NEIGHBOUR.encode(), "content/en/articles/other.md": head() + b"Words.\n",
                    "content/en/workouts/other.md": head() + b"Words.\n"})
    return library


def measure(work: str, name: str, healthy: bytes) -> list[str]:
    """Runs both commands; prints the line of the case and gives what is wrong."""
    library, output = f"{work}/library", f"{work}/site"
    check = run("check", library, "--format", "json")
    shutil.rmtree(output, ignore_errors=True)
    build = run("build", library, "--output", output)
    faults = []
    try:
        findings = len(json.loads(check[4].decode())["diagnostics"])
    except (ValueError, KeyError):
        findings = -1
        faults.append("the findings are no JSON")
    for verb, (status, _, cpu, megabytes, _) in (("check", check), ("build", build)):
        if status not in (0, 1):
            faults.append(f"{verb} ended with {status}")
        if cpu > MOST_SECONDS:
            faults.append(f"{verb} took {cpu:.1f} s")
        if megabytes > MOST_MEGABYTES:
            faults.append(f"{verb} took {megabytes} MB")
    page = Path(output, "exercises/healthy/index.html")
    if not page.is_file():
        faults.append("the neighbour is gone")
    elif healthy and page.read_bytes() != healthy:
        faults.append("the neighbour changed")
    print(f"{name:45} {check[0]:3} {check[1]:6.2f} {check[2]:6.2f} {check[3]:5} {findings:7}   "
          f"{build[0]:3} {build[1]:6.2f} {build[2]:6.2f} {build[3]:5}   {'; '.join(faults)}", flush=True)
    return faults


def main() -> None:
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    print(f"{'case':45} {'check: status, wall s, CPU s, MB, findings':33} {'build: status, wall s, CPU s, MB':>27}")
    bad = count = 0
    with tempfile.TemporaryDirectory() as work:
        healthy = neighbour_page(new_library(work), f"{work}/site")
        for name, files in all_cases():
            if wanted not in name:
                continue
            library = new_library(work)
            write(library, files)
            own = "yaml" in name or any("exercises/" in str(path) for path in files)  # these change every page
            bad += bool(measure(work, name, b"" if own else healthy))
            count += 1
        for name, make in special_cases():
            if wanted not in name:
                continue
            make(new_library(work) + "/content/en/articles")
            bad += bool(measure(work, name, b""))
            count += 1
    print(f"{count} cases, {bad} over a limit or harmful")
    sys.exit(1 if bad or not count else 0)


main()
