// Words of a library that are near to a mistyped one.

/** Edits that turn `a` into `b` (a letter more, less, other, or two exchanged); more than `limit` is `limit` + 1. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; ++i) {
    const row = [i];
    for (let j = 1; j <= b.length; ++j) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [beforeLast, last] = [last, row];
  }
  return Math.min(last[b.length]!, limit + 1);
}

export interface KnownWord {
  /** As it is written. */
  readonly text: string;
  /** In how many places it stands. */
  readonly count: number;
}

/** Known words by their folded form. */
export type Vocabulary = ReadonlyMap<string, KnownWord>;

/** The known words nearest to `word` (folded), nearest first, then the more frequent; the word itself is none of them. */
export function nearestWords(word: string, vocabulary: Vocabulary, count: number): string[] {
  const limit = word.length < 4 ? 1 : word.length < 7 ? 2 : 3;
  const near: { known: KnownWord; far: number }[] = [];
  for (const [form, known] of vocabulary) {
    const far = form === word ? limit + 1 : farness(word, form, limit);
    if (far <= limit) near.push({ known, far });
  }
  near.sort((a, b) => a.far - b.far || b.known.count - a.known.count || (a.known.text < b.known.text ? -1 : 1));
  return near.slice(0, count).map(({ known }) => known.text);
}

/** From the whole word, or from its beginning, which is what someone has typed so far, half an edit further. */
function farness(word: string, form: string, limit: number): number {
  const whole = distance(word, form, limit);
  if (word.length < 4 || form.length <= word.length) return whole;
  return Math.min(whole, distance(word, form.slice(0, word.length), limit) + 0.5);
}
