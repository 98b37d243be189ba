// How words are compared: without case, accents and apostrophes. "ñ" is a letter of its own, but whoever types "n"
// finds it too.

/** Lower case without accents; "ñ" stays. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/n\u0303/g, "ñ")
    .replace(/\p{M}|['’ʼ]/gu, "");
}

/** The folded words of a text, in order. */
export function wordsOf(text: string): string[] {
  return fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** What a folded word is found by: itself, and with "n" where it has "ñ". */
export function spellings(word: string): string[] {
  return word.includes("ñ") ? [word, word.replaceAll("ñ", "n")] : [word];
}
