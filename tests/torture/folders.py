"""Where the output is, and what lies in it that is not ours."""
import os
import shutil
import socket
import subprocess
import threading
import time

from cases import case
from sandbox import difference, expect, injecting, site_of, write


@case("outputs inside content or static, and around the library, are refused", quick=True)
def output_among_documents(sandbox):
    library = sandbox.library(10)
    site = site_of(library)
    (sandbox.folder / "elsewhere").mkdir()
    shutil.move(library / "content", sandbox.folder / "elsewhere" / "documents")
    linked = sandbox.folder / "linked"
    linked.mkdir()
    (linked / "content").symlink_to(sandbox.folder / "elsewhere" / "documents")
    shutil.copytree(sandbox.folder / "elsewhere" / "documents", library / "content")
    tried = [(library, library / where) for where in (".", "content", "content/", "content/en/site", "static", "static/site")]
    tried += [(library, sandbox.folder), (linked, sandbox.folder / "elsewhere"), (linked, linked / "content/site"),
              (linked, sandbox.folder / "elsewhere/documents/en")]
    for root, output in tried:
        run = sandbox.build(root, output)
        expect(run.status == 2, f"--output {output}: " + run.told())
        expect(str(output) in run.err and "documents are there" in run.err, run.told())
        expect(site_of(library) == site, "the library was touched: " + difference(site_of(library), site))


@case("an output that is a link, a folder with a slash, or the folder one is in", quick=True)
def spellings(sandbox):
    library, other = sandbox.library(20), sandbox.library(20, 1)
    sites = [sandbox.clean_site(library), sandbox.clean_site(other)]
    real = sandbox.place / "real"
    real.mkdir()
    sandbox.output.symlink_to("real")
    for turn in (0, 1, 0):
        sandbox.expect_built(sandbox.build([library, other][turn], f"{sandbox.output}{'/' * turn}"), sites[turn])
        expect(os.readlink(sandbox.output) == "real", "the link was replaced")
    run = sandbox.build(other, ".", cwd=real)
    sandbox.expect_built(run, sites[1])
    inside = next(path for path in real.iterdir() if path.is_dir())
    sandbox.expect_built(sandbox.build(library, "..", cwd=inside), sites[0])
    sandbox.output.unlink()
    sandbox.output.symlink_to("gone")
    run = sandbox.build(library)
    expect(run.status == 3 and "link" in run.err and os.readlink(sandbox.output) == "gone", run.told())


@case("what others put into a site stays: CNAME, .git, .well-known, links, pipes, empty folders", quick=True)
def kept(sandbox):
    libraries, sites = sandbox.two_versions(30)
    sandbox.expect_built(sandbox.build(libraries[0]), sites[0])
    output = sandbox.output
    (output / "CNAME").write_text("example.org\n")
    write(output / ".well-known/acme-challenge/token", "token")
    write(output / "exercises/notes.txt", "mine, among pages")
    (output / "latest").symlink_to("exercises")
    os.mkfifo(output / "pipe")
    (output / "empty/deeper").mkdir(parents=True)
    (output / ".well-known").chmod(0o2750)
    subprocess.run(["git", "init", "-q", output], check=False, capture_output=True)
    others = {path: value for path, value in site_of(output).items() if path not in sites[0]}
    for turn in (1, 0, 1):
        sandbox.expect_built(sandbox.build(libraries[turn]), sites[turn] | others)
        expect((output / "empty/deeper").is_dir(), "an empty folder is gone")
        expect((output / ".well-known").stat().st_mode & 0o7777 == 0o2750, "the rights of a folder are others")
    write(libraries[0] / "static/CNAME", "example.com\n")
    sandbox.expect_failed(sandbox.build(libraries[0]), sites[1] | others, output / "CNAME", "move it away")
    (output / "index.html").write_text("edited by hand")
    sandbox.expect_built(sandbox.build(libraries[1]), sites[1] | others)
    return f"{len(others)} files"


@case("a folder of others, a site with a damaged mark, and a file are refused", quick=True)
def refused(sandbox):
    library = sandbox.library(10)
    sandbox.output.mkdir()
    (sandbox.output / "diary.txt").write_text("mine")
    sandbox.expect_failed(sandbox.build(library), site_of(sandbox.output), sandbox.output, "choose another output")
    shutil.rmtree(sandbox.output)
    sandbox.build(library)
    mark = sandbox.output / ".matwork-site"
    whole = mark.read_bytes()
    for damaged in (b"", whole[:-1], whole[:200], whole.replace(b"\n", b"")):
        mark.write_bytes(damaged)
        sandbox.expect_failed(sandbox.build(library), site_of(sandbox.output), mark, "remove")
    run = sandbox.build(library, sandbox.folder / "matwork")
    expect(run.status == 3 and "is a file" in run.err, run.told())
    run = sandbox.build(library, "/")
    expect(run.status in (2, 3), run.told())


@case("rights: umask, and a folder that a group writes", quick=True)
def rights(sandbox):
    library = sandbox.library(10)
    for mask, file, folder in ((0o022, 0o644, 0o755), (0o002, 0o664, 0o775), (0o077, 0o600, 0o700)):
        kept = os.umask(mask)
        try:
            shutil.rmtree(sandbox.output, ignore_errors=True)
            run = sandbox.build(library)
        finally:
            os.umask(kept)
        expect(run.status == 0, run.told())
        for path, wanted in ((sandbox.output / "index.html", file), (sandbox.output / "exercises", folder)):
            found = path.stat().st_mode & 0o7777
            expect(found == wanted, f"{path.name} has {found:o} and not {wanted:o} under umask {mask:o}")
    sandbox.output.chmod(0o2770)
    sandbox.build(library)
    expect(sandbox.output.stat().st_mode & 0o7777 == 0o2770, "the folder of the site lost its rights")


@case("eight builds at once into one folder: one writes, the others say so", quick=True)
def at_once(sandbox):
    libraries, sites = sandbox.two_versions(40)
    refused_builds = 0
    for turn in range(3 if sandbox.quick else 25):
        barrier = threading.Barrier(8)
        runs = []

        def build(number):
            barrier.wait()
            process = sandbox.start("build", libraries[number % 2], "--output", sandbox.output)
            out, err = process.communicate()
            runs.append((process.returncode, err.decode()))
        threads = [threading.Thread(target=build, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        expect(any(status == 0 for status, _ in runs), f"none of eight wrote: {runs}")
        for status, err in runs:
            expect(status == 0 or (status == 3 and "another build is writing" in err), f"{status}: {err}")
        refused_builds += sum(status == 3 for status, _ in runs)
        expect(site_of(sandbox.output) in sites, "neither site")
        expect(not sandbox.left_overs(), f"left: {sandbox.left_overs()}")
    return f"{refused_builds} were told to wait"


@case("left-overs of others' making: a lock that is a folder or a link, a file where the new site is written", quick=True)
def odd_left_overs(sandbox):
    library = sandbox.library(10)
    site = sandbox.clean_site(library)
    (sandbox.place / ".site.matwork.new").write_text("a file")
    (sandbox.place / ".site.matwork.old").symlink_to(library)
    before = site_of(library)
    sandbox.expect_built(sandbox.build(library), site)
    expect(site_of(library) == before, "a link was followed when it was cleared")
    lock = sandbox.place / ".site.matwork.lock"
    lock.mkdir()
    run = sandbox.build(library)
    expect(run.status == 3 and str(lock) in run.err, run.told())
    lock.rmdir()
    lock.symlink_to(library / "matwork.yaml")
    run = sandbox.build(library)
    expect(run.status == 3 and str(lock) in run.err and not (library / "matwork.yaml").exists(), run.told())
    lock.unlink()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(sandbox.place / "socket"))
        run = sandbox.build(library, sandbox.place / "socket")
        expect(run.status == 3, run.told())


@case("a file of others that is written anew while the sites are exchanged")
def replaced_at_the_last_moment(sandbox):
    libraries, sites = sandbox.two_versions(20)
    sandbox.expect_built(sandbox.build(libraries[0]), sites[0])
    name, passing = sandbox.output / "CNAME", sandbox.output / "CNAME.lock"
    name.write_text("old.example")
    slowly = injecting("renameat2", "renameat2:delay_enter=1500000")
    process = sandbox.start("build", libraries[1], "--output", sandbox.output, before=slowly)
    kept = sandbox.place / ".site.matwork.new/CNAME"
    while process.poll() is None and not kept.exists():
        time.sleep(0.01)
    time.sleep(0.3)
    passing.write_text("new.example")
    passing.rename(name)
    process.communicate()
    expect(process.returncode == 0, f"status {process.returncode}")
    expect(name.read_text() == "new.example", "what was written while the sites were exchanged is lost")
    expect(sorted(path.name for path in sandbox.place.iterdir()) == ["site"], "something is left over")
