// Holds the drawing to its own rules: `node web/body-map/check.mjs` exits 1 and says where a muscle leaves the body or a
// fibre its muscle by more than the ink hides, or that the committed sprite is not what the points say.
import { readFileSync } from "node:fs";
import { at, segments } from "./curve.mjs";
import * as contour from "./contour.mjs";
import { sprite, target } from "./draw.mjs";
import { back } from "./muscles-back.mjs";
import { front } from "./muscles-front.mjs";
import { halfOutline, points } from "./points.mjs";

const hidden = 0.5; // half the width of the contour

const sampled = (list) => segments(list, true).flatMap((cubic) => Array.from({ length: 12 }, (_, k) => at(cubic, k / 12)));
const sides = (polygon) => polygon.map((point, i) => [polygon[(i + polygon.length - 1) % polygon.length], point]);

function isInside([x, y], polygon) {
  const crossed = sides(polygon).filter(([a, b]) => (a[1] > y) !== (b[1] > y) && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]);
  return crossed.length % 2 === 1;
}

function distanceToSide([x, y], [a, b]) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const along = ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - a[0] - share * dx, y - a[1] - share * dy);
}

/** How far a point lies outside of all polygons; 0 inside of one. */
function outside(point, polygons) {
  if (polygons.some((polygon) => isInside(point, polygon))) return 0;
  return Math.min(...polygons.flatMap(sides).map((side) => distanceToSide(point, side)));
}

/** Half of the body, with the head and some of the other half, which no muscle of this half leaves. */
function body(neck, foot) {
  const half = segments(halfOutline(neck, foot), false).flatMap((cubic) => Array.from({ length: 12 }, (_, k) => at(cubic, k / 12)));
  return [...half, [0, 249.4], [-30, 249.4], [-30, 40], [10, 40]];
}

/** Points along the first, the last and the middle fibres. */
function alongFibres([first, last, steps, ...more]) {
  const [a, b] = [points(first), points(last)];
  const at = (share, i) => [0, 1].map((j) => a[i][j] + (b[i][j] - a[i][j]) * share);
  const shares = Array.from({ length: steps + 1 }, (_, k) => k / steps);
  const here = shares.flatMap((share) => [0, 1, 2].map((i) => at(share, i)));
  return more.length > 0 ? [...here, ...alongFibres(more)] : here;
}

function problems(view, muscles, outline) {
  return Object.entries(muscles).flatMap(([id, { shape, fibres = [] }]) => {
    const polygons = shape.split("|").map((text) => sampled(points(text)));
    const beyond = Math.max(...polygons.flat().map((point) => outside(point, [outline])));
    const strayed = fibres.length > 0 ? Math.max(...alongFibres(fibres).map((point) => outside(point, polygons))) : 0;
    return [
      beyond > hidden && `${view}.${id}: ${beyond.toFixed(1)} outside of the body`,
      strayed > hidden && `${view}.${id}: a fibre ${strayed.toFixed(1)} outside of the muscle`,
    ].filter(Boolean);
  });
}

const found = [
  ...problems("front", front, body(contour.neckFront, contour.footFront)),
  ...problems("back", back, body(contour.neckBack, contour.footBack)),
];
if (readFileSync(target, "utf8") !== sprite()) found.push("web/pictures/body-map.svg is not what the points say: run draw.mjs");
found.forEach((line) => console.error(line));
process.exitCode = found.length > 0 ? 1 : 0;
