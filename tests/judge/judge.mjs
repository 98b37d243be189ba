// usage: node judge.mjs FOLDER… [--only markup,links,languages,access,weights,speed] [--runs N] [--pages N]
// Outside judges over built sites: Nu, dead links, languages, axe, weights, Lighthouse. Prints a table; exit status 1 on any fault.
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { executablePath, flags } from "../browser/chromium.mjs";
import { SiteServer } from "../browser/server.mjs";
import { accessFaults } from "./access.mjs";
import { deadLinks, languageFaults } from "./links.mjs";
import { markupFaults } from "./markup.mjs";
import { Site } from "./site.mjs";
import { scoresOf } from "./speed.mjs";
import { weightOf } from "./weights.mjs";

const debuggingPort = 9345;
const shownFaults = 12;
/** Compressed bytes before interaction. */
const heaviest = { exercise: 20_000, list: 30_000 };
const leastScores = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };

const options = { folders: [], only: "markup,links,languages,access,weights,speed", runs: 5, pages: 60 };
for (let rest = process.argv.slice(2); rest.length > 0; ) {
  const word = rest.shift();
  if (word.startsWith("--")) options[word.slice(2)] = rest.shift();
  else options.folders.push(resolve(word));
}
const isWanted = (judge) => options.only.split(",").includes(judge);
let faultCount = 0;

function report(judge, faults, note = "") {
  faultCount += faults.length;
  console.log(`${judge.padEnd(12)} ${faults.length === 0 ? "ok" : `${faults.length} faults`}  ${note}`);
  for (const fault of faults.slice(0, shownFaults)) console.log(`    ${fault}`);
  if (faults.length > shownFaults) console.log(`    and ${faults.length - shownFaults} more`);
}

/** Evenly out of all, so that every kind is among them. */
function spread(addresses, count) {
  const step = Math.max(1, addresses.length / count);
  return addresses.filter((_, place) => Math.floor(place / step) !== Math.floor((place - 1) / step));
}

async function judgeWeights(browser, site, at) {
  const faults = [];
  for (const [kind, address] of Object.entries(site.closely).filter(([, address]) => address)) {
    const { document, stylesheet, script, total } = await weightOf(browser, at(address));
    console.log(`    ${kind.padEnd(9)} ${String(total).padStart(6)} bytes: HTML ${document}, CSS ${stylesheet}, JavaScript ${script}  ${address}`);
    if (total > (heaviest[kind] ?? Infinity)) faults.push(`${kind} ${address}: ${total} bytes, more than ${heaviest[kind]}`);
  }
  report("weights", faults);
}

async function judgeSpeed(site, at) {
  const faults = [];
  for (const [kind, address] of Object.entries(site.closely).filter(([, address]) => address)) {
    const { scores, lost } = await scoresOf(at(address), debuggingPort, Number(options.runs));
    console.log(`    ${kind.padEnd(9)} ${Object.entries(scores).map(([name, score]) => `${name} ${score}`).join(", ")}  ${address}`);
    const isShort = Object.entries(leastScores).some(([name, least]) => scores[name] < least);
    if (isShort) faults.push(`${kind} ${address}: ${lost.join("; ")}`);
  }
  report("speed", faults, `median of ${options.runs}`);
}

async function judge(folder, browser) {
  const site = new Site(folder);
  const server = await new SiteServer(folder, site.path).start();
  const at = (address) => new URL(encodeURI(address.slice(1)), server.address).href;
  const addresses = site.pages.map(({ address }) => address);
  console.log(`\n${folder}: ${site.files.size} files, ${addresses.length} pages`);
  if (isWanted("links")) report("links", deadLinks(site));
  if (isWanted("languages")) report("languages", languageFaults(site));
  if (isWanted("markup")) report("markup", markupFaults(site, addresses), "Nu, every page");
  const some = spread(addresses.filter((address) => address.endsWith("/")), Number(options.pages));
  if (isWanted("access")) report("access", await accessFaults(browser, some, at), `axe, ${some.length} pages`);
  if (isWanted("weights")) await judgeWeights(browser, site, at);
  if (isWanted("speed")) await judgeSpeed(site, at);
  await server.stop();
}

if (options.folders.length === 0) {
  console.error("usage: judge.mjs FOLDER… [--only …] [--runs N] [--pages N]");
  process.exit(2);
}
const browser = await chromium.launch({ executablePath, args: [...flags, `--remote-debugging-port=${debuggingPort}`] });
try {
  for (const folder of options.folders) await judge(folder, browser);
} finally {
  await browser.close();
}
process.exitCode = faultCount > 0 ? 1 : 0;
