// Draws the body map: `node web/body-map/draw.mjs` writes web/pictures/body-map.svg and says what it weighs.
// The sprite holds, for each view, `front` (the figure), a group for each muscle group seen in it (`front.quadriceps`) and
// `front.lines` (the contour). A page lays them upon each other in this order, by `<use>`, with style/body-map.css:
//   <svg class="body-map" viewBox="0 0 200 480">
//     <use href="body-map.svg#front"/><use class="main" href="body-map.svg#front.quadriceps"/><use href="body-map.svg#front.lines"/>
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { arcData, pathData, segments } from "./curve.mjs";
import { ear } from "./contour.mjs";
import * as figure from "./figure.mjs";
import { front } from "./muscles-front.mjs";
import { back } from "./muscles-back.mjs";
import { halfOutline, mirrored, placed, points } from "./points.mjs";

const root = new URL("../../", import.meta.url);
export const target = new URL("web/pictures/body-map.svg", root);

const path = (list, closed) => pathData(segments(placed(list), closed), closed);
const paths = (texts, closed) => texts.flatMap((text) => text.split("|")).map((text) => path(points(text), closed)).join("");
/** One shape across the midline, from the half that begins and ends there. */
function whole(text, closed = true) {
  const half = typeof text === "string" ? points(text) : text;
  const joined = (p) => Math.abs(p[0]) < 0.01;
  const rest = mirrored(half).reverse();
  if (!closed && joined(half[0])) return path([...rest.slice(0, -1), ...half], false);
  const middle = rest.slice(joined(half[half.length - 1]) ? 1 : 0, closed && joined(half[0]) ? -1 : undefined);
  return path([...half, ...middle], closed);
}

const attributes = (map) => Object.entries(map).map(([name, value]) => ` ${name}="${value}"`).join("");
const draw = (d, map = {}) => (d ? `<path${attributes(map)} d="${d}"/>` : "");

/** Lines of fibres from the first line to the last in `steps`; a belly after the other. */
function fibres([first, last, steps, ...more]) {
  const [a, b] = [points(first), points(last)];
  const between = (share) => a.map((p, i) => [0, 1].map((j) => p[j] + (b[i][j] - p[j]) * share));
  const lines = Array.from({ length: steps + 1 }, (_, k) => arcData(placed(between(k / steps))));
  return lines.join("") + (more.length > 0 ? fibres(more) : "");
}

/** Something and its mirror image: the same bytes again, which compress to nothing; `<use>` in a sprite is not to be relied on. */
const both = (half) => `${half}<g transform="matrix(-1 0 0 1 200 0)">${half}</g>`;

const skin = "var(--body-skin,#efe7dc)";
const line = "var(--body-line,#6d655d)";
const cloth = "var(--body-cloth,#c9d6d0)";
const hair = "var(--body-hair,#9a8776)";

/** The figure in flat tones with its inner lines, upon which muscles are laid. */
function figureBelow(view) {
  const across = (texts) => texts.map((text) => whole(text, false)).join("");
  const thin = (width, opacity, lines) =>
    `<g fill="none" stroke="${line}" stroke-width="${width}" opacity="${opacity}" stroke-linecap="round">${lines}</g>`;
  return draw(view.bunBehind && whole(view.bunBehind), { fill: hair })
    + both(draw(paths([ear], true), { fill: skin, stroke: line }))
    + draw(whole(halfOutline(view.neck, view.foot)) + whole(view.head), { fill: skin })
    + draw(view.cloth.map((text) => whole(text)).join(""), { fill: cloth })
    + draw(whole(view.hair) + (view.bunBefore && whole(view.bunBefore)), { fill: hair })
    + thin(".6", ".7", draw(across(view.hemsAcross)) + both(draw(paths(view.hems, false))))
    + thin(".7", ".75", draw(across(view.linesAcross) + paths(view.midline, false)) + both(draw(paths(view.lines, false))));
}

/** The contour, which lies over the muscles, so that they end where the body ends. */
function contourAbove(view) {
  const outline = (view.bunBehind && whole(view.bunBehind, false)) + whole(halfOutline(view.neck, view.foot), false)
    + whole(view.headLine ?? view.head, !view.headLine) + (view.bunBefore && whole(view.bunBefore));
  return draw(outline);
}

function muscle(view, id, { shape, fibres: lines, whole: across }) {
  const inside = lines ? draw(fibres(lines), { fill: "none", stroke: "var(--body-fibre,none)", "stroke-width": 0.7, "stroke-linecap": "round" }) : "";
  const drawn = across ? draw(whole(shape)) + (inside && both(inside)) : both(draw(paths([shape], true)) + inside);
  return `<g id="${view}.${id}">${drawn}</g>`;
}

/** The whole sprite as text. */
export function sprite() {
  const views = [["front", figure.front, front], ["back", figure.back, back]];
  const parts = views.flatMap(([name, view, muscles]) => [
    `<g id="${name}">${figureBelow(view)}</g>`,
    `<g id="${name}.lines" fill="none" stroke="${line}" stroke-linecap="round" stroke-linejoin="round" stroke-width="1">${contourAbove(view)}</g>`,
    ...Object.entries(muscles).map(([id, one]) => muscle(name, id, one)),
  ]);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 480"><defs>\n${parts.join("\n")}\n</defs></svg>\n`;
}

/** Throws where a muscle group of the vocabulary has no shape, or a shape no muscle group. */
function checkNames() {
  const vocabulary = readFileSync(new URL("data/vocabulary/muscles.yaml", root), "utf8").split(/^regions:/m)[0];
  const groups = vocabulary.match(/^- id: \S+/gm).map((row) => row.slice(6));
  const missing = groups.filter((id) => !front[id] && !back[id]);
  const unknown = [...Object.keys(front), ...Object.keys(back)].filter((id) => !groups.includes(id));
  if (missing.length + unknown.length > 0) throw new Error(`body map: no shape for [${missing}], not in the vocabulary: [${unknown}]`);
}

function write() {
  checkNames();
  const text = sprite();
  writeFileSync(target, text);
  console.log(`${Object.keys(front).length} shapes in front, ${Object.keys(back).length} behind, ${text.length} bytes, ${brotliCompressSync(text).length} brotli`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) write();
