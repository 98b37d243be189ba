// What a gallery shows of a site: one page of each kind, found in its files, and what a person does on some of them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { liven } from "./finder.mjs";

/** The addresses of all pages below a folder. */
export function pagesOf(folder) {
  const found = [];
  const walk = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isDirectory()) walk(join(path, entry.name));
      else if (entry.name === "index.html") found.push(`/${relative(folder, path)}/`.replace("//", "/"));
    }
  };
  walk(folder);
  return found.sort();
}

const htmlOf = (folder, address) => readFileSync(join(folder, address, "index.html"), "utf8");

/** The path that the library lies below: what its pages say. */
export function pathOf(folder) {
  return /data-root="([^"]*)"/.exec(htmlOf(folder, "/"))?.[1] ?? "/";
}

const textOf = (html, pattern) => pattern.exec(html)?.[1] ?? "";

/** A page as far as a choice among many needs it. */
function summaryOf(folder, address) {
  const html = htmlOf(folder, address);
  return {
    address,
    bytes: html.length,
    language: textOf(html, /<html lang="([^"]*)"/),
    title: textOf(html, /<h1[^>]*>([^<]*)/),
    isAlias: html.includes('http-equiv="refresh"'),
    isExercise: html.includes('<article class="exercise"'),
    isList: html.includes("<mw-finder"),
    hasCautions: html.includes('class="cautions"'),
  };
}

const middle = (pages) => [...pages].sort((a, b) => a.bytes - b.bytes || (a.address < b.address ? -1 : 1))[pages.length >> 1];
const longest = (pages) => [...pages].sort((a, b) => b.title.length - a.title.length || (a.address < b.address ? -1 : 1))[0];

/** Sections by the first part of their address, in English and Spanish. */
const sections = {
  muscles: ["muscles", "musculos"], positions: ["positions", "posiciones"], equipment: ["equipment", "material"], movements: ["movements", "movimientos"],
  lengths: ["lengths", "duraciones"], workouts: ["workouts", "entrenamientos"], articles: ["articles", "articulos"], learn: ["learn", "aprender"],
  questions: ["questions", "preguntas"], glossary: ["glossary", "glosario"], favourites: ["favourites", "favoritos"], privacy: ["privacy", "privacidad"],
  offline: ["offline", "sin-conexion"], about: ["about", "acerca"], videos: ["videos"], teachers: ["teachers", "profesores"],
};

function sectionScenes(pages, home) {
  return Object.entries(sections).flatMap(([kind, names]) => {
    const inside = pages.filter(({ address }) => names.some((name) => address.startsWith(`${home}${name}/`)));
    const index = inside.find(({ address }) => address.slice(home.length).split("/").length === 2);
    const one = middle(inside.filter((page) => page !== index));
    return [index && { name: kind, address: index.address }, one && { name: `${kind}-one`, address: one.address }].filter(Boolean);
  });
}

/** The search with something typed, waited for by its findings or by what is said when there are none. */
function searching(query, outcome) {
  return async (page) => {
    await page.locator("mw-search a:visible").first().click();
    await page.locator(".search-dialog input").fill(query);
    await page.locator(outcome).first().waitFor();
  };
}

async function openFacet(page) {
  const filter = page.locator(".filter-button:visible");
  await liven(page);
  if (await filter.count()) await filter.click();
  await page.locator(".facets details summary:visible").first().click();
}

async function choose(page) {
  await openFacet(page);
  await page.locator(".facets details[open] label:visible").first().click();
  await page.locator(".count button").first().waitFor();
}

function scenesOfLanguage(all, language, home) {
  const pages = all.filter((page) => page.language === language && !page.isAlias);
  const exercises = pages.filter((page) => page.isExercise);
  const lists = pages.filter((page) => page.isList).sort((a, b) => b.bytes - a.bytes);
  const list = lists.find(({ address }) => /^(exercises|ejercicios)\/$/.test(address.slice(home.length))) ?? lists[0];
  const address = list?.address;
  const word = language === "es" ? "puente" : "bridge";
  const scenes = [
    { name: "home", address: home },
    list && { name: "list", address },
    list && { name: "list-facet-open", address, prepare: openFacet },
    list && { name: "list-chosen", address, prepare: choose },
    exercises.length > 0 && { name: "exercise", address: middle(exercises).address },
    exercises.length > 0 && { name: "exercise-longest-title", address: longest(exercises).address },
    exercises.some((page) => page.hasCautions) && { name: "exercise-cautions", address: exercises.find((page) => page.hasCautions).address },
    ...sectionScenes(pages, home),
    { name: "longest-title", address: longest(pages)?.address },
    { name: "search", address: home, prepare: searching(word.slice(0, 3), ".search-dialog .option") },
    { name: "search-nothing", address: home, prepare: searching("qwxyzv", ".search-message p") },
  ].filter(Boolean);
  return scenes.map((scene) => ({ ...scene, name: `${language}-${scene.name}` }));
}

/** All scenes of a site, in the languages that it has. */
export function scenesOf(folder) {
  const all = pagesOf(folder).map((address) => summaryOf(folder, address));
  const homes = { en: "/", es: "/es/", ar: "/ar/" };
  const first = all.find(({ address }) => address === "/")?.language;
  const languages = Object.keys(homes).filter((language) => all.some((page) => page.language === language && !page.isAlias));
  const scenes = languages.flatMap((language) => scenesOfLanguage(all, language, language === first ? "/" : `/${language}/`));
  return existsSync(join(folder, "404.html")) ? [...scenes, { name: "nothing-there", address: "/nothing/here/" }] : scenes;
}
