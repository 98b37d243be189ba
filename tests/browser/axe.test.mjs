// axe, the judge of access, on a page of every kind.
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { visitAll } from "./kinds.mjs";
import { useSite } from "./visit.mjs";

const site = useSite("fixture");

async function violations(builder) {
  // In one piece: there are no frames, and a page more for each is slow.
  const { violations } = await builder.setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`));
}

test("axe finds nothing on any page, neither in light nor in the dark", async (t) => {
  await visitAll(site, t, { reducedMotion: "reduce" }, async (page) => {
    await page.emulateMedia({ colorScheme: "light" });
    const light = await violations(new AxeBuilder({ page }));
    await page.emulateMedia({ colorScheme: "dark" });
    // The dark changes colours and nothing else.
    const dark = await violations(new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"]));
    return [...light, ...dark.map((fault) => `dark: ${fault}`)];
  });
});
