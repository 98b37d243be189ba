// What holds as long as a tab is open. A browser that keeps nothing forgets it at the next page.
import { scopeName } from "./scope";

export function readVisit(subject: string): string | undefined {
  try {
    return sessionStorage.getItem(`${scopeName}:${subject}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function writeVisit(subject: string, value: string): void {
  try {
    sessionStorage.setItem(`${scopeName}:${subject}`, value);
  } catch {
    // It is not worth a word.
  }
}
