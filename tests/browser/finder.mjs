// What a person does with the facets of a list.

/** Comes near, which makes the links of the program choices. */
export async function liven(page) {
  await page.evaluate(() => customElements.whenDefined("mw-finder"));
  await page.locator(".facets").dispatchEvent("pointerenter");
  await page.locator("mw-finder.ready").waitFor();
}

export async function openFacet(page, facet) {
  await liven(page);
  const details = page.locator(`details[data-facet="${facet}"]`);
  if (!(await details.evaluate((element) => element.open))) await details.locator("summary").click();
}

export const choice = (page, facet, term) => page.locator(`[data-facet="${facet}"] [data-term="${term}"]`);

export async function tick(page, facet, term) {
  await openFacet(page, facet);
  await choice(page, facet, term).locator("label").click();
}
