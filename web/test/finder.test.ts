import assert from "node:assert/strict";
import { test } from "node:test";
import { Cautions } from "../src/finder/cautions";
import { facets, type Facet } from "../src/finder/facet-names";
import { formatSelection, isEmpty, nothing, parseSelection, placeOf, toggled } from "../src/finder/selection";
import { exercisesOf, tally, termTable } from "../src/finder/tally";
import { durationText, factsLine, shorten } from "../src/library/facts";
import { library } from "./library";

const table = termTable(library);
const all = exercisesOf(library, table, "", []);
const none = () => false;
const at = (query: string) => parseSelection(query, library);
const count = (facet: Facet, id: string, query: string) =>
  tally(all, table, at(query), none).counts[facet][placeOf(library, facet, id)] ?? 0;

test("a list is what lies below its address and has its term", () => {
  assert.equal(exercisesOf(library, table, "/es/ejercicios/aro/", []).length, 3);
  assert.deepEqual(exercisesOf(library, table, "", [["muscle", placeOf(library, "muscle", "hips")]]), [1, 3, 4]);
});

test("terms of one facet widen, facets together narrow, regions contain their muscles", () => {
  assert.deepEqual(tally(all, table, at("?level=beginner,advanced"), none).found, [0, 2, 3, 5]);
  assert.deepEqual(tally(all, table, at("?level=beginner&equipment=mat&muscle=hips"), none).found, [3]);
  assert.deepEqual(tally(all, table, at("?muscle=hips"), none).found, [1, 3, 4]);
});

test("the number of each choice is what it would find besides the choices in other facets", () => {
  for (const query of ["", "?level=beginner", "?level=beginner,advanced&muscle=hips", "?equipment=ring&position=side-lying"]) {
    const { counts } = tally(all, table, at(query), none);
    for (const facet of facets) {
      counts[facet].forEach((number, term) => {
        const alone = { ...at(query), [facet]: new Set([term]) };
        assert.equal(number, tally(all, table, alone, none).found.length, `${query} ${facet} ${term}`);
      });
    }
  }
});

test("a choice that finds nothing has the number 0", () => {
  assert.equal(count("position", "kneeling", "?equipment=ring"), 0);
  assert.equal(count("position", "supine", "?equipment=ring"), 1);
});

test("the address says what is chosen, in one spelling, and keeps what else it says", () => {
  assert.equal(formatSelection(at("?muscle=hips,rectus-abdominis&level=beginner"), library, ""), "?level=beginner&muscle=rectus-abdominis,hips");
  assert.equal(formatSelection(nothing(), library, "?level=beginner&from=a%20b"), "?from=a+b");
  assert.equal(formatSelection(nothing(), library, "?level=beginner"), "");
});

test("what an address asks for is read back, and what is not known is passed over", () => {
  const chosen = toggled(toggled(nothing(), "muscle", 4), "level", 1);
  assert.deepEqual(parseSelection(formatSelection(chosen, library, ""), library), chosen);
  assert.ok(isEmpty(at("?level=expert&muscle=,&colour=red&condition=neck-pain")));
  assert.ok(isEmpty(toggled(toggled(nothing(), "level", 1), "level", 1)));
});

test("a marked condition leaves out what a source advises against, and marks the rest", () => {
  const cautions = new Cautions(library, ["neck-pain", "unknown"]);
  assert.equal(cautions.isAdvisedAgainst(0), false);
  assert.deepEqual(cautions.names(0), ["Dolor de cuello"]);
  assert.equal(cautions.isAdvisedAgainst(1), true);
  assert.deepEqual(cautions.names(4), []);
  const { found, leftOut, counts } = tally(all, table, at("?position=supine"), (exercise) => cautions.isAdvisedAgainst(exercise));
  assert.deepEqual([found, leftOut], [[0, 3], 1]);
  assert.equal(counts.equipment[placeOf(library, "equipment", "ring")], 0);
  assert.ok(new Cautions(library, ["unknown"]).isEmpty);
});

test("only what fits all facets counts as left out", () => {
  assert.equal(tally(all, table, at("?level=advanced"), (exercise) => exercise === 1).leftOut, 0);
});

test("facts read as the program writes them", () => {
  const words = { hours: "h", minutes: "min", seconds: "s" };
  assert.equal(durationText(75, words), "1\u00a0min 15\u00a0s");
  assert.equal(durationText(3720, words), "1\u00a0h 2\u00a0min");
  assert.equal(durationText(0, words), "");
  assert.equal(factsLine(library, 4, words), "Intermedio · 1\u00a0min 15\u00a0s · Abductores de cadera");
  assert.equal(factsLine(library, 5, words), "Avanzado · Columna");
});

test("long lines end at a word, as in the program", () => {
  assert.equal(shorten("corto"), "corto");
  assert.equal(shorten("uno dos tres cuatro", 10), "uno dos…");
  assert.equal(shorten("x".repeat(20), 10), `${"x".repeat(9)}…`);
});
