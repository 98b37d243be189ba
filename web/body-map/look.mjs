// Every group of muscles alone on the figure: what is seen at arm's length is what counts.
import { front } from "./muscles-front.mjs";
import { back } from "./muscles-back.mjs";

const sprite = "../../web/pictures/body-map.svg";
const asked = new URLSearchParams(location.search);
const width = asked.get("width") ?? "130";
const groups = [...new Set([...Object.keys(front), ...Object.keys(back)])].sort();

const element = (name, attributes, ...children) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};
const use = (id, kind = "") => element("use", { href: `${sprite}#${id}`, class: kind });

function figure(view, shown) {
  const seen = shown.filter(([id]) => (view === "front" ? front : back)[id]);
  const muscles = seen.map(([id, kind]) => element("a", { href: `#${id}` }, use(`${view}.${id}`, kind)));
  return element("svg", { class: "body-map", viewBox: "0 0 200 480", width }, use(view), ...muscles, use(`${view}.lines`));
}

function pattern() {
  const ground = element("path", { class: "hatch-ground", d: "M0 0h4v4h-4z" });
  const line = element("path", { class: "hatch-line", "stroke-width": 1.5, d: "M0 0v4" });
  const hatch = element("pattern", { id: "body-hatch", width: 3.4, height: 4, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, ground, line);
  return element("svg", { class: "body-map", width: 0, height: 0 }, element("defs", {}, hatch));
}

const names = (key) => (asked.get(key) ?? "").split(",").filter(Boolean);
const only = names("only");
const together = asked.has("together");
const sets = together ? [[...only.map((id) => [id, "main"]), ...names("helping").map((id) => [id, "helping"])]]
  : (only.length ? only : groups).map((id) => [[id, asked.get("kind") ?? "main"]]);
const main = document.createElement("main");
main.append(...sets.map((shown) => {
  const one = document.createElement("figure");
  const caption = document.createElement("figcaption");
  caption.textContent = shown.map(([id]) => id).join(", ");
  one.append(figure("front", shown), figure("back", shown), caption);
  return one;
}));
document.body.append(pattern(), main);
