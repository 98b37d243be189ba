// What pages tell the worker, and ask it.

export type Message =
  /** Keep this page and its pictures: they were loaded before the worker was there. */
  | { readonly kind: "keep"; readonly page: string; readonly pictures: readonly string[] }
  /** Keep the index of this language's search, where it is not kept yet. */
  | { readonly kind: "keep-index"; readonly address: string }
  /** Take over from the version that runs. */
  | { readonly kind: "take-over" }
  /** Say the addresses of the files whose names follow from their content: string[], through the port. */
  | { readonly kind: "files" };
