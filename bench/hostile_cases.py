"""The documents of ./dev bench hostile: what a broken program, a broken disk or a stranger may leave in a library.

Each case is a name and the files it puts into a library, as bytes by their path. All are made here, the same each
time."""

ARTICLE = "content/en/articles/hostile.md"
EXERCISE = "content/en/exercises/hostile.md"
MEGA = 1024 * 1024


def head(lines: str = "", title: str = "Hostile") -> bytes:
    return f"---\ntitle: {title}\ndescription: A few words about it.\n{lines}\n---\n".encode()


def exercise(lines: str) -> bytes:
    return head(f"equipment: [mat]\ndifficulty: beginner\nduration: 90\nsteps: [Lie down, Sit up]\n{lines}")


def numbered(form: str, count: int) -> str:
    return "".join(form.replace("#", str(i)) for i in range(count))


def word(number: int) -> str:
    """A word that no vocabulary has, unlike its neighbours."""
    letters = "bdfgklmnprstvz"
    return "qu" + "".join(letters[(number // 14**i) % 14] + "aeiou"[(number >> i) % 5] for i in range(5))


def bytes_cases():
    good = head() + b"Words.\n"
    yield "not UTF-8: Latin-1", good + "caf\u00e9".encode("latin-1")
    yield "not UTF-8: UTF-16 with its mark", good.decode().encode("utf-16")
    yield "not UTF-8: UTF-16 without a mark", good.decode().encode("utf-16-le")
    yield "not UTF-8: overlong", good + b"\xc0\xaf\xe0\x80\xaf"
    yield "not UTF-8: surrogates", good + b"\xed\xa0\x80\xed\xb0\x80"
    yield "not UTF-8: last byte missing", good + b"\xe2\x80"
    yield "NUL", good + b"\0" * 1000
    yield "byte-order mark", b"\xef\xbb\xbf" + good
    yield "byte-order marks, 1,000", b"\xef\xbb\xbf" * 1000 + good
    yield "lines of Windows", good.replace(b"\n", b"\r\n")
    yield "lone carriage returns", good.replace(b"\n", b"\r")
    yield "500,000 empty lines", head() + b"\n" * 500_000
    yield "500,000 carriage returns", head() + b"\r" * 500_000
    yield "empty", b""
    yield "only a fence", b"---"
    yield "two fences", b"---\n---\n"
    yield "never closed", b"---\ntitle: a\n" + b"words: of it\n" * 30_000
    yield "closed with dots", b"---\ntitle: a\n...\nWords.\n"
    yield "TOML", b'+++\ntitle = "a"\n+++\n'
    yield "JSON", b'{"title": "a"}\n\nWords.\n'
    yield "5 MB of head", head("x: " + "y" * 5 * MEGA)
    yield "5 MB of body", head() + b"Some words of it.\n\n" * 270_000
    yield "a line of 2 MB", head() + b"word " * (2 * MEGA // 5)
    yield "a line of 500 kB", head() + b"word " * 100_000
    yield "one word of 500 kB", head() + b"w" * 500_000
    yield "1,000 combining marks on a letter", head(title="a" + "\u0301" * 1000) + ("a" + "\u0301" * 1000 + "\n\n").encode() * 100
    yield "250,000 combining marks", head() + ("a" + "\u0301" * 240_000).encode()
    yield "combining marks out of order", head(title="a" + "\u0301\u0323" * 60_000)
    yield "a title of 500 kB", head(title="word " * 100_000)


def yaml_cases():
    yield "alias bomb", head("a: &a [x, x]\n" + numbered("b#: &b# [*a, *a, *a, *a, *a, *a, *a, *a]\n", 30))
    yield "100,000 anchors", head("a: [" + numbered("&a# x, ", 40_000) + "x]")
    yield "merge keys", head("a: &a {b: c}\nd: {<<: *a}")
    yield "tags", head("a: !!python/object/apply:os.system [reboot]")
    yield "complex keys", head("? [a, b]\n: c")
    yield "directives", b"%YAML 1.2\n---\ntitle: a\n---\n" + head()
    yield "several YAML documents", b"---\ntitle: a\n...\n--- \ntitle: b\n---\nWords.\n"
    yield "100,000 deep, flow lists", head("a: " + "[" * 100_000)
    yield "100,000 deep, flow lists closed", head("a: " + "[" * 100_000 + "]" * 100_000)
    yield "100,000 deep, flow groups", head("a: " + "{a: " * 100_000)
    yield "100,000 deep, block lists", head("a:\n " + "- " * 100_000 + "x")
    yield "700 deep, block groups", head("".join(" " * i + "a:\n" for i in range(700)))
    yield "100,000 question marks", head("? " * 100_000)
    yield "50,000 keys", head(numbered("k#: v\n", 50_000))
    yield "15,000 keys", head(numbered("k#: v\n", 15_000))
    yield "15,000 keys like known ones", head(numbered("descriptio#: v\n", 15_000))
    yield "4,000 keys of 100 letters", head(numbered("k" * 100 + "#: v\n", 4_000))
    yield "a key of 400 kB", head("k" * 400_000 + ": v")
    yield "duplicate keys", head(numbered("a: #\n", 20_000))
    yield "duplicate keys below", head("faq:\n- q: a\n  q: b\n")
    yield "one list of 15,000", head("keywords: [" + numbered("word#, ", 15_000) + "]")
    yield "one list of 80,000", head("keywords: [" + numbered("a, ", 80_000) + "]")
    yield "a quoted text of 500 kB", head('x: "' + "\\n" * 240_000 + '"')
    yield "a block text of 400 kB", head("x: |\n" + "  words\n" * 50_000)
    yield "a folded text of 400 kB", head("x: >\n" + "  words\n" * 50_000)
    yield "never closed quotes", head('x: "' + "words\n" * 80_000)
    yield "400,000 commas", head("x: [" + "," * 400_000 + "]")
    yield "400,000 colons", head("x: " + ":" * 400_000)
    yield "100,000 colons with space", head("x: " + ": " * 100_000)
    yield "400,000 spaces before a comment", head("x: a" + " " * 400_000 + "# b")
    yield "50,000 comments", head("# words\n" * 50_000)
    yield "tabs", head("\t" * 100_000)
    yield "400,000 exclamation marks", head("x: " + "!" * 400_000)
    yield "400,000 ampersands", head("x: " + "&" * 400_000)
    yield "400,000 percent signs", head("x: " + "%" * 400_000)
    yield "400,000 quotes", head("x: " + "'" * 400_000)


def markdown_cases():
    def body(text: str) -> bytes:
        return head() + text.encode()

    yield "a table of 10,000 columns", body("|a" * 10_000 + "|\n" + "|-" * 10_000 + "|\n" + "|b" * 10_000 + "|\n")
    yield "a table of 50,000 rows", body("|a|b|\n|-|-|\n" + "|1|2|\n" * 50_000)
    yield "a table of short rows", body("|" + "a|" * 24 + "\n|" + "-|" * 24 + "\n" + "|\n" * 100_000)
    yield "50,000 tables", body("|a|\n|-|\n\n" * 50_000)
    yield "50,000 quotes in each other", body(">" * 50_000 + " a\n")
    yield "60 quotes on 5,000 lines", body((">" * 60 + " a\n\n") * 5_000)
    yield "50,000 quotes one by one", body("> a\n\nb\n\n" * 50_000)
    yield "50,000 lists in each other", body("- " * 50_000 + "a\n")
    yield "700 lists by indentation", body("".join("  " * i + "- a\n" for i in range(700)))
    yield "60 lists, deep, many times", body("".join("  " * (i % 60) + "- a\n" for i in range(7_000)))
    yield "100,000 items", body("- a\n" * 100_000)
    yield "100,000 numbered items", body("1. a\n" * 100_000)
    yield "50,000 loose items", body("- a\n\n" * 50_000)
    yield "50,000 tasks", body("- [ ] a\n" * 50_000)
    yield "50,000 open brackets", body("[" * 50_000 + "a\n")
    yield "50,000 brackets in each other", body("[" * 50_000 + "a" + "]" * 50_000 + "\n")
    yield "50,000 brackets with addresses", body("[a](" * 50_000)
    yield "50,000 closed addresses", body("[" * 50_000 + "a" + "](b)" * 50_000)
    yield "50,000 picture brackets", body("![[[[" * 50_000)
    yield "50,000 pictures in each other", body("![" * 50_000 + "a" + "](b)" * 50_000)
    yield "20,000 pictures", body("![a](b) " * 20_000)
    yield "20,000 links", body("[a](b) " * 20_000)
    yield "20,000 links, paragraphs", body("[a](b)\n\n" * 20_000)
    yield "20,000 links with fragments", body("[a](#b) " * 20_000)
    yield "50,000 stars", body("*" * 50_000 + "a\n")
    yield "50,000 stars apart", body("*a " * 50_000)
    yield "50,000 stars and lines", body("*a_ " * 50_000)
    yield "50,000 pairs of stars", body("*a* " * 50_000)
    yield "50,000 strong in each other", body("**a " * 50_000 + "b" + "**" * 50_000)
    yield "50,000 emphases in each other", body("*a **a " * 25_000 + "b" + "** a*" * 25_000)
    yield "50,000 struck out", body("~a " * 50_000 + "~~b~~ " * 20_000)
    yield "50,000 backticks", body("`" * 50_000 + "a\n")
    yield "backticks of growing length", body("".join("`" * (i % 800) + " a " for i in range(1_000)))
    yield "50,000 code spans", body("`a` " * 50_000)
    yield "50,000 fences", body("```\n" * 50_000)
    yield "50,000 open comments", body("<!-- " * 50_000)
    yield "50,000 comments", body("<!-- a -->\n\n" * 40_000)
    yield "50,000 comments in one paragraph", body("a <!-- b --> " * 38_000)
    yield "50,000 tags", body("a <b> " * 50_000)
    yield "50,000 open tags", body("<a " * 50_000)
    yield "50,000 instructions", body("a <? " * 50_000)
    yield "50,000 declarations", body("a <!A " * 50_000)
    yield "50,000 open CDATA", body("a <![CDATA[ " * 40_000)
    yield "50,000 HTML blocks", body("<div>\n\n" * 50_000)
    yield "50,000 definitions", body(numbered("[a#]: /b\n", 30_000))
    yield "50,000 equal definitions", body("[a]: /b\n" * 50_000)
    yield "definitions that are used", body("[a]: /" + "b" * 20_000 + "\n\n" + "[a] " * 50_000)
    yield "definitions without an end", body('[a]: /b "' * 40_000)
    yield "50,000 footnotes", body(numbered("[^#]: words\n\n", 20_000) + numbered("[^#] ", 20_000))
    yield "100,000 references", body("&amp;" * 100_000)
    yield "50,000 ampersands", body("&" * 50_000 + "a" * 50_000)
    yield "backslashes", body("\\" * 500_000)
    yield "30,000 headings", body(numbered("# Heading #\n\n", 30_000))
    yield "50,000 equal headings", body("# a\n" * 50_000)
    yield "50,000 equal headings with numbers", body("# a\n# a-1\n" * 25_000)
    yield "50,000 empty headings", body("#\n" * 50_000)
    yield "50,000 underlined headings", body("a\n=\n" * 50_000)
    yield "50,000 underlines", body("a\n" + "=\n" * 50_000)
    yield "30,000 headings of sections", head() + ("## Common mistakes\n\nWords.\n\n## Benefits\n\nWords.\n\n" * 9_000).encode()
    yield "50,000 rules", body("---\n\n" * 50_000)
    yield "100,000 line breaks", body("a  \n" * 100_000)
    yield "250,000 lines of a paragraph", body("a\n" * 250_000)
    yield "100,000 paragraphs", body("a\n\n" * 150_000)
    yield "spaces, 500,000", body(" " * 500_000 + "a")
    yield "tabs, 500,000", body("\t" * 500_000 + "a")
    yield "lazy quotes", body("> " * 40 + "a\n" + "b\n" * 200_000)
    yield "autolinks", body("<http://a.b> " * 38_000)
    yield "open autolinks", body("<http://" * 60_000)
    yield "50,000 double spaces", body("a  b " * 100_000)
    yield "pipes", body("|" * 500_000)
    yield "dashes and pipes", body("a|b\n" + "-|" * 200_000 + "\n")
    yield "table in a paragraph of 100,000 lines", body("a\n" * 100_000 + "|b|\n|-|\n")


def field_cases():
    many = "[" + numbered("word #, ", 15_000) + "]"
    unknown = "[" + ", ".join(word(i) for i in range(15_000)) + "]"
    near = "[" + numbered("glute#s, ", 15_000) + "]"
    for field in ("muscles", "equipment", "joint_actions", "spinal_actions"):
        yield f"15,000 unknown {field}", exercise(f"{field}: {unknown}".replace("equipment: [mat]\n", ""))
    yield "15,000 misspelt muscles", exercise(f"muscles: {near}")
    yield "50,000 muscles", exercise("muscles: [" + "calves, " * 50_000 + "]")
    yield "15,000 steps", head(f"muscles: [calves]\nsteps: {many}")
    yield "steps of 400 kB", head('muscles: [calves]\nsteps: ["' + "Lift the leg and lower it. " * 15_000 + '"]')
    for field in ("aliases", "keywords", "other_names", "easier", "harder"):
        yield f"15,000 {field}", exercise(f"muscles: [calves]\n{field}: {many}")
    yield "6,000 modifications", exercise("modifications:\n" + numbered("- {name: M#, level: easier, description: d}\n", 6_000))
    yield "6,000 questions", exercise("faq:\n" + numbered("- {q: Q#, a: A}\n", 6_000))
    yield "6,000 cautions", exercise("cautions:\n" + numbered("- {condition: c#, source: s#}\n", 6_000))
    yield "3,000 cautions of sources", exercise("cautions:\n" + numbered("- {condition: neck pain, source: s#}\n", 3_000) +
                                                "sources:\n" + numbered("- {id: s#, title: T}\n", 3_000))
    yield "6,000 silences", exercise("silence:\n" + numbered("- {code: link/dead, reason: r#}\n", 6_000))
    yield "a description of 400 kB", head().replace(b"A few words", b"A few words " * 36_000)
    yield "an unknown muscle of 400 kB", exercise(f"muscles: [{'m' * 400_000}]")
    yield "keywords of 400 kB", exercise(f"keywords: [{'word ' * 80_000}]")
    yield "an address of 400 kB", exercise(f"slug: {'a' * 400_000}")


def prose_cases():
    def body(text: str) -> bytes:
        return head("equipment: [mat]\nmuscles: [calves]\ndifficulty: beginner\nduration: 90") + text.encode()

    yield "exercise: prose of 500 kB", body("Lift the left leg, hold for 5 seconds and breathe. " * 9_500)
    yield "exercise: 20,000 steps in the body", body("## Instructions\n\n" + "1. Lift the leg.\n" * 20_000)
    yield "exercise: 20,000 modifications in the body", body("## Modifications\n\n" + "- Easier: bend the knee.\n" * 20_000)
    yield "exercise: 10,000 questions in the body", body("## FAQ\n\n" + numbered("### Why #?\n\nSo.\n\n", 10_000))
    yield "exercise: numbers of 500 kB", body("12 " * 160_000)
    yield "exercise: one number of 400 kB", body("1" * 400_000 + " seconds")
    yield "exercise: 8,000 doses", body("Do 3 sets of 10 repetitions for 30 seconds. " * 8_000)
    yield "exercise: muscles of 500 kB", body("hamstrings glutes calves " * 19_000)
    yield "exercise: hyphens", body("-" * 250_000 + "\u2013" * 80_000)
    yield "exercise: slashes", body("/" * 500_000)
    yield "exercise: 160,000 capital letters with accents", body("\u00c9\u0130\u1e9e" * 60_000)


def workout_cases():
    names = numbered("- Exercise # 3 x 10, 2 minutes\n", 10_000)
    text = head("duration: 30\ndifficulty: beginner\nequipment: [mat]") + names.encode()
    yield "workout: 10,000 lines", {"content/en/workouts/hostile.md": text}
    table = "| Exercise | Time |\n|--|--|\n" + numbered("| Name # | 2 min |\n", 10_000)
    yield "workout: a table of 10,000 lines", {"content/en/workouts/hostile.md": head("duration: 30") + table.encode()}


def name_cases():
    page = head() + b"Words.\n"
    names = {
        "newline": "a\nb", "control": "a\x01b", "dash": "--output", "dots": "...", "space": " ", "quote": '"><script>',
        "override": "a\u202eb", "255 bytes": "n" * 252, "growing": "\u023a" * 126, "device": "con", "colon": "a:b",
        "backslash": "..\\..\\x", "percent": "%2e%2e%2f", "emoji": "\U0001f9d8" * 60,
    }
    for name, text in names.items():
        yield f"a file name: {name}", {f"content/en/articles/{text}.md": page, f"static/{text[:100]}.txt": b"file"}
    yield "a file name: not UTF-8", {b"content/en/articles/caf\xe9.md": page, b"static/caf\xe9.jpg": b"file"}
    yield "30 folders of 100 letters", {"content/en/" + ("f" * 100 + "/") * 30 + "a.md": page}


def library_cases():
    page = head() + b"Words.\n"
    yield "matwork.yaml: 5 MB", {"matwork.yaml": b"title: " + b"a" * 5 * MEGA}
    yield "matwork.yaml: not UTF-8", {"matwork.yaml": b"title: \xff"}
    yield "matwork.yaml: 15,000 settings", {"matwork.yaml": numbered("s#: v\n", 15_000).encode()}
    yield "matwork.yaml: 6,000 sections", {"matwork.yaml": ("sections:\n" + numbered("  s#: page\n", 6_000)).encode()}
    yield "matwork.yaml: 5,000 silences", {
        "matwork.yaml": ("silence:\n" + numbered("- {code: link/dead, documents: [d#.md], reason: r}\n", 4_500)).encode()}
    yield "matwork.yaml: 5,000 placeholders", {
        "matwork.yaml": ("placeholder_videos: [" + numbered("v#, ", 19_000) + "]").encode()}
    yield "matwork.yaml: deep", {"matwork.yaml": b"a: " + b"[" * 100_000}
    yield "vocabulary.yaml: 5 MB", {"vocabulary.yaml": b"muscles: " + b"a" * 5 * MEGA}
    yield "vocabulary.yaml: 15,000 muscles", {"vocabulary.yaml": ("muscles:\n" + numbered("  m#: {en: [n#]}\n", 4_500)).encode()}
    yield "vocabulary.yaml: deep", {"vocabulary.yaml": b"a: " + b"{b: " * 50_000}
    yield "translations.lock: 5 MB", {"translations.lock": b"content/en/a.md\n" + b"  title 0 0\n" * 400_000}
    yield "translations.lock: not UTF-8", {"translations.lock": b"\xff\xfe" * 1000}
    yield "1,000 documents that want one address", {
        f"content/en/articles/a{i}.md": head("url: /same/") + b"Words.\n" for i in range(1_000)}
    yield "addresses in every spelling", {
        f"content/en/articles/a{i}.md": head(f"url: {url}") for i, url in enumerate(
            ("/Exercises/", "/exercises/page/2/", "/x.html", "/X.html/y/", "/404.html", "/sitemap.xml/", "/index.xml/",
             "/a./", "/a/", "/ni\u00f1o/", "/nin\u0303o/"))}
    yield "a page of itself", {ARTICLE: page.replace(b"Words", b"[a](hostile.md) [b](../hostile/) [c](./)")}


def all_cases():
    """(name, {path: bytes})"""
    for name, content in (*bytes_cases(), *yaml_cases(), *markdown_cases()):
        yield name, {ARTICLE: content}
    for name, content in (*field_cases(), *prose_cases()):
        yield name, {EXERCISE: content}
    for name, files in (*workout_cases(), *name_cases(), *library_cases()):
        yield name, files
