"""Disks that are full, cannot be written, or lie elsewhere."""
import os
import subprocess

from cases import case
from sandbox import Skipped, expect, mounted, site_of


def size_of(folder):
    """In a memory disk, where a folder costs nothing."""
    return sum(-(-path.stat().st_size // 4096) * 4096 for path in folder.rglob("*") if path.is_file())


def small_disk(sandbox, libraries, options):
    """An old site on a disk that the new one does not fit on."""
    old = sandbox.clean_site(libraries[0])
    with mounted("-t", "tmpfs", "-o", options, "tmpfs", sandbox.place):
        sandbox.expect_built(sandbox.build(libraries[0]), old)
        sandbox.expect_failed(sandbox.build(libraries[1]), old, sandbox.place, "No space left on device", "free some space")
        sandbox.expect_built(sandbox.build(libraries[0]), old)


@case("a disk that is full in the middle", quick=True, mounts=True)
def full_disk(sandbox):
    libraries = [sandbox.library(60, version) for version in (0, 1)]
    sandbox.clean_site(libraries[0])
    small_disk(sandbox, libraries, f"size={int(size_of(sandbox.folder / 'clean' / 'library-0') * 1.4)}")


@case("a disk without room for more files", mounts=True)
def no_more_files(sandbox):
    libraries = [sandbox.library(60, 0), sandbox.library(200, 1)]
    sandbox.clean_site(libraries[0])
    files = sum(len(names) + len(folders) for _, folders, names in os.walk(sandbox.folder / "clean" / "library-0"))
    small_disk(sandbox, libraries, f"nr_inodes={int(files * 2.2)}")


@case("a disk that is full from the start", mounts=True)
def no_room_at_all(sandbox):
    library = sandbox.library(60)
    with mounted("-t", "tmpfs", "-o", "size=64k", "tmpfs", sandbox.place):
        sandbox.expect_failed(sandbox.build(library), None, "No space left on device", "free some space")


@case("a disk that can only be read", mounts=True)
def read_only_disk(sandbox):
    library = sandbox.library(30)
    site = sandbox.clean_site(library)
    sandbox.expect_built(sandbox.build(library), site)
    with mounted("--bind", sandbox.place, sandbox.place):
        subprocess.run(["mount", "-o", "remount,bind,ro", sandbox.place], check=True)
        sandbox.expect_failed(sandbox.build(library), site, sandbox.place, "Read-only file system", "choose another folder")


@case("an output that is a mounted disk", quick=True, mounts=True)
def mounted_output(sandbox):
    library = sandbox.library(30)
    site = sandbox.clean_site(library)
    sandbox.output.mkdir()
    for words in (["-t", "tmpfs", "tmpfs"], ["--bind", sandbox.folder / "clean"]):
        with mounted(*words, sandbox.output):
            before = site_of(sandbox.output)
            sandbox.expect_failed(sandbox.build(library), before, sandbox.output, "mounted disk", "/site")
    sandbox.output = sandbox.output / "site"
    sandbox.place = sandbox.output.parent
    with mounted("-t", "tmpfs", "tmpfs", sandbox.place):
        sandbox.expect_built(sandbox.build(library), site)
        sandbox.expect_built(sandbox.build(library), site)


@case("a disk that is mounted within the output", mounts=True)
def mounted_within(sandbox):
    library = sandbox.library(30)
    site = sandbox.clean_site(library)
    sandbox.expect_built(sandbox.build(library), site)
    challenge = sandbox.output / ".well-known"
    challenge.mkdir()
    with mounted("-t", "tmpfs", "tmpfs", challenge):
        (challenge / "token").write_text("mine")
        sandbox.expect_failed(sandbox.build(library), site_of(sandbox.output), challenge / "token", "mounted")


@case("outputs that may not be written: the folder, the folder above, the disk's owner", quick=True)
def no_rights(sandbox):
    library = sandbox.library(30)
    sandbox.place.chmod(0o777)
    sandbox.expect_built(sandbox.build(library, nobody=True), site := sandbox.clean_site(library))
    for folder, rights in ((sandbox.output, 0o555), (sandbox.place, 0o555)):
        kept = folder.stat().st_mode & 0o7777
        folder.chmod(rights)
        sandbox.expect_failed(sandbox.build(library, nobody=True), site, sandbox.place, "Permission denied", "who owns it")
        folder.chmod(kept)
    if os.geteuid() == 0:
        os.chown(sandbox.output, 0, 0)
        sandbox.expect_failed(sandbox.build(library, nobody=True), site, sandbox.output, "Permission denied")
        os.chown(sandbox.output, 65534, 65534)
    sandbox.expect_built(sandbox.build(library, nobody=True), site)


@case("documents and pictures that may not be read", quick=True)
def unreadable(sandbox):
    library = sandbox.library(30)
    sandbox.place.chmod(0o777)
    sandbox.expect_built(sandbox.build(library, nobody=True), site := sandbox.clean_site(library))
    for name in ("content/en/exercises/shape-3.md", "content/en/exercises", "content/es", "static/pictures/3.svg",
                 "static/pictures", "static"):
        path = library / name
        kept = path.stat().st_mode & 0o7777
        path.chmod(0)
        sandbox.expect_failed(sandbox.build(library, nobody=True), site, path, "Permission denied")
        path.chmod(kept)
    sandbox.expect_built(sandbox.build(library, nobody=True), site)


@case("a file system that cannot exchange or link", mounts=True)
def poor_file_system(sandbox):
    library, other = sandbox.library(30), sandbox.library(30, 1)
    image = sandbox.folder / "image"
    with image.open("wb") as file:
        file.truncate(64 << 20)
    for make, kind in ((["mkfs.vfat"], "vfat"), (["mkfs.exfat"], "exfat")):
        try:
            subprocess.run([*make, image], capture_output=True, check=True)
        except (OSError, subprocess.CalledProcessError):
            continue
        with mounted("-o", "loop", "-t", kind, image, sandbox.place):
            for each in (library, other, library):
                sandbox.expect_built(sandbox.build(each), sandbox.clean_site(each))
            return kind
    raise Skipped("there is no mkfs.vfat")
