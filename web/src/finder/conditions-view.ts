// Conditions as a filter: ticked here, kept on the device (conditions/store), never in an address.
import { writeConditions } from "../conditions/store";
import { button, counted, make } from "../dom";
import type { FindIndex } from "../library/columns";
import { FacetView } from "./facet-view";

type Words = Readonly<Record<string, string>>;

export class ConditionsView {
  readonly details: HTMLDetailsElement;
  /** What follows from the marked ones for the list. */
  readonly consequence = make("div", { class: "left-out", hidden: true });
  private readonly facet: FacetView;
  private readonly clear: HTMLButtonElement;
  private readonly note: HTMLElement;
  private marked: readonly string[] = [];

  constructor(
    private readonly index: FindIndex,
    private readonly words: Words,
    private readonly showLeftOut: () => void,
  ) {
    const { id, name } = index.terms.conditions;
    this.clear = button(words["conditions-clear"] ?? "", () => this.write([]));
    this.note = make("p", { class: "note" }, words["conditions-note"] ?? "");
    this.details = make("details", { class: "facet conditions" },
      make("summary", {}, words["conditions-title"] ?? ""),
      make("div", { class: "panel" }, make("p", {}, words["conditions-lead"] ?? ""), make("ul", { class: "choices" }),
        this.note, make("p", {}, this.clear)));
    const terms = id.map((own, n) => ({ id: own, name: name[n] ?? "" }));
    this.facet = new FacetView(this.details, terms, words, (condition) => this.toggle(id[condition] ?? ""));
    terms.forEach((_, condition) => this.facet.add(condition));
    this.details.hidden = id.length === 0;
  }

  /** `leftOut`: how many exercises are not shown because of them. */
  show(marked: readonly string[], leftOut: number): void {
    this.marked = marked;
    const { id } = this.index.terms.conditions;
    const places = new Set(marked.map((own) => id.indexOf(own)).filter((place) => place >= 0));
    this.facet.show(undefined, places);
    this.clear.hidden = marked.length === 0;
    // The note stands with the consequence as soon as there is one.
    this.consequence.hidden = places.size === 0;
    this.note.hidden = places.size > 0;
    const hidden = leftOut === 0 ? [] : [counted(this.words, "conditions-hidden", leftOut), " ", this.showButton()];
    const note = make("p", { class: "note" }, this.words["conditions-note"] ?? "");
    this.consequence.replaceChildren(...(leftOut === 0 ? [] : [make("p", {}, ...hidden)]), note);
  }

  private showButton(): HTMLElement {
    return button(this.words["conditions-show"] ?? "", this.showLeftOut);
  }

  private toggle(id: string): void {
    this.write(this.marked.includes(id) ? this.marked.filter((other) => other !== id) : [...this.marked, id]);
  }

  private write(ids: readonly string[]): void {
    this.marked = ids;
    void writeConditions(ids);
  }
}
