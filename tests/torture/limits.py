"""Limits of the process, and streams that are closed or full."""
import resource
import subprocess

from cases import case
from sandbox import Run, expect


@case("few open files, small files, little memory, few threads", quick=True)
def limits(sandbox):
    library, other = sandbox.library(40), sandbox.library(40, 1)
    site = sandbox.clean_site(library)
    sandbox.expect_built(sandbox.build(library), site)
    told = []
    tried = [(resource.RLIMIT_NOFILE, most, ("Too many open files", "ulimit -n")) for most in (4, 5, 6, 7, 8, 10, 16)]
    tried += [(resource.RLIMIT_FSIZE, most, ("File too large", "ulimit -f")) for most in (0, 1, 4096, 20_000)]
    tried += [(resource.RLIMIT_AS, most << 20, ("memory",)) for most in (24, 32, 40, 60, 90, 200)]
    for what, most, words in tried[::3] if sandbox.quick else tried:
        # Through pipes: files that take what is printed would be under the limit too.
        process = sandbox.start("build", other, "--output", sandbox.output, "--jobs", "4", limits=[(what, most)])
        out, err = process.communicate(timeout=60)
        run = Run(process.returncode, out.decode(), err.decode())
        if run.status == 127 or (run.status == -11 and what == resource.RLIMIT_AS and not run.err):
            continue  # too little for the program to be loaded at all
        if run.status == 0:
            sandbox.expect_built(run, sandbox.clean_site(other))
            sandbox.expect_built(sandbox.build(library), site)
        else:
            sandbox.expect_failed(run, site, *words)
        told.append(run.status)
    return f"{told.count(3)} told, {told.count(0)} built all the same"


@case("no threads to be had")
def no_threads(sandbox):
    library = sandbox.library(40)
    sandbox.place.chmod(0o777)
    run = sandbox.build(library, None, "--jobs", "8", nobody=True, limits=[(resource.RLIMIT_NPROC, 1)])
    sandbox.expect_built(run, sandbox.clean_site(library))


@case("readers that go away, and streams that are closed or full", quick=True)
def streams(sandbox):
    library = sandbox.library(40)
    site = sandbox.clean_site(library)
    for number in range(300):  # more findings than a pipe holds
        (library / f"content/en/exercises/broken-{number}.md").write_text("no head\n")
    for words in (["check", library], ["check", library, "--format", "json"], ["explain", "link/dead"]):
        process = sandbox.start(*words, stderr=subprocess.DEVNULL)
        process.stdout.readline()
        process.stdout.close()
        expect(process.wait(60) in (0, 1, 3, -13), f"{words[0]} | head -1: status {process.returncode}")
    full = open("/dev/full", "wb")
    run = sandbox.start("check", library, stdout=full)
    run.communicate()
    expect(run.returncode in (1, 3), f"check > /dev/full: status {run.returncode}")
    run = sandbox.start("explain", "link/dead", stdout=full)
    err = run.communicate()[1].decode()
    expect(run.returncode == 3 and "cannot write" in err, f"explain > /dev/full: status {run.returncode}: {err}")
    full.close()
    for closed in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
        for _ in range(2):
            run = subprocess.run(["sh", "-c", f'"$0" build "$1" --output "$2" {closed}', sandbox.program, library, sandbox.output],
                                 capture_output=True, timeout=60)
            expect(run.returncode in (1, 3), f"build {closed}: status {run.returncode}")
            found = (sandbox.output / "index.html").read_text()
            expect("broken-" not in found and "matwork:" not in found, f"build {closed} printed into a page")
    expect(not sandbox.left_overs(), f"left: {sandbox.left_overs()}")
    for number in range(300):
        (library / f"content/en/exercises/broken-{number}.md").unlink()
    sandbox.expect_built(sandbox.build(library), site)
