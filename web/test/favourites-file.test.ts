import assert from "node:assert/strict";
import { test } from "node:test";
import type { Favourite } from "../src/favourites/favourite";
import { formatFavourites, isLibraryAddress, parseFavourites } from "../src/favourites/file";
import { placesOf } from "../src/favourites/places";

const bridge: Favourite = { key: "exercise-bridge", title: "Bridge", address: "/exercises/bridge/", added: 1_700_000_000_000 };

function fileWith(change: object): string {
  const file = JSON.parse(formatFavourites([bridge])) as { favourites: object[] };
  return JSON.stringify({ ...file, favourites: [{ ...file.favourites[0], ...change }] });
}

test("what was written is read again", () => {
  const favourites = [bridge, { ...bridge, key: "otra", title: "Elevación «de lado»", address: "/es/ejercicios/elevación/" }];
  assert.deepEqual(parseFavourites(formatFavourites(favourites)), favourites);
});

test("a key counts once", () => {
  assert.deepEqual(parseFavourites(formatFavourites([bridge, bridge])), [bridge]);
});

test("what is not a file of favourites is refused", () => {
  for (const text of ["", "[]", "null", "3", "{", '{"favourites": []}', '{"format":"matwork-favourites","version":2,"favourites":[]}']) {
    assert.equal(parseFavourites(text), undefined, text);
  }
});

test("a file with one bad favourite is refused as a whole", () => {
  const changes = [{ key: "" }, { key: 3 }, { title: " " }, { title: "x".repeat(301) }, { title: "a\u202eb" }, { added: "soon" }];
  for (const change of changes) assert.equal(parseFavourites(fileWith(change)), undefined, JSON.stringify(change));
  const two = JSON.stringify({ ...JSON.parse(formatFavourites([bridge])), favourites: [bridge, 7] });
  assert.equal(parseFavourites(two), undefined);
});

test("too many favourites are refused", () => {
  const many = Array.from({ length: 5001 }, (_, n) => ({ ...bridge, key: String(n) }));
  assert.equal(parseFavourites(formatFavourites(many)), undefined);
});

test("only addresses of the library are read", () => {
  const bad = ["//evil.example/", "/\\evil.example/", "/\t/evil.example/", "javascript:alert(1)", "https://evil.example/", "exercises/", "", "/a/../../b/", "/%2E%2e/", "/a//b/", "/a?b", "/a#b", "/a b/"];
  for (const address of bad) {
    assert.equal(isLibraryAddress(address), false, address);
    assert.equal(parseFavourites(fileWith({ address })), undefined, address);
  }
  for (const address of ["/", "/exercises/mat/bridge/", "/es/ejercicios/niño/", "/static/a.html", "/..a/"]) {
    assert.equal(isLibraryAddress(address), true, address);
  }
});

test("whatever is read leads to this origin", () => {
  const pieces = ["/", "\\", ".", "%2e", "\t", "\n", "a", ":", "@", "evil.example", "?", "#", " ", "//"];
  for (let n = 0; n < pieces.length ** 4; n += 1) {
    const address = [0, 1, 2, 3].map((digit) => pieces[Math.floor(n / pieces.length ** digit) % pieces.length]).join("");
    if (!isLibraryAddress(address)) continue;
    const url = new URL("/lib/" + address.replace(/^\//, ""), "https://example.org/x");
    assert.ok(url.href.startsWith("https://example.org/lib/"), JSON.stringify(address));
  }
});

test("a favourite without a translation key is found by its address", () => {
  const exercises = { address: ["/a/", "/b/"], favourite: ["", "exercise-b"] } as unknown as Parameters<typeof placesOf>[0]["exercises"];
  assert.deepEqual([...placesOf({ exercises })], [["/a/", 0], ["exercise-b", 1]]);
});
