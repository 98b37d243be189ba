// One favourite: an exercise or another page that a person marked.

export interface Favourite {
  /** The translation key, the same in every language; where a document has none, its address. */
  key: string;
  /** Title and library address ("/exercises/mat/bridge/") when it was marked, in the language of then. */
  title: string;
  address: string;
  /** When it was marked, milliseconds since 1970. */
  added: number;
}
