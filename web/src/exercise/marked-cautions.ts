// Says at the top of an exercise that it has a caution about a condition that the person marked.
import { onConditionsChange, readConditions } from "../conditions/store";
import { make } from "../dom";
import { fill, words } from "../page";

const cautions = [...document.querySelectorAll<HTMLDetailsElement>(".cautions details[data-condition]")];

void readConditions().then(say);
onConditionsChange((marked) => void say(marked));

async function say(marked: readonly string[]): Promise<void> {
  const met = cautions.filter((caution) => marked.includes(caution.dataset.condition ?? ""));
  const said = met.length > 0 ? await words() : {};
  document.querySelector(".marked")?.remove();
  if (met.length === 0) return;
  for (const caution of met) caution.open = true;
  const [before, after] = fill(said["conditions-marked"], { name: "\0" }).split("\0");
  const list = new Intl.ListFormat(document.documentElement.lang, { type: "conjunction" });
  const parts = list.formatToParts(met.map((_, place) => String(place)));
  const names = parts.map(({ type, value }) => (type === "element" ? linkTo(met[Number(value)]!) : value));
  const note = make("p", { class: "marked", role: "note" }, before ?? "", ...names, after ?? "");
  document.querySelector(".exercise > header, .exercise h1")?.after(note);
}

function linkTo(caution: HTMLElement): HTMLElement {
  caution.id ||= `caution.${caution.dataset.condition}`;
  return make("a", { href: `#${caution.id}` }, caution.querySelector("summary b")?.textContent ?? "");
}
