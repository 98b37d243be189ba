// Saying something to a person who uses a screen reader.
import { make } from "./dom";

let place: HTMLElement | undefined;

/** Makes the place from which `announce` speaks: screen readers hear only places that were there before the text. */
export function prepareAnnouncements(): HTMLElement {
  if (!place) document.body.append((place = make("p", { class: "unseen", role: "status" })));
  return place;
}

/** Says a text when the screen reader is silent next; the same text twice is said twice. */
export function announce(text: string): void {
  const speaker = prepareAnnouncements();
  speaker.textContent = "";
  setTimeout(() => (speaker.textContent = text), 100);
}
