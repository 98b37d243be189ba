// The pages of a built site, read once: what each refers to, and what can be pointed at in it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";

/** Attributes that hold one address, by element. */
const addressed = {
  a: ["href"], area: ["href"], link: ["href"], img: ["src"], source: ["src"], script: ["src"], iframe: ["src"], video: ["src", "poster"],
  audio: ["src"], form: ["action"], use: ["href"], image: ["href"],
};

/** All files below a folder, by their address: "/exercises/index.html". */
export function filesOf(folder, address = "/") {
  return readdirSync(join(folder, address), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(folder, `${address}${entry.name}/`) : [`${address}${entry.name}`]).sort();
}

export function readPage(folder, file) {
  const page = { address: file.replace(/index\.html$/, ""), references: [], files: [], ids: new Set(), alternates: [], canonical: undefined, language: "", isAlias: false, isExercise: false, isList: false };
  const parser = new Parser({ onopentag: (name, attributes) => note(page, name, attributes) });
  parser.end(readFileSync(join(folder, file), "utf8"));
  return page;
}

function note(page, name, attributes) {
  if (attributes.id) page.ids.add(attributes.id);
  if (name === "html") {
    page.language = attributes.lang ?? "";
    for (const key of ["data-words", "data-worker"]) refer(page, key, attributes[key]);
  }
  if (name === "meta" && /^refresh$/i.test(attributes["http-equiv"] ?? "")) noteAlias(page, attributes.content ?? "");
  if (name === "meta" && attributes.property === "og:image") refer(page, name, attributes.content);
  if (name === "link" && attributes.hreflang) page.alternates.push({ language: attributes.hreflang, address: attributes.href });
  if (name === "link" && attributes.rel === "canonical") page.canonical = attributes.href;
  if (name === "article" && /\bexercise\b/.test(attributes.class ?? "")) page.isExercise = true;
  if (name === "mw-finder") page.isList = true;
  // An address of the library, without what it lies below.
  if (attributes["data-list"]) page.files.push(attributes["data-list"]);
  for (const key of addressed[name] ?? []) refer(page, name, attributes[key]);
  for (const part of (attributes.srcset ?? "").split(/,\s+/)) if (part) refer(page, name, part.trim().split(/\s+/)[0]);
}

function noteAlias(page, content) {
  page.isAlias = true;
  refer(page, "refresh", /url=(.*)$/i.exec(content)?.[1]);
}

function refer(page, element, address) {
  if (address) page.references.push({ element, address });
}
