// The favourites of a person, on her device. Where the browser keeps nothing, each of these rejects.
import { inStore } from "../storage/database";
import { newsOf } from "../storage/news";
import type { Favourite } from "./favourite";

const place = "favourites";
const news = newsOf(place);

/** The newest first. */
export async function readFavourites(): Promise<Favourite[]> {
  const all = await inStore<Favourite[]>(place, "readonly", (store) => store.getAll());
  return all.sort((a, b) => b.added - a.added || a.key.localeCompare(b.key));
}

export async function isFavourite(key: string): Promise<boolean> {
  return (await inStore<number>(place, "readonly", (store) => store.count(key))) > 0;
}

export async function addFavourite(favourite: Favourite): Promise<void> {
  await inStore(place, "readwrite", (store) => store.put(favourite));
  news.tell();
}

export async function removeFavourite(key: string): Promise<void> {
  await inStore(place, "readwrite", (store) => store.delete(key));
  news.tell();
}

export async function clearFavourites(): Promise<void> {
  await inStore(place, "readwrite", (store) => store.clear());
  news.tell();
}

/** Adds those that are not there yet, all or none; returns how many were new. */
export async function mergeFavourites(favourites: readonly Favourite[]): Promise<number> {
  const freshBeside = (known: readonly IDBValidKey[]) => favourites.filter(({ key }) => !known.includes(key));
  const known = await inStore<IDBValidKey[]>(place, "readwrite", (store) => {
    const keys = store.getAllKeys();
    keys.onsuccess = () => freshBeside(keys.result).forEach((favourite) => store.put(favourite));
    return keys;
  });
  news.tell();
  return freshBeside(known).length;
}

/** Calls `listener` after each change, in this tab or another; returns how to stop. */
export const onFavouritesChange = news.listen;
