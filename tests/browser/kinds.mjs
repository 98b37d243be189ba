// One page of each kind of the fixture, by its address, and a way to look at all of them.
import assert from "node:assert/strict";

export const kinds = {
  home: "/",
  "home in Spanish": "/es/",
  "home from right to left": "/ar/",
  list: "/exercises/",
  "list in Spanish": "/es/ejercicios/",
  "part of a list": "/exercises/mat/",
  exercise: "/exercises/mat/slow-curl-up/",
  "exercise in Spanish": "/es/ejercicios/mat/puente-con-calma/",
  "exercise from right to left": "/ar/exercises/mat/slow-bridge/",
  "exercise with little": "/exercises/mat/plain/",
  "exercise with a picture": "/exercises/mat/slow-swimming/",
  "exercise with cautions": "/exercises/mat/flowing-roll-over/",
  muscles: "/muscles/",
  "muscle": "/muscles/hip-adductors/",
  equipment: "/equipment/",
  "one equipment": "/equipment/ring/",
  levels: "/levels/",
  level: "/levels/beginner/",
  positions: "/positions/",
  position: "/positions/supine/",
  movements: "/movements/",
  movement: "/movements/spine-flexion/",
  lengths: "/lengths/",
  workouts: "/workouts/",
  workout: "/workouts/premade/a-quiet-quarter/",
  articles: "/articles/",
  article: "/articles/breath/",
  "longest title": "/articles/longest/",
  questions: "/questions/",
  glossary: "/glossary/",
  videos: "/videos/",
  favourites: "/favourites/",
  "favourites in Spanish": "/es/favoritos/",
  privacy: "/privacy/",
  about: "/about/",
  offline: "/offline/",
  "nothing there": "/nothing/here/",
};

/** Visits every kind with one page; fails with what `look` found, page by page. */
export async function visitAll(site, test, options, look) {
  const page = await site.open(test, "/", { mayFail: true, ...options });
  const found = [];
  for (const address of Object.values(kinds)) {
    const expected = address === kinds["nothing there"] ? 404 : 200;
    const status = (await page.goto(site.at(address))).status();
    const faults = status === expected ? await look(page) : [`answers ${status}`];
    found.push(...faults.map((fault) => `${address} ${fault}`));
  }
  const isOfThatPage = (fault) => fault.includes("status of 404") && fault.endsWith(kinds["nothing there"]);
  assertNone([...found, ...page.faults.filter((fault) => !isOfThatPage(fault))]);
}

const shownFaults = 40;

/** Fails with the first of them. */
export function assertNone(faults) {
  const shown = faults.slice(0, shownFaults).join("\n");
  if (faults.length > 0) assert.fail(`${faults.length} faults:\n${shown}`);
}
