// Reading of points and the frames in which muscles are drawn.
import { at, segments } from "./curve.mjs";
import * as contour from "./contour.mjs";

const wrist = [73.8, 245];
const lean = 10 * Math.PI / 180;
/** A point of the hand, which hangs along the lean of the forearm. */
const inHand = ([along, across, corner]) => [
  wrist[0] + along * Math.sin(lean) + across * Math.cos(lean), wrist[1] + along * Math.cos(lean) - across * Math.sin(lean), corner];

const plain = (text) => text.trim().split(/\s+/).map((word) => {
  const corner = word.endsWith("!");
  const [x, y] = word.replace(/[H!]/g, "").split(",").map(Number);
  return word.startsWith("H") ? inHand([x, y, corner]) : [x, y, corner];
});

/** Half of the silhouette below the head, from the neck to the crotch. */
export function halfOutline(neck, foot) {
  return [neck, contour.shoulder, contour.armOuter, contour.hand, contour.armInner, contour.side, contour.legOuter, foot, contour.legInner]
    .flatMap(plain);
}

/** x of an edge for each height: the curve sampled, so that muscles end where the contour is and not where its points are. */
function edge(from, to) {
  const points = halfOutline(contour.neckFront, contour.footFront);
  const index = (text, last) => {
    const list = plain(text);
    const [x, y] = last ? list[list.length - 1] : list[0];
    return points.findIndex((p) => p[0] === x && p[1] === y);
  };
  const [first, last] = [index(from, false), index(to, true)];
  const curve = segments(points, false).slice(first, last);
  const samples = curve.flatMap((cubic) => Array.from({ length: 25 }, (_, k) => at(cubic, k / 24)));
  return (y) => samples.reduce((best, p) => (Math.abs(p[1] - y) < Math.abs(best[1] - y) ? p : best))[0];
}

const side = edge(contour.side, contour.legOuter);
const legInner = edge(contour.legInner, contour.legInner);
const armOuter = edge(contour.armOuter, contour.armOuter);
const armInner = edge(contour.armInner, contour.armInner);

/** A frame turns a share of the width at a height into a distance from the midline. */
const frames = {
  T: (u, y) => u * side(y),
  L: (u, y) => legInner(y) + u * (side(y) - legInner(y)),
  A: (u, y) => armInner(y) + u * (armOuter(y) - armInner(y)),
};

/**
 * Points of `text`: `x,y` is a distance from the midline and a height; `T.9,160` nine tenths of the half trunk at that
 * height, `L` and `A` the same across leg and arm from the inner to the outer side. `!` marks a corner.
 */
export function points(text) {
  return text.trim().split(/\s+/).map((word) => {
    const frame = frames[word[0]];
    if (!frame) return plain(word)[0];
    const [u, y, corner] = plain(word.slice(1))[0];
    return [frame(u, y), y, corner];
  });
}

/** The mirror image, in the same drawing. */
export const mirrored = (list) => list.map(([x, y, corner]) => [-x, y, corner]);
/** From distances from the midline to the coordinates of the drawing, 200 wide. */
export const placed = (list) => list.map(([x, y, corner]) => [x + 100, y, corner]);
