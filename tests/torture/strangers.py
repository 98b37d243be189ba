"""What lies among documents and pictures, and changes while they are read."""
import os
import random
import shutil
import socket
import threading
import time

from cases import case
from sandbox import document, expect, site_of, write

SPARSE = 3 << 30


@case("links in circles, links to nothing, pipes and sockets among documents and pictures", quick=True)
def odd_files(sandbox):
    library = sandbox.library(20)
    site = sandbox.clean_site(library)
    for folder in ("content/en", "content/en/exercises", "static", "static/pictures"):
        place = library / folder
        (place / "up").symlink_to("..")
        (place / "here").symlink_to(".")
        (place / "itself.md").symlink_to("itself.md")
        (place / "a.md").symlink_to("b.md")
        (place / "b.md").symlink_to("a.md")
        (place / "gone.md").symlink_to("/nowhere/gone.md")
        os.mkfifo(place / "pipe.md")
        with socket.socket(socket.AF_UNIX) as listener:
            here = os.getcwd()
            os.chdir(place)  # the address of a socket is short
            listener.bind("socket.md")
            os.chdir(here)
    (library / "content/en/device.md").symlink_to("/dev/zero")
    sandbox.expect_built(sandbox.build(library), site)


@case("a matwork.yaml, vocabulary.yaml or translations.lock that is a folder, a pipe or a device")
def odd_companions(sandbox):
    library = sandbox.library(10)
    site = sandbox.clean_site(library)
    for name in ("matwork.yaml", "vocabulary.yaml", "translations.lock"):
        path = library / name
        for make, remove in ((path.mkdir, path.rmdir), (lambda p=path: os.mkfifo(p), path.unlink),
                             (lambda p=path: p.symlink_to("/dev/zero"), path.unlink)):
            make()
            sandbox.expect_built(sandbox.build(library), site)
            remove()


@case("documents that come, go and change while builds run", quick=True)
def vanishing(sandbox):
    library = sandbox.library(40 if sandbox.quick else 150)
    sandbox.expect_built(sandbox.build(library), sandbox.clean_site(library))
    dice = random.Random(sandbox.seed)
    done = threading.Event()

    def disturb():
        number = 0
        while not done.is_set():
            number += 1
            path = library / f"content/en/exercises/{'more/' if number % 3 else ''}stray-{dice.randrange(40)}.md"
            picture = library / f"static/pictures/stray-{dice.randrange(40)}.svg"
            if dice.random() < 0.5:
                write(path, document("Stray", number, "en", number))
                write(picture, "<svg/>" * dice.randrange(1000))
            else:
                path.unlink(missing_ok=True)
                picture.unlink(missing_ok=True)
            time.sleep(dice.uniform(0, 0.04))
            if number % 50 == 0:
                shutil.rmtree(library / "content/en/exercises/more", ignore_errors=True)
    thread = threading.Thread(target=disturb)
    thread.start()
    statuses = []
    try:
        for _ in range(6 if sandbox.quick else 60):
            before = site_of(sandbox.output)
            run = sandbox.build(library)
            statuses.append(run.status)
            expect(run.status in (0, 1, 3), run.told())
            if run.status == 3:
                expect("stray" in run.err or "more" in run.err, "does not name what vanished: " + run.told())
                expect(site_of(sandbox.output) == before, "the old site was touched")
            expect((sandbox.output / "index.html").exists(), "no site")
            expect(not sandbox.left_overs(), f"left: {sandbox.left_overs()}")
    finally:
        done.set()
        thread.join()
    sandbox.expect_built(sandbox.build(library), sandbox.clean_site(library), statuses=(0, 1))
    return ", ".join(f"{statuses.count(status)} with status {status}" for status in sorted(set(statuses)))


@case("a picture of 3 GB, nearly all of it a hole, is copied without being held in memory", quick=True)
def sparse(sandbox):
    library = sandbox.library(10)
    large = library / "static/large.bin"
    with large.open("wb") as file:
        file.truncate(SPARSE)
        file.write(b"begin")
        file.seek(SPARSE // 2)
        file.write(b"middle")
        file.seek(SPARSE - 3)
        file.write(b"end")
    for unchanged in (False, True) if not sandbox.quick else (False,):
        run = sandbox.build(library)
        expect(run.status == 0, run.told())
        expect(run.peak_kb < 100_000, f"{run.peak_kb} KB of memory")
        copy = sandbox.output / "large.bin"
        expect(copy.stat().st_size == SPARSE, f"{copy.stat().st_size} bytes")
        expect(copy.stat().st_blocks < 10_000, "the holes were filled")
        with copy.open("rb") as file:
            for place, bytes_there in ((0, b"begin"), (SPARSE // 2, b"middle"), (SPARSE - 3, b"end")):
                file.seek(place)
                expect(file.read(len(bytes_there)) == bytes_there, f"other bytes at {place}")
        expect(not unchanged or copy.stat().st_nlink == 1, "the old copy is still there")
    return f"{run.peak_kb // 1024} MB of memory"


@case("a file that grows while it is copied, and one that is cut")
def growing(sandbox):
    library = sandbox.library(10)
    growing_file, cut = library / "static/growing.log", library / "static/cut.log"
    growing_file.write_bytes(b"x" * 1_000_000)
    done = threading.Event()

    def disturb():
        while not done.is_set():
            with growing_file.open("ab") as file:
                file.write(b"x" * 100_000)
            if growing_file.stat().st_size > 200_000_000:
                growing_file.write_bytes(b"x")
            cut.write_bytes(b"y" * 5_000_000)
            os.truncate(cut, 1000)
            time.sleep(0.001)
    thread = threading.Thread(target=disturb)
    thread.start()
    try:
        for _ in range(15):
            run = sandbox.build(library)
            expect(run.status in (0, 3), run.told())
            if run.status == 0:
                expect(set((sandbox.output / "growing.log").read_bytes()) <= set(b"x"), "bytes that were never there")
                expect(set((sandbox.output / "cut.log").read_bytes()) <= set(b"y\0"), "bytes that were never there")
    finally:
        done.set()
        thread.join()


@case("thousands of pictures, some with odd names")
def many(sandbox):
    library = sandbox.library(10)
    for number in range(6000):
        write(library / f"static/many/{number % 7}/{number}.txt", str(number))
    for name in ("a\nb.txt", "\u00e1.txt", "with space.txt", "-rf", "x" * 250):
        write(library / "static/odd" / name, "odd")
    (library / "static/odd").joinpath(os.fsdecode(b"\xff\xfe.bin")).write_text("odd")
    for _ in range(2):
        run = sandbox.build(library)
        expect(run.status == 0, run.told())
        for folder in ("many", "odd"):
            expect(site_of(sandbox.output / folder) == site_of(library / "static" / folder), f"{folder} is not copied whole")


@case("names too long for the disk, in documents and in the output", quick=True)
def long_names(sandbox):
    library = sandbox.library(10)
    run = sandbox.build(library, sandbox.place / ("x" * 250))
    expect(run.status == 3 and "too long" in run.err and "shorter" in run.err, run.told())
    site = sandbox.clean_site(library)
    sandbox.expect_built(sandbox.build(library), site)
