// Lighthouse as a phone: the median of several runs for each page.
import lighthouse from "lighthouse";

const categories = ["performance", "accessibility", "best-practices", "seo"];

/** Scores of a hundred by category, and what took points in the last run. `port` is the one that Chromium is debugged at. */
export async function scoresOf(address, port, runs) {
  const results = [];
  for (let n = 0; n < runs; ++n) {
    const { lhr } = await lighthouse(address, { port, output: "json", logLevel: "error", onlyCategories: categories });
    if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
    results.push(lhr);
  }
  const median = (name) => results.map((result) => Math.round(result.categories[name].score * 100)).sort((a, b) => a - b)[results.length >> 1];
  return { scores: Object.fromEntries(categories.map((name) => [name, median(name)])), lost: lostIn(results.at(-1)) };
}

function lostIn(result) {
  return categories.flatMap((name) => result.categories[name].auditRefs
    .filter(({ id, weight }) => weight > 0 && (result.audits[id].score ?? 1) < 0.9)
    .map(({ id }) => `${name} ${id} ${result.audits[id].displayValue ?? ""}`.trim()));
}
