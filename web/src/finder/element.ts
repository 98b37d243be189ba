// <mw-finder>: a list of exercises with its facets. Without this script the choices are links to pages; the script
// that makes them choices is loaded when they are about to be used, or at once where the address, or what a person
// marked, asks for it.
import { scopeName } from "../storage/scope";
import { isFacet } from "./facet-names";
import type { Finder } from "./finder";

class FinderElement extends HTMLElement {
  private starting: Promise<Finder> | undefined;

  connectedCallback(): void {
    const { first } = this.dataset;
    if (first) return void ifMarked(() => location.replace(first));
    const facets = this.querySelector<HTMLElement>(".facets");
    if (!facets) return;
    const warm = () => void this.start().catch(() => undefined);
    for (const event of ["pointerenter", "focusin", "touchstart"])
      facets.addEventListener(event, warm, { once: true, passive: true });
    facets.addEventListener("click", (event) => this.onClick(event));
    if ([...new URLSearchParams(location.search).keys()].some(isFacet)) this.startHidden();
    else void ifMarked(() => this.start());
  }

  private start(): Promise<Finder> {
    this.starting ??= import("./finder").then(({ startFinder }) => startFinder(this)).catch((error: unknown) => {
      this.starting = undefined;
      throw error;
    });
    return this.starting;
  }

  /** The rows of the program are not what was asked for: nobody is to see them first. */
  private startHidden(): void {
    this.classList.add("waiting");
    void this.start().catch(() => undefined).finally(() => this.classList.remove("waiting"));
  }

  /** A choice that is still a link becomes one as soon as it can be; where it cannot, the link leads to its page. */
  private onClick(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>("[data-term] a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const facet = link.closest<HTMLElement>("[data-facet]")?.dataset["facet"];
    const term = link.closest<HTMLElement>("[data-term]")?.dataset["term"];
    if (!isFacet(facet) || !term) return;
    event.preventDefault();
    this.start().then((finder) => finder.choose(facet, term), () => (location.href = link.href));
  }
}

/** Does it where a person marked conditions; without anything kept, nothing is loaded to find that out. */
async function ifMarked(act: () => unknown): Promise<void> {
  try {
    if (!(await anythingKept())) return;
    const { readConditions } = await import("../conditions/store");
    if ((await readConditions()).length > 0) await act();
  } catch {
    // The list stays as it is written.
  }
}

/** Whether anything was ever kept on this device for this library; where a browser does not say, it may have been. */
async function anythingKept(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === scopeName);
  } catch {
    return "indexedDB" in window;
  }
}

customElements.define("mw-finder", FinderElement);
