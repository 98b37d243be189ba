// axe on pages at two widths and in both colour schemes.
import { AxeBuilder } from "@axe-core/playwright";

async function violations(page) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** `at` gives the address that a page is served at. */
export async function accessFaults(browser, addresses, at) {
  const faults = [];
  for (const [width, colorScheme] of [[360, "light"], [1280, "dark"]]) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    for (const address of addresses) {
      await page.goto(at(address));
      faults.push(...(await violations(page)).map((fault) => `${address} at ${width} px, ${colorScheme}: ${fault}`));
    }
    await context.close();
  }
  return faults;
}
