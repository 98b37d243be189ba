// mw-favourite: the button at the head of a page that marks it.
import { announce, prepareAnnouncements } from "../announce";
import { make } from "../dom";
import { words } from "../page";
import { addFavourite, isFavourite, onFavouritesChange, removeFavourite } from "./store";

class FavouriteButton extends HTMLElement {
  private stopListening: (() => void) | undefined;

  connectedCallback(): void {
    this.button?.addEventListener("click", this.toggle);
    this.stopListening = onFavouritesChange(this.refresh);
    prepareAnnouncements();
    this.refresh();
  }

  disconnectedCallback(): void {
    this.button?.removeEventListener("click", this.toggle);
    this.stopListening?.();
  }

  private get button(): HTMLButtonElement | null {
    return this.querySelector("button");
  }

  private get key(): string {
    return this.dataset.key ?? "";
  }

  private readonly refresh = (): void => {
    const show = (isMarked: boolean) => this.button?.setAttribute("aria-pressed", String(isMarked));
    isFavourite(this.key).then(show, () => show(false));
  };

  private readonly toggle = (): void => {
    this.change().then(
      async (said) => announce((await words())[said] ?? ""),
      async () => this.sayRefusal((await words())["storage-blocked"] ?? ""),
    );
  };

  /** Returns the key of what there is to say of it. */
  private async change(): Promise<string> {
    if (await isFavourite(this.key)) {
      await removeFavourite(this.key);
      return "favourite-removed";
    }
    const { title = document.title, address = location.pathname } = this.dataset;
    await addFavourite({ key: this.key, title, address, added: Date.now() });
    return "favourite-added";
  }

  private sayRefusal(text: string): void {
    if (!this.querySelector(".refusal")) this.append(make("small", { class: "refusal", role: "alert" }, text));
  }
}

customElements.define("mw-favourite", FavouriteButton);
