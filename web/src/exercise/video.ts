// mw-video: a picture of ours until she presses play; only then YouTube is asked.
import { button, make } from "../dom";
import { fill, words } from "../page";

class Video extends HTMLElement {
  private readonly facade = [...this.childNodes];

  connectedCallback(): void {
    this.link?.addEventListener("click", this.play);
  }

  private get link(): HTMLAnchorElement | null {
    return this.querySelector("a");
  }

  /** Keys that open a link elsewhere go on doing that. */
  private readonly play = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void words()
      .catch(() => ({}) as Awaited<ReturnType<typeof words>>)
      .then((said) => this.show(said));
  };

  private show(said: Readonly<Record<string, string>>): void {
    const { video = "", title = "" } = this.dataset;
    const player = make("iframe", {
      src: `https://www.youtube-nocookie.com/embed/${encodeURIComponent(video)}?autoplay=1&rel=0`,
      title: fill(said["video-play"], { name: title }) || title,
      allow: "autoplay; encrypted-media; fullscreen; picture-in-picture",
      // Without the name of the site YouTube refuses to play (error 153); the page's own address is not told.
      referrerpolicy: "strict-origin-when-cross-origin",
    });
    this.replaceChildren(player, button(said["video-close"] ?? "×", () => this.close(), { class: "close" }));
    player.focus();
  }

  private close(): void {
    this.replaceChildren(...this.facade);
    this.link?.focus();
  }
}

customElements.define("mw-video", Video);
