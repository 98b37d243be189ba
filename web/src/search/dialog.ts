// The search: a dialog at the top of the window with a combobox, and below it what was found.
import { button, counted, make } from "../dom";
import { fill, words as loadWords } from "../page";
import { LibrarySearch } from "./library-search";
import { Options } from "./options";
import { ResultsView } from "./results-view";

type Words = Readonly<Record<string, string>>;

const slow_ms = 250;
const announce_ms = 700;
const longQuery_ms = 25;
const rest_ms = 200;

let search: SearchDialog | undefined;

/** Loads what the search needs; for the moment before it is opened. */
export function prepare(): void {
  void theDialog().then((dialog) => dialog.load(), () => undefined);
}

/** Rejects where the words of the search could not be loaded. */
export async function openSearch(): Promise<void> {
  (await theDialog()).open();
}

async function theDialog(): Promise<SearchDialog> {
  const words = await loadWords();
  return (search ??= new SearchDialog(words));
}

class SearchDialog {
  private readonly library = new LibrarySearch(() => this.show());
  private readonly input: HTMLInputElement;
  private readonly list: HTMLElement;
  private readonly message = make("div", { class: "search-message" });
  private readonly status = make("p", { class: "unseen", role: "status" });
  private readonly dialog: HTMLDialogElement;
  private readonly options: Options;
  private readonly results: ResultsView;
  private announcement = 0;
  private hasFailed = false;
  private isSlow = false;
  private turn = 0;

  constructor(private readonly words: Words) {
    const label = words["search-label"] ?? "";
    this.input = make("input", {
      type: "text", inputmode: "search", role: "combobox", class: "search-input", "aria-label": label, "aria-autocomplete": "list",
      "aria-expanded": "false", "aria-controls": "search.results", placeholder: words["search-placeholder"] ?? "",
      autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "go", autofocus: true,
    });
    this.list = make("div", { id: "search.results", role: "listbox", class: "search-results", "aria-label": label });
    this.options = new Options(this.input, this.list);
    this.results = new ResultsView(this.list, words);
    this.dialog = this.build(label);
    this.listen();
    document.body.append(this.dialog);
  }

  open(): void {
    if (!this.dialog.open) this.dialog.showModal();
    this.fit();
    this.input.select();
    this.load();
    this.show();
  }

  /** Says so when it is slow or fails. */
  load(): void {
    this.hasFailed = false;
    const late = setTimeout(() => {
      this.isSlow = true;
      this.show();
    }, slow_ms);
    void this.library.load().catch(() => {
      this.hasFailed = true;
      this.show();
    }).finally(() => clearTimeout(late));
  }

  private build(label: string): HTMLDialogElement {
    const close = button("", () => this.dialog.close(), { class: "search-close", "aria-label": this.words["search-close"] ?? "" });
    const hint = make("p", { class: "search-hint" }, this.words["search-hint"] ?? "");
    const field = make("div", { class: "search-top", role: "search" }, this.input, close);
    return make("dialog", { class: "search-dialog", "aria-label": label },
      make("div", { class: "search-sheet" }, field, this.message, this.list, hint, this.status));
  }

  private listen(): void {
    this.input.addEventListener("input", () => {
      this.results.closeGroups();
      clearTimeout(this.turn);
      // In a library of many thousands typing must not wait for findings.
      if (this.library.lastQuery_ms < longQuery_ms) this.show();
      else this.turn = window.setTimeout(() => this.show(), rest_ms);
    });
    this.input.addEventListener("keydown", (event) => this.onKey(event));
    this.list.addEventListener("click", (event) => this.onClick(event));
    // Beside the sheet is outside.
    this.dialog.addEventListener("click", (event) => {
      if (event.target === this.dialog) this.dialog.close();
    });
    visualViewport?.addEventListener("resize", () => this.fit());
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") this.options.move(1);
    else if (event.key === "ArrowUp") this.options.move(-1);
    else if (event.key === "Enter") (this.options.active ?? this.options.all[0])?.click();
    else return;
    event.preventDefault();
  }

  private onClick(event: MouseEvent): void {
    const option = (event.target as Element).closest<HTMLElement>(".option");
    const kind = option?.dataset["more"];
    if (option && !kind && !event.ctrlKey && !event.metaKey && !event.shiftKey) this.dialog.close();
    if (!kind) return;
    const place = this.options.all.findIndex((option) => option.dataset["more"] === kind);
    this.results.openGroup(kind);
    this.show();
    this.options.select(place);
    this.input.focus();
  }

  /** What is to be seen now: hint, findings, nothing found, loading or failed. */
  private show(): void {
    if (!this.dialog.open) return;
    const query = this.input.value.trim();
    this.message.replaceChildren();
    const hits = query === "" ? [] : this.library.search(query);
    this.options.keep(() => this.results.show(hits, query, this.library.index));
    this.input.setAttribute("aria-expanded", String(hits.length > 0));
    if (this.hasFailed) this.showFailure();
    else if (!this.library.isReady) this.showLoading();
    else if (query === "") this.announce("");
    else if (hits.length > 0) this.announce(counted(this.words, "search-results", hits.length));
    else this.showNothing(query);
  }

  private showLoading(): void {
    if (this.isSlow) this.say(this.words["search-loading"] ?? "");
  }

  private showFailure(): void {
    const text = this.words["search-failed"] ?? "";
    this.say(text);
    const again = button(this.words["search-again"] ?? this.words["search-label"] ?? "", () => {
      this.load();
      this.show();
      this.input.focus();
    }, { class: "button" });
    this.message.append(make("p", {}, again));
  }

  private showNothing(query: string): void {
    this.say(fill(this.words["search-none"], { query }));
    const near = this.library.suggest(query);
    if (near.length === 0) return;
    const buttons = near.map((word) => make("li", {}, button(word, () => this.ask(word), { class: "button" })));
    this.message.append(make("p", {}, this.words["search-nearest"] ?? ""), make("ul", {}, ...buttons));
    this.announce(`${fill(this.words["search-none"], { query })} ${this.words["search-nearest"] ?? ""} ${near.join(", ")}`);
  }

  private ask(query: string): void {
    this.input.value = query;
    this.input.focus();
    this.show();
  }

  private say(text: string): void {
    this.message.append(make("p", {}, text));
    this.announce(text);
  }

  /** To those who do not see it, when typing rests. */
  private announce(text: string): void {
    clearTimeout(this.announcement);
    this.announcement = window.setTimeout(() => (this.status.textContent = text), announce_ms);
  }

  /** No taller than what the keyboard of a phone leaves. */
  private fit(): void {
    const height = visualViewport?.height;
    if (height) this.dialog.style.setProperty("--seen", `${Math.round(height)}px`);
  }
}
