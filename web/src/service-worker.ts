// Keeps the library usable without a network: the shell from the start, pages as they are visited, and what
// `mw-library-saver` saved. Other hosts, other libraries of the origin, videos and parts of files are left alone.
import { clientsClaim, setCacheNameDetails } from "workbox-core";
import { addRoute, matchPrecache, precache } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { CacheFirst, NetworkFirst, StaleWhileRevalidate, type StrategyHandler } from "workbox-strategies";
import { nearestOfflinePage, offlinePages, pictureStem, plainAddress, presentVersion } from "./offline/addresses";
import { cacheName, cachePrefix, isOwnPage, isWhole, type Kind } from "./offline/caches";
import type { Message } from "./offline/messages";
import type { WorkboxPlugin } from "workbox-core/types";
import type { PrecacheEntry } from "workbox-precaching/_types";

declare const self: ServiceWorkerGlobalScope;

const patience_s = 3;
const mostVisited = 200;
const mostPictures = 300;
const mostFiles = 300;

const { scope } = self.registration;
const root = new URL(scope).pathname;
/** Filled in by the program. */
const listed = self.__WB_MANIFEST as PrecacheEntry[];
/** Listed so that a new one is a new version of this worker. Those of languages she never reads are not fetched. */
const indexName = /(^|\/)find(-more)?\.[\w-]+\.json$/;
const shell = listed.filter(({ url }) => !indexName.test(url));
const paths = shell.map(({ url }) => new URL(url, scope).pathname);
const assets = paths.filter((path) => path.startsWith(`${root}assets/`));
const lastingFiles = shell.flatMap(({ url, revision }) => (revision === null ? [new URL(url, scope).href] : []));
const offline = offlinePages(paths.filter((path) => path.endsWith("/")));
const nameOf = (kind: Kind) => cacheName(kind, scope);

setCacheNameDetails({ prefix: cachePrefix, suffix: scope });
clientsClaim();

interface Asked {
  url: URL;
  request: Request;
}

/** A request that is ours to answer, below the library's root. */
function isOurs({ url, request }: Asked): boolean {
  return url.href.startsWith(scope) && !request.headers.has("range");
}

const isAsset = ({ url }: Asked) => url.pathname.startsWith(`${root}assets/`);
const isPicture = ({ url }: Asked) => url.pathname.startsWith(`${root}pictures/`);
const isIndex = ({ url }: Asked) => indexName.test(url.pathname);
const isFile = ({ request }: Asked) => /^(image|style|script|font|manifest)$/.test(request.destination);

// Pages.

/** Visited pages stay by their plain address, so that one page is not kept once for each of its queries. */
const byPlainAddress: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => plainAddress(request.url),
};

const onlyOwnPages: WorkboxPlugin = {
  cacheWillUpdate: async ({ response }) => ((await isOwnPage(response)) ? response : null),
};

/** What was not visited may be saved or part of the shell. */
const orSaved: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) => cachedResponse ?? findInStore(request.url),
};

const orOfflinePage: WorkboxPlugin = {
  handlerDidError: async ({ request }) => {
    const page = nearestOfflinePage(new URL(request.url).pathname, offline);
    return page === undefined ? undefined : matchPrecache(new URL(page, scope).href);
  },
};

class Pages extends NetworkFirst {
  /** A host in trouble has nothing to say where the page is kept. */
  override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const answer = await super._handle(request, handler);
    return answer.status < 500 ? answer : ((await findKept(request.url)) ?? answer);
  }
}

const pages = new Pages({
  cacheName: nameOf("visited"),
  networkTimeoutSeconds: patience_s,
  plugins: [byPlainAddress, onlyOwnPages, orSaved, orOfflinePage, atMost(mostVisited)],
});

async function findKept(address: string): Promise<Response | undefined> {
  const visited = await caches.open(nameOf("visited"));
  return (await visited.match(plainAddress(address))) ?? findInStore(address);
}

async function findInStore(address: string): Promise<Response | undefined> {
  const saved = await caches.open(nameOf("saved"));
  return (await saved.match(plainAddress(address))) ?? matchPrecache(address.replace(/[?#].*/, ""));
}

// Files.

const onlyWhole: WorkboxPlugin = {
  cacheWillUpdate: async ({ response }) => (isWhole(response) ? response : null),
};

/** Of a picture in another size than is kept, the one that is. */
const orOtherVariant: WorkboxPlugin = {
  handlerDidError: async ({ request }) => findVariant(await caches.open(nameOf("saved")), request)
    .then(async (found) => found ?? findVariant(await caches.open(nameOf("pictures")), request)),
};

async function findVariant(cache: Cache, { url }: Request): Promise<Response | undefined> {
  const stem = pictureStem(url);
  const kin = (await cache.keys()).find((key) => pictureStem(key.url) === stem);
  return kin && cache.match(kin);
}

const pictures = new CacheFirst({
  cacheName: nameOf("pictures"),
  plugins: [onlyWhole, orSaved, orOtherVariant, atMost(mostPictures)],
});

const files = new StaleWhileRevalidate({
  cacheName: nameOf("files"),
  plugins: [onlyWhole, orSaved, atMost(mostFiles)],
});

/** A page of an older version asks for files of then; where they are gone, those of now do. */
async function olderAsset({ url, request }: Asked): Promise<Response> {
  const present = presentVersion(url.pathname, assets);
  const answer = await Promise.race([fetch(request).catch(() => undefined), sleep(patience_s)]);
  if (answer?.ok || present === undefined) return answer ?? Response.error();
  return (await matchPrecache(new URL(present, scope).href)) ?? Response.error();
}

function sleep(seconds: number): Promise<undefined> {
  return new Promise((wake) => setTimeout(wake, seconds * 1000));
}

/** Keeps the newest `most` of a cache. */
function atMost(most: number): WorkboxPlugin {
  return {
    cacheDidUpdate: async ({ cacheName: name }) => {
      const cache = await caches.open(name);
      const keys = await cache.keys();
      await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
    },
  };
}

precache(shell.map((entry) => ({ ...entry, url: entry.url || "./" })));
registerRoute((asked) => isOurs(asked) && asked.request.mode === "navigate", pages);
registerRoute((asked) => isOurs(asked) && isIndex(asked), files);
addRoute({ directoryIndex: "", cleanURLs: false, ignoreURLParametersMatching: [] });
registerRoute((asked) => isOurs(asked) && isAsset(asked), olderAsset);
registerRoute((asked) => isOurs(asked) && isPicture(asked), pictures);
registerRoute((asked) => isOurs(asked) && isFile(asked), files);

// Versions.

self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([removeForeignCaches(), self.registration.navigationPreload?.enable()]));
  // Nothing waits for it: until it is there, the old index finds what it knows.
  void refreshIndexes();
});

/** Caches of older versions of this worker, which had other names. */
async function removeForeignCaches(): Promise<void> {
  const present = new Set<string>([
    `${cachePrefix}-precache-v2-${scope}`,
    ...(["visited", "saved", "pictures", "files"] as const).map(nameOf),
  ]);
  const own = (await caches.keys()).filter((name) => name.startsWith(`${cachePrefix}-`) && name.endsWith(`-${scope}`));
  await Promise.all(own.filter((name) => !present.has(name)).map((name) => caches.delete(name)));
}

// Messages.

self.addEventListener("message", (event) => {
  const message = event.data as Message;
  switch (message.kind) {
    case "take-over":
      return void self.skipWaiting();
    case "files":
      return event.ports[0]?.postMessage(lastingFiles);
    case "keep":
      return event.waitUntil(keep(message.page, message.pictures));
    case "keep-index":
      return event.waitUntil(keepIndex(message.address));
  }
});

async function keepIndex(address: string): Promise<void> {
  const isKept = await (await caches.open(nameOf("files"))).match(address);
  if (!isKept) await keepFile(address);
}

async function refreshIndexes(): Promise<void> {
  const keys = await (await caches.open(nameOf("files"))).keys();
  await Promise.allSettled(keys.filter(({ url }) => indexName.test(url)).map(({ url }) => keepFile(url)));
}

/** A page that was open before the worker was, with its pictures: out of the browser's own cache where it has them. */
async function keep(page: string, shown: readonly string[]): Promise<void> {
  const answer = await fetch(page);
  if (await isOwnPage(answer)) await (await caches.open(nameOf("visited"))).put(plainAddress(page), answer);
  await Promise.allSettled(shown.filter((address) => address.startsWith(scope)).map(keepFile));
}

async function keepFile(address: string): Promise<void> {
  const kind = isPicture({ url: new URL(address), request: new Request(address) }) ? "pictures" : "files";
  const answer = await fetch(address, { cache: kind === "files" ? "no-cache" : "default" });
  if (isWhole(answer)) await (await caches.open(nameOf(kind))).put(address, answer);
}
