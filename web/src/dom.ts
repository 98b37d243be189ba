// Elements made by scripts: always from text, never from HTML.

type Attributes = Readonly<Record<string, string | boolean | EventListener>>;
type Child = Node | string;

/**
 * An element: make("button", {type: "button", onclick: listener}, "Text").
 * `true` is an attribute without a value, `false` leaves it out, a function is a listener of the event after "on".
 */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key.slice(2), value);
    else if (value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** A button that does not submit anything. */
export function button(text: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  return make("button", { type: "button", ...attributes, onclick: act }, text);
}

/** A word that depends on a number: words["exercises-one"] or words["exercises-other"]. */
export function counted(words: Readonly<Record<string, string>>, key: string, n: number): string {
  return (words[`${key}-${n === 1 ? "one" : "other"}`] ?? "").replace("{n}", String(n));
}
