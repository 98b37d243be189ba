// <mw-search>: a link that opens the search in a dialog. What the search needs is loaded when it is about to be used;
// where it cannot be loaded the link is a link.

const load = () => import("./dialog");

function warm(): void {
  void load().then((dialog) => dialog.prepare(), () => undefined);
}

async function open(link: HTMLAnchorElement): Promise<void> {
  try {
    await (await load()).openSearch();
  } catch {
    location.href = link.href;
  }
}

class SearchOpener extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("pointerdown", warm, { once: true, passive: true });
    this.addEventListener("focusin", warm, { once: true });
    this.addEventListener("click", (event) => {
      const link = (event.target as Element).closest("a");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void open(link);
    });
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target) && !isChoice(event.target)) return;
  const link = document.querySelector<HTMLAnchorElement>("mw-search a");
  if (!link || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  void open(link);
});

/** A box or a circle to tick takes no text. */
function isChoice(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type);
}

customElements.define("mw-search", SearchOpener);
