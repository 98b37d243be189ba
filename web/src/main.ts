// The script of every page: small; what a person does not use is not loaded.
import "./search/opener";

/** The module of each element, loaded where a page has it. */
const modules: Readonly<Record<string, () => Promise<unknown>>> = {
  "mw-finder": () => import("./finder/element"),
};

for (const [selector, load] of Object.entries(modules)) {
  if (document.querySelector(selector)) void load();
}
