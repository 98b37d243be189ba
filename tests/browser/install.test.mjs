// What a browser asks of a site before it offers to install it. The offer itself cannot be had in a headless browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { untilControlled, useSite } from "./visit.mjs";

const site = useSite("fixture");

/** The manifest that a page names, with the address it came from. */
async function manifestOf(page) {
  const address = await page.locator("link[rel=manifest]").evaluate((link) => link.href);
  return { address, manifest: await (await page.request.get(address)).json() };
}

for (const [home, language] of [["/", "en"], ["/es/", "es"], ["/ar/", "ar"]]) {
  test(`the manifest of ${language} has all that an installation asks for`, async (t) => {
    const page = await site.open(t, home);
    const { address, manifest } = await manifestOf(page);
    assert.ok(manifest.name && manifest.short_name);
    assert.equal(manifest.lang, language);
    assert.equal(manifest.dir, language === "ar" ? "rtl" : "ltr");
    assert.equal(manifest.display, "standalone");
    const start = new URL(manifest.start_url, address);
    const scope = new URL(manifest.scope, address);
    assert.equal(scope.href, site.at("/"));
    assert.ok(start.href.startsWith(scope.href));
    assert.equal((await page.request.get(start.href)).status(), 200);
    assert.match(manifest.theme_color, /^#/);
    assert.match(manifest.background_color, /^#/);
  });
}

test("its icons load and have the sizes that they claim", async (t) => {
  const page = await site.open(t, "/");
  const { address, manifest } = await manifestOf(page);
  const sizes = [];
  for (const { src, sizes: claimed, type, purpose } of manifest.icons) {
    const size = await page.evaluate(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, new URL(src, address).href);
    if (type === "image/png") assert.equal(size, claimed);
    sizes.push(`${claimed} ${purpose ?? "any"}`);
  }
  for (const needed of ["192x192 any", "512x512 any", "512x512 maskable"]) assert.ok(sizes.includes(needed), sizes.join());
});

test("a worker answers for the pages after one visit", async (t) => {
  const page = await site.open(t, "/");
  await untilControlled(page);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope), site.at("/"));
});

test("Chromium itself finds nothing that stands in the way of an installation", async (t) => {
  const page = await site.open(t, "/");
  await untilControlled(page);
  const devtools = await page.context().newCDPSession(page);
  const { errors } = await devtools.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
});
