// mw-versions: links to the easier and the harder version become a switch, and the chosen one stands right above the steps.
import { make } from "../dom";
import { readVisit, writeVisit } from "../storage/visit";
import { afterArrow, isRightToLeft } from "./arrows";

/** The choice holds for all exercises of this visit. */
const choice = "version";
const standard = "standard";

class Versions extends HTMLElement {
  private readonly radios: HTMLElement[] = [];
  private readonly blocks = new Map<string, Element>();
  private readonly home = document.createComment("");
  /** Holds the chosen block; screen readers say what comes into it. */
  private readonly stage = make("div", { class: "chosen-version" });

  connectedCallback(): void {
    const list = this.querySelector("nav.version-switch");
    const steps = this.querySelector(".steps .step-list") ?? this.querySelector(".steps");
    if (!list || !steps || this.radios.length > 0) return;
    for (const link of list.querySelectorAll("a")) this.addVersion(link);
    const group = make("div", { class: "version-switch", role: "radiogroup" }, ...this.radios);
    group.setAttribute("aria-label", list.getAttribute("aria-label") ?? "");
    group.addEventListener("keydown", (event) => this.move(event));
    list.replaceWith(group);
    steps.before(this.stage);
    this.choose(this.firstChoice());
    this.stage.setAttribute("aria-live", "polite");
  }

  private addVersion(link: HTMLAnchorElement): void {
    const id = link.hash.slice(1);
    const name = id.startsWith("version.") ? id.slice("version.".length) : standard;
    const block = document.getElementById(id);
    if (name !== standard && block) this.blocks.set(name, block);
    // Links stay elements of the page's own look; what they are changes.
    link.setAttribute("role", "radio");
    link.removeAttribute("aria-current");
    link.dataset.version = name;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      this.keep(name);
    });
    this.radios.push(link);
  }

  /** That of the address, that of this visit, or standard. */
  private firstChoice(): string {
    const named = location.hash.replace("#version.", "");
    if (this.blocks.has(named)) return named;
    const kept = readVisit(choice) ?? standard;
    return this.blocks.has(kept) ? kept : standard;
  }

  private keep(version: string): void {
    writeVisit(choice, version);
    this.choose(version);
  }

  private choose(version: string): void {
    for (const radio of this.radios) {
      const isChosen = radio.dataset.version === version;
      radio.setAttribute("aria-checked", String(isChosen));
      radio.tabIndex = isChosen ? 0 : -1;
    }
    const block = this.blocks.get(version);
    if (block && block.parentNode === this.stage) return;
    if (this.stage.firstElementChild) this.home.replaceWith(this.stage.firstElementChild);
    if (block) {
      block.replaceWith(this.home);
      this.stage.replaceChildren(block);
    }
    this.hideEmptySection();
  }

  /** A heading with nothing under it says nothing. */
  private hideEmptySection(): void {
    const section = this.querySelector<HTMLElement>(".versions");
    if (section) section.hidden = [...section.children].every(({ tagName }) => tagName === "H2");
  }

  private move(event: KeyboardEvent): void {
    if (event.key === " ") {
      event.preventDefault();
      (event.target as HTMLElement).click();
      return;
    }
    const place = this.radios.findIndex((radio) => radio.tabIndex === 0);
    const next = afterArrow(event.key, place, this.radios.length, isRightToLeft(this));
    const radio = next === undefined ? undefined : this.radios[next];
    if (!radio) return;
    event.preventDefault();
    radio.focus();
    this.keep(radio.dataset.version ?? standard);
  }
}

customElements.define("mw-versions", Versions);
