// The search: opened from every page, by key or by hand, and answered in the browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { useSite } from "./visit.mjs";

const site = useSite("fixture");
const dialog = (page) => page.locator(".search-dialog");
const options = (page) => dialog(page).locator(".option");

/** Opens the search on a page and types into it. */
async function search(page, query) {
  await page.keyboard.press("/");
  await dialog(page).locator("input").fill(query);
}

/** Waits until the first finding has this text. */
const found = (page, text) => options(page).filter({ hasText: text }).first().waitFor();

test("opens with / and by a click, and closes with Escape where the person was", async (t) => {
  const page = await site.open(t, "/exercises/mat/plain/");
  await page.keyboard.press("/");
  await dialog(page).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "combobox");
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "hidden" });
  const link = page.locator("mw-search a.search-link");
  await link.click();
  await dialog(page).waitFor();
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "hidden" });
  assert.ok(await link.evaluate((element) => element === document.activeElement));
});

test("finds while one types, marks what was typed, and groups by kind", async (t) => {
  const page = await site.open(t, "/");
  await search(page, "bri");
  await found(page, "Slow Bridge");
  assert.equal((await dialog(page).locator("mark").first().textContent()).toLowerCase(), "bri");
  assert.equal(await dialog(page).locator(".search-group").first().locator(".group-name").textContent(), "Exercises");
});

test("forgives a typo", async (t) => {
  const page = await site.open(t, "/");
  await search(page, "swiming");
  await found(page, "Swimming");
});

test("accents are optional, and a plain n finds an ñ", async (t) => {
  const page = await site.open(t, "/es/");
  await search(page, "elevacion");
  await found(page, "Elevación");
  await dialog(page).locator("input").fill("nino");
  await found(page, "niño");
});

test("finds an exercise by its name in another language and says which", async (t) => {
  const page = await site.open(t, "/es/");
  await search(page, "mermaid");
  await found(page, "Sirena");
  assert.match(await options(page).filter({ hasText: "Sirena" }).first().textContent(), /Mermaid/);
});

test("finds muscles by their everyday names, and questions", async (t) => {
  const page = await site.open(t, "/");
  await search(page, "inner thighs");
  await found(page, "Hip adductors");
  await dialog(page).locator("input").fill("where do I feel the slow mermaid");
  await found(page, "Where do I feel the Slow Mermaid?");
});

test("arrows choose, Enter opens", async (t) => {
  const page = await site.open(t, "/");
  await search(page, "bridge");
  await found(page, "Bridge");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const active = await dialog(page).locator("input").getAttribute("aria-activedescendant");
  const chosen = page.locator(`[id="${active}"]`);
  assert.equal(await chosen.getAttribute("aria-selected"), "true");
  const address = await chosen.evaluate((option) => (option.closest("a") ?? option.querySelector("a") ?? option).href);
  await page.keyboard.press("Enter");
  await page.waitForURL(address);
});

test("where nothing is found it says so, and offers the nearest words", async (t) => {
  const page = await site.open(t, "/");
  await search(page, "mermaid zzzqqq");
  await dialog(page).getByText("Nothing found for “mermaid zzzqqq”.").first().waitFor();
  await dialog(page).getByRole("button", { name: "mermaid", exact: true }).click();
  await found(page, "Mermaid");
  assert.equal(await dialog(page).locator("input").inputValue(), "mermaid");
});

test("screen readers are told how much was found", async (t) => {
  const page = await site.open(t, "/");
  await search(page, "slow bridge");
  await dialog(page).locator("[role=status]").filter({ hasText: /\d+ results?/ }).waitFor({ state: "attached" });
  assert.equal(await dialog(page).locator("input").getAttribute("aria-expanded"), "true");
});

test("fits a phone, and everything in it can be touched", async (t) => {
  const page = await site.open(t, "/", { viewport: { width: 360, height: 500 }, hasTouch: true });
  await page.locator("mw-search a:visible").first().tap();
  await dialog(page).locator("input").fill("bridge");
  await found(page, "Bridge");
  const heights = await options(page).evaluateAll((all) => all.map((option) => option.getBoundingClientRect().height));
  assert.ok(Math.min(...heights) >= 44, `${Math.min(...heights)} px`);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});
