// The conditions that a person marked, by their ids ("neck-pain"). Health: they stay on the device, in IndexedDB;
// they are never part of an address, of a message to a server, or of a log.
import { inStore } from "../storage/database";
import { newsOf } from "../storage/news";

const news = newsOf("conditions");
const place = "conditions";

/** What stands where a browser keeps nothing: it lasts as long as the page. */
let unkept: string[] = [];

/** Ids in alphabetical order; empty where nothing was marked. Never rejects. */
export async function readConditions(): Promise<string[]> {
  try {
    return (await inStore<string[] | undefined>("settings", "readonly", (store) => store.get(place))) ?? [];
  } catch {
    return unkept;
  }
}

/** Returns whether the browser keeps them; where it does not, they hold until the page is left. */
export async function writeConditions(ids: Iterable<string>): Promise<boolean> {
  unkept = [...new Set(ids)].sort();
  const kept = await keep(unkept);
  news.tell();
  return kept;
}

/** Calls `listener` with the marked ids after each change, in this tab or another; returns how to stop. */
export function onConditionsChange(listener: (ids: string[]) => void): () => void {
  return news.listen(() => void readConditions().then(listener));
}

async function keep(ids: string[]): Promise<boolean> {
  try {
    await inStore<unknown>("settings", "readwrite", (store) =>
      ids.length > 0 ? store.put(ids, place) : store.delete(place),
    );
    return true;
  } catch {
    return false;
  }
}
