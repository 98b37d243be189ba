// The library that comes with the program, in both languages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { assertNone } from "./kinds.mjs";
import { smallTargets, widerThanScreen } from "./measure.mjs";
import { useSite } from "./visit.mjs";

const site = useSite("library");

test("home, list, exercise, article and muscle are in order on a phone", async (t) => {
  const page = await site.open(t, "/", { viewport: { width: 360, height: 740 }, hasTouch: true });
  const found = [];
  for (const address of ["/", "/exercises/", "/exercises/mat/the-hundred/", "/articles/how-a-mat-class-is-built/", "/muscles/abdominals/", "/about/",
    "/es/", "/es/ejercicios/", "/es/ejercicios/mat/el-cien/", "/es/musculos/abdominales/"]) {
    await page.goto(site.at(address));
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const faults = [...violations.map(({ id }) => id), ...(await page.evaluate(widerThanScreen)), ...(await page.evaluate(smallTargets))];
    found.push(...faults.map((fault) => `${address} ${fault}`));
  }
  assertNone(found);
});

test("El Cien is found by its English name", async (t) => {
  const page = await site.open(t, "/es/");
  await page.keyboard.press("/");
  await page.locator(".search-dialog input").fill("hundred");
  await page.locator(".search-dialog .option", { hasText: "El Cien" }).filter({ hasText: "Hundred" }).waitFor();
});

test("an exercise is printed on one sheet of A4, with all its cautions", async (t) => {
  const page = await site.open(t, "/");
  for (const address of ["/exercises/mat/roll-up/", "/es/ejercicios/mat/rodar-hacia-arriba/", "/es/ejercicios/mat/flexiones-de-brazos/"]) {
    await page.goto(site.at(address));
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length, 1, address);
  }
});
