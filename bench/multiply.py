#!/usr/bin/env python3
"""usage: multiply.py LIBRARY OUT COUNT
Makes a library of about COUNT documents out of the documents of LIBRARY: each is copied as often as needed, the copies
under a title, slug and translationKey of their own, so that translations stay pairs and nothing collides. Addresses that
a head gives itself (url, aliases) are left out of copies. The same input gives the same output."""
import itertools
import re
import shutil
import sys
from pathlib import Path


def renamed(head: str, number: int) -> str:
    """The head of a copy: its own title, slug and key."""
    head = re.sub(r"^(?:url|slug|aliases):.*\n(?:[ \t]+.*\n|- .*\n)*", "", head, flags=re.M)
    for field, suffix in (("title", f" {number}"), ("translationKey", f"-{number}")):
        head = re.sub(rf'^({field}:[ \t]*)(["\']?)(.*?)\2[ \t]*$', rf"\g<1>\g<2>\g<3>{suffix}\g<2>", head, count=1, flags=re.M)
    return head


def main() -> None:
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    source, out, count = Path(sys.argv[1]) / "content", Path(sys.argv[2]), int(sys.argv[3])
    documents = sorted(source.rglob("*.md"))
    pages = [path for path in documents if path.name not in ("_index.md", "index.md")]
    shutil.rmtree(out, ignore_errors=True)
    written = 0
    if not pages:
        sys.exit(f"{source} holds no documents")
    for number in itertools.count(1):
        for path in documents if number == 1 else pages:
            if written == count:
                return
            text = path.read_text(encoding="utf-8")
            target = out / "content" / path.relative_to(source)
            if number > 1:
                opening, head, body = text.split("---", 2)
                text = f"{opening}---{renamed(head, number)}---{body}"
                target = target.with_name(f"{path.stem}-{number}.md")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
            written += 1


main()
