// Brings the worker, and the news of it: a new version, a network that went away.
import { addressOf, language, root } from "../page";
import { withoutHash } from "./addresses";
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
  if (!isFirst) watchVersions(registration);
  void serviceWorker.ready.then(({ active }) => {
    if (isFirst) active?.postMessage(thisPage());
    if (isFirst) watchVersions(registration);
    active?.postMessage(thisIndex());
  });
  checkNowAndThen(registration);
}

/** What was loaded before the worker could see it. */
function thisPage(): Message {
  const pictures = [...document.images].map((image) => image.currentSrc || image.src).filter(Boolean);
  return { kind: "keep", page: location.href.replace(/#.*/, ""), pictures };
}

/** What the search needs without a network: it may be the first visit in this language. */
function thisIndex(): Message {
  return { kind: "keep-index", address: new URL(addressOf(`/find.${language}.json`), location.href).href };
}

/** A site that has no worker any more, or the preview at an address where a site was: nothing old may be served. */
async function removeWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(root);
  if (registration?.scope === new URL(root, location.href).href) await registration.unregister();
}

/**
 * A version in which only pages say something else takes over unseen: pages come from the network first. One with other
 * files is offered, since this page would not find its own any more.
 */
function watchVersions(registration: ServiceWorkerRegistration): void {
  let isOffered = false;
  const offer = () => {
    if (isOffered) return;
    isOffered = true;
    tell(({ offerVersion }) => offerVersion(registration));
  };
  const meet = async (worker: ServiceWorker) => {
    if (!(await hasOurFiles(worker))) offer();
    else worker.postMessage({ kind: "take-over" } satisfies Message);
  };
  if (registration.waiting) void meet(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => installing.state === "installed" && void meet(installing));
  });
  // Another tab took the new version: this one goes on until she wants to reload it.
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    const { controller } = navigator.serviceWorker;
    if (controller) void hasOurFiles(controller).then((has) => has || offer());
  });
}

/** Whether a version has the files that this page was loaded with. */
async function hasOurFiles(worker: ServiceWorker): Promise<boolean> {
  const files = await filesOf(worker);
  const own = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(({ href }) => href);
  own.push(...[...document.querySelectorAll<HTMLScriptElement>('script[type="module"]')].map(({ src }) => src));
  own.push(new URL(document.documentElement.dataset.words ?? "", location.href).href);
  return own.filter((address) => withoutHash(address) !== address).every((address) => files.includes(address));
}

function filesOf(worker: ServiceWorker): Promise<readonly string[]> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data as readonly string[]);
    worker.postMessage({ kind: "files" } satisfies Message, [port2]);
  });
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
