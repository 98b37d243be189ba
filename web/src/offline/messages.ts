// What pages tell the worker.

export type Message =
  /** Keep this page and its pictures: they were loaded before the worker was there. */
  | { readonly kind: "keep"; readonly page: string; readonly pictures: readonly string[] }
  /** Take over from the version that runs. */
  | { readonly kind: "take-over" };
