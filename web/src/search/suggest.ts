// What to offer where a query finds nothing: the nearest words of the library itself, and of several words those that
// find something alone. Whatever is offered finds something.
import type { Engine } from "./engine";
import type { Findable } from "./documents";
import { wordsOf } from "./fold";
import { nearestWords, type KnownWord, type Vocabulary } from "./nearest";

const most = 4;
const nearestOfOne = 3;

/** The words of titles and other names. */
export function vocabularyOf(items: Iterable<Findable>): Vocabulary {
  const words = new Map<string, KnownWord>();
  for (const item of items)
    for (const name of [item.title, ...item.names])
      for (const text of name.toLocaleLowerCase().match(/[\p{L}\p{N}\p{M}'’ʼ]{3,}/gu) ?? []) {
        const form = wordsOf(text)[0] ?? text;
        words.set(form, { text: words.get(form)?.text ?? text, count: (words.get(form)?.count ?? 0) + 1 });
      }
  return words;
}

/** At most four queries near to one that finds nothing. */
export function suggest(query: string, engine: Engine, vocabulary: Vocabulary): string[] {
  const words = wordsOf(query);
  const meant = words.map((word) => nearOf(word, vocabulary));
  const candidates = replaced(meant);
  if (words.length > 1) {
    // First what was typed right, then what was perhaps meant.
    candidates.push(...words.filter((word, n) => meant[n]![0] === word), ...meant.flatMap((near) => near.slice(0, 1)));
  }
  const offered = new Set<string>();
  for (const candidate of candidates) {
    if (offered.size === most) break;
    if (candidate !== words.join(" ") && !offered.has(candidate) && engine.finds(candidate)) offered.add(candidate);
  }
  return [...offered];
}

/** The word itself where the library writes it or begins a word with it, else near ones. */
function nearOf(word: string, vocabulary: Vocabulary): string[] {
  const isWritten = vocabulary.has(word) || [...vocabulary.keys()].some((form) => form.startsWith(word));
  return isWritten ? [word] : nearestWords(word, vocabulary, nearestOfOne);
}

/** The query with each word exchanged for a near one, where all have one. */
function replaced(meant: readonly string[][]): string[] {
  if (meant.some((near) => near.length === 0)) return [];
  const longest = Math.max(...meant.map((near) => near.length));
  return Array.from({ length: longest }, (_, n) => meant.map((near) => near[n] ?? near[0]!).join(" "));
}
