// The letters that our pages need of two variable faces, out of their npm packages: Figtree for text, Literata for
// titles. Latin with the letters of Western European languages; other scripts fall back to the fonts of the device.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);

const faces = [
  { name: "figtree-normal", file: "@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2", weights: [400, 700] },
  { name: "figtree-italic", file: "@fontsource-variable/figtree/files/figtree-latin-wght-italic.woff2", weights: [400, 700] },
  { name: "literata-normal", file: "@fontsource-variable/literata/files/literata-latin-wght-normal.woff2", weights: [500, 700] },
  { name: "literata-italic", file: "@fontsource-variable/literata/files/literata-latin-wght-italic.woff2", weights: [500, 700] },
];

const range = (first, last) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
const letters = range(0x20, 0x7e) + range(0xa0, 0xff) + "ıŒœŠšŽžŸ–—‘’‚“”„•…‰′″‹›⁄€™−≈≤≥×→←↑↓";

function fileOf(packagePath) {
  const [scope, name, ...rest] = packagePath.split("/");
  return path.join(path.dirname(require.resolve(`${scope}/${name}/package.json`)), ...rest);
}

// Writes the faces into `folder` and gives the folder.
export async function subsetFonts(folder) {
  fs.mkdirSync(folder, { recursive: true });
  for (const face of faces) {
    const whole = fs.readFileSync(fileOf(face.file));
    const [min, max] = face.weights;
    const subset = await subsetFont(whole, letters, { targetFormat: "woff2", variationAxes: { wght: { min, max } } });
    fs.writeFileSync(path.join(folder, `${face.name}.woff2`), subset);
  }
  return folder;
}
