// What a person says about her body: a filter that never leaves the device.
import assert from "node:assert/strict";
import { test } from "node:test";
import { liven } from "./finder.mjs";
import { useSite } from "./visit.mjs";

const site = useSite("fixture");

/** Marks osteoporosis on the list of exercises. */
async function mark(page) {
  await liven(page);
  const details = page.locator("details.conditions");
  await details.locator("summary").click();
  await details.locator("label", { hasText: "Osteoporosis" }).click();
  await page.locator(".left-out .note").waitFor();
}

test("marked conditions leave exercises out, say how many, and mark the others", async (t) => {
  const page = await site.open(t, "/exercises/");
  await mark(page);
  await page.locator(".left-out", { hasText: "10 exercises" }).waitFor();
  await page.goto(site.at("/exercises/?movement=spine-rotation"));
  await page.locator("mw-finder .rows:visible .care").first().waitFor();
  assert.match(await page.locator(".rows:visible .care").first().textContent(), /Osteoporosis/);
});

test("a later page of a list leads to its first, where they are left out", async (t) => {
  const page = await site.open(t, "/exercises/page/2/");
  assert.match(page.url(), /page\/2/);
  await page.goto(site.at("/exercises/"));
  await mark(page);
  await page.goto(site.at("/exercises/page/2/"), { waitUntil: "commit" });
  await page.waitForURL(site.at("/exercises/"));
  await page.locator(".left-out", { hasText: "10 exercises" }).waitFor();
});

test("what is left out can be shown, and what is not marked is not called safe", async (t) => {
  const page = await site.open(t, "/exercises/");
  await mark(page);
  assert.match(await page.locator(".left-out .note").textContent(), /not been assessed/);
  await page.locator(".left-out button").click();
  await page.locator(".rows:visible .care").first().waitFor();
});

test("an exercise says at its top that it has a caution about a marked condition", async (t) => {
  const page = await site.open(t, "/exercises/");
  await mark(page);
  await page.goto(site.at("/exercises/mat/flowing-roll-over/"));
  await page.locator(".marked", { hasText: "Osteoporosis" }).waitFor();
  await page.locator(".marked a").first().click();
  assert.match(new URL(page.url()).hash, /caution/);
  assert.ok(await page.locator("details[data-condition=osteoporosis] .source").isVisible(), "it is open for her");
});

test("they are never in a path, a query, a referrer or the log of the server", async (t) => {
  const page = await site.open(t, "/exercises/");
  const from = site.server.log.length;
  await mark(page);
  assert.doesNotMatch(page.url(), /osteoporosis/i);
  for (const address of ["/exercises/?level=beginner", "/exercises/mat/flowing-roll-over/", "/es/ejercicios/", "/favourites/"]) {
    await page.goto(site.at(address));
    await page.locator("main h1").first().waitFor();
  }
  await page.goto(site.at("/exercises/"));
  await page.locator(".left-out", { hasText: "10 exercises" }).waitFor();
  await page.locator("mw-finder .rows:visible a").first().click();
  await page.locator("article.exercise").waitFor();
  const asked = site.server.log.slice(from);
  assert.ok(asked.length > 5);
  assert.deepEqual(asked.filter(({ method, url, referer }) => method !== "GET" || /osteo|condition/i.test(url) || referer !== ""), []);
});
