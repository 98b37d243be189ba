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
  const finds = (text: string) => engine.search(text).length > 0;
  const candidates = [...replaced(words, vocabulary, finds)];
  if (words.length > 1) {
    candidates.push(...words.filter(finds));
    for (const word of words) if (!finds(word)) candidates.push(...nearestWords(word, vocabulary, 1));
  }
  const offered = new Set<string>();
  for (const candidate of candidates) {
    if (offered.size === most) break;
    if (finds(candidate)) offered.add(candidate);
  }
  return [...offered];
}

/** The query with each word that finds nothing exchanged for a near one. */
function replaced(words: string[], vocabulary: Vocabulary, finds: (text: string) => boolean): string[] {
  const near = words.map((word) => (finds(word) ? [word] : nearestWords(word, vocabulary, nearestOfOne)));
  if (near.some((choices) => choices.length === 0)) return [];
  const longest = Math.max(...near.map((choices) => choices.length));
  return Array.from({ length: longest }, (_, n) => near.map((choices) => choices[n] ?? choices[0]!).join(" "));
}
