// The findings as options of a listbox: one way through them by arrows, whatever group they stand in.
import { make } from "../dom";
import type { Piece } from "./mark";

export interface OptionText {
  readonly title: readonly Piece[];
  readonly note: string | readonly Piece[];
}

export function pieces(parts: readonly Piece[]): (Node | string)[] {
  return parts.map(({ text, isMarked }) => (isMarked ? make("mark", {}, text) : text));
}

/** An option that is a link, so that it may be opened in another tab as well. */
export function linkOption(id: string, href: string, { title, note }: OptionText): HTMLElement {
  const link = make("a", { id, href, role: "option", tabindex: "-1", class: "option" });
  link.append(make("span", { class: "option-title" }, ...pieces(title)));
  const parts = typeof note === "string" ? (note === "" ? [] : [note]) : pieces(note);
  if (parts.length > 0) link.append(" ", make("span", { class: "option-note" }, ...parts));
  return link;
}

/** Which option of a list is the current one of its combobox. */
export class Options {
  private current = -1;

  constructor(
    private readonly input: HTMLInputElement,
    private readonly list: HTMLElement,
  ) {}

  get all(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>("[role=option]")];
  }

  get active(): HTMLElement | undefined {
    return this.all[this.current];
  }

  /** To the next (1) or the one before (-1); past either end back to what was typed. */
  move(step: 1 | -1): void {
    const count = this.all.length;
    const places = count + 1;
    this.select(((this.current + 1 + step + places) % places) - 1);
  }

  select(n: number): void {
    this.active?.removeAttribute("aria-selected");
    this.current = n;
    const option = this.active;
    if (!option) {
      this.input.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  /** Keeps the current option over a change of the list where it is still there. */
  keep(change: () => void): void {
    const address = this.active?.getAttribute("href");
    this.select(-1);
    change();
    if (address) this.select(this.all.findIndex((option) => option.getAttribute("href") === address));
  }
}
