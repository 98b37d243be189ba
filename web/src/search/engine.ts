// The index of a library in the browser: MiniSearch over what documents.ts lists. Exercises are found by their own
// words and by the names of the terms they state ("abs", "on your side"): a word is looked up among the terms first,
// and the codes of those it means are looked for beside the word itself.
import MiniSearch, { type Query, type SearchOptions, type SearchResult } from "minisearch";
import type { FindIndex, FindMore } from "../library/columns";
import { documentsOf, termsOf, type Findable } from "./documents";
import { spellings, wordsOf } from "./fold";
import { distance } from "./nearest";
import { comparable, nameBonus } from "./rank";

export interface Hit {
  readonly item: Findable;
  /** Folded words of the item that were found. */
  readonly found: ReadonlySet<string>;
  readonly score: number;
}

type Entry = Findable & { readonly id: number };

const fields = ["title", "names", "keywords", "text", "codes"];
const boost = { title: 6, names: 4, keywords: 1.5, text: 0.5, codes: 0.6 };
const asItIs: SearchOptions = { fields: ["codes"], tokenize: (text) => [text], processTerm: (term) => term };

/** Words of more letters are worth being found mistyped. */
const shortestMistyped = 4;
const shortestMistypedTwice = 5;
const mostEdits = 3;
const shortestTermPrefix = 3;
const longestLittleWord = 3;

function newIndex(): MiniSearch<Entry> {
  return new MiniSearch<Entry>({
    fields,
    extractField: (entry, field) => {
      const value = entry[field as keyof Entry];
      return Array.isArray(value) ? value.join("\n") : (value as string);
    },
    tokenize: (text, field) => (field === "codes" ? text.split("\n") : wordsOf(text)),
    processTerm: (term, field) => (term === "" ? null : field === "codes" ? term : spellings(term)),
    searchOptions: { boost, processTerm: (term) => term, weights: { prefix: 0.6, fuzzy: 0.3 } },
  });
}

/** In how many letters words may be mistyped: in none first; only what finds nothing is looked for more widely. */
const tolerances = [0, 1, 2] as const;
type Tolerance = (typeof tolerances)[number];

function edits(word: string, tolerance: Tolerance): number | false {
  if (word.length < shortestMistyped) return false;
  return Math.min(tolerance, word.length < shortestMistypedTwice ? 1 : 2) || false;
}

export class Engine {
  private readonly terms = newIndex();
  private readonly rest = newIndex();
  private readonly termEntries: Entry[];
  private readonly entries: Entry[] = [];
  private readonly compared = new Map<Entry, { title: string; names: string[] }>();

  constructor(index: FindIndex) {
    this.termEntries = termsOf(index).map((item, id) => ({ ...item, id }));
    this.terms.addAll(this.termEntries);
  }

  /** Adds everything else; `pause` is waited for whenever `slice_ms` are used up, so that a page stays alive. */
  async fill(index: FindIndex, more: FindMore | undefined, pause: () => Promise<void>, slice_ms = 8): Promise<void> {
    let start = performance.now();
    for (const item of documentsOf(index, more)) {
      const entry = { ...item, id: this.entries.length };
      this.entries.push(entry);
      this.rest.add(entry);
      if (performance.now() - start < slice_ms) continue;
      await pause();
      start = performance.now();
    }
  }

  /** Everything that can be found, for whoever looks for words of it. */
  *items(): Generator<Findable> {
    yield* this.termEntries;
    yield* this.entries;
  }

  /** What has all words of the query, the best first; little words are left out where they find nothing. */
  search(query: string): Hit[] {
    const words = wordsOf(query);
    const longer = words.filter((word) => word.length > longestLittleWord);
    for (const some of longer.length > 0 && longer.length < words.length ? [words, longer] : [words]) {
      for (const tolerance of tolerances) {
        const hits = this.searchAll(some, tolerance);
        if (hits.length > 0) return hits;
      }
    }
    return [];
  }

  /** Whether something has all words of the query as they are written. */
  finds(query: string): boolean {
    return this.searchAll(wordsOf(query), 0).length > 0;
  }

  private searchAll(words: readonly string[], tolerance: Tolerance): Hit[] {
    if (words.length === 0) return [];
    const queries = words.map((word) => this.wordQuery(word, tolerance));
    const withTerms = words.map((word, n): Query => {
      const codes = this.codesOf(word, tolerance);
      return { combineWith: "OR", queries: [queries[n]!, { ...asItIs, combineWith: "OR", queries: codes }] };
    });
    const terms = this.terms.search({ combineWith: "AND", queries });
    const rest = this.rest.search({ combineWith: "AND", queries: withTerms });
    const hits = [
      ...terms.map((result) => this.hit(this.termEntries[result.id as number]!, result, words)),
      ...rest.map((result) => this.hit(this.entries[result.id as number]!, result, words)),
    ];
    return hits.filter((hit) => hit.item.address !== "").sort(byScore);
  }

  private wordQuery(word: string, tolerance: Tolerance): Query {
    return { combineWith: "OR", prefix: true, fuzzy: edits(word, tolerance), queries: [word] };
  }

  /** Codes of the terms that a word means. */
  private codesOf(word: string, tolerance: Tolerance): string[] {
    const prefix = word.length >= shortestTermPrefix;
    const results = this.terms.search(word, { prefix, fuzzy: edits(word, tolerance) });
    return results.flatMap((result) => this.termEntries[result.id as number]!.codes);
  }

  private hit(item: Entry, result: SearchResult, words: readonly string[]): Hit {
    const found = new Set(result.terms.filter((term) => !term.includes(".")));
    const { title, names } = this.compare(item);
    const meant = words.map((word) => meantBy(word, found)).join(" ");
    return { item, found, score: result.score * nameBonus(meant, title, names) };
  }

  private compare(item: Entry): { title: string; names: string[] } {
    let made = this.compared.get(item);
    if (!made) this.compared.set(item, (made = { title: comparable(item.title), names: item.names.map(comparable) }));
    return made;
  }
}

/** The found word that a mistyped one stands for; what begins a found word, or nothing is like, stays as it is. */
function meantBy(word: string, found: ReadonlySet<string>): string {
  let best = word;
  let least = mostEdits + 1;
  for (const other of found) {
    if (other.startsWith(word)) return word;
    const far = distance(word, other, mostEdits);
    if (far < least) [best, least] = [other, far];
  }
  return best;
}

/** Equal scores: the shorter title, then the order of the library. */
function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || a.item.title.length - b.item.title.length || a.item.place - b.item.place;
}
