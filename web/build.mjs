// Bundles what browsers load into a folder: node web/build.mjs OUT.
//   OUT/assets/…          files whose names carry a hash of their content; browsers may keep them for ever
//   OUT/service-worker.js  has to stay at one address; the program fills in what it keeps (`self.__WB_MANIFEST`)
//   OUT/manifest.yaml      which file is which, for the program
// The same sources give the same bytes.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";
import { subsetFonts } from "./fonts.mjs";
import { drawIcons } from "./app-icons.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(process.argv[2] ?? path.join(here, "../build/web"));
const assets = path.join(out, "assets");

const shared = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  target: ["es2022", "chrome110", "firefox115", "safari16"],
  logLevel: "warning",
  metafile: true,
};

async function bundleAssets(fonts) {
  const result = await esbuild.build({
    ...shared,
    entryPoints: { main: "src/main.ts", style: "style/main.css" },
    outdir: assets,
    format: "esm",
    splitting: true,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file" },
    alias: { "matwork-fonts": fonts },
  });
  return result.metafile.outputs;
}

async function bundleWorker() {
  await esbuild.build({
    ...shared,
    entryPoints: ["src/service-worker.ts"],
    outfile: path.join(out, "service-worker.js"),
    format: "iife",
  });
}

function copyHashed(file) {
  const bytes = fs.readFileSync(file);
  const { name, ext } = path.parse(file);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8).toUpperCase();
  const copy = `${name}-${hash}${ext}`;
  fs.writeFileSync(path.join(assets, copy), bytes);
  return copy;
}

function nameOf(outputs, entry) {
  const [file] = Object.entries(outputs).find(([, output]) => output.entryPoint === entry);
  return path.basename(file);
}

fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(assets, { recursive: true });
const fonts = await subsetFonts(path.join(out, "fonts"));
const outputs = await bundleAssets(fonts);
await bundleWorker();
fs.rmSync(path.join(out, "fonts"), { recursive: true });
const lines = { script: nameOf(outputs, "src/main.ts"), style: nameOf(outputs, "style/main.css") };
const isPreloaded = (file) => /(figtree|literata)-normal-/.test(file);
lines.preload = fs.readdirSync(assets).filter(isPreloaded).sort();
lines.bodyMap = copyHashed(path.join(here, "pictures/body-map.svg"));
lines.icons = copyHashed(path.join(here, "pictures/icons.svg"));
const icons = drawIcons(path.join(here, "../data/site/favicon.svg"), path.join(out, "icons"));
for (const [name, file] of Object.entries(icons)) lines[name] = copyHashed(file);
fs.rmSync(path.join(out, "icons"), { recursive: true });
const yaml = Object.entries(lines).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
fs.writeFileSync(path.join(out, "manifest.yaml"), yaml.join(""));
