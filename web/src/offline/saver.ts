// mw-library-saver: takes the whole library along, on the page of favourites.
import { button, counted, make } from "../dom";
import { fill, language, root, words } from "../page";
import { bytesOf, differenceOf, type OfflineList, type Revisions } from "./revisions";
import { forgetList, loadList, readRevisions } from "./saved-store";
import { saveLibrary, type Outcome } from "./saving";
import { sizeText } from "./size";

/** The key of what is said after each outcome. */
const saidAfter: Readonly<Record<Outcome, string>> = {
  done: "",
  stopped: "",
  failed: "offline-failed",
  full: "offline-full",
};

class LibrarySaver extends HTMLElement {
  private said: Readonly<Record<string, string>> = {};
  private list: OfflineList | undefined;
  private saved: Revisions = {};
  private readonly lead = make("p", { class: "lead" });
  private readonly state = make("p", { class: "state", role: "status" });
  private readonly bar = make("progress", { hidden: true });
  private readonly count = make("p", { class: "progress-count", hidden: true });
  private readonly actions = make("p", { class: "actions" });

  async connectedCallback(): Promise<void> {
    if (!(await this.canSave())) {
      this.hidden = true;
      return;
    }
    this.said = await words();
    this.lead.textContent = this.said["offline-save-lead"] ?? "";
    await this.refresh();
    this.replaceChildren(this.lead, this.state, this.bar, this.count, this.actions);
  }

  /** Without a worker nothing that is saved would ever be shown. */
  private async canSave(): Promise<boolean> {
    if (!("serviceWorker" in navigator && "caches" in window && document.documentElement.dataset.worker)) return false;
    return caches.keys().then(
      () => true,
      () => false,
    );
  }

  /** The address of the list, below the library's root; it names what is saved. */
  private get address(): string {
    const named = this.dataset.list ?? `/offline.${language}.json`;
    return root !== "/" && named.startsWith(root) ? named.slice(root.length - 1) : named;
  }

  private word(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(this.said[key], values);
  }

  /** Says where things stand, and what can be done. */
  private async refresh(outcome: Outcome = "done"): Promise<void> {
    this.list = await loadList(this.address).catch(() => this.list);
    this.saved = await readRevisions(this.address).catch(() => ({}));
    this.bar.hidden = this.count.hidden = true;
    this.actions.replaceChildren(...this.makeActions());
    this.state.textContent = this.word(saidAfter[outcome]) || this.stateText();
  }

  private missing(): number {
    return this.list ? differenceOf(this.list, this.saved).fetch.length : 0;
  }

  private hasSaved(): boolean {
    return Object.keys(this.saved).length > 0;
  }

  private stateText(): string {
    if (!this.hasSaved()) return this.list ? "" : this.word("offline-failed");
    const pages = Object.keys(this.saved).filter((address) => address.endsWith("/")).length;
    const all = this.list ? bytesOf(this.list, Object.keys(this.saved).length) : 0;
    return fill(counted(this.said, "offline-saved", pages), { size: sizeText(all, language) });
  }

  private makeActions(): HTMLElement[] {
    const made: HTMLElement[] = [];
    if (this.list && this.missing() > 0) {
      const size = sizeText(bytesOf(this.list, this.missing()), language);
      const key = this.hasSaved() ? "offline-rest" : "offline-save";
      made.push(button(this.word(key, { size }), () => void this.save(), { class: "save primary" }));
    }
    if (this.hasSaved()) made.push(button(this.word("offline-remove"), () => void this.forget(), { class: "remove" }));
    return made;
  }

  private async save(): Promise<void> {
    if (!this.list) return;
    const stop = new AbortController();
    const halt = button(this.word("offline-stop"), () => stop.abort(), { class: "stop" });
    this.actions.replaceChildren(halt);
    halt.focus();
    this.state.textContent = "";
    this.bar.hidden = this.count.hidden = false;
    this.showProgress(0, this.list.pages.length + this.list.files.length);
    // Asks that the browser does not clear it when space is short; it goes without, too.
    await navigator.storage?.persist?.().catch(() => false);
    const outcome = await saveLibrary(this.address, this.list, (n, m) => this.showProgress(n, m), stop.signal);
    await this.refresh(outcome);
    this.actions.querySelector("button")?.focus();
  }

  private showProgress(saved: number, all: number): void {
    this.bar.max = all;
    this.bar.value = saved;
    this.count.textContent = this.word("offline-saving", { n: saved, m: all });
    this.bar.setAttribute("aria-label", this.count.textContent);
  }

  private async forget(): Promise<void> {
    await forgetList(this.address);
    await this.refresh();
    this.state.textContent = this.word("offline-removed");
    this.actions.querySelector("button")?.focus();
  }
}

customElements.define("mw-library-saver", LibrarySaver);
