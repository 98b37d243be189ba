// How facets open: one at a time; on a phone all names below one button.
import { button, make } from "../dom";

type Words = Readonly<Record<string, string>>;

export class Panels {
  private readonly opener: HTMLButtonElement;
  private readonly number = make("span", { class: "number" });
  private readonly label = make("span");

  constructor(
    private readonly nav: HTMLElement,
    private readonly words: Words,
  ) {
    nav.id ||= "part.facets";
    this.opener = button("", () => this.toggle(), { class: "button filter-button", "aria-controls": nav.id });
    this.opener.append(this.label, " ", this.number);
    nav.before(this.opener);
    this.setOpen(nav.querySelector("details[open]") !== null);
    nav.addEventListener("keydown", (event) => this.onKey(event));
    nav.addEventListener("toggle", (event) => this.onToggle(event), { capture: true });
  }

  /** How many choices are made, beside the button. */
  showNumber(chosen: number): void {
    this.number.textContent = chosen > 0 ? String(chosen) : "";
  }

  private toggle(): void {
    this.setOpen(!this.nav.classList.contains("open"));
  }

  private setOpen(isOpen: boolean): void {
    this.nav.classList.toggle("open", isOpen);
    this.opener.setAttribute("aria-expanded", String(isOpen));
    this.label.textContent = this.words[isOpen ? "filter-close" : "filter-open"] ?? "";
  }

  private onToggle(event: Event): void {
    const opened = event.target as HTMLDetailsElement;
    if (opened.open) this.closeAll(opened);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    const open = this.nav.querySelector<HTMLDetailsElement>("details[open]");
    if (!open) return;
    event.preventDefault();
    open.open = false;
    open.querySelector("summary")?.focus();
  }

  private closeAll(but: HTMLDetailsElement): void {
    for (const details of this.nav.querySelectorAll<HTMLDetailsElement>("details[open]"))
      if (details !== but) details.open = false;
  }
}
