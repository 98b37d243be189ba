// What holds on a page of every kind: it can be read, on any screen, without scripts, and by eyes of any kind.
import assert from "node:assert/strict";
import { test } from "node:test";
import { kinds, visitAll } from "./kinds.mjs";
import { smallTargets, widerThanScreen } from "./measure.mjs";
import { useSite } from "./visit.mjs";

const site = useSite("fixture");

test("at 360 px nothing is scrolled sideways, also with text twice as large", async (t) => {
  await visitAll(site, t, { viewport: { width: 360, height: 740 } }, async (page) => {
    const plain = await page.evaluate(widerThanScreen);
    await page.evaluate(() => (document.documentElement.style.fontSize = `${2 * parseFloat(getComputedStyle(document.documentElement).fontSize)}px`));
    const large = (await page.evaluate(widerThanScreen)).map((fault) => `200 %: ${fault}`);
    return [...plain, ...large];
  });
});

test("at 360 px everything to be touched is at least 44 px tall and wide, but links in running text", async (t) => {
  await visitAll(site, t, { viewport: { width: 360, height: 740 }, hasTouch: true }, (page) => page.evaluate(smallTargets));
});

test("without JavaScript every page is there to read, and nothing dead is shown", async (t) => {
  await visitAll(site, t, { javaScriptEnabled: false }, (page) => page.evaluate(() => {
    const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
    const faults = [...document.querySelectorAll("button, input, [role=button]")].filter(isSeen).map((element) => `dead: ${element.outerHTML}`);
    if (!isSeen(document.querySelector("main h1"))) faults.push("no heading");
    if (document.querySelector("main").innerText.trim().length < 20) faults.push("hardly a word");
    return faults;
  }));
});

test("the dark is dark, and motion that is not wanted does not happen", async (t) => {
  const page = await site.open(t, kinds.exercise, { colorScheme: "dark", reducedMotion: "reduce" });
  const [r, g, b, opacity = 1] = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor.match(/[\d.]+/g).map(Number));
  assert.ok(opacity === 1 && Math.max(r, g, b) < 60, `background is ${r} ${g} ${b}`);
  const moving = await page.evaluate(() => [...document.querySelectorAll("*")].filter((element) => {
    const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
    const seconds = (list) => Math.max(...list.split(",").map(parseFloat));
    return seconds(transitionDuration) > 0.01 || (animationName !== "none" && seconds(animationDuration) > 0.01);
  }).map((element) => element.outerHTML.slice(0, 80)));
  assert.deepEqual(moving, []);
});

test("from right to left the page begins on the right", async (t) => {
  const page = await site.open(t, "/ar/exercises/mat/slow-bridge/", { viewport: { width: 360, height: 740 } });
  assert.equal(await page.getAttribute("html", "dir"), "rtl");
  const { heading, main } = await page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector("h1"));
    const { right } = document.querySelector("main").getBoundingClientRect();
    return { heading: range.getBoundingClientRect().right, main: right };
  });
  assert.ok(main - heading < 48, `the title ends ${main - heading} px before the edge`);
});
