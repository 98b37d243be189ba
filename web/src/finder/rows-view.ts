// Rows of exercises as the program writes them, for what was found.
import { button, make } from "../dom";
import type { FindIndex } from "../library/columns";
import { factsLine, shorten } from "../library/facts";
import { loadFindMore } from "../library/load";
import { fill, hrefOf } from "../page";
import type { Cautions } from "./cautions";

type Words = Readonly<Record<string, string>>;

export const rowsOfAPage = 48;

export class RowsView {
  readonly list = make("ul", { class: "rows", hidden: true });
  private readonly moreButton: HTMLButtonElement;
  private readonly more: HTMLElement;
  private descriptions: readonly string[] | undefined;
  private state: "idle" | "loading" | "settled" = "idle";
  private readonly ofProgram = new Map<string, string>();
  private again = () => {};

  /** Descriptions that the page already has are read out of its own rows; `onMore` shows the next ones. */
  constructor(
    private readonly index: FindIndex,
    private readonly words: Words,
    rows: Iterable<HTMLElement>,
    onMore: () => void,
  ) {
    for (const row of rows) {
      const link = row.querySelector("a");
      const text = row.querySelector("p:not(.facts-line)")?.textContent;
      if (link && text) this.ofProgram.set(link.pathname, text);
    }
    this.moreButton = button("", () => this.goOn(onMore), { class: "button" });
    this.more = make("p", { class: "more-rows", hidden: true }, this.moreButton);
  }

  get elements(): HTMLElement[] {
    return [this.list, this.more];
  }

  show(found: readonly number[], shown: number, cautions: Cautions): void {
    this.again = () => this.show(found, shown, cautions);
    this.list.hidden = false;
    this.list.replaceChildren(...found.slice(0, shown).map((exercise) => this.row(exercise, cautions)));
    const hidden = Math.max(0, found.length - shown);
    this.more.hidden = hidden === 0;
    this.moreButton.textContent = fill(this.words["facet-more"], { n: hidden });
    if (this.state === "idle") this.loadDescriptions();
  }

  hide(): void {
    this.again = () => {};
    this.list.hidden = true;
    this.more.hidden = true;
    this.list.replaceChildren();
  }

  private row(exercise: number, cautions: Cautions): HTMLElement {
    const { title, address } = this.index.exercises;
    const href = hrefOf(address[exercise] ?? "");
    const link = make("a", { href }, title[exercise] ?? "");
    const row = make("li", {}, make("h2", {}, link));
    const description = this.description(exercise, link.pathname);
    if (description !== "") row.append(make("p", {}, description));
    const facts = factsLine(this.index, exercise, this.words);
    if (facts !== "") row.append(make("p", { class: "facts-line" }, facts));
    const careful = cautions.names(exercise);
    if (careful.length > 0)
      row.append(make("p", { class: "care" }, `${this.words["conditions-care"] ?? ""}: ${careful.join(", ")}`));
    return row;
  }

  /** A line is kept free while the text is on its way. */
  private description(exercise: number, path: string): string {
    const text = this.ofProgram.get(path) ?? this.descriptions?.[exercise];
    return shorten(text ?? (this.state === "settled" ? "" : "\u00a0"));
  }

  private loadDescriptions(): void {
    this.state = "loading";
    const settle = () => {
      this.state = "settled";
      const focused = [...this.list.children].findIndex((row) => row.contains(document.activeElement));
      this.again();
      if (focused >= 0) this.focusRow(focused);
    };
    loadFindMore().then((more) => (this.descriptions = more.exercises.description)).then(settle, settle);
  }

  private goOn(onMore: () => void): void {
    const next = this.list.children.length;
    onMore();
    this.focusRow(next);
  }

  private focusRow(n: number): void {
    this.list.children[n]?.querySelector("a")?.focus({ preventScroll: true });
  }
}
