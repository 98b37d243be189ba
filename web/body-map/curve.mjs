// Smooth curves through few points: the splines of John Hobby ("Smooth, easy to compute interpolating splines", 1986),
// which is how METAFONT draws letters. A contour drawn by a person needs about one point at every turn and no handles.

const ROOT5 = Math.sqrt(5);

const minus = (a, b) => [a[0] - b[0], a[1] - b[1]];
const length = (a) => Math.hypot(a[0], a[1]);
const angle = (a, b) => Math.atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1]);

/** Solves the linear system `rows * x = right`; the systems here have at most some forty rows. */
function solve(rows, right) {
  const n = right.length;
  const m = rows.map((row, i) => [...row, right[i]]);
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(m[i][k]) > Math.abs(m[pivot][k])) pivot = i;
    [m[k], m[pivot]] = [m[pivot], m[k]];
    for (let i = k + 1; i < n; i++) {
      const factor = m[i][k] / m[k][k];
      if (factor) for (let j = k; j <= n; j++) m[i][j] -= factor * m[k][j];
    }
  }
  const x = new Array(n).fill(0);
  for (let k = n - 1; k >= 0; k--) {
    let sum = m[k][n];
    for (let j = k + 1; j < n; j++) sum -= m[k][j] * x[j];
    x[k] = sum / m[k][k];
  }
  return x;
}

/** How far a handle reaches, for the angles at this end and at the other one. */
function reach(theta, phi) {
  const [st, ct, sp, cp] = [Math.sin(theta), Math.cos(theta), Math.sin(phi), Math.cos(phi)];
  const bend = Math.SQRT2 * (st - sp / 16) * (sp - st / 16) * (ct - cp);
  return (2 + bend) / (3 * (1 + (ROOT5 - 1) / 2 * ct + (3 - ROOT5) / 2 * cp));
}

function handles(from, to, theta, phi) {
  const [dx, dy] = minus(to, from);
  const turned = (a, r) => [(dx * Math.cos(a) - dy * Math.sin(a)) * r, (dx * Math.sin(a) + dy * Math.cos(a)) * r];
  const out = turned(theta, reach(theta, phi));
  const back = turned(-phi, reach(phi, theta));
  return [from, [from[0] + out[0], from[1] + out[1]], [to[0] - back[0], to[1] - back[1]], to];
}

/** Cubic segments, four points each, through `points`; an open curve ends as a circle would, a closed one is smooth all round. */
function hobby(points, closed) {
  const n = points.length;
  if (n === 2) return [handles(points[0], points[1], 0, 0)];
  const count = closed ? n : n - 1;
  const chord = Array.from({ length: count }, (_, k) => minus(points[(k + 1) % n], points[k]));
  const d = chord.map(length);
  const before = (k) => (k + count - 1) % count;
  const psi = points.map((_, k) => (!closed && (k === 0 || k === n - 1) ? 0 : angle(chord[before(k)], chord[k % count])));
  const rows = [];
  const right = [];
  for (let k = 0; k < n; k++) {
    const row = new Array(n).fill(0);
    if (!closed && k === 0) { row[0] = 1; row[1] = 1; right.push(-psi[1]); }
    else if (!closed && k === n - 1) { row[n - 2] = 1; row[n - 1] = 1; right.push(0); }
    else {
      const [was, next] = [d[before(k)], d[k]];
      row[(k + n - 1) % n] += 1 / was;
      row[k] += 2 / was + 2 / next;
      row[(k + 1) % n] += 1 / next;
      right.push(-2 * psi[k] / was - psi[(k + 1) % n] / next);
    }
    rows.push(row);
  }
  const theta = solve(rows, right);
  return chord.map((_, k) => {
    const to = (k + 1) % n;
    return handles(points[k], points[to], theta[k], -psi[to] - theta[to]);
  });
}

/** Cubic segments through `points` ([x, y], with a true third value at a corner), open or closed. */
export function segments(points, closed) {
  const corner = points.findIndex((p) => p[2]);
  if (closed && corner < 0) return hobby(points, true);
  const line = closed ? [...points.slice(corner), ...points.slice(0, corner + 1)] : points;
  const result = [];
  let start = 0;
  for (let k = 1; k < line.length; k++) {
    if (!line[k][2] && k < line.length - 1) continue;
    result.push(...hobby(line.slice(start, k + 1), false));
    start = k;
  }
  return result;
}

/** The point of a cubic segment at `t` in [0, 1]. */
export function at([a, b, c, d], t) {
  const s = 1 - t;
  const mix = (i) => s * s * s * a[i] + 3 * s * s * t * b[i] + 3 * s * t * t * c[i] + t * t * t * d[i];
  return [mix(0), mix(1)];
}

const tenth = (x) => Math.round(x * 10);
/** Tenths as SVG writes them shortest: `-.5`, `12`, and a space only where two numbers would run together. */
function numbers(values) {
  return values.map((v) => String(v / 10).replace(/^(-?)0\./, "$1."))
    .reduce((text, v) => text + (v[0] === "-" || (v[0] === "." && /\.\d*$/.test(text)) ? v : ` ${v}`), "").trim();
}

/** The `d` of a path: relative cubic segments in tenths, so that rounding never adds up. */
export function pathData(cubics, closed) {
  let here = cubics[0][0].slice(0, 2).map(tenth);
  let text = `M${numbers(here)}c`;
  cubics.forEach(([, b, c, d], k) => {
    const handle = (p) => [0, 1].map((i) => 2 * Math.round((p[i] * 10 - here[i]) / 2));
    const end = [0, 1].map((i) => tenth(d[i]) - here[i]);
    const part = numbers([...handle(b), ...handle(c), ...end]);
    text += k > 0 && part[0] !== "-" ? ` ${part}` : part;
    here = d.slice(0, 2).map(tenth);
  });
  return text + (closed ? "z" : "");
}

/** The `d` of the parabola through three points, half as long as the spline through them. */
export function arcData([a, middle, b]) {
  const bend = [0, 1].map((i) => 2 * middle[i] - (a[i] + b[i]) / 2);
  const here = a.slice(0, 2).map(tenth);
  return `M${numbers(here)}q${numbers([bend, b].flatMap((p) => [tenth(p[0]) - here[0], tenth(p[1]) - here[1]]))}`;
}
