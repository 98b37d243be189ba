import assert from "node:assert/strict";
import { test } from "node:test";
import { Engine } from "../src/search/engine";
import { fold, spellings, wordsOf } from "../src/search/fold";
import { groupsOf } from "../src/search/groups";
import { mark } from "../src/search/mark";
import { distance, nearestWords, type Vocabulary } from "../src/search/nearest";
import { otherName } from "../src/search/rank";
import { suggest, vocabularyOf } from "../src/search/suggest";
import { library, more } from "./library";

async function engineOf(withMore = false): Promise<Engine> {
  const engine = new Engine(library);
  await engine.fill(library, withMore ? more : undefined, async () => {});
  return engine;
}

const engine = await engineOf();
const titles = (query: string, searched = engine) => searched.search(query).map(({ item }) => item.title);
const exercises = (query: string) =>
  engine.search(query).flatMap(({ item }) => (item.kind === "exercises" ? [item.title] : []));

test("folding drops case, accents and apostrophes, and keeps ñ", () => {
  assert.equal(fold("CÍRCULO"), "circulo");
  assert.equal(fold("Niño"), "niño");
  assert.equal(fold("nin\u0303o"), "niño");
  assert.deepEqual(wordsOf("Child’s pose: the-hundred (2)"), ["childs", "pose", "the", "hundred", "2"]);
  assert.deepEqual(spellings("niño"), ["niño", "nino"]);
});

test("an exercise is found by its name in another language, the plain one first", () => {
  assert.deepEqual(exercises("hundred"), ["El Cien", "El Cien con Aro"]);
  assert.deepEqual(exercises("the hundred")[0], "El Cien");
  const [first] = engine.search("hundred");
  assert.equal(otherName(first!.item.title, first!.item.names, first!.found), "The Hundred");
});

test("the name in the language of the page needs no explanation", () => {
  const [first] = engine.search("cien");
  assert.equal(first!.item.title, "El Cien");
  assert.equal(otherName(first!.item.title, first!.item.names, first!.found), "");
});

test("n finds ñ, and ñ does not find n", () => {
  assert.deepEqual(exercises("nino"), ["Postura del Niño"]);
  assert.deepEqual(exercises("niño"), ["Postura del Niño"]);
  assert.deepEqual(exercises("pierña").includes("Círculos de Una Pierna"), true, "mistyped, as nothing is written so");
  const [typed] = engine.search("cieñ");
  assert.ok(!typed || typed.score < engine.search("cien")[0]!.score);
});

test("beginnings, missing accents and mistyped words are found", () => {
  assert.deepEqual(exercises("circ una"), ["Círculos de Una Pierna"]);
  assert.equal(exercises("hudnred")[0], "El Cien");
  assert.deepEqual(exercises("sirna"), ["Sirena"]);
});

test("exercises are found by other spellings of what they state, and by regions of their muscles", () => {
  assert.deepEqual(exercises("abdominales").sort(), ["El Cien", "El Cien con Aro"]);
  assert.deepEqual(exercises("costado").sort(), ["Patada Lateral", "Sirena"]);
  assert.ok(exercises("caderas").includes("Patada Lateral"));
  assert.deepEqual(exercises("principiante colchoneta pierna"), ["Círculos de Una Pierna"]);
});

test("all words must fit; little ones are left out where they find nothing", () => {
  assert.deepEqual(exercises("cien aro"), ["El Cien con Aro"]);
  assert.equal(exercises("the sirena")[0], "Sirena");
  assert.deepEqual(titles("cien zzzzz"), []);
});

test("conditions lead to no page", () => {
  assert.deepEqual(titles("dolor"), []);
});

test("what the second file holds is found as well, and the glossary does not repeat a page of its own", async () => {
  const wide = await engineOf(true);
  assert.ok(titles("respirar", wide).includes("Respirar bien"));
  assert.ok(titles("calma", wide).includes("Sirena"), "by its description");
  const groups = groupsOf(wide.search("columna"), new Set());
  assert.deepEqual(groups.map(({ kind }) => kind), ["exercises", "muscles", "glossary"]);
  assert.deepEqual(groups[2]!.hits.map(({ item }) => item.title), ["Imprimir la columna"]);
});

test("a group shows a few, and all when it is opened", () => {
  const hits = Array.from({ length: 9 }, () => engine.search("sirena")[0]!);
  assert.deepEqual(groupsOf(hits, new Set()).map(({ hits: shown, hidden }) => [shown.length, hidden]), [[5, 4]]);
  assert.deepEqual(groupsOf(hits, new Set(["exercises"] as const)).map(({ hits: shown, hidden }) => [shown.length, hidden]), [[9, 0]]);
  assert.equal(groupsOf(hits.slice(0, 6), new Set())[0]!.hidden, 0, "one more row instead of a row that stands for it");
});

test("filling gives way whenever its time is used up", async () => {
  let pauses = 0;
  await new Engine(library).fill(library, more, async () => void ++pauses, 0);
  assert.ok(pauses >= library.exercises.title.length);
});

test("marks stand where the words were typed, whole words where they were mistyped", () => {
  const marked = (text: string, found: string[], typed: string[]) =>
    mark(text, new Set(found), typed).map(({ text: part, isMarked }) => (isMarked ? `[${part}]` : part)).join("");
  assert.equal(marked("Círculos de Una Pierna", ["circulos"], ["circ"]), "[Círc]ulos de Una Pierna");
  assert.equal(marked("Ci\u0301rculos", ["circulos"], ["circ"]), "[Ci\u0301rc]ulos");
  assert.equal(marked("Postura del Niño", ["nino"], ["nin"]), "Postura del [Niñ]o");
  assert.equal(marked("The Hundred", ["hundred"], ["hudnred"]), "The [Hundred]");
  assert.equal(marked("Child’s Pose", ["childs"], ["childs"]), "[Child’s] Pose");
  assert.equal(marked("El Cien", [], ["el"]), "El Cien");
});

test("distance counts letters more, less, other and exchanged, and gives up beyond its limit", () => {
  assert.equal(distance("plank", "plank", 2), 0);
  assert.equal(distance("plnak", "plank", 2), 1);
  assert.equal(distance("plan", "plank", 2), 1);
  assert.equal(distance("blanc", "plank", 2), 2);
  assert.equal(distance("sirena", "plank", 2), 3);
});

test("the nearest words are the nearest, then the more frequent, and never the word itself", () => {
  const words: Vocabulary = new Map([["plank", 1], ["plans", 5], ["blank", 1], ["cien", 9]].map(([text, count]) =>
    [text as string, { text: text as string, count: count as number }]));
  assert.deepEqual(nearestWords("plank", words, 3), ["plans", "blank"]);
  assert.deepEqual(nearestWords("plansk", words, 2), ["plans", "plank"]);
  assert.deepEqual(nearestWords("xxxxxxx", words, 3), []);
});

test("where nothing is found, near words and words that find something alone are offered", () => {
  const vocabulary = vocabularyOf(engine.items());
  assert.equal(engine.search("posturra zzzz").length, 0);
  assert.ok(suggest("posturra zzzz", engine, vocabulary).includes("postura"));
  assert.deepEqual(suggest("cien zzzzzz", engine, vocabulary), ["cien"]);
  assert.deepEqual(suggest("sirena patada", engine, vocabulary).slice(0, 2), ["sirena", "patada"]);
  for (const offer of suggest("circlo pirnea xx", engine, vocabulary)) assert.ok(engine.search(offer).length > 0, offer);
});

test("nothing but signs finds nothing and breaks nothing", () => {
  for (const query of ["", " ", "¿?", "'", "muscles.0", "__proto__", "a".repeat(500)]) titles(query);
  assert.deepEqual(titles("¿?"), []);
});
