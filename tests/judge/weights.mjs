// What a phone loads of HTML, CSS and JavaScript before anybody touches anything, as brotli 11 would send it.
import { brotliCompressSync } from "node:zlib";

const counted = new Set(["document", "stylesheet", "script"]);

/** Bytes by kind, and `total`. */
export async function weightOf(browser, address) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: "block" });
  const page = await context.newPage();
  const answers = [];
  page.on("response", (response) => counted.has(response.request().resourceType()) && answers.push(response));
  await page.goto(address, { waitUntil: "networkidle" });
  const weight = { document: 0, stylesheet: 0, script: 0, total: 0 };
  for (const response of answers) {
    const bytes = brotliCompressSync(await response.body()).length;
    weight[response.request().resourceType()] += bytes;
    weight.total += bytes;
  }
  await context.close();
  return weight;
}
