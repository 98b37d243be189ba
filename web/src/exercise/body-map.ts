// mw-body-map: names the region under the pointer or the focus; arrow keys move between regions.
import { make } from "../dom";
import { afterArrowOnMap, type Place } from "./places";

class BodyMap extends HTMLElement {
  private readonly caption = make("p", { class: "map-caption", "aria-hidden": "true" });
  private regions: SVGAElement[] = [];

  connectedCallback(): void {
    this.regions = [...this.querySelectorAll<SVGAElement>("svg a")];
    if (this.caption.isConnected || this.regions.length === 0) return;
    this.append(this.caption);
    this.classList.add("named");
    for (const region of this.regions) this.prepare(region);
    this.settle(this.regions[0]);
    this.addEventListener("keydown", (event) => this.move(event));
    this.addEventListener("pointerleave", () => this.name(document.activeElement));
  }

  private prepare(region: SVGAElement): void {
    region.addEventListener("pointerenter", () => this.name(region));
    region.addEventListener("focus", () => {
      this.settle(region);
      this.name(region);
    });
    region.addEventListener("blur", () => this.name(null));
  }

  /** The map is one stop of the Tab key, at the region that was visited last. */
  private settle(region: SVGAElement | undefined): void {
    for (const other of this.regions) other.setAttribute("tabindex", other === region ? "0" : "-1");
  }

  private name(region: Element | null): void {
    const isOurs = this.regions.includes(region as SVGAElement);
    this.caption.textContent = isOurs ? nameOf(region as SVGAElement) : "";
  }

  /** Up and down reach every region of both figures, left and right the nearest on that side. */
  private move(event: KeyboardEvent): void {
    const places = this.regions.map((region) => this.placeOf(region));
    const from = this.regions.indexOf(document.activeElement as SVGAElement);
    const next = from < 0 ? undefined : afterArrowOnMap(event.key, from, places);
    if (next === undefined) return;
    event.preventDefault();
    this.regions[next]?.focus();
  }

  private placeOf(region: SVGAElement): Place {
    const { left, top, width, height } = region.getBoundingClientRect();
    const figures = [...this.querySelectorAll("svg")];
    return { x: left + width / 2, y: top + height / 2, figure: figures.indexOf(region.ownerSVGElement!) };
  }
}

function nameOf(region: SVGAElement): string {
  return region.getAttribute("aria-label") ?? region.querySelector("title")?.textContent ?? "";
}

customElements.define("mw-body-map", BodyMap);
