// Which parts of a title are shown as found.
import { fold, spellings } from "./fold";

export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * Parts a text: of each word that is among `found` (folded words of the index) the beginning that was typed, or all of
 * it where what was typed is no beginning of it (a mistyped word).
 */
export function mark(text: string, found: ReadonlySet<string>, typed: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}'’ʼ]+/gu)) {
    const length = markedLength(match[0], found, typed);
    if (length === 0) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), isMarked: false });
    end = match.index + length;
    pieces.push({ text: text.slice(match.index, end), isMarked: true });
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMarked: false });
  return pieces;
}

function markedLength(word: string, found: ReadonlySet<string>, typed: readonly string[]): number {
  const forms = spellings(fold(word));
  if (!forms.some((form) => found.has(form))) return 0;
  const beginnings = typed.filter((start) => forms.some((form) => form.startsWith(start)));
  if (beginnings.length === 0) return word.length;
  return lengthBeforeFolding(word, Math.max(...beginnings.map((start) => start.length)));
}

/** How much of a word folds to `folded` letters; an accent written as a character of its own goes with its letter. */
function lengthBeforeFolding(word: string, folded: number): number {
  let length = 0;
  for (const character of word) {
    if (fold(word.slice(0, length + character.length)).length > folded) break;
    length += character.length;
  }
  return length;
}
