import assert from "node:assert/strict";
import { test } from "node:test";
import { nearestOfflinePage, offlinePages, pictureStem, plainAddress, presentVersion } from "../src/offline/addresses";
import { isOwnPage } from "../src/offline/caches";
import { bytesOf, differenceOf, type OfflineList } from "../src/offline/revisions";
import { sizeText } from "../src/offline/size";

const listed = ["/lib/", "/lib/offline/", "/lib/es/", "/lib/es/sin-conexion/", "/lib/pt-BR/", "/lib/pt-BR/sem-conexao/"];

test("offline pages are those with no other page below them", () => {
  assert.deepEqual(offlinePages(listed), ["/lib/offline/", "/lib/es/sin-conexion/", "/lib/pt-BR/sem-conexao/"]);
  assert.deepEqual(offlinePages(["/", "/offline/"]), ["/offline/"]);
});

test("the offline page is that of the language", () => {
  const pages = offlinePages(listed);
  assert.equal(nearestOfflinePage("/lib/es/ejercicios/", pages), "/lib/es/sin-conexion/");
  assert.equal(nearestOfflinePage("/lib/espana/", pages), "/lib/offline/");
  assert.equal(nearestOfflinePage("/lib/", pages), "/lib/offline/");
  assert.equal(nearestOfflinePage("/other/", pages), undefined);
});

test("one page has one address", () => {
  const page = "https://example.org/lib/es/ni%C3%B1o/";
  for (const address of ["niño/", "ni%C3%B1o/", "ni%c3%b1o/index.html", "niño/?level=beginner#part.steps"]) {
    assert.equal(plainAddress(`https://example.org/lib/es/${address}`), page);
  }
  assert.equal(plainAddress("https://example.org/100%/"), "https://example.org/100%/");
});

test("a file of another version is replaced by that of now, where it is clear which", () => {
  const assets = ["/a/style-0123ABCD.css", "/a/chunk-AAAAAAAA.js", "/a/chunk-BBBBBBBB.js", "/a/words-es-0123ABCD.json", "/a/words-en-0123ABCD.json"];
  assert.equal(presentVersion("/a/style-FFFFFFFF.css", assets), "/a/style-0123ABCD.css");
  assert.equal(presentVersion("/a/words-es-FFFFFFFF.json", assets), "/a/words-es-0123ABCD.json");
  assert.equal(presentVersion("/a/chunk-FFFFFFFF.js", assets), undefined);
  assert.equal(presentVersion("/a/other-FFFFFFFF.js", assets), undefined);
});

test("a picture is one picture in every size", () => {
  const stem = "/pictures/swan-2-0123456789abcdef";
  for (const size of ["360.avif", "1080.webp"]) assert.equal(pictureStem(`${stem}-${size}`), stem);
  assert.equal(pictureStem("/images/swan-12.jpg"), "/images/swan-12.jpg");
});

const page = (text: string, init: ResponseInit = {}) =>
  new Response(text, { headers: { "content-type": "text/html; charset=utf-8" }, ...init });

test("only pages of a matwork library are kept", async () => {
  const own = '<!doctype html><html lang="en" data-root="/">';
  assert.equal(await isOwnPage(page(own)), true);
  assert.equal(await isOwnPage(page("<html><h1>Hotel login</h1>")), false);
  assert.equal(await isOwnPage(page(own, { status: 503 })), false);
  assert.equal(await isOwnPage(page(own, { headers: { "content-type": "application/json" } })), false);
  assert.equal(await isOwnPage(Object.defineProperty(page(own), "redirected", { value: true })), false);
});

const list: OfflineList = {
  bytes: 3000,
  pages: [["/", "a1"], ["/exercises/", "b1"]],
  files: [["/pictures/x.avif", "c1"]],
};

test("all of a library is fetched at first, in the order of its list", () => {
  assert.deepEqual(differenceOf(list, {}).fetch.map(([address]) => address), ["/", "/exercises/", "/pictures/x.avif"]);
});

test("an update fetches what changed and removes what is gone", () => {
  const saved = { "/": "a1", "/exercises/": "b0", "/old/": "d1", "/pictures/x.avif": "c1" };
  assert.deepEqual(differenceOf(list, saved), { fetch: [["/exercises/", "b1"]], remove: ["/old/"] });
});

test("what is saved as it is now leaves nothing to do", () => {
  const saved = Object.fromEntries([...list.pages, ...list.files]);
  assert.deepEqual(differenceOf(list, saved), { fetch: [], remove: [] });
});

test("sizes are told in the writing of the language", () => {
  assert.equal(bytesOf(list, 1), 1000);
  assert.equal(bytesOf({ bytes: 0, pages: [], files: [] }, 0), 0);
  assert.equal(sizeText(6_240_000, "en"), "6.2 MB");
  assert.equal(sizeText(6_240_000, "es"), "6,2 MB");
  assert.equal(sizeText(61_700_000, "en"), "62 MB");
  assert.equal(sizeText(300, "en"), "0.1 MB");
});
