// mw-favourites: the list of the page of favourites, and what can be done with all of them.
import { button, counted, make } from "../dom";
import type { FindIndex } from "../library/columns";
import { factsLine } from "../library/facts";
import { loadFindIndex } from "../library/load";
import { hrefOf, words } from "../page";
import { ask } from "./ask";
import type { Favourite } from "./favourite";
import { formatFavourites, largestFile_bytes, parseFavourites } from "./file";
import { placesOf } from "./places";
import * as store from "./store";

type Words = Readonly<Record<string, string>>;

class FavouritesList extends HTMLElement {
  private said: Words = {};
  private index: FindIndex | undefined;
  private places = new Map<string, number>();
  private readonly rows = make("ul", { class: "rows" });
  private readonly none = make("p", { class: "none", hidden: true });
  private readonly news = make("p", { class: "news", role: "status" });
  private readonly actions = make("p", { class: "actions" });

  async connectedCallback(): Promise<void> {
    [this.said, this.index] = await Promise.all([words(), loadFindIndex().catch(() => undefined)]);
    if (this.index) this.places = placesOf(this.index);
    this.none.textContent = this.said["favourites-none"] ?? "";
    this.makeActions();
    await this.refresh();
    this.replaceChildren(this.rows, this.none, this.news, this.actions);
    store.onFavouritesChange(() => void this.refresh());
  }

  private word(key: string): string {
    return this.said[key] ?? "";
  }

  private makeActions(): void {
    const file = make("input", { type: "file", accept: ".json,application/json", hidden: true });
    file.addEventListener("change", () => void this.import(file));
    this.actions.append(
      button(this.word("favourites-export"), () => void this.export(), { class: "export" }),
      button(this.word("favourites-import"), () => file.click(), { class: "import" }),
      button(this.word("favourites-clear"), () => void this.clear(), { class: "clear" }),
      file,
    );
  }

  /** Rows of what was unmarked here stay until the page is left, so that it can be marked again. */
  private async refresh(): Promise<void> {
    const favourites = await store.readFavourites().catch(() => undefined);
    if (!favourites) this.news.textContent = this.word("storage-blocked");
    const marked = new Set(favourites?.map(({ key }) => key));
    const shown = new Map([...this.rows.children].map((row) => [(row as HTMLElement).dataset.key, row]));
    for (const favourite of [...(favourites ?? [])].reverse()) {
      if (!shown.has(favourite.key)) this.rows.prepend(this.rowOf(favourite));
    }
    for (const mark of this.rows.querySelectorAll("button")) this.show(mark, marked.has(mark.dataset.key ?? ""));
    this.none.hidden = !favourites || this.rows.childElementCount > 0;
    for (const name of ["export", "clear"]) {
      this.actions.querySelector<HTMLElement>(`.${name}`)!.hidden = marked.size === 0;
    }
  }

  private rowOf(favourite: Favourite): HTMLElement {
    const place = this.places.get(favourite.key) ?? -1;
    const title = this.index?.exercises.title[place] ?? favourite.title;
    const address = this.index?.exercises.address[place] ?? favourite.address;
    const facts = this.index && place >= 0 ? factsLine(this.index, place, this.said) : "";
    const text = make("div", {}, make("h2", {}, make("a", { href: hrefOf(address) }, title)));
    if (facts) text.append(make("p", { class: "facts-line" }, facts));
    return make("li", { "data-key": favourite.key }, text, this.markOf(favourite, title));
  }

  private markOf(favourite: Favourite, title: string): HTMLElement {
    const { key } = favourite;
    const toggle = () =>
      void (mark.classList.contains("unmarked") ? store.addFavourite(favourite) : store.removeFavourite(key));
    const mark = button("", toggle, { class: "mark", "data-key": key, "data-title": title });
    return mark;
  }

  private show(mark: HTMLElement, isMarked: boolean): void {
    mark.classList.toggle("unmarked", !isMarked);
    const does = this.word(isMarked ? "favourite-remove" : "favourite-add");
    mark.setAttribute("aria-label", `${does}: ${mark.dataset.title ?? ""}`);
  }

  private async export(): Promise<void> {
    const file = new Blob([formatFavourites(await store.readFavourites())], { type: "application/json" });
    const address = URL.createObjectURL(file);
    make("a", { href: address, download: "favourites.json" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  private async import(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const favourites = file.size <= largestFile_bytes ? parseFavourites(await file.text()) : undefined;
    input.value = "";
    this.news.textContent = favourites
      ? await store.mergeFavourites(favourites).then(
          (fresh) => counted(this.said, "favourites-imported", fresh),
          () => this.word("storage-blocked"),
        )
      : this.word("favourites-import-failed");
  }

  private async clear(): Promise<void> {
    const { said } = this;
    if (!(await ask(this.word("favourites-clear-sure"), this.word("favourites-clear"), said["cancel"] ?? ""))) return;
    await store.clearFavourites();
    this.rows.replaceChildren();
    await this.refresh();
    this.news.textContent = "";
    this.querySelector<HTMLElement>(".import")?.focus();
  }
}

customElements.define("mw-favourites", FavouritesList);
