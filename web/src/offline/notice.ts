// mw-notice, the line at the foot of a page in which the site speaks of itself. It covers nothing and does not hurry.
import { button, make } from "../dom";
import { words } from "../page";
import { readVisit, writeVisit } from "../storage/visit";
import type { Message } from "./messages";

/** "A new version is ready": until she reloads, everything stays as it is. Asked once a visit. */
export async function offerVersion(registration: ServiceWorkerRegistration): Promise<void> {
  if (readVisit("later")) return;
  const said = await words();
  const text = make("span", {}, said["update-ready"] ?? "");
  const reload = button(said["update-reload"] ?? "", () => takeOver(registration));
  const later = button(said["update-later"] ?? "", () => {
    writeVisit("later", "yes");
    show("update", undefined);
  });
  show("update", make("p", {}, text, reload, later));
}

function takeOver({ waiting }: ServiceWorkerRegistration): void {
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage({ kind: "take-over" } satisfies Message);
}

/** "You are offline", as long as it is so. */
export async function showConnection(): Promise<void> {
  if (navigator.onLine) return show("connection", undefined);
  const said = await words();
  show("connection", make("p", {}, said["offline-you-are"] ?? ""));
}

/** Each subject has one place, which is there before it speaks, so that screen readers hear it. */
function show(subject: string, message: HTMLElement | undefined): void {
  const notice = document.querySelector("mw-notice") ?? addNotice();
  let place = notice.querySelector(`[data-subject="${subject}"]`);
  if (!place) notice.append((place = make("div", { role: "status", "data-subject": subject })));
  const content = message ? [message] : [];
  setTimeout(() => place.replaceChildren(...content), 50);
}

function addNotice(): HTMLElement {
  const notice = document.createElement("mw-notice");
  (document.querySelector(".site-footer") ?? document.body).append(notice);
  return notice;
}
