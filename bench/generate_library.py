#!/usr/bin/env python3
"""usage: generate_library.py OUT COUNT [--seed N]
A library of COUNT exercise documents, English and Spanish, with the sections, articles and workouts around them, made of
our own sentences (sentences.toml). Lengths and parts are distributed as in a real library that we know: documents of 2.5 kB
on average, most with steps, versions and questions in the head, one in seven with steps in the text, few of 4.5 kB; one pair
in twenty lacks its other half. The same COUNT and seed give the same bytes. OUT is replaced; it must be one that this
script made."""
import random
import re
import shutil
import sys
import tomllib
import unicodedata
from pathlib import Path

WORDS = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8"))
MARK = ".generated"
LANGUAGES = ("en", "es")
EXERCISES = ("exercises", "ejercicios")
ARTICLES = ("articles", "articulos")
WORKOUTS = ("workouts", "entrenamientos")
HEADINGS = {
    "benefit": ("Benefits", "Beneficios"),
    "mistake": ("Common mistakes", "Errores frecuentes"),
    "tip": ("Tips", "Consejos"),
    "breathing": ("Breathing", "Respiración"),
    "steps": ("Execution", "Ejecución"),
    "background": ("In the studio", "En el estudio"),
    "plan": ("Four weeks", "Cuatro semanas"),
}
PLAN_HEAD = ("| Week | Sets | Repetitions |", "| Semana | Series | Repeticiones |")
NOT_A_PART = re.compile(r"[^a-z0-9]+")


def slug_of(title: str) -> str:
    plain = unicodedata.normalize("NFD", title.lower()).encode("ascii", "ignore").decode()
    return NOT_A_PART.sub("-", plain).strip("-")


def title_of(number: int, language: int) -> str:
    """The title of the pair `number`: a walk through all combinations in which neighbours differ in every word."""
    parts = WORDS["title"]
    total = 1
    for choices in parts.values():
        total *= len(choices)
    if number >= total:
        sys.exit(f"there are only {total} titles")
    at = number * 12_347 % total  # a prime that does not divide the total: every combination comes once
    chosen = {}
    for name, choices in parts.items():
        chosen[name] = choices[at % len(choices)][language]
        at //= len(choices)
    order = ("manner", "move", "place", "tail") if language == 0 else ("move", "manner", "place", "tail")
    title = " ".join(chosen[name] for name in order if chosen[name])
    return title[0].upper() + title[1:]


class Pair:
    """What both languages of a document share: every choice is made once, by number, and said in either language."""

    def __init__(self, number: int, seed: int) -> None:
        self.number = number
        self.dice = random.Random(f"{seed}:{number}")
        dice = self.dice
        self.level = dice.choices(range(3), (5, 4, 2))[0]
        self.equipment = dice.choices(range(4), (7, 1, 1, 1))[0]
        count = len(WORDS["terms"]["muscle"])
        popular = [1 / (rank + 3) for rank in range(count)]
        self.muscles = list(dict.fromkeys(dice.choices(range(count), popular, k=dice.choice((1, 2, 3, 3)))))
        self.linked = max(0, number - dice.randrange(1, 40))
        self.day = f"20{dice.randrange(20, 26)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"

    def address(self, language: int) -> str:
        prefix = "" if language == 0 else "/es"
        folder = WORDS["terms"]["folder"][self.equipment][language]
        return f"{prefix}/{EXERCISES[language]}/{folder}/{slug_of(title_of(self.number, language))}/"

    def is_in(self, language: int) -> bool:
        return self.number % 20 != 7 or self.number // 20 % 2 == language


class Speaker:
    """Fills the sentences of a document in one language. Two speakers with one seed make the same choices."""

    def __init__(self, pair: Pair, language: int, seed: int) -> None:
        self.pair, self.language, self.seed = pair, language, seed
        self.dice = random.Random(f"{seed}:{pair.number}:words")

    def fill(self, sentence: str) -> str:
        dice, language = self.dice, self.language
        linked = Pair(self.pair.linked, self.seed)
        if not linked.is_in(language):
            linked = self.pair
        values = {name: dice.choice(WORDS[name])[language] for name in ("part", "still", "way")}
        values["muscle"] = WORDS["terms"]["muscle_text"][dice.choice(self.pair.muscles)][language]
        values["n"] = str(dice.choice((4, 5, 6, 8, 10, 12)))
        values["title"] = title_of(self.pair.number, language)
        values["link"] = f"[{title_of(linked.number, language)}]({linked.address(language)})"
        text = sentence.format(**values)
        if language == 1:
            text = text.replace(" de el ", " del ").replace(" a el ", " al ")
        return text[0].upper() + text[1:]

    def some(self, group: dict, name: str, count: int) -> list:
        """`count` different ones of a list, filled in; pairs of label and text stay pairs."""
        chosen = self.dice.sample(group[name], min(count, len(group[name])))
        said = [item[self.language] for item in chosen]
        return [[self.fill(part) for part in item] if isinstance(item, list) else self.fill(item) for item in said]


def quoted(values) -> str:
    return "[" + ", ".join(f'"{value}"' for value in values) + "]"


def head_of_exercise(pair: Pair, speaker: Speaker, steps: list[str], with_questions: bool) -> list[str]:
    language, dice, terms, moves = speaker.language, speaker.dice, WORDS["terms"], WORDS["exercise"]
    title = title_of(pair.number, language)
    muscles = [terms["muscle"][m][language] for m in pair.muscles]
    lines = [f'title: "{title}"', f'translationKey: "exercise-{pair.number}"',
             f'description: "{speaker.some(moves, "description", 1)[0]}"', f"date: {pair.day}", f"lastmod: {pair.day}",
             f"keywords: {quoted([title.lower(), *muscles])}",
             f"equipment: {quoted([terms['equipment'][pair.equipment][language]])}", f"muscles: {quoted(muscles)}",
             f'difficulty: "{terms["level"][pair.level][language]}"', f"duration: {dice.choice((30, 45, 60, 90, 120))}"]
    if dice.random() < 0.6:
        lines.append(f'video_id: "m{pair.number:06}w-{dice.randrange(10)}_"')
    if pair.number % 25 == 3:
        lines.append(f"aliases: {quoted([f'/es/antes/{pair.number}/' if language else f'/old/{pair.number}/'])}")
    if steps:
        lines += ["steps:", *(f'  - "{step}"' for step in steps)]
    lines.append("modifications:")
    for version, count in (("easier", 2), ("harder", 1)):
        level = terms["version"][version == "harder"][language]
        for name, text in speaker.some(moves, version, count):
            lines += [f'  - name: "{name}"', f'    level: "{level}"', f'    description: "{text}"']
    if with_questions:
        lines.append("faq:")
        for question, answer in speaker.some(moves, "question", 3):
            lines += [f'  - q: "{question}"', f'    a: "{answer}"']
    return [*lines, 'author: "Matwork"']


def section(name: str, language: int, lines: list[str]) -> str:
    return f"## {HEADINGS[name][language]}\n\n" + "\n".join(lines)


def body_of_exercise(speaker: Speaker, steps: list[str], long: bool) -> list[str]:
    language, dice, said = speaker.language, speaker.dice, WORDS["body"]
    parts = [" ".join(speaker.some(said, "intro", dice.choice((1, 2, 2))))]
    if steps:
        parts.append(section("steps", language, [f"{i}. {step}" for i, step in enumerate(steps, 1)]))
    if dice.random() < 0.3:
        parts.append(section("breathing", language, speaker.some(said, "breathing", 1)))
    parts.append(section("benefit", language, [f"- **{a}**: {b}" for a, b in speaker.some(said, "benefit", dice.choice((2, 3, 4)))]))
    mistakes = speaker.some(said, "mistake", dice.choice((2, 3, 3)))
    parts.append(section("mistake", language, [f"{i}. **{a}** - {b}" for i, (a, b) in enumerate(mistakes, 1)]))
    parts.append(section("tip", language, [f"- {tip}" for tip in speaker.some(said, "tip", dice.choice((2, 2, 3)))]))
    if dice.random() < 0.1:
        rows = [f"| {week} | {dice.choice((1, 2, 3))} | {dice.choice((5, 6, 8))} |" for week in (1, 2, 3, 4)]
        parts.append(section("plan", language, [PLAN_HEAD[language], "|---|---|---|", *rows]))
    for _ in range(2 if long else 0):
        parts.append(section("background", language, ["\n\n".join(speaker.some(said, "background", 3))]))
    return parts


def exercise(pair: Pair, language: int, seed: int) -> str:
    speaker = Speaker(pair, language, seed)
    moves, dice = WORDS["exercise"], speaker.dice
    in_text, with_questions, long = dice.random() < 0.15, dice.random() < 0.76, dice.random() < 0.04
    steps = [*speaker.some(moves, "start", 1), *speaker.some(moves, "step", dice.choice((3, 4, 4, 5))), *speaker.some(moves, "finish", 1)]
    head = head_of_exercise(pair, speaker, [] if in_text else steps, with_questions)
    return "---\n" + "\n".join(head) + "\n---\n\n" + "\n\n".join(body_of_exercise(speaker, steps if in_text else [], long)) + "\n"


def other_document(kind: str, pair: Pair, language: int, seed: int) -> tuple[str, str]:
    """Name and text of an article or a workout."""
    speaker = Speaker(pair, language, seed)
    dice, said = speaker.dice, WORDS["body"]
    place = WORDS["title"]["place"][pair.number % 8][language].lower()
    title = f"{dice.choice(WORDS['document'][kind])[language].format(place=place)} {pair.number + 1}"
    head = [f'title: "{title}"', f'translationKey: "{kind}-{pair.number}"',
            f'description: "{speaker.some(WORDS["exercise"], "description", 1)[0]}"', f"date: {pair.day}", 'author: "Matwork"']
    parts = [" ".join(speaker.some(said, "intro", 3))]
    if kind == "workout":
        head.append(f"duration: {dice.choice((10, 15, 20, 30))}")
        named = [other for other in (Pair(n, seed) for n in range(pair.number * 7, pair.number * 7 + 7)) if other.is_in(language)]
        parts.append(section("plan", language, [f"- [{title_of(o.number, language)}]({o.address(language)})" for o in named]))
    for name in ("benefit", "tip") if kind == "workout" else ("background", "tip", "background"):
        chosen = speaker.some(said, name, 3)
        parts.append(section(name, language, [f"- **{c[0]}**: {c[1]}" if isinstance(c, list) else
                                              (f"- {c}" if name == "tip" else c + "\n") for c in chosen]))
    return slug_of(title), "---\n" + "\n".join(head) + "\n---\n\n" + "\n\n".join(parts) + "\n"


class Library:
    def __init__(self, out: Path) -> None:
        self.out = out

    def write(self, path: str, text: str) -> None:
        target = self.out / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def write_section(self, language: int, folders: str, key: str, title: str, text: str) -> None:
        head = f'---\ntitle: "{title}"\ntranslationKey: "{key}"\ndescription: "{text}"\n---\n\n{text}\n'
        self.write("/".join(filter(None, (LANGUAGES[language], folders, "_index.md"))), head)

    def write_sections(self) -> None:
        texts = (("Everything of this library, from quiet to strong.", "Todo lo que hay en esta biblioteca, de lo tranquilo a lo fuerte."),)
        names = (("", "home", ("Sample library", "Biblioteca de muestra")),
                 (EXERCISES, "exercises", ("Exercises", "Ejercicios")), (ARTICLES, "articles", ("Articles", "Artículos")),
                 (WORKOUTS, "workouts", ("Workouts", "Entrenamientos")))
        for language in (0, 1):
            for folders, key, titles in names:
                self.write_section(language, folders[language] if folders else "", key, titles[language], texts[0][language])
            for index, folder in enumerate(WORDS["terms"]["folder"]):
                title = WORDS["terms"]["equipment"][index][language].capitalize()
                self.write_section(language, f"{EXERCISES[language]}/{folder[language]}", f"exercises-{folder[0]}", title, texts[0][language])

    def write_exercises(self, count: int, seed: int) -> int:
        written = number = 0
        while written < count:
            pair = Pair(number, seed)
            for language in (0, 1):
                if written < count and pair.is_in(language):
                    self.write(f"{LANGUAGES[language]}{pair.address(language).removeprefix('/es').rstrip('/')}.md", exercise(pair, language, seed))
                    written += 1
            number += 1
        return number

    def write_others(self, count: int, seed: int) -> None:
        for number in range(count):
            for kind, folders in (("article", ARTICLES), ("workout", WORKOUTS)):
                for language in (0, 1):
                    name, text = other_document(kind, Pair(number, seed), language, seed)
                    self.write(f"{LANGUAGES[language]}/{folders[language]}/{name}.md", text)


def generate(out: Path, count: int, seed: int = 1) -> None:
    if out.exists() and not (out / MARK).exists():
        sys.exit(f"{out} is there and was not made by this script")
    shutil.rmtree(out, ignore_errors=True)
    library = Library(out)
    library.write_sections()
    (out / MARK).write_text(f"{count} {seed}\n")
    library.write_others(min(count // 40, 2 * 667), seed)
    library.write_exercises(count, seed)
    settings = ['title: "Sample library"', 'base_url: "https://library.example/"', "default_language: en", "languages:",
                "  en:", '    title: "Sample library"', "  es:", '    title: "Biblioteca de muestra"']
    (out / "matwork.yaml").write_text("\n".join(settings) + "\n", encoding="utf-8")


def main() -> None:
    arguments = sys.argv[1:]
    if len(arguments) not in (2, 4) or not arguments[1].isdigit() or (len(arguments) == 4 and arguments[2] != "--seed"):
        sys.exit(__doc__)
    generate(Path(arguments[0]), int(arguments[1]), int(arguments[3]) if len(arguments) == 4 else 1)


if __name__ == "__main__":
    main()
