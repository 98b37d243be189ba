// mw-install: a button that puts the library on the home screen, where the browser offers that.
import { button, make } from "../dom";
import { words } from "../page";

/** Not part of the standard; browsers of the Chromium family send it. */
interface InstallOffer extends Event {
  prompt(): Promise<{ outcome: "accepted" | "dismissed" }>;
}

class Install extends HTMLElement {
  connectedCallback(): void {
    addEventListener("beforeinstallprompt", (offer) => {
      offer.preventDefault();
      void this.show(offer as InstallOffer);
    });
    addEventListener("appinstalled", () => void this.sayDone());
  }

  private async show(offer: InstallOffer): Promise<void> {
    const said = await words();
    const take = async () => {
      const { outcome } = await offer.prompt();
      // An offer can be used once; the browser sends another when it may be asked again.
      if (outcome === "dismissed") this.replaceChildren();
    };
    this.replaceChildren(button(said["install"] ?? "", () => void take()));
  }

  private async sayDone(): Promise<void> {
    const said = await words();
    this.replaceChildren(make("p", { role: "status" }, said["install-done"] ?? ""));
  }
}

customElements.define("mw-install", Install);
