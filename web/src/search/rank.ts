// Which of several findings comes first: names that are what was typed, then names that begin with it, then the rest.
import { fold, wordsOf } from "./fold";

/** A title as it is compared with what was typed; made once for each that is found. */
export function comparable(text: string): string {
  return wordsOf(text).join(" ");
}

/** How much more a finding counts because of its title or another of its names; 1 for no reason. `typed` is comparable. */
export function nameBonus(typed: string, title: string, names: readonly string[]): number {
  let best = bonus(typed, title);
  for (const name of names) best = Math.max(best, 0.8 * bonus(typed, name));
  return best;
}

function bonus(typed: string, name: string): number {
  const exact = likeness(typed, name);
  // "ano" finds "año", after what is written "ano".
  return exact > 1 || !name.includes("ñ") ? exact : Math.max(1, 0.8 * likeness(typed, name.replaceAll("ñ", "n")));
}

function likeness(typed: string, name: string): number {
  const place = ` ${name}`.indexOf(` ${typed}`);
  if (place < 0) return 1;
  if (name === typed) return 6;
  const start = withoutArticle(name);
  if (start === typed) return 5;
  const covered = typed.length / name.length;
  return (place === 0 || start.startsWith(typed) ? 2.5 : 1.5) + covered;
}

/** Without a first short word: "the hundred", "el cien". */
function withoutArticle(name: string): string {
  return name.replace(/^[^ ]{1,3} /u, "");
}

/** The name in which more of the found words stand than in the title: why something was found. */
export function otherName(title: string, names: readonly string[], found: ReadonlySet<string>): string {
  const count = (text: string) => new Set(wordsOf(text).filter((word) => isFound(word, found))).size;
  let best = "";
  let most = count(title);
  for (const name of names) {
    const n = count(name);
    if (n > most && fold(name) !== fold(title)) [best, most] = [name, n];
  }
  return best;
}

function isFound(word: string, found: ReadonlySet<string>): boolean {
  return found.has(word) || found.has(word.replaceAll("ñ", "n"));
}
