"""What the cases of torture share: a folder to play in, libraries of any size, runs of the program, and sites as values."""
import hashlib
import os
import resource
import shutil
import signal
import stat
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

NOBODY = 65534
PATIENCE_S = 120  # a build of these libraries takes less than a second; one that hangs is a defect


class Failed(Exception):
    """A case did not hold."""


class Skipped(Exception):
    """A case cannot be played on this machine."""


def expect(holds, what):
    if not holds:
        raise Failed(what)


@dataclass
class Run:
    status: int  # negative: the signal that ended it
    out: str
    err: str
    peak_kb: int = 0

    def told(self):
        return f"status {self.status}\n{self.out[-600:]}{self.err[-1500:]}"


def document(title, number, language, version):
    words = "Rise slowly" if language == "en" else "Sube despacio"
    return (f"---\ntitle: \"{title} {number}\"\ntranslationKey: shape-{number}\nequipment: [mat]\nmuscles: [calves]\n"
            f"difficulty: beginner\nduration: 90\nsteps: [\"{words}, version {version}\", \"{words} again\"]\n---\n"
            f"{words}, and once more. " * (number % 7 + 1) + "\n")


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def make_library(folder, documents, version):
    """Two versions differ in a third of the documents, in a tenth that only one has, and in their pictures."""
    for number in range(documents):
        if number % 10 == version:
            continue
        said = version if number % 3 == 0 else "any"
        write(folder / f"content/en/exercises/shape-{number}.md", document("Shape", number, "en", said))
        write(folder / f"content/es/ejercicios/figura-{number}.md", document("Figura", number, "es", said))
    for number in range(10):
        write(folder / f"static/pictures/{number}.svg", f"<svg>{'x' * 5000 * number}{version if number % 2 else ''}</svg>")
    return folder


def site_of(folder):
    """Every file and link of a site with a hash of its bytes; None where there is no folder."""
    if not folder.is_dir():
        return None
    site = {}
    for path in sorted(folder.rglob("*")):
        if path.is_symlink():
            site[str(path.relative_to(folder))] = "-> " + os.readlink(path)
        elif path.is_file():
            site[str(path.relative_to(folder))] = hashlib.sha256(path.read_bytes()).hexdigest()
        elif not path.is_dir():
            site[str(path.relative_to(folder))] = stat.filemode(path.lstat().st_mode)[0]
    return site


def difference(one, other):
    if one is None or other is None:
        return "there is no folder"
    paths = sorted(p for p in set(one) | set(other) if one.get(p) != other.get(p))
    return f"{len(paths)} files differ, such as {paths[:3]}"


def injecting(call, *faults):
    """The words before a command under which calls of the system fail or kill: `faults` as `strace -e inject` takes them."""
    if not shutil.which("strace"):
        raise Skipped("strace is not installed")
    words = [word for fault in faults for word in ("-e", f"inject={fault}")]
    return ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", *words]


class Sandbox:
    """A folder of its own for one case, open to every user, with a copy of the program that every user can run."""

    def __init__(self, program, seed):
        self.folder = Path(tempfile.mkdtemp(prefix="matwork-torture-"))
        self.folder.chmod(0o755)
        self.program = self.folder / "matwork"
        shutil.copy(program, self.program)
        self.seed = seed
        self.place = self.folder / "place"  # what a site is written into, and where left-overs would lie
        self.place.mkdir()
        self.output = self.place / "site"

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def library(self, documents=60, version=0, name=None):
        return make_library(self.folder / (name or f"library-{version}"), documents, version)

    def two_versions(self, documents):
        """A library in two versions, and the site of each."""
        libraries = [self.library(documents, version) for version in (0, 1)]
        return libraries, [self.clean_site(library) for library in libraries]

    def clean_site(self, library):
        """What a build into an empty folder gives."""
        output = self.folder / "clean" / library.name
        run = self.build(library, output)
        expect(run.status in (0, 1), "a clean build fails: " + run.told())
        return site_of(output)

    def start(self, *words, limits=(), nobody=False, before=(), **streams):
        def prepare():
            for what, most in limits:
                resource.setrlimit(what, (most, most))
        person = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if nobody and os.geteuid() == 0 else {}
        streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | streams
        return subprocess.Popen([*before, self.program, *words], cwd=streams.pop("cwd", self.folder), preexec_fn=prepare,
                                **person, **streams)

    def run(self, *words, **options):
        # Into files: a pipe that nobody empties would hold the program up while we wait for its memory.
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            process = self.start(*words, **({"stdout": out, "stderr": err} | options))
            signal.alarm(PATIENCE_S)
            try:
                _, waited, usage = os.wait4(process.pid, 0)
            finally:
                signal.alarm(0)
            process.returncode = os.waitstatus_to_exitcode(waited)
            texts = [file.seek(0) or file.read().decode(errors="replace") for file in (out, err)]
            return Run(process.returncode, *texts, usage.ru_maxrss)

    def build(self, library, output=None, *words, **options):
        return self.run("build", library, "--output", output or self.output, *words, **options)

    def left_overs(self):
        return sorted(path.name for path in self.place.iterdir() if path.name.startswith("."))

    def expect_failed(self, run, site, *words, status=3):
        """The world failed: told with these words, the old site untouched, nothing left beside it."""
        expect(run.status == status, f"wanted status {status}: " + run.told())
        for word in words:
            expect(str(word) in run.err, f"does not say `{word}`: " + run.told())
        expect(site_of(self.output) == site, "the old site was touched: " + difference(site_of(self.output), site))
        expect(not self.left_overs(), f"left beside the output: {self.left_overs()}")

    def expect_built(self, run, site, statuses=(0,)):
        expect(run.status in statuses, "the build failed: " + run.told())
        expect(site_of(self.output) == site, "the site is another: " + difference(site_of(self.output), site))
        expect(not self.left_overs(), f"left beside the output: {self.left_overs()}")


@contextmanager
def mounted(*words):
    """A mount for as long as it is needed; the last word is where."""
    done = subprocess.run(["mount", *map(str, words)], capture_output=True, text=True)
    if done.returncode != 0:
        raise Skipped("cannot mount here: " + done.stderr.strip())
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(words[-1])], check=True)


def out_of_patience(_signal, _frame):
    raise Failed(f"the program still runs after {PATIENCE_S} s")


signal.signal(signal.SIGALRM, out_of_patience)
