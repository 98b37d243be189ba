// A built site as the judges see it: its pages, where it says it lives, and the three pages that are looked at closely.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf, readPage } from "./pages.mjs";

export class Site {
  constructor(folder) {
    this.folder = folder;
    this.files = new Set(filesOf(folder));
    this.all = [...this.files].filter((file) => file.endsWith(".html")).map((file) => readPage(folder, file));
    this.byAddress = new Map(this.all.map((page) => [page.address, page]));
    /** Without aliases, which only lead elsewhere. */
    this.pages = this.all.filter((page) => !page.isAlias);
    const home = this.byAddress.get("/");
    this.base = new URL(home?.canonical ?? "http://127.0.0.1/");
    this.language = home?.language ?? "";
  }

  /** The path that the site lies below. */
  get path() {
    return this.base.pathname;
  }

  /** Where a reference on a page leads inside of the site; nothing where it leads to another. */
  resolve(reference, page) {
    const url = new URL(reference, new URL(encodeURI(page.address.slice(1)), this.base));
    if (url.origin !== this.base.origin) return undefined;
    if (!url.pathname.startsWith(this.path)) return { file: undefined, fragment: "" };
    const address = decodeURIComponent(url.pathname.slice(this.path.length - 1));
    const file = address.endsWith("/") ? `${address}index.html` : address;
    return { address, file: this.files.has(file) ? file : undefined, fragment: decodeURIComponent(url.hash.slice(1)) };
  }

  read(file) {
    return readFileSync(join(this.folder, file), "utf8");
  }

  /** Home, the longest list, and the exercise of middle length. */
  get closely() {
    const own = this.pages.filter(({ language }) => language === this.language);
    const size = (page) => this.read(`${page.address}index.html`).length;
    const bySize = (pages) => pages.map((page) => ({ page, bytes: size(page) }))
      .sort((a, b) => a.bytes - b.bytes || (a.page.address < b.page.address ? -1 : 1)).map(({ page }) => page.address);
    const exercises = bySize(own.filter((page) => page.isExercise));
    const lists = bySize(own.filter((page) => page.isList));
    return { home: "/", list: lists.at(-1), exercise: exercises[exercises.length >> 1] };
  }
}
