// What the program writes about a library for its scripts (find.<tag>.json, find-more.<tag>.json), one language a file.
// Columns: arrays of equal length. Numbers in the columns of exercises are places in the columns of terms; -1 is none.

export interface Terms {
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** Address of the page of the term in the library, "" where it has none. */
  readonly address: readonly string[];
  /** Other spellings in the language of the file. */
  readonly forms: readonly (readonly string[])[];
}

export interface Muscles extends Terms {
  /** Places of the regions that contain the muscle. */
  readonly within: readonly (readonly number[])[];
}

export interface FindIndex {
  readonly language: string;
  readonly terms: {
    readonly muscles: Muscles;
    readonly equipment: Terms;
    readonly levels: Terms;
    readonly positions: Terms;
    readonly movements: Terms;
    readonly lengths: Terms;
    readonly conditions: Omit<Terms, "address">;
  };
  readonly exercises: {
    readonly title: readonly string[];
    readonly address: readonly string[];
    readonly names: readonly (readonly string[])[];
    /** Titles in the other languages of the library. */
    readonly elsewhere: readonly (readonly string[])[];
    readonly keywords: readonly string[];
    readonly level: readonly number[];
    /** 0 where it is not known. */
    readonly seconds: readonly number[];
    readonly length: readonly number[];
    readonly equipment: readonly (readonly number[])[];
    readonly muscles: readonly (readonly number[])[];
    readonly position: readonly number[];
    readonly movements: readonly (readonly number[])[];
    /** [condition, severity], of those that a source bears out. */
    readonly cautions: readonly (readonly (readonly [number, number])[])[];
    readonly favourite: readonly string[];
  };
  readonly workouts: {
    readonly title: readonly string[];
    readonly address: readonly string[];
    readonly seconds: readonly number[];
    readonly level: readonly number[];
    /** 0 a workout, 1 a programme. */
    readonly kind: readonly number[];
  };
}

/** How strongly a source speaks of a condition. */
export const severity = { care: 0, modify: 1, avoid: 2 } as const;

export interface FindMore {
  /** In the order of the first file. */
  readonly exercises: { readonly description: readonly string[] };
  readonly articles: {
    readonly title: readonly string[];
    readonly address: readonly string[];
    readonly description: readonly string[];
    readonly minutes: readonly number[];
  };
  readonly questions: {
    readonly question: readonly string[];
    /** With the fragment of the question. */
    readonly address: readonly string[];
    /** Title of the page on which it is asked. */
    readonly from: readonly string[];
  };
  readonly glossary: {
    readonly name: readonly string[];
    readonly address: readonly string[];
    readonly text: readonly string[];
  };
  readonly pages: {
    readonly title: readonly string[];
    readonly address: readonly string[];
    readonly description: readonly string[];
  };
}
