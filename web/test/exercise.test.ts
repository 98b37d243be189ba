import assert from "node:assert/strict";
import { test } from "node:test";
import { afterArrow } from "../src/exercise/arrows";
import { afterArrowOnMap, type Place } from "../src/exercise/places";
import { placeOfDay } from "../src/today/place-of-day";

test("arrows go round a row, in the direction of writing", () => {
  assert.equal(afterArrow("ArrowRight", 2, 3, false), 0);
  assert.equal(afterArrow("ArrowLeft", 0, 3, false), 2);
  assert.equal(afterArrow("ArrowLeft", 0, 3, true), 1);
  assert.equal(afterArrow("ArrowDown", 0, 3, true), 1);
  assert.equal(afterArrow("End", 0, 3, false), 2);
  assert.equal(afterArrow("Tab", 0, 3, false), undefined);
});

const places: Place[] = [
  { x: 300, y: 50, figure: 1 },
  { x: 100, y: 200, figure: 0 },
  { x: 100, y: 50, figure: 0 },
  { x: 100, y: 50, figure: 0 },
  { x: 300, y: 210, figure: 1 },
];

test("up and down reach every place, also those that lie on each other", () => {
  const way = [2];
  for (let next = afterArrowOnMap("ArrowDown", 2, places); next !== undefined; next = afterArrowOnMap("ArrowDown", next, places)) way.push(next);
  assert.deepEqual(way, [2, 3, 1, 0, 4]);
  for (const [step, from] of way.entries()) assert.equal(afterArrowOnMap("ArrowUp", from, places), way[step - 1]);
});

test("left and right lead to the nearest on that side", () => {
  assert.equal(afterArrowOnMap("ArrowRight", 1, places), 4);
  assert.equal(afterArrowOnMap("ArrowLeft", 0, places), 2);
  assert.equal(afterArrowOnMap("ArrowLeft", 1, places), undefined);
  assert.equal(afterArrowOnMap("Enter", 1, places), undefined);
});

test("each day of a month has its exercise, the same all day", () => {
  const days = Array.from({ length: 31 }, (_, day) => placeOfDay(new Date(2026, 0, day + 1, 23, 59), 31));
  assert.deepEqual(days, [...days.keys()]);
  assert.equal(placeOfDay(new Date(2026, 0, 31), 3), 0);
  assert.equal(placeOfDay(new Date(2026, 0, 5, 0, 0), 31), placeOfDay(new Date(2026, 0, 5, 23, 59), 31));
});
