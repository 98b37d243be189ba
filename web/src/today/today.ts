// mw-today: which of the exercises of the home page is that of the day.

import { placeOfDay } from "./place-of-day";

class Today extends HTMLElement {
  connectedCallback(): void {
    this.show();
    // A page can stay open over night.
    document.addEventListener("visibilitychange", () => this.show());
  }

  private show(): void {
    const days = [...this.querySelectorAll<HTMLElement>(".days > li")];
    if (days.length === 0) return;
    const today = placeOfDay(new Date(), days.length);
    days.forEach((day, place) => day.classList.toggle("chosen", place === today));
  }
}

customElements.define("mw-today", Today);
