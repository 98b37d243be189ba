// One facet of a list: the links of the program become boxes to tick, each with how many exercises it would find.
import { button, make } from "../dom";
import { fill } from "../page";

type Words = Readonly<Record<string, string>>;

/** A facet with more choices shows the largest few first. */
const longestWhole = 12;
const shownOfMany = 8;

interface Choice {
  readonly row: HTMLElement;
  readonly box: HTMLInputElement;
  readonly number: HTMLElement;
}

export interface Name {
  readonly id: string;
  readonly name: string;
}

export class FacetView {
  private readonly choices = new Map<number, Choice>();
  private readonly list: HTMLElement;
  private readonly chosenNumber = make("span", { class: "number" });
  private more: HTMLButtonElement | undefined;
  private isWhole = false;

  /** `terms` by their places; `onChoice` is called with the place of the one that was ticked or unticked. */
  constructor(
    readonly details: HTMLDetailsElement,
    private readonly terms: readonly Name[],
    private readonly words: Words,
    private readonly onChoice: (term: number) => void,
  ) {
    this.list = details.querySelector("ul.choices") ?? details.appendChild(make("ul", { class: "choices" }));
    const places = new Map(terms.map(({ id }, place) => [id, place]));
    for (const row of this.list.querySelectorAll<HTMLElement>("[data-term]")) {
      const place = places.get(row.dataset["term"] ?? "");
      if (place === undefined) row.remove();
      else this.upgrade(row, place);
    }
    details.querySelector("summary")?.append(" ", this.chosenNumber);
  }

  /** Takes away what is no choice in this list: `counts` of the whole list by place; what all of it has, by `fixed`. */
  restrict(counts: ArrayLike<number>, fixed: ReadonlySet<number>): void {
    for (const [term, { row }] of this.choices) {
      if ((counts[term] ?? 0) > 0 && !fixed.has(term)) continue;
      row.remove();
      this.choices.delete(term);
    }
    this.details.hidden = this.choices.size === 0;
  }

  /** `counts` by place, undefined where numbers say nothing; a choice that finds nothing cannot be ticked. */
  show(counts: ArrayLike<number> | undefined, chosen: ReadonlySet<number>): void {
    for (const term of chosen) if (!this.choices.has(term)) this.add(term);
    this.details.hidden = this.choices.size === 0;
    for (const [term, { box, number, row }] of this.choices) {
      const count = counts?.[term] ?? 0;
      box.checked = chosen.has(term);
      box.disabled = counts !== undefined && count === 0 && !box.checked;
      row.classList.toggle("dead-end", box.disabled);
      number.textContent = counts ? String(count) : "";
    }
    this.chosenNumber.textContent = chosen.size > 0 ? String(chosen.size) : "";
    if (this.choices.size > longestWhole) this.showLargest(counts);
  }

  add(term: number): void {
    const row = make("li", { "data-term": this.terms[term]?.id ?? "" });
    this.list.insertBefore(row, this.more?.parentElement ?? null);
    this.upgrade(row, term);
  }

  private upgrade(row: HTMLElement, term: number): void {
    const hadFocus = row.contains(document.activeElement);
    const box = make("input", { type: "checkbox", onchange: () => this.onChoice(term) });
    const number = make("span", { class: "number" }, row.querySelector("span")?.textContent ?? "");
    const name = make("span", { class: "name" }, this.terms[term]?.name ?? "");
    row.replaceChildren(make("label", {}, box, name, " ", number));
    this.choices.set(term, { row, box, number });
    if (hadFocus) box.focus();
  }

  /** The largest are found once, so that rows do not come and go under the finger. */
  private showLargest(counts: ArrayLike<number> | undefined): void {
    const size = (term: number) => counts?.[term] ?? 0;
    if (!this.more) {
      const largest = [...this.choices.keys()].sort((a, b) => size(b) - size(a)).slice(0, shownOfMany);
      for (const [term, { row }] of this.choices) row.classList.toggle("small", !largest.includes(term));
      this.more = button("", () => this.showWhole(!this.isWhole), { class: "more-choices" });
      this.list.append(make("li", {}, this.more));
    }
    this.showWhole(this.isWhole);
  }

  private showWhole(isWhole: boolean): void {
    this.isWhole = isWhole;
    let hidden = 0;
    for (const { row, box } of this.choices.values()) {
      const isSmall = row.classList.contains("small");
      hidden += isSmall ? 1 : 0;
      row.hidden = isSmall && !isWhole && !box.checked;
    }
    if (!this.more) return;
    this.more.textContent = isWhole ? (this.words["facet-less"] ?? "") : fill(this.words["facet-more"], { n: hidden });
    this.more.setAttribute("aria-expanded", String(isWhole));
  }
}
