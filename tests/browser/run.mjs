// usage: node run.mjs MATWORK CHECKOUT [NAME…]
// Builds the sites, starts one Chromium, and runs the test files (or those whose name has one of the words) in two processes.
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { executablePath, flags } from "./chromium.mjs";
import { buildSites } from "./sites.mjs";

const [program, checkout, ...wanted] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const began = Date.now();

process.env.MATWORK_SITES = JSON.stringify(buildSites(program, checkout, join(checkout, "build/browser")));
const browser = await chromium.launchServer({ executablePath, args: flags });
process.env.MATWORK_BROWSER = browser.wsEndpoint();

const files = readdirSync(here)
  .filter((name) => name.endsWith(".test.mjs") && (wanted.length === 0 || wanted.some((word) => name.includes(word))))
  .sort()
  .map((name) => join(here, name));
const tests = run({ files, concurrency: 2, timeout: 240_000 });
tests.on("test:fail", () => (process.exitCode = 1));
tests.on("end", async () => {
  await browser.close();
  console.log(`${((Date.now() - began) / 1000).toFixed(0)} s, building included`);
});
tests.compose(spec()).pipe(process.stdout);
