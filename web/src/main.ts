// The script of every page: small; what a person does not use is not loaded.
import "./search/opener";

/** The module of each element, loaded where a page has it. */
const modules: Readonly<Record<string, () => Promise<unknown>>> = {
  "mw-finder": () => import("./finder/element"),
  "mw-favourite": () => import("./favourites/button"),
  "mw-favourites": () => import("./favourites/list"),
  "mw-versions, mw-video": () => import("./exercise/page"),
  "mw-body-map": () => import("./exercise/body-map"),
  ".cautions [data-condition]": () => import("./exercise/marked-cautions"),
  "mw-today": () => import("./today/today"),
  "mw-library-saver": () => import("./offline/saver"),
  "mw-install": () => import("./offline/install"),
};

for (const [selector, load] of Object.entries(modules)) {
  if (document.querySelector(selector)) void load();
}

// The worker comes when the page is there: what it fetches must not compete with what she came for.
const keepOffline = () => void import("./offline/registration");
if (document.readyState === "complete") keepOffline();
else addEventListener("load", keepOffline, { once: true });
