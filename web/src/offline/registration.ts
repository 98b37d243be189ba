// Brings the worker, and the news of it: a new version, a network that went away.
import { root } from "../page";
import type { Message } from "./messages";

const worker = document.documentElement.dataset.worker;
const hour_ms = 3_600_000;

if ("serviceWorker" in navigator) void (worker ? register(worker) : removeWorker());
addEventListener("offline", sayConnection);
addEventListener("online", sayConnection);
if (!navigator.onLine) sayConnection();

async function register(address: string): Promise<void> {
  const { serviceWorker } = navigator;
  const isFirst = !serviceWorker.controller;
  const registration = await serviceWorker.register(address, { scope: root }).catch(() => undefined);
  if (!registration) return;
  if (isFirst) void serviceWorker.ready.then(({ active }) => active?.postMessage(thisPage()));
  else watchVersions(registration);
  checkNowAndThen(registration);
}

/** What was loaded before the worker could see it. */
function thisPage(): Message {
  const pictures = [...document.images].map((image) => image.currentSrc || image.src).filter(Boolean);
  return { kind: "keep", page: location.href.replace(/#.*/, ""), pictures };
}

/** A site that has no worker any more, or the preview at an address where a site was: nothing old may be served. */
async function removeWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(root);
  if (registration?.scope === new URL(root, location.href).href) await registration.unregister();
}

function watchVersions(registration: ServiceWorkerRegistration): void {
  let isOffered = false;
  const offer = () => {
    if (isOffered) return;
    isOffered = true;
    tell(({ offerVersion }) => offerVersion(registration));
  };
  if (registration.waiting) offer();
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => installing.state === "installed" && offer());
  });
  // Another tab took the new version: this one goes on until she wants to reload it.
  navigator.serviceWorker.addEventListener("controllerchange", offer);
}

/** An installed app can stay open for days. */
function checkNowAndThen(registration: ServiceWorkerRegistration): void {
  let checked_ms = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - checked_ms < hour_ms) return;
    checked_ms = Date.now();
    registration.update().catch(() => undefined);
  });
}

function sayConnection(): void {
  tell(({ showConnection }) => showConnection());
}

/** News are a courtesy: where even their words cannot be had, there are none. */
function tell(news: (notice: typeof import("./notice")) => Promise<void>): void {
  import("./notice").then(news).catch(() => undefined);
}
