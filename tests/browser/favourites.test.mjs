// Favourites: marked on a page, listed, taken to another device as a file.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useSite } from "./visit.mjs";

const site = useSite("fixture");
const rows = (page) => page.locator("mw-favourites .rows > li");

async function mark(page, address) {
  await page.goto(site.at(address));
  await page.locator("mw-favourite button").click();
  await page.locator('mw-favourite button[aria-pressed="true"]').waitFor();
}

function folder(test) {
  const made = mkdtempSync(join(tmpdir(), "matwork-favourites-"));
  test.after(() => rmSync(made, { recursive: true }));
  return made;
}

async function exportTo(page, file) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("mw-favourites .export").click()]);
  await download.saveAs(file);
}

async function importFrom(page, file) {
  await page.locator("mw-favourites .import").waitFor();
  await page.locator("mw-favourites input[type=file]").setInputFiles(file);
}

test("a mark is announced, stays, and holds in the other language", async (t) => {
  const page = await site.open(t, "/");
  await mark(page, "/exercises/mat/slow-bridge/");
  await page.locator("[role=status]", { hasText: /favourites/ }).first().waitFor({ state: "attached" });
  await page.goto(site.at("/es/ejercicios/mat/puente-con-calma/"));
  await page.locator('mw-favourite button[aria-pressed="true"]').waitFor();
  await page.goto(site.at("/es/favoritos/"));
  await rows(page).filter({ hasText: "Puente con calma" }).waitFor();
});

test("what was marked last stands first, and a mark can be taken back in the list", async (t) => {
  const page = await site.open(t, "/");
  await mark(page, "/exercises/mat/slow-bridge/");
  await mark(page, "/exercises/mat/slow-mermaid/");
  await page.goto(site.at("/favourites/"));
  await rows(page).nth(1).waitFor();
  assert.match(await rows(page).first().textContent(), /Slow Mermaid/);
  await rows(page).first().locator("button").click();
  await page.reload();
  await rows(page).first().waitFor();
  assert.equal(await rows(page).count(), 1);
});

test("they go out as a file and come in on another device", async (t) => {
  const file = join(folder(t), "favourites.json");
  const page = await site.open(t, "/");
  await mark(page, "/exercises/mat/slow-bridge/");
  await mark(page, "/exercises/mat/slow-mermaid/");
  await page.goto(site.at("/favourites/"));
  await exportTo(page, file);
  assert.equal(JSON.parse(readFileSync(file, "utf8")).favourites.length, 2);
  const other = await site.open(t, "/favourites/");
  assert.notEqual(other.context(), page.context());
  await importFrom(other, file);
  await rows(other).nth(1).waitFor();
  await other.locator("mw-favourites [role=status]", { hasText: "2 favourites" }).waitFor();
});

test("a file that is not ours is refused in words, and nothing changes", async (t) => {
  const made = folder(t);
  const page = await site.open(t, "/favourites/");
  const hostile = {
    "noise.json": "\u0000\u0001 no JSON",
    "other.json": JSON.stringify({ favourites: [{ key: "x", title: "x", address: "javascript:alert(1)" }] }),
    "way-out.json": JSON.stringify({ format: "matwork-favourites", version: 1, favourites: [{ key: "x", title: "x", address: "//evil.example/", added: "2026-01-01T00:00:00.000Z" }] }),
  };
  for (const [name, text] of Object.entries(hostile)) {
    writeFileSync(join(made, name), text);
    await importFrom(page, join(made, name));
    await page.locator("mw-favourites [role=status]", { hasText: "no favourites in this file" }).waitFor();
    assert.equal(await rows(page).count(), 0, name);
    await page.reload();
  }
});

test("deleting all asks first", async (t) => {
  const page = await site.open(t, "/");
  await mark(page, "/exercises/mat/slow-bridge/");
  await page.goto(site.at("/favourites/"));
  await rows(page).first().waitFor();
  await page.locator("mw-favourites .clear").click();
  const question = page.locator("dialog[open]");
  await question.getByRole("button", { name: "Cancel" }).click();
  assert.equal(await rows(page).count(), 1);
  await page.locator("mw-favourites .clear").click();
  await question.getByRole("button", { name: "Delete all" }).click();
  await page.locator("mw-favourites .none").waitFor();
});
