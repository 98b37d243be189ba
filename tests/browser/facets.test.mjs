// Facets of a list: counts that are true, dead ends that are closed, an address that says what is chosen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choice, openFacet, tick } from "./finder.mjs";
import { smallTargets } from "./measure.mjs";
import { useSite } from "./visit.mjs";

const site = useSite("fixture");
const chosen = (page) => page.locator("mw-finder .count");
const rows = (page) => page.locator("mw-finder .rows:visible > li");
const numberOf = async (locator) => Number((await locator.locator(".number").textContent()).trim());

/** Waits until the sentence of what is chosen says so. */
const says = (page, text) => chosen(page).filter({ hasText: text }).waitFor();

test("a choice finds as many exercises as its count promised", async (t) => {
  const page = await site.open(t, "/exercises/");
  await openFacet(page, "level");
  const promised = await numberOf(choice(page, "level", "advanced"));
  assert.equal(promised, 12);
  await tick(page, "level", "advanced");
  await says(page, "12 exercises");
  assert.equal(await rows(page).count(), 12);
  for (const row of await rows(page).allTextContents()) assert.match(row, /Advanced/);
});

test("values of one facet add up, facets narrow one another", async (t) => {
  const page = await site.open(t, "/exercises/");
  await tick(page, "level", "advanced");
  await tick(page, "level", "beginner");
  await says(page, "36 exercises");
  await tick(page, "position", "prone");
  await says(page, "3 exercises");
  assert.match(page.url(), /\?level=(advanced,beginner|beginner,advanced)&position=prone$/);
});

test("what would find nothing cannot be chosen", async (t) => {
  const page = await site.open(t, "/exercises/");
  await tick(page, "level", "advanced");
  await says(page, "12 exercises");
  await openFacet(page, "equipment");
  assert.equal(await numberOf(choice(page, "equipment", "ring")), 0);
  assert.ok(await choice(page, "equipment", "ring").locator("input").isDisabled());
});

test("a muscle choice finds the groups within a region", async (t) => {
  const page = await site.open(t, "/exercises/?muscle=abdominals");
  await chosen(page).locator("button", { hasText: "Abdominals" }).waitFor();
  // Five movements name the abdominals themselves, four only the obliques; and there is the plain one.
  await says(page, "46 exercises");
  await rows(page).filter({ hasText: "Mermaid" }).first().waitFor();
});

test("an address shows what it says at once, and what it does not know is passed over", async (t) => {
  const page = await site.open(t, "/exercises/?level=advanced&muscle=no-such-muscle&position=supine");
  await says(page, "3 exercises");
  assert.equal(await rows(page).count(), 3);
});

test("back and forward lead through the choices", async (t) => {
  const page = await site.open(t, "/exercises/");
  const all = await chosen(page).textContent();
  await tick(page, "level", "advanced");
  await says(page, "12 exercises");
  await tick(page, "position", "supine");
  await says(page, "3 exercises");
  await page.goBack();
  await says(page, "12 exercises");
  await page.goBack();
  await says(page, all);
  assert.equal(new URL(page.url()).search, "");
  await page.goForward();
  await says(page, "12 exercises");
});

test("who comes back from an exercise finds the list as it was left", async (t) => {
  const page = await site.open(t, "/exercises/?level=advanced");
  await says(page, "12 exercises");
  await rows(page).first().locator("a").click();
  await page.locator("article.exercise").waitFor();
  await page.goBack();
  await says(page, "12 exercises");
});

test("a part of the sentence is taken away by its button, and all of it is announced", async (t) => {
  const page = await site.open(t, "/exercises/?level=advanced&position=supine");
  await says(page, "3 exercises");
  await chosen(page).locator("button", { hasText: "Advanced" }).click();
  await says(page, "15 exercises");
  await page.locator("mw-finder > [role=status]", { hasText: "15 exercises" }).waitFor({ state: "attached" });
});

test("the page of a muscle is a list of its own, with the muscle given", async (t) => {
  const page = await site.open(t, "/muscles/hip-adductors/");
  await tick(page, "level", "advanced");
  await says(page, "1 exercise");
  assert.equal(await page.locator('[data-facet="muscle"] [data-term="hip-adductors"]').count(), 0);
});

test("on a phone the facets are behind one button and large enough", async (t) => {
  const page = await site.open(t, "/exercises/?level=advanced", { viewport: { width: 360, height: 740 }, hasTouch: true });
  await says(page, "12 exercises");
  const filter = page.locator(".filter-button");
  assert.equal(await filter.getAttribute("aria-expanded"), "false");
  await filter.tap();
  await page.locator('details[data-facet="level"] summary').tap();
  await choice(page, "level", "beginner").locator("label").tap();
  await says(page, "36 exercises");
  assert.deepEqual(await page.evaluate(smallTargets), []);
});
