// How long the search of a page takes to be ready and to answer, and how long a list takes to be narrowed, in Node:
//   node bench/web_search.mjs SITE [LANGUAGE]
// SITE is a built site (find.<language>.json, find-more.<language>.json). Every query is typed letter by letter.
// Of several rounds the best of each query counts, so that other work of the machine is left out.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const web = path.join(path.dirname(fileURLToPath(import.meta.url)), "../web");
const esbuild = createRequire(path.join(web, "package.json"))("esbuild");
const [site, language = "en"] = process.argv.slice(2);
const read = (name) => JSON.parse(fs.readFileSync(path.join(site, `${name}.${language}.json`), "utf8"));
const { Engine, suggest, vocabularyOf, termTable, tally, exercisesOf, parseSelection } = await bundled();

const queries = ["the hundred", "hamstrings", "lying on your side", "sigle leg strech", "espalda", "beginner core band",
  "bycicle", "boca arriba", "plank xyz", "why does my neck hurt"];
const index = read("find");
const more = read("find-more");
// Fewer rounds in a huge library, where each takes long.
const rounds = index.exercises.title.length > 5000 ? 2 : 10;
console.log(`${index.exercises.title.length} exercises, ${language}, node ${process.version}`);
const first = await timed("index of the first file", () => filled(undefined));
const second = await timed("index of both files", () => filled(more));
report("query, first file", typed(first));
report("query, both files", typed(second));
const vocabulary = await timed("words to suggest, once", () => vocabularyOf(second.items()));
report("suggestion", ["hamstir zzz", "plakn legg", "qwertz"].map((query) => best(() => suggest(query, second, vocabulary))));
const table = await timed("table of facets", () => termTable(index));
const list = exercisesOf(index, table, "", []);
const chosen = ["", "?level=beginner", "?level=beginner&muscle=core,hips", "?equipment=mat&position=supine&length=up-to-1-minute"];
report("counts of facets", chosen.map((query) => best(() => tally(list, table, parseSelection(query, index), () => false))));

async function filled(second) {
  const engine = new Engine(index);
  await engine.fill(index, second, () => new Promise((resolve) => setImmediate(resolve)));
  return engine;
}

function typed(engine) {
  return queries.flatMap((query) =>
    [...query].map((_, n) => best(() => engine.search(query.slice(0, n + 1)))));
}

function best(act) {
  let least = Infinity;
  for (let round = 0; round < rounds; ++round) {
    const start = performance.now();
    act();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

async function timed(what, act) {
  const start = performance.now();
  const made = await act();
  console.log(`${what}: ${(performance.now() - start).toFixed(1)} ms`);
  return made;
}

function report(what, times) {
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.min(times.length - 1, Math.floor(part * times.length))].toFixed(2);
  console.log(`${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms (${times.length})`);
}

async function bundled() {
  const out = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "matwork-bench-")), "search.mjs");
  const names = ["search/engine", "search/suggest", "finder/tally", "finder/selection"];
  const contents = names.map((name) => `export * from "./src/${name}";`).join("\n");
  await esbuild.build({ stdin: { contents, resolveDir: web }, bundle: true, platform: "node", format: "esm", outfile: out, logLevel: "error" });
  const made = await import(pathToFileURL(out).href);
  fs.rmSync(path.dirname(out), { recursive: true });
  return made;
}
