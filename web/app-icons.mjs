// The icon of a library that has no logo, as the pictures that systems want of an app that is installed: data/site/favicon.svg,
// drawn in their sizes. A maskable one is cut to any shape by the system: the drawing keeps to its middle.
import fs from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";

const paper = "#f6f4f0";
const icons = [
  { name: "icon192", size: 192 },
  { name: "icon512", size: 512 },
  { name: "iconMaskable", size: 512, margin: 0.14 },
  { name: "iconTouch", size: 180, margin: 0.06 },
];

// The drawing on paper that reaches the edges, `margin` of the width away from each of them.
function framed(svg, margin) {
  const inner = svg.replace("<svg ", `<svg x="${margin * 100}" y="${margin * 100}" width="${100 - margin * 200}" height="${100 - margin * 200}" `);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${paper}"/>${inner}</svg>`;
}

// Writes the icons into `folder`, and gives the path of each by its name.
export function drawIcons(source, folder) {
  const svg = fs.readFileSync(source, "utf8");
  fs.mkdirSync(folder, { recursive: true });
  const paths = {};
  for (const { name, size, margin } of icons) {
    const drawn = new Resvg(margin === undefined ? svg : framed(svg, margin), { fitTo: { mode: "width", value: size } });
    paths[name] = path.join(folder, `${name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)}.png`);
    fs.writeFileSync(paths[name], drawn.render().asPng());
  }
  return paths;
}
