// The cache of saved pages, as the page of favourites changes it. Which revisions it has stands in the cache itself, one
// list a language, so that both go together when a browser clears the place.
import { addressOf, root } from "../page";
import { cacheName, isOwnPage, isWhole } from "./caches";
import type { Revisions } from "./revisions";

const scope = new URL(root, location.href).href;

/** What stands for a list of revisions; nothing of the site has this address. */
const listAddress = (list: string) => `${scope}.saved${list}`;

export const openSaved = (): Promise<Cache> => caches.open(cacheName("saved", scope));

export async function readRevisions(list: string): Promise<Revisions> {
  const answer = await (await openSaved()).match(listAddress(list));
  return answer ? ((await answer.json()) as Revisions) : {};
}

export async function writeRevisions(list: string, revisions: Revisions): Promise<void> {
  await (await openSaved()).put(listAddress(list), Response.json(revisions));
}

/** Rejects where there is no network or no space; false where the site does not have what its list says. */
export async function saveAddress(address: string): Promise<boolean> {
  const url = new URL(addressOf(address), location.href).href;
  const answer = await fetch(url, { cache: "no-cache", credentials: "same-origin" });
  const isPage = address.endsWith("/");
  if (!isWhole(answer) || (isPage && !(await isOwnPage(answer)))) return false;
  await (await openSaved()).put(url, answer);
  // A copy of an earlier visit would stand before it.
  if (isPage) await (await caches.open(cacheName("visited", scope))).delete(url);
  return true;
}

/** Removes what no other language of the library has saved. */
export async function removeAddresses(list: string, addresses: readonly string[]): Promise<void> {
  const cache = await openSaved();
  const others = (await cache.keys()).map(({ url }) => url).filter((url) => url.startsWith(`${scope}.saved/`));
  const kept = new Set<string>();
  for (const other of others.filter((url) => url !== listAddress(list))) {
    const answer = await cache.match(other);
    for (const address of Object.keys((await answer?.json()) ?? {})) kept.add(address);
  }
  const gone = addresses.filter((address) => !kept.has(address));
  await Promise.all(gone.map((address) => cache.delete(new URL(addressOf(address), location.href).href)));
}

export async function forgetList(list: string): Promise<void> {
  await removeAddresses(list, Object.keys(await readRevisions(list)));
  await (await openSaved()).delete(listAddress(list));
}
