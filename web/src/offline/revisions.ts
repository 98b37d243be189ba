// What of a library is saved, and what there is to fetch. Pure.

/** /offline.<tag>.json: [library address, revision]; pages in the order of usefulness. */
export interface OfflineList {
  /** What all of it takes, about. */
  readonly bytes: number;
  readonly pages: readonly (readonly [string, string])[];
  readonly files: readonly (readonly [string, string])[];
}

/** Library address -> revision of what is saved. */
export type Revisions = Readonly<Record<string, string>>;

export interface Difference {
  /** What is new or changed, in the order of the list. */
  readonly fetch: readonly (readonly [string, string])[];
  /** What the library does not have any more. */
  readonly remove: readonly string[];
}

export function differenceOf(list: OfflineList, saved: Revisions): Difference {
  const wanted = [...list.pages, ...list.files];
  const addresses = new Set(wanted.map(([address]) => address));
  return {
    fetch: wanted.filter(([address, revision]) => saved[address] !== revision),
    remove: Object.keys(saved).filter((address) => !addresses.has(address)),
  };
}

/** What there is to fetch of a list takes about this: the mean of all its pages and files for each. */
export function bytesOf(list: OfflineList, count: number): number {
  const all = list.pages.length + list.files.length;
  return all === 0 ? 0 : Math.ceil((list.bytes * count) / all);
}
