// The one database of a library on a device: what a person marks, which never leaves it.
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Favourite } from "../favourites/favourite";
import { scopeName } from "./scope";

interface Kept extends DBSchema {
  favourites: { key: string; value: Favourite };
  settings: { key: string; value: string[] };
}

export type Database = IDBPDatabase<Kept>;

let opening: Promise<Database> | undefined;

/** Rejects where a browser keeps nothing (blocked site data, some private windows). */
export function database(): Promise<Database> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

function open(): Promise<Database> {
  const forget = () => (opening = undefined);
  return openDB<Kept>(scopeName, 1, {
    upgrade(kept) {
      kept.createObjectStore("favourites", { keyPath: "key" });
      kept.createObjectStore("settings");
    },
    // A newer version of the site in another tab must not wait for this one.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
}
