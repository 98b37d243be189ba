#!/usr/bin/env python3
"""usage: ./dev bench same_products [COUNT=667]
Do both sides of `bench build` write the same site? Builds a library with matwork and with Hugo, and compares their
addresses, files by kind, and bytes by kind. Differences that are known are named below, each with its reason; any other
is told, and the exit status is 1."""
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

from sides import Case, Side

KNOWN = (
    (r"/\.matwork-site", "the mark by which matwork knows its own folder"),
    (r".*/page/1/index\.html", "Hugo's way from page/1/ to each paged list; it cannot be turned off in 0.111"),
    (r"/(en|es)/sitemap\.xml|/sitemap-\d+\.xml", "Hugo parts the sitemap by language, matwork by 50,000 addresses"),
    (
        r"(/es)?/(positions|posiciones|movements|movimientos|lengths|duraciones|questions|preguntas|glossary|glosario|videos)/.*",
        "pages of words, questions and videos that the templates for Hugo do not make: matwork does more here",
    ),
    (r"/find(-more)?\.(en|es)\.json", "what browsers search and filter by: the same"),
    (
        r"/(es/)?(about|acerca|favourites|favoritos|privacy|privacidad|offline|sin-conexion)/.*",
        "four pages of our own a language, which the templates for Hugo do not make",
    ),
    (r"/assets/.*|/service-worker\.js|/offline\..*|/app\..*", "scripts, fonts, and what makes the site an app; Hugo's pages ask for it as ours do"),
    (r"/es/404\.html", "Hugo writes one page for what is not found a language; matwork's has both languages"),
)
# Paths that are written differently for one and the same thing: how Hugo calls it, and how matwork does.
RENAMED = ((r"^/es/catalog\.es\.json$", "/catalog.es.json"), (r"^/style\.css$", "/style.css"), (r"^/style\.[0-9a-f]+\.css$", "/style.css"))


def kind_of(path: str) -> str:
    if path.endswith("index.html"):
        parts = path.split("/")
        if "page" in parts[:-2]:
            return "further pages of lists"
        return "pages"
    return Path(path).suffix or Path(path).name


def files_of(side: Side) -> dict[str, int]:
    shutil.rmtree(side.output, ignore_errors=True)
    subprocess.run(side.command, check=True, stdout=subprocess.DEVNULL)
    files = {}
    for path in side.output.rglob("*"):
        if path.is_file():
            name = "/" + path.relative_to(side.output).as_posix()
            for pattern, wanted in RENAMED:
                name = re.sub(pattern, wanted, name)
            files[name] = path.stat().st_size
    return files


def print_kinds(ours: dict[str, int], theirs: dict[str, int]) -> None:
    print(f"{'':24} {'matwork':>22} {'hugo':>22}")
    counts = [Counter(kind_of(path) for path in files) for files in (ours, theirs)]
    for kind in sorted(counts[0] | counts[1]):
        sizes = [sum(size for path, size in files.items() if kind_of(path) == kind) / 1e6 for files in (ours, theirs)]
        print(f"{kind:24} {counts[0][kind]:8,} {sizes[0]:10.3f} MB {counts[1][kind]:8,} {sizes[1]:10.3f} MB")
    print(f"{'all':24} {len(ours):8,} {sum(ours.values()) / 1e6:10.3f} MB {len(theirs):8,} {sum(theirs.values()) / 1e6:10.3f} MB")


def unexplained(only: dict[str, set[str]]) -> int:
    left = 0
    for side, paths in only.items():
        rest = set(paths)
        for pattern, reason in KNOWN:
            known = {path for path in rest if re.fullmatch(pattern, path)}
            rest -= known
            if known:
                print(f"only {side}: {len(known)} × {pattern}: {reason}")
        for path in sorted(rest):
            print(f"only {side}: {path}")
        left += len(rest)
    return left


def main() -> None:
    if len(sys.argv) > 2 or not all(argument.isdigit() for argument in sys.argv[1:]):
        sys.exit(__doc__)
    case = Case(int(sys.argv[1]) if len(sys.argv) > 1 else 667)
    case.make()
    ours, theirs = files_of(case.matwork()), files_of(case.hugo(minify=False))
    print_kinds(ours, theirs)
    left = unexplained({"matwork": ours.keys() - theirs.keys(), "hugo": theirs.keys() - ours.keys()})
    print(f"{len(ours.keys() & theirs.keys()):,} addresses on both sides, {left} differences that nobody explains")
    case.remove_outputs()
    sys.exit(1 if left else 0)


main()
