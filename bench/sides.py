"""The two sides of the benchmarks: one generated library, matwork and Debian's Hugo, and what each is asked to write."""
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import generate_library

ROOT = Path(__file__).resolve().parent.parent
MATWORK = ROOT / "build/release/matwork"
# The lists of terms of Hugo lie where ours lie: it has no setting for their addresses, only documents with an address.
TERM_LISTS = (("en/difficulty", "Levels", "/levels/"), ("es/difficulty", "Niveles", "/es/niveles/"),
              ("es/muscles", "Músculos", "/es/musculos/"), ("es/equipment", "Material", "/es/material/"))


@dataclass(frozen=True)
class Side:
    name: str
    command: list[str]
    output: Path


@dataclass(frozen=True)
class Case:
    """A library of `count` exercises below build/bench/, and where each side writes its site."""

    count: int

    @property
    def folder(self) -> Path:
        return ROOT / "build/bench" / str(self.count)

    @property
    def library(self) -> Path:
        return self.folder / "library"

    def make(self) -> None:
        """Generates what is not there yet; a library of another state of the generator is made anew."""
        sources = b"".join((ROOT / "bench" / name).read_bytes() for name in ("generate_library.py", "sentences.toml"))
        state = self.folder / "generator"
        if not state.exists() or state.read_bytes() != sources:
            self.folder.mkdir(parents=True, exist_ok=True)
            generate_library.generate(self.library, self.count)
            state.write_bytes(sources)
        self.make_hugo_site()

    def make_hugo_site(self) -> None:
        terms = self.folder / "terms"
        for folder, title, address in TERM_LISTS:
            target = terms / folder / "_index.md"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(f'---\ntitle: "{title}"\nurl: "{address}"\n---\n', encoding="utf-8")
        settings = (ROOT / "bench/hugo/hugo.toml").read_text(encoding="utf-8")
        for name, path in (("@ROOT@", ROOT), ("@LIBRARY@", self.library), ("@TERMS@", terms)):
            settings = settings.replace(name, str(path))
        (self.folder / "hugo.toml").write_text(settings, encoding="utf-8")

    def matwork(self) -> Side:
        output = self.folder / "matwork"
        return Side("matwork", [str(MATWORK), "build", str(self.library), "--output", str(output)], output)

    def hugo(self, minify: bool) -> Side:
        name = "hugo --minify" if minify else "hugo"
        output = self.folder / ("hugo-minified" if minify else "hugo")
        command = ["hugo", "--source", str(ROOT / "bench/hugo"), "--config", str(self.folder / "hugo.toml"),
                   "--destination", str(output), "--noBuildLock", "--quiet"]
        return Side(name, command + (["--minify"] if minify else []), output)

    def copy(self) -> Side:
        """`cp -r` of the site that matwork wrote: what the disk and the kernel take for as many files and bytes."""
        output = self.folder / "copy"
        return Side("cp -r", ["cp", "-r", str(self.folder / "matwork-kept"), str(output)], output)

    def remove_outputs(self) -> None:
        for name in ("matwork", "hugo", "hugo-minified", "copy", "matwork-kept", "past"):
            shutil.rmtree(self.folder / name, ignore_errors=True)


def versions() -> str:
    hugo = subprocess.run(["hugo", "version"], capture_output=True, text=True, check=True).stdout.split()[1]
    return f"Hugo {hugo}"
