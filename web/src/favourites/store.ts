// The favourites of a person, on her device. Where the browser keeps nothing, each of these rejects.
import { database } from "../storage/database";
import { newsOf } from "../storage/news";
import type { Favourite } from "./favourite";

const news = newsOf("favourites");

/** The newest first. */
export async function readFavourites(): Promise<Favourite[]> {
  const all = await (await database()).getAll("favourites");
  return all.sort((a, b) => b.added - a.added || a.key.localeCompare(b.key));
}

export async function isFavourite(key: string): Promise<boolean> {
  return (await (await database()).getKey("favourites", key)) !== undefined;
}

export async function addFavourite(favourite: Favourite): Promise<void> {
  await (await database()).put("favourites", favourite);
  news.tell();
}

export async function removeFavourite(key: string): Promise<void> {
  await (await database()).delete("favourites", key);
  news.tell();
}

export async function clearFavourites(): Promise<void> {
  await (await database()).clear("favourites");
  news.tell();
}

/** Adds those that are not there yet, all or none; returns how many were new. */
export async function mergeFavourites(favourites: readonly Favourite[]): Promise<number> {
  const change = (await database()).transaction("favourites", "readwrite");
  const known = new Set(await change.store.getAllKeys());
  const fresh = favourites.filter(({ key }) => !known.has(key));
  await Promise.all([...fresh.map((favourite) => change.store.put(favourite)), change.done]);
  news.tell();
  return fresh.length;
}

/** Calls `listener` after each change, in this tab or another; returns how to stop. */
export const onFavouritesChange = news.listen;
