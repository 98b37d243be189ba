// Everything by keyboard alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNone, kinds } from "./kinds.mjs";
import { useSite } from "./visit.mjs";

const site = useSite("fixture");

/** Puts a function into the page: what of the look of a control may say that it has the focus. */
function installLook() {
  const of = (part) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, stroke, strokeWidth } = getComputedStyle(part);
    return [outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, stroke, strokeWidth].join();
  };
  globalThis.lookOf = (element) => [element, ...element.querySelectorAll("use")].map(of).join(";");
}

/** Gives every control that can be seen a number, remembers how it looks, and returns how many must be reached. */
function numberControls() {
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  // One stop of a group (the map, a switch) leads to the others by arrows.
  const isOwnStop = (element) => element.getAttribute("tabindex") !== "-1" && !element.disabled;
  const controls = [...document.querySelectorAll("a[href], button, summary, input, select, iframe")].filter((element) => isSeen(element) && isOwnStop(element));
  controls.forEach((element, number) => Object.assign(element.dataset, { number, look: lookOf(element) }));
  document.activeElement?.blur();
  return controls.length;
}

/** The control that has the focus, and whether one sees that. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  return { number: element.dataset.number, isSeen: lookOf(element) !== element.dataset.look, html: element.outerHTML.slice(0, 100) };
}

/** Walks a page with Tab until it begins again; returns what could not be reached or was reached unseen. */
async function walk(page) {
  await page.evaluate(installLook);
  const count = await page.evaluate(numberControls);
  const reached = new Set();
  const faults = [];
  for (let n = 0; n < count + 5; ++n) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(focused);
    if (!stop || reached.has(stop.number)) break;
    if (stop.number !== undefined) reached.add(stop.number);
    if (!stop.isSeen) faults.push(`focus is not seen: ${stop.html}`);
  }
  const missed = await page.evaluate((all) => [...document.querySelectorAll("[data-number]")].filter(({ dataset }) => !all.includes(dataset.number))
    .map((element) => `not reached: ${element.outerHTML.slice(0, 100)}`), [...reached]);
  return [...faults, ...missed];
}

test("every control of every page is reached, and one sees where one is", async (t) => {
  const page = await site.open(t, "/", { mayFail: true });
  const found = [];
  for (const kind of ["home", "list", "exercise", "exercise with cautions", "exercise from right to left", "muscles", "workout", "article", "questions", "glossary", "favourites"]) {
    await page.goto(site.at(kinds[kind]));
    found.push(...(await walk(page)).map((fault) => `${kinds[kind]} ${fault}`));
  }
  assertNone(found);
});

test("the first stop leads past the menu", async (t) => {
  const page = await site.open(t, kinds.exercise);
  await page.keyboard.press("Tab");
  const skip = page.locator(".skip");
  assert.ok(await skip.evaluate((element) => element === document.activeElement));
  const { x, y, height } = await skip.boundingBox();
  assert.ok(x >= 0 && y >= 0 && height >= 44);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)));
});

test("a facet is chosen and a version switched without a mouse", async (t) => {
  const page = await site.open(t, "/exercises/");
  const summary = page.locator('details[data-facet="level"] summary');
  await page.evaluate(() => customElements.whenDefined("mw-finder"));
  await summary.focus();
  await page.locator("mw-finder.ready").waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.locator("mw-finder .count button").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.type), "checkbox");
  await page.keyboard.press("Escape");
  assert.ok(await summary.evaluate((element) => element === document.activeElement && !element.parentElement.open));
});
