// The sentence of what is chosen: "Beginner · on the side · hips · 12 exercises", each part to be taken away.
import { button, counted, make } from "../dom";
import { fill } from "../page";
import type { Facet } from "./facet-names";

type Words = Readonly<Record<string, string>>;

export interface Part {
  readonly facet: Facet;
  readonly term: number;
  readonly name: string;
}

const announce_ms = 500;

export class ChosenView {
  readonly status = make("p", { class: "unseen", role: "status" });
  private readonly ofProgram: readonly Node[];
  private announcement = 0;
  private said: string;

  /** `count` is the paragraph of the program: "127 exercises". */
  constructor(
    private readonly count: HTMLElement,
    private readonly words: Words,
    private readonly remove: (part: Part) => void,
    private readonly clear: () => void,
  ) {
    this.ofProgram = [...count.childNodes];
    this.said = count.textContent ?? "";
  }

  /** As the program wrote it. */
  restore(): void {
    this.count.replaceChildren(...this.ofProgram);
    this.announce(this.count.textContent ?? "");
  }

  show(parts: readonly Part[], found: number): void {
    const focused = [...this.count.querySelectorAll("button")].findIndex((part) => part === document.activeElement);
    const text = counted(this.words, "filter-results", found);
    const buttons = parts.map((part) => make("span", {}, this.button(part), "\u00a0·"));
    const clear = parts.length > 1 ? [" ", button(this.words["filter-clear"] ?? "", this.clear, { class: "clear" })] : [];
    this.count.replaceChildren(...buttons, make("span", {}, text), ...clear);
    this.announce([...parts.map(({ name }) => name), text].join(", "));
    if (focused >= 0) this.focusNear(focused);
  }

  private button(part: Part): HTMLElement {
    const label = fill(this.words["filter-remove"], { name: part.name });
    return button(part.name, () => this.remove(part), { class: "part", "aria-label": label, title: label });
  }

  /** The part after the one that went. */
  private focusNear(n: number): void {
    const buttons = this.count.querySelectorAll("button");
    buttons[Math.min(n, buttons.length - 1)]?.focus();
  }

  private announce(text: string): void {
    clearTimeout(this.announcement);
    if (text === this.said) return;
    this.said = text;
    this.announcement = window.setTimeout(() => (this.status.textContent = text), announce_ms);
  }
}
