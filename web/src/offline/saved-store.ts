// The cache of saved pages, as the page of favourites changes it. Which revisions it has stands in the cache itself, one
// list a language, so that both go together when a browser clears the place.
import { addressOf, hrefOf, loadJson, root } from "../page";
import { plainAddress } from "./addresses";
import { cacheName, isOwnPage, isWhole } from "./caches";
import type { OfflineList, Revisions } from "./revisions";

const scope = new URL(root, location.href).href;

/** What stands for the revisions of a list; nothing of the site has this address. */
const revisionsAddress = (list: string) => `${scope}.saved${list}`;

const openSaved = (): Promise<Cache> => caches.open(cacheName("saved", scope));
const addressIn = (address: string) => plainAddress(new URL(hrefOf(address), location.href).href);

/** Response.json is younger than some browsers that can save. */
const jsonOf = (value: unknown) => new Response(JSON.stringify(value), { headers: { "content-type": "application/json" } });

/** The list of the library as it is now; without a network, as it was when the library was saved. */
export async function loadList(list: string): Promise<OfflineList> {
  try {
    return await loadJson<OfflineList>(addressOf(list));
  } catch (error) {
    const kept = await (await openSaved()).match(addressIn(list));
    if (!kept) throw error;
    return (await kept.json()) as OfflineList;
  }
}

export async function keepList(list: string, content: OfflineList): Promise<void> {
  await (await openSaved()).put(addressIn(list), jsonOf(content));
}

export async function readRevisions(list: string): Promise<Revisions> {
  const answer = await (await openSaved()).match(revisionsAddress(list));
  return answer ? ((await answer.json()) as Revisions) : {};
}

export async function writeRevisions(list: string, revisions: Revisions): Promise<void> {
  await (await openSaved()).put(revisionsAddress(list), jsonOf(revisions));
}

/** Rejects where there is no network or no space; false where the site does not have what its list says. */
export async function saveAddress(address: string): Promise<boolean> {
  const url = addressIn(address);
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
  const kept = await addressesOfOthers(cache, list);
  const gone = addresses.filter((address) => !kept.has(address));
  await Promise.all(gone.map((address) => cache.delete(addressIn(address))));
}

async function addressesOfOthers(cache: Cache, list: string): Promise<Set<string>> {
  const own = revisionsAddress(list);
  const others = (await cache.keys()).filter(({ url }) => url.startsWith(revisionsAddress("/")) && url !== own);
  const revisions = await Promise.all(others.map(async (other) => (await cache.match(other))?.json() as Promise<Revisions>));
  return new Set(revisions.flatMap((each) => Object.keys(each ?? {})));
}

export async function forgetList(list: string): Promise<void> {
  await removeAddresses(list, Object.keys(await readRevisions(list)));
  const cache = await openSaved();
  await Promise.all([revisionsAddress(list), addressIn(list)].map((address) => cache.delete(address)));
}
