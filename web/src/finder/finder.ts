// A list of exercises that can be narrowed: facets, conditions, rows, and the address that says what is chosen.
import { onConditionsChange, readConditions } from "../conditions/store";
import { button, make } from "../dom";
import type { FindIndex } from "../library/columns";
import { loadFindIndex } from "../library/load";
import { words as loadWords } from "../page";
import { Cautions } from "./cautions";
import { ChosenView, type Part } from "./chosen-view";
import { ConditionsView } from "./conditions-view";
import { facets, isFacet, type Facet } from "./facet-names";
import { FacetView } from "./facet-view";
import { Panels } from "./panels";
import { rowsOfAPage, RowsView } from "./rows-view";
import { formatSelection, isEmpty, nothing, parseSelection, placeOf, termsOfFacet, toggled, type Selection } from "./selection";
import { exercisesOf, tally, termTable } from "./tally";

type Words = Readonly<Record<string, string>>;

/** What an entry of the history remembers besides its address. */
interface Remembered {
  readonly shown?: number;
  readonly scroll?: number;
}

/** Rejects where what it needs cannot be loaded. */
export async function startFinder(element: HTMLElement): Promise<Finder> {
  const [index, words, conditions] = await Promise.all([loadFindIndex(), loadWords(), readConditions()]);
  return new Finder(element, index, words, conditions);
}

export class Finder {
  private selection: Selection;
  private shown = rowsOfAPage;
  private showsLeftOut = false;
  private readonly table;
  private readonly fixed: readonly [Facet, number][];
  private readonly list: readonly number[];
  private readonly facets = new Map<Facet, FacetView>();
  private readonly rows: RowsView;
  private readonly chosen: ChosenView;
  private readonly conditions: ConditionsView;
  private readonly panels: Panels;
  private readonly none: HTMLElement;
  private readonly ofProgram: readonly HTMLElement[];

  constructor(
    element: HTMLElement,
    private readonly index: FindIndex,
    words: Words,
    private marked: readonly string[],
  ) {
    this.table = termTable(index);
    this.fixed = fixedOf(element, index);
    this.list = exercisesOf(index, this.table, element.dataset["within"] ?? "", this.fixed);
    this.ofProgram = [...element.querySelectorAll<HTMLElement>(":scope > .rows, :scope > .pager")];
    this.rows = new RowsView(index, words, element.querySelectorAll<HTMLElement>(":scope > .rows > li"), () => this.showMore());
    this.conditions = new ConditionsView(index, words, () => this.showLeftOut());
    const count = element.querySelector<HTMLElement>(":scope > .count") ?? make("p", { class: "count" });
    this.chosen = new ChosenView(count, words, (part) => this.toggle(part.facet, part.term), () => this.select(nothing()));
    this.none = make("div", { class: "nothing-found", hidden: true }, make("p", {}, words["filter-none"] ?? ""),
      make("p", {}, words["filter-none-help"] ?? ""), button(words["filter-clear"] ?? "", () => this.select(nothing()), { class: "button" }));
    const nav = element.querySelector<HTMLElement>(".facets")!;
    this.upgradeFacets(nav, words);
    nav.append(this.conditions.details);
    this.panels = new Panels(nav, words);
    element.append(this.chosen.status);
    nav.after(this.conditions.consequence, this.none, ...this.rows.elements);
    this.selection = parseSelection(location.search, index);
    this.listen();
    this.remember();
    element.classList.add("ready");
  }

  /** Ticks or unticks a term by its id. */
  choose(facet: Facet, id: string): void {
    const term = placeOf(this.index, facet, id);
    if (term >= 0) this.toggle(facet, term);
  }

  private toggle(facet: Facet, term: number): void {
    this.select(toggled(this.selection, facet, term));
  }

  private select(selection: Selection): void {
    this.selection = selection;
    this.shown = rowsOfAPage;
    const query = formatSelection(selection, this.index, location.search);
    history.pushState(null, "", location.pathname + query + location.hash);
    this.show();
  }

  private upgradeFacets(nav: HTMLElement, words: Words): void {
    for (const details of nav.querySelectorAll<HTMLDetailsElement>("details[data-facet]")) {
      const facet = details.dataset["facet"];
      if (!isFacet(facet)) continue;
      const { id, name } = termsOfFacet(this.index, facet);
      const terms = id.map((own, n) => ({ id: own, name: name[n] ?? "" }));
      this.facets.set(facet, new FacetView(details, terms, words, (term) => this.toggle(facet, term)));
    }
    // The largest choices are those of the whole list, whatever is chosen now.
    const { counts } = tally(this.list, this.table, nothing(), () => false);
    for (const [facet, view] of this.facets) {
      view.restrict(counts[facet], new Set(this.fixed.flatMap(([own, term]) => (own === facet ? [term] : []))));
      view.show(counts[facet], new Set());
    }
  }

  private listen(): void {
    addEventListener("popstate", () => this.remember());
    addEventListener("pagehide", () => this.keep({ shown: this.shown, scroll: scrollY }));
    onConditionsChange((marked) => {
      this.marked = marked;
      this.showsLeftOut = false;
      this.show();
    });
  }

  /** Shows what the address and the history say; where a page was left by a link, at the place where it was left. */
  private remember(): void {
    const { shown, scroll } = (history.state ?? {}) as Remembered;
    this.selection = parseSelection(location.search, this.index);
    this.shown = shown ?? rowsOfAPage;
    this.show();
    if (scroll !== undefined) scrollTo({ top: scroll, behavior: "instant" });
  }

  private keep(state: Remembered): void {
    history.replaceState({ ...(history.state as Remembered | null), ...state }, "");
  }

  private showMore(): void {
    this.shown += rowsOfAPage;
    this.keep({ shown: this.shown });
    this.show();
  }

  private showLeftOut(): void {
    this.showsLeftOut = true;
    this.show();
  }

  private show(): void {
    const cautions = new Cautions(this.index, this.marked);
    const isLeftOut = (exercise: number) => !this.showsLeftOut && cautions.isAdvisedAgainst(exercise);
    const { found, counts, leftOut } = tally(this.list, this.table, this.selection, isLeftOut);
    for (const [facet, view] of this.facets) view.show(counts[facet], this.selection[facet]);
    this.conditions.show(this.marked, leftOut);
    this.panels.showNumber(this.parts().length + (cautions.isEmpty ? 0 : 1));
    const isAsWritten = isEmpty(this.selection) && cautions.isEmpty;
    for (const part of this.ofProgram) part.hidden = !isAsWritten;
    this.none.hidden = isAsWritten || found.length > 0;
    if (isAsWritten) this.rows.hide();
    else this.rows.show(found, this.shown, cautions);
    if (isAsWritten) this.chosen.restore();
    else this.chosen.show(this.parts(), found.length);
  }

  private parts(): Part[] {
    return facets.flatMap((facet) =>
      [...this.selection[facet]].map((term) => ({ facet, term, name: termsOfFacet(this.index, facet).name[term] ?? "" })),
    );
  }
}

/** "muscle:hip-adductors level:beginner". Rejects what the index does not know: a list cannot be made from it. */
function fixedOf(element: HTMLElement, index: FindIndex): [Facet, number][] {
  return (element.dataset["fixed"] ?? "").split(/\s+/).filter(Boolean).map((fixed) => {
    const [facet, id = ""] = fixed.split(":");
    const term = isFacet(facet) ? placeOf(index, facet, id) : -1;
    if (!isFacet(facet) || term < 0) throw new Error(`no term for ${fixed}`);
    return [facet, term];
  });
}
