#!/usr/bin/env python3
"""usage: ./dev bench preview [COUNT…] [--only matwork|hugo] [--rounds N]   (default: 667 66700)
How long from a save to a fresh page? Starts the preview of each side, waits until it is at rest, saves a document (through
a temporary file and a rename, as editors do), and asks for its page over one kept-open connection until the answer holds
the edit: a paragraph at the end (its page), then a new title (its page and the first page of its list). Ten rounds of each;
Hugo at 66,700 only one. Documents are put back. Writes bench/results/preview.md."""
import http.client
import os
import re
import signal
import socket
import statistics
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from measure import busy_seconds, machine
from sides import MATWORK, ROOT, Case, versions

LIST = "/exercises/mat/"
TARGETS_MS = {667: 30, 66700: 150}
LIMIT_S = 900
BETWEEN_POLLS_S = 0.001


class Connection:
    """One kept-open connection, opened anew when the server closes it."""

    def __init__(self, port: int) -> None:
        self.port, self.connection = port, None

    def get(self, path: str) -> bytes:
        """The page, or nothing when the server does not answer with one."""
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LIMIT_S)
                self.connection.connect()
                self.connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.connection.request("GET", path)
            answer = self.connection.getresponse()
            body = answer.read()
            if answer.will_close:
                self.connection = None
            return body if answer.status == 200 else b""
        except (OSError, http.client.HTTPException):
            self.connection = None
            return b""


@dataclass
class Preview:
    side: str
    count: int
    start_s: float = 0
    resting_mib: float = 0
    peak_mib: float = 0
    foreign: float = 0
    delays_ms: dict[str, list[float]] = field(default_factory=dict)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def command_of(side: str, case: Case, port: int) -> list[str]:
    if side == "matwork":
        return [str(MATWORK), "serve", str(case.library), "--port", str(port)]
    return ["hugo", "server", "--source", str(ROOT / "bench/hugo"), "--config", str(case.folder / "hugo.toml"), "--bind", "127.0.0.1",
            "--port", str(port), "--noBuildLock", "--quiet"]


def cpu_ticks(pid: int) -> int:
    values = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(values[11]) + int(values[12])


def memory_mib(pid: int, name: str) -> float:
    return int(re.search(name + r":\s+(\d+)", Path(f"/proc/{pid}/status").read_text())[1]) / 1024


def wait_until_at_rest(pid: int) -> None:
    """Until the server has used no more than a hundredth of a second of CPU in half a second."""
    while True:
        before = cpu_ticks(pid)
        time.sleep(0.5)
        if cpu_ticks(pid) - before <= 1:
            return


@contextmanager
def served(side: str, case: Case, result: Preview):
    port = free_port()
    begin = time.monotonic()
    server = subprocess.Popen(command_of(side, case, port), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        connection = Connection(port)
        while not connection.get("/"):
            if server.poll() is not None or time.monotonic() - begin > LIMIT_S:
                sys.exit(f"the preview of {side} did not start")
            time.sleep(0.005)
        result.start_s = time.monotonic() - begin
        wait_until_at_rest(server.pid)
        result.resting_mib = memory_mib(server.pid, "VmRSS")
        yield server.pid, connection
        result.peak_mib = memory_mib(server.pid, "VmHWM")
    finally:
        server.send_signal(signal.SIGTERM)
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def save(path: Path, text: str) -> None:
    beside = path.with_name(f".{path.name}.tmp")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)


def with_paragraph(text: str, mark: str) -> str:
    return f"{text}\nA paragraph that was not here before, {mark}.\n"


def with_title(text: str, mark: str) -> str:
    return re.sub(r'^title: "(.*)"$', rf'title: "\1 {mark}"', text, count=1, flags=re.M)


def wait_for(connection: Connection, pages: dict[str, str], mark: str, begin: float) -> dict[str, float]:
    """Milliseconds from `begin` until each page held the mark; a page that never did is missing."""
    fresh, waiting = {}, dict(pages)
    while waiting and time.monotonic() - begin < LIMIT_S:
        for name, path in list(waiting.items()):
            if mark.encode() in connection.get(path):
                fresh[name] = (time.monotonic() - begin) * 1000
                del waiting[name]
        if waiting:
            time.sleep(BETWEEN_POLLS_S)
    return fresh


def edit_rounds(result: Preview, rounds: int, pid: int, connection: Connection, library: Path) -> None:
    # The edited page is the first of its list on either side, so that a new title shows there.
    page = re.search(rb'<h2><a href="(%s[^"]+)"' % LIST.encode(), connection.get(LIST))[1].decode()
    document = library / f"content/en{page.rstrip('/')}.md"
    original = document.read_text(encoding="utf-8")
    edits = (("body", with_paragraph, {"body, page": page}), ("title", with_title, {"title, page": page, "title, list": LIST}))
    try:
        for what, edited, pages in edits:
            for number in range(rounds + 1):
                mark = f"mark{what}{number}x"
                wait_until_at_rest(pid)
                begin = time.monotonic()
                save(document, edited(original, mark))
                fresh = wait_for(connection, pages, mark, begin)
                print(f"  {result.side}, {what}: " + ", ".join(f"{name} {ms:.1f} ms" for name, ms in fresh.items()), flush=True)
                if len(fresh) < len(pages):
                    print(f"  {result.side}: the edit did not show within {LIMIT_S} s", flush=True)
                    return
                for name, delay in fresh.items() if number > 0 or rounds == 1 else ():
                    result.delays_ms.setdefault(name, []).append(delay)
                if rounds == 1:
                    break
    finally:
        save(document, original)


def measure_preview(side: str, count: int, rounds: int) -> Preview:
    case = Case(count)
    print(f"{count:,} documents, {side}", flush=True)
    case.make()
    result = Preview(side, count)
    busy, polls, begin = busy_seconds(), time.process_time(), time.monotonic()
    with served(side, case, result) as (pid, connection):
        edit_rounds(result, rounds, pid, connection, case.library)
        own = cpu_ticks(pid) / os.sysconf("SC_CLK_TCK") + time.process_time() - polls
        result.foreign = max(0.0, (busy_seconds() - busy - own) / (time.monotonic() - begin))
    return result


def cell(delays: list[float]) -> str:
    return f"{statistics.median(delays):.1f} ({max(delays):.1f})" if delays else "never"


def report(results: list[Preview]):
    names = ("body, page", "title, page", "title, list")
    yield "# `./dev bench preview`\n"
    yield f"{machine()}, {versions()}.\n"
    yield "From a save to an answer that holds the edit, in milliseconds: median (worst). What each side does: bench/README.md.\n"
    yield "| exercises | side | rounds | start, s | memory at rest | peak | paragraph: its page | title: its page | title: its list | foreign cores |"
    yield "|---|---|---|---|---|---|---|---|---|---|"
    for result in results:
        rounds = max((len(delays) for delays in result.delays_ms.values()), default=0)
        cells = " | ".join(cell(result.delays_ms.get(name, [])) for name in names)
        yield (f"| {result.count:,} | {result.side} | {rounds} | {result.start_s:.2f} | {result.resting_mib:.0f} MiB | {result.peak_mib:.0f} MiB "
               f"| {cells} | {result.foreign:.2f} |")
    yield "\n| target | measured: worst median | |\n|---|---|---|"
    for result in results:
        if result.side == "matwork" and result.count in TARGETS_MS:
            aim = TARGETS_MS[result.count]
            all_there = len(result.delays_ms) == len(names)
            worst = max((statistics.median(delays) for delays in result.delays_ms.values()), default=float("inf"))
            reached = all_there and worst <= aim
            yield f"| fresh within {aim} ms at {result.count:,} | {worst:.1f} ms | {'reached' if reached else '**not reached**'} |"


def option(arguments: list[str], name: str) -> str | None:
    if name not in arguments:
        return None
    at = arguments.index(name)
    value = arguments[at + 1] if at + 1 < len(arguments) else sys.exit(__doc__)
    del arguments[at:at + 2]
    return value


def main() -> None:
    arguments = sys.argv[1:]
    only, rounds = option(arguments, "--only"), option(arguments, "--rounds")
    if not all(argument.isdigit() for argument in arguments) or only not in (None, "matwork", "hugo"):
        sys.exit(__doc__)
    results = []
    for count in [int(argument) for argument in arguments] or [667, 66700]:
        for side in ("matwork", "hugo"):
            if only in (None, side):
                few = side == "hugo" and count > 20000
                results.append(measure_preview(side, count, 1 if few else int(rounds or 10)))
    text = "\n".join(report(results)) + "\n"
    (ROOT / "bench/results/preview.md").write_text(text, encoding="utf-8")
    print(text)


main()
