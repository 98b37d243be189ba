// The sites that the tests look at, built by the program, all below the path /lib/.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeFixture } from "./fixture/write.mjs";

const addition = `---
title: "Brand New"
translationKey: "exercise-brand-new"
equipment: ["mat"]
muscles: ["abdominals"]
steps: ["Lie down.", "Get up."]
---
`;

/** Builds one site; findings of a fixture are no fault of the tests. */
function build(program, library, output, ...options) {
  execFileSync(program, ["build", library, "--output", output, ...options], { stdio: ["ignore", "ignore", "pipe"] });
}

/** A fixture with one exercise more: what a visitor meets who comes again after an edit. */
function writeNextVersion(library, next) {
  rmSync(next, { recursive: true, force: true });
  cpSync(library, next, { recursive: true });
  writeFileSync(join(next, "content/en/exercises/mat/brand-new.md"), addition);
}

/** The same with other words for scripts: pages of before would not find theirs any more. */
function writeNextWords(library, next) {
  rmSync(next, { recursive: true, force: true });
  cpSync(library, next, { recursive: true });
  const settings = JSON.parse(readFileSync(join(next, "matwork.yaml"), "utf8"));
  writeFileSync(join(next, "matwork.yaml"), JSON.stringify({ ...settings, words: { en: { "favourite-add": "Keep this one" } } }, null, 2));
}

/** Writes `library`, `fixture`, `fixture-next` and `fixture-words` below `folder`; returns the folder of each by its name. */
export function buildSites(program, checkout, folder) {
  mkdirSync(folder, { recursive: true });
  const source = (name) => join(folder, "source", name);
  const site = (name) => join(folder, name);
  writeFixture(source("fixture"));
  writeNextVersion(source("fixture"), source("fixture-next"));
  writeNextWords(source("fixture-next"), source("fixture-words"));
  const fixtures = ["fixture", "fixture-next", "fixture-words"];
  build(program, join(checkout, "library"), site("library"), "--base-url", "https://matwork.example/lib/");
  for (const name of fixtures) build(program, source(name), site(name));
  return Object.fromEntries(["library", ...fixtures].map((name) => [name, site(name)]));
}
