// usage: node gallery.mjs OUTPUT [--site NAME=FOLDER …] [ADDRESS…]
// Pictures of pages for people to look at: each at three widths, in light and in the dark, and one page that shows them side by side.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { executablePath, flags } from "./chromium.mjs";
import { pathOf, scenesOf } from "./scenes.mjs";
import { SiteServer } from "./server.mjs";

const widths = [360, 768, 1280];
const schemes = ["light", "dark"];
const tallest = 3200;

const { output, sites, addresses } = parse(process.argv.slice(2));
const browser = await chromium.launch({ executablePath, args: flags });
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
const shown = [];
for (const [name, folder] of sites) await visit(name, folder);
await browser.close();
writeFileSync(join(output, "index.html"), overview());
console.log(`${shown.length} pages: ${join(output, "index.html")}`);

function parse([output, ...rest]) {
  const sites = [];
  const addresses = [];
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === "--site") sites.push(rest.shift().split("="));
    else addresses.push(word);
  }
  return { output, sites, addresses };
}

async function visit(name, folder) {
  const server = await new SiteServer(folder, pathOf(folder)).start();
  const wanted = addresses.length > 0 ? addresses.map((address) => ({ name: address.replace(/[^\w-]+/g, "-"), address })) : scenesOf(folder);
  for (const scene of wanted) {
    const files = (await Promise.all(widths.map((width) => pictures(server, name, scene, width)))).flat();
    if (files.length > 0) shown.push({ site: name, scene, files });
  }
  await server.stop();
}

/** A scene at one width, in light and in the dark; none where it could not be set up, which is said. */
async function pictures(server, site, scene, width) {
  const context = await browser.newContext({ viewport: { width, height: width < 600 ? 740 : 900 }, reducedMotion: "reduce", hasTouch: width < 600 });
  context.setDefaultTimeout(10_000);
  try {
    const page = await context.newPage();
    await page.goto(new URL(encodeURI(scene.address.replace(/^\//, "")), server.address).href);
    await page.evaluate(() => document.fonts.ready);
    await scene.prepare?.(page);
    const files = [];
    for (const colorScheme of schemes) files.push(await picture(page, `${site}-${scene.name}-${width}-${colorScheme}.png`, colorScheme, scene));
    return files;
  } catch (error) {
    console.error(`${site} ${scene.name} at ${width} px: ${error.message.split("\n")[0]}`);
    return [];
  } finally {
    await context.close();
  }
}

/** What a person does on a page is shown as far as the window reaches, a page to be read as a whole. */
async function picture(page, file, colorScheme, { prepare }) {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: Math.max(innerHeight, document.documentElement.scrollHeight) }));
  const clip = { x: 0, y: 0, width, height: Math.min(height, tallest) };
  await page.screenshot({ path: join(output, file), ...(prepare ? {} : { fullPage: true, clip }) });
  return file;
}

function overview() {
  const row = ({ site, scene, files }) => `<section><h2>${site}: ${scene.name} <small>${scene.address}</small></h2><div>${files
    .map((file) => `<a href="${file}"><img loading="lazy" src="${file}" alt="${file}"></a>`).join("")}</div></section>`;
  const style = "body{font:16px sans-serif;margin:1rem;background:#888}div{display:flex;gap:1rem;align-items:flex-start;overflow-x:auto}img{height:40rem}";
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>${style}</style>${shown.map(row).join("\n")}</html>\n`;
}
