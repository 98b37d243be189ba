// The page of an exercise: versions, map, video, and the way to its other languages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { useSite } from "./visit.mjs";

const site = useSite("fixture");
const address = "/exercises/mat/slow-bridge/";

test("the versions are a switch: the chosen one stands above the steps and is announced", async (t) => {
  const page = await site.open(t, address);
  const versions = page.getByRole("radiogroup");
  await versions.getByRole("radio", { name: "Easier" }).click();
  const stage = page.locator(".chosen-version");
  await stage.filter({ hasText: "Go only half as far" }).waitFor();
  assert.equal(await stage.getAttribute("aria-live"), "polite");
  assert.ok(await page.evaluate(() => {
    const [stage, steps] = [".chosen-version", ".step-list"].map((name) => document.querySelector(name));
    return Boolean(stage.compareDocumentPosition(steps) & Node.DOCUMENT_POSITION_FOLLOWING);
  }));
  await versions.getByRole("radio", { name: "Standard" }).click();
  assert.equal((await stage.textContent()).trim(), "");
});

test("arrows move the switch, and the choice holds for the visit", async (t) => {
  const page = await site.open(t, address);
  await page.getByRole("radio", { name: "Standard" }).focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-checked")), "true");
  await page.locator(".chosen-version", { hasText: "Stay at the end" }).waitFor();
  await page.goto(site.at("/exercises/mat/slow-mermaid/"));
  await page.locator(".chosen-version", { hasText: "Stay at the end" }).waitFor();
});

test("an address with a version shows that version", async (t) => {
  const page = await site.open(t, `${address}#version.easier`);
  await page.locator(".chosen-version", { hasText: "Go only half as far" }).waitFor();
});

test("the body map is one stop of the keyboard, arrows name its regions, Enter opens one", async (t) => {
  const page = await site.open(t, address);
  const caption = page.locator(".map-caption");
  await caption.waitFor({ state: "attached" });
  assert.equal(await page.locator("mw-body-map svg a[tabindex='0']").count(), 1);
  await page.locator("mw-body-map svg a[tabindex='0']").focus();
  await page.keyboard.press("Home");
  const seen = new Set([await caption.textContent()]);
  for (let n = 0; n < 12; ++n) {
    await page.keyboard.press("ArrowDown");
    seen.add(await caption.textContent());
  }
  assert.ok([...seen].some((name) => name.includes("Gluteus maximus")), [...seen].join());
  assert.ok([...seen].some((name) => name.includes("Hamstrings")), [...seen].join());
  const target = await page.evaluate(() => document.activeElement.href.baseVal);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === target);
});

test("no other host is asked before play, and only youtube-nocookie after it", async (t) => {
  const context = await site.context(t);
  const asked = [];
  await context.route((url) => url.hostname !== "127.0.0.1", (route) => {
    asked.push(new URL(route.request().url()).hostname);
    return route.fulfill({ contentType: "text/html", body: "<p>video</p>" });
  });
  const page = await site.open(t, address, { context, mayFail: true });
  await page.locator("mw-video a").waitFor();
  assert.deepEqual(asked, []);
  assert.deepEqual(page.faults, []);
  await page.locator("mw-video a").click();
  const frame = page.locator("mw-video iframe");
  await frame.waitFor();
  assert.match(await frame.getAttribute("src"), /^https:\/\/www\.youtube-nocookie\.com\/embed\/fixture-000/);
  assert.notEqual(await frame.getAttribute("title"), "");
  await page.frameLocator("mw-video iframe").getByText("video").waitFor();
  assert.deepEqual([...new Set(asked)], ["www.youtube-nocookie.com"]);
});

test("the switch of languages leads to the same page", async (t) => {
  const page = await site.open(t, address);
  await page.locator(".languages").getByRole("link", { name: "Español" }).click();
  await page.waitForURL(site.at("/es/ejercicios/mat/puente-con-calma/"));
  assert.equal(await page.locator("h1").textContent(), "Puente con calma");
  await page.locator(".languages").getByRole("link", { name: "English" }).click();
  await page.waitForURL(site.at(address));
});

test("the exercise of today is one of the library and stays all day", async (t) => {
  const page = await site.open(t, "/");
  const shown = page.locator("mw-today .days > li:visible");
  await shown.first().waitFor();
  const title = await shown.first().textContent();
  assert.equal(await shown.count(), 1);
  await page.reload();
  await page.locator("mw-today .days > li:visible", { hasText: title.trim().slice(0, 12) }).waitFor();
});

test("a picture comes in a modern format, no larger than it is shown, and nothing jumps", async (t) => {
  const page = await site.open(t, "/exercises/mat/slow-swimming/", { viewport: { width: 360, height: 740 } });
  const image = page.locator("article.exercise picture img").first();
  await image.evaluate((element) => element.decode());
  const { source, natural, width, height } = await image.evaluate((element) => ({
    source: element.currentSrc, natural: element.naturalWidth, width: element.getAttribute("width"), height: element.getAttribute("height") }));
  assert.match(source, /\.avif$/);
  assert.ok(natural <= 720, `${natural} px for a phone`);
  assert.equal(width / height, 1.5);
  const shift = await page.evaluate(() => new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))).observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
  }));
  assert.ok(shift < 0.01, `layout shift ${shift}`);
});
