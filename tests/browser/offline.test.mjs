// Without a network: what was visited, the shell, and what was saved. And what comes when the site is a new one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { folderOf, untilKept, useSite } from "./visit.mjs";

const site = useSite("fixture");
const exercise = "/exercises/mat/slow-bridge/";

/** Takes the network away for the rest of a test. */
async function disconnect(test) {
  await site.server.stop();
  test.after(() => site.server.start());
}

/** A new version of the site is published, for the rest of a test: with one exercise more, or with other files too. */
function publish(test, version) {
  site.server.folder = folderOf(version);
  test.after(() => (site.server.folder = folderOf("fixture")));
}

test("after one visit the page and the home are there without a network, with their look", async (t) => {
  const page = await site.open(t, exercise, { mayFail: true });
  await untilKept(page);
  await disconnect(t);
  await page.reload();
  assert.equal(await page.locator("h1").textContent(), "Slow Bridge");
  const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  assert.notEqual(background, "rgba(0, 0, 0, 0)");
  await page.goto(site.at("/"));
  await page.locator("main h1").waitFor();
});

test("the search works without a network after one visit", async (t) => {
  const page = await site.open(t, exercise, { mayFail: true });
  await untilKept(page);
  await disconnect(t);
  await page.reload();
  await page.keyboard.press("/");
  await page.locator(".search-dialog input").fill("mermaid");
  await page.locator(".search-dialog .option", { hasText: "Slow Mermaid" }).waitFor();
});

test("a page that was not visited says so, in its language, at its own address", async (t) => {
  const page = await site.open(t, exercise, { mayFail: true });
  await untilKept(page);
  await disconnect(t);
  await page.goto(site.at("/exercises/mat/slow-mermaid/"));
  assert.equal(await page.getAttribute("html", "lang"), "en");
  assert.match(await page.locator("main").innerText(), /network|connection|offline/i);
  await page.goto(site.at("/es/ejercicios/mat/sirena-con-calma/"));
  assert.equal(await page.getAttribute("html", "lang"), "es");
});

test("the library is saved with progress, read without a network, and removed again", async (t) => {
  const page = await site.open(t, "/favourites/", { mayFail: true });
  await untilKept(page);
  const saver = page.locator("mw-library-saver");
  await saver.locator("button.save").click();
  await saver.locator("progress").waitFor();
  await saver.locator("button.remove").waitFor({ timeout: 30_000 });
  await disconnect(t);
  for (const address of ["/exercises/mat/slow-mermaid/", "/muscles/hip-adductors/", "/articles/breath/"]) {
    await page.goto(site.at(address));
    assert.ok(await page.locator("main h1").first().isVisible());
    assert.doesNotMatch(await page.title(), /offline/i, address);
  }
  await page.goto(site.at("/exercises/mat/slow-swimming/"));
  await page.waitForFunction(() => document.querySelector("article picture img").naturalWidth > 0);
  await page.goto(site.at("/favourites/"));
  await saver.locator("button.remove").click();
  await saver.locator("button.remove").waitFor({ state: "detached" });
  await page.goto(site.at("/exercises/mat/slow-mermaid/"));
  assert.notEqual(await page.locator("h1").textContent(), "Slow Mermaid");
});

test("it says that she is offline, and takes it back", async (t) => {
  const page = await site.open(t, exercise, { mayFail: true });
  await untilKept(page);
  await page.context().setOffline(true);
  const notice = page.locator("mw-notice p");
  await notice.filter({ hasText: /offline/i }).waitFor();
  await page.context().setOffline(false);
  await notice.waitFor({ state: "detached" });
});

/** What an installed app does when it comes to the front again. */
const lookForUpdate = (page) => page.evaluate(async () => void (await navigator.serviceWorker.getRegistration()).update());

test("a new version offers itself, waits, and loses nothing", async (t) => {
  const page = await site.open(t, exercise, { mayFail: true });
  await untilKept(page);
  await page.locator("mw-favourite button").click();
  await page.locator('mw-favourite button[aria-pressed="true"]').waitFor();
  publish(t, "fixture-words");
  await lookForUpdate(page);
  const notice = page.locator("mw-notice");
  await notice.locator("button").first().waitFor();
  assert.match(await notice.innerText(), /new version/i);
  assert.ok(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting));
  await Promise.all([page.waitForEvent("load"), notice.getByRole("button", { name: "Reload now" }).click()]);
  await page.locator("h1").waitFor();
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting), null);
  await page.locator('mw-favourite button[aria-pressed="true"]').waitFor();
});

test("a version that only says something else takes over by itself", async (t) => {
  const page = await site.open(t, exercise, { mayFail: true });
  await untilKept(page);
  await page.evaluate(() => (navigator.serviceWorker.oncontrollerchange = () => (window.tookOver = true)));
  publish(t, "fixture-next");
  await lookForUpdate(page);
  await page.waitForFunction(() => window.tookOver);
  assert.equal(await page.locator("mw-notice button").count(), 0);
  await page.goto(site.at("/exercises/mat/brand-new/"));
  assert.equal(await page.locator("h1").textContent(), "Brand New");
  assert.equal(await page.locator("mw-notice button").count(), 0);
});

test("the index of a language is kept from the first visit in it, and no other", async (t) => {
  const page = await site.open(t, exercise, { mayFail: true });
  await untilKept(page);
  const isKept = (language) => page.evaluate(async (file) => (await caches.match(file)) !== undefined, site.at(`/find.${language}.json`));
  const untilIndex = (language) => page.waitForFunction(async (file) => (await caches.match(file)) !== undefined, site.at(`/find.${language}.json`));
  await untilIndex("en");
  assert.equal(await isKept("es"), false);
  await page.goto(site.at("/es/ejercicios/"));
  await untilIndex("es");
});

test("later is later: the next page is of the new version, and nothing is offered again", async (t) => {
  const page = await site.open(t, exercise, { mayFail: true });
  await untilKept(page);
  publish(t, "fixture-words");
  await lookForUpdate(page);
  await page.locator("mw-notice").getByRole("button", { name: "Later" }).click();
  await page.locator("mw-notice button").first().waitFor({ state: "detached" });
  await page.goto(site.at("/articles/"));
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration()).waiting === null);
  assert.equal(await page.locator("mw-notice button").count(), 0);
});
