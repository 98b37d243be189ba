"""One run of a command, measured: wall, CPU and memory of it, and what others on the machine used meanwhile."""
import os
import platform
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True)
class Run:
    wall_s: float
    cpu_s: float
    peak_mib: float
    foreign: float  # cores that other processes kept busy meanwhile
    files: int
    bytes: int


def busy_seconds() -> float:
    values = [int(value) for value in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]]
    return (sum(values) - values[3] - values[4]) / os.sysconf("SC_CLK_TCK")


def measure(command: list[str], output: Path, may_find: bool = False) -> Run:
    """Runs `command` with quiet disks; ends the program when it fails (exit status 1 is findings, where there may be some). Of the memory: wait4 tells the most that one process of
    the tree had at a time, and no side starts others. (It is never less than our own, some 15 MiB, which a child begins with.)"""
    os.sync()
    time.sleep(0.2)
    busy, begin = busy_seconds(), time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in ((0, 1) if may_find else (0,)):
        sys.exit(f"exit {process.returncode}: {' '.join(command)}\n{said.decode(errors='replace')[-2000:]}")
    cpu = usage.ru_utime + usage.ru_stime
    foreign = max(0.0, (busy_seconds() - busy - cpu) / wall)
    return Run(wall, cpu, usage.ru_maxrss / 1024, foreign, *count_files(output))


def count_files(folder: Path) -> tuple[int, int]:
    sizes = [os.lstat(os.path.join(where, name)).st_size for where, _, names in os.walk(folder) for name in names]
    return len(sizes), sum(sizes)


def machine() -> str:
    """The line at the top of every table of results."""
    commit = subprocess.run(["git", "log", "-1", "--format=%h"], capture_output=True, text=True, check=True).stdout.strip()
    changed = subprocess.run(["git", "status", "--porcelain", "--", "src", "apps", "data", "CMakeLists.txt"], capture_output=True, text=True, check=True).stdout
    models = [line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (f"Commit {commit}{' with changes' if changed else ''}, {date.today().isoformat()}, {os.cpu_count()} cores"
            f" ({models[0] if models else platform.machine()}), {memory:.0f} GiB, Linux {platform.release()}")
