// Runs the tests of what needs no browser: node web/test.mjs
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = fs.mkdtempSync(path.join(os.tmpdir(), "matwork-web-test-"));
const tests = fs.readdirSync(path.join(here, "test")).filter((file) => file.endsWith(".test.ts")).sort();

await esbuild.build({
  entryPoints: tests.map((file) => path.join(here, "test", file)),
  outdir: out,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: "inline",
  logLevel: "warning",
});
const files = tests.map((file) => path.join(out, file.replace(/\.ts$/, ".mjs")));
const { status } = spawnSync(process.execPath, ["--enable-source-maps", "--test", ...files], { stdio: "inherit" });
fs.rmSync(out, { recursive: true });
process.exit(status ?? 1);
