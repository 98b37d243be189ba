// What can be found, one shape for all kinds. Exercises point to terms by codes ("muscles.3"), so that the names and
// other spellings of a term are kept once and not with each exercise.
import type { FindIndex, FindMore, Terms } from "../library/columns";

/** In the order in which their groups are shown. */
export const kinds = [
  "exercises",
  "muscles",
  "equipment",
  "positions",
  "movements",
  "workouts",
  "programmes",
  "articles",
  "questions",
  "glossary",
  "pages",
] as const;
export type Kind = (typeof kinds)[number];

export interface Findable {
  readonly kind: Kind;
  readonly title: string;
  /** In the library, perhaps with a fragment. */
  readonly address: string;
  /** Other names: aliases, other spellings, titles in other languages. */
  readonly names: readonly string[];
  readonly keywords: string;
  readonly text: string;
  /** What is said beside the title where there are no facts: the page on which a question is asked. */
  readonly note: string;
  /** Of the terms that an exercise states; of a term its own. */
  readonly codes: readonly string[];
  /** Place in its columns. */
  readonly place: number;
}

const termKinds = ["muscles", "equipment", "positions", "movements", "levels", "lengths"] as const;
type TermKind = (typeof termKinds)[number];

export function code(kind: string, place: number): string {
  return `${kind}.${place}`;
}

/** All terms but conditions: what is looked for about a body is not led to pages. */
export function termsOf(index: FindIndex): Findable[] {
  return termKinds.flatMap((kind) => {
    const terms: Terms = index.terms[kind];
    return terms.name.map((title, place) => term(kind, title, terms, place));
  });
}

function term(kind: TermKind, title: string, terms: Terms, place: number): Findable {
  return {
    kind: kind === "levels" || kind === "lengths" ? "pages" : kind,
    title,
    address: terms.address[place] ?? "",
    names: terms.forms[place] ?? [],
    keywords: "",
    text: "",
    note: "",
    codes: [code(kind, place)],
    place,
  };
}

/** Exercises and workouts, and with the second file what is in there. */
export function* documentsOf(index: FindIndex, more?: FindMore): Generator<Findable> {
  yield* exercisesOf(index, more);
  const { workouts } = index;
  for (let place = 0; place < workouts.title.length; ++place)
    yield plain(workouts.kind[place] === 1 ? "programmes" : "workouts", workouts.title, workouts.address, [], place);
  if (more) yield* moreOf(more);
}

function* exercisesOf(index: FindIndex, more?: FindMore): Generator<Findable> {
  const { exercises } = index;
  for (let place = 0; place < exercises.title.length; ++place) {
    yield {
      kind: "exercises",
      title: exercises.title[place] ?? "",
      address: exercises.address[place] ?? "",
      names: [...(exercises.names[place] ?? []), ...(exercises.elsewhere[place] ?? [])],
      keywords: exercises.keywords[place] ?? "",
      text: more?.exercises.description[place] ?? "",
      note: "",
      codes: codesOf(index, place),
      place,
    };
  }
}

function codesOf({ exercises, terms }: FindIndex, place: number): string[] {
  const muscles = exercises.muscles[place] ?? [];
  const regions = muscles.flatMap((muscle) => terms.muscles.within[muscle] ?? []);
  const one = (kind: TermKind, term: number | undefined) => (term === undefined || term < 0 ? [] : [code(kind, term)]);
  return [
    // The first muscle is the main one: it counts twice.
    ...muscles.slice(0, 1).map((term) => code("muscles", term)),
    ...[...new Set([...muscles, ...regions])].map((term) => code("muscles", term)),
    ...(exercises.equipment[place] ?? []).map((term) => code("equipment", term)),
    ...(exercises.movements[place] ?? []).map((term) => code("movements", term)),
    ...one("levels", exercises.level[place]),
    ...one("positions", exercises.position[place]),
    ...one("lengths", exercises.length[place]),
  ];
}

function* moreOf({ articles, questions, glossary, pages }: FindMore): Generator<Findable> {
  for (let n = 0; n < articles.title.length; ++n)
    yield plain("articles", articles.title, articles.address, articles.description, n);
  for (let n = 0; n < questions.question.length; ++n)
    yield { ...plain("questions", questions.question, questions.address, [], n), note: questions.from[n] ?? "" };
  for (let n = 0; n < glossary.name.length; ++n)
    yield plain("glossary", glossary.name, glossary.address, glossary.text, n);
  for (let n = 0; n < pages.title.length; ++n)
    yield plain("pages", pages.title, pages.address, pages.description, n);
}

type Column = readonly string[];

function plain(kind: Kind, titles: Column, addresses: Column, texts: Column, place: number): Findable {
  const title = titles[place] ?? "";
  const address = addresses[place] ?? "";
  return { kind, title, address, names: [], keywords: "", text: texts[place] ?? "", note: "", codes: [], place };
}
