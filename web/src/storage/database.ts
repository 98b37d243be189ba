// The one database of a library on a device: what a person marks, which never leaves it. IndexedDB without a library:
// what is needed of it are a few lines, and every page of an exercise loads them.
import { scopeName } from "./scope";

type StoreName = "favourites" | "settings";

let opening: Promise<IDBDatabase> | undefined;

/**
 * Does something with a store, all or nothing, and gives the result of the request that `act` returns when it is kept.
 * Rejects where a browser keeps nothing (blocked site data, some private windows).
 */
export async function inStore<T>(
  name: StoreName,
  mode: "readonly" | "readwrite",
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name, mode);
    const request = act(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request.result as T);
    transaction.onabort = () => reject(transaction.error);
  });
}

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(scopeName, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("favourites", { keyPath: "key" });
      request.result.createObjectStore("settings");
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(watched(request.result));
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** A newer version of the site in another tab must not wait for this one; what was closed is opened anew. */
function watched(database: IDBDatabase): IDBDatabase {
  database.onversionchange = () => {
    database.close();
    opening = undefined;
  };
  database.onclose = () => (opening = undefined);
  return database;
}
