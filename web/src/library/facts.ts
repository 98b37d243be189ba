// Facts of an exercise as the pages of the program say them.
import type { FindIndex } from "./columns";

type Words = Readonly<Record<string, string>>;

/** "1 min 15 s" with spaces that do not break between number and unit; "" for 0. */
export function durationText(seconds: number, words: Words): string {
  const parts: [number, string | undefined][] = [
    [Math.floor(seconds / 3600), words["hours"]],
    [Math.floor((seconds % 3600) / 60), words["minutes"]],
    [seconds % 60, words["seconds"]],
  ];
  return parts.flatMap(([count, unit]) => (count > 0 ? [`${count}\u00a0${unit ?? ""}`] : [])).join(" ");
}

/** "Beginner · 1 min 15 s · Hip adductors": level, duration, first muscle, as far as they are known. */
export function factsLine(index: FindIndex, exercise: number, words: Words): string {
  const { exercises, terms } = index;
  const parts = [
    terms.levels.name[exercises.level[exercise] ?? -1],
    durationText(exercises.seconds[exercise] ?? 0, words),
    terms.muscles.name[exercises.muscles[exercise]?.[0] ?? -1],
  ];
  return parts.filter(Boolean).join(" · ");
}

/** "Beginner · 20 min" of a workout or a programme. */
export function workoutFacts(index: FindIndex, workout: number, words: Words): string {
  const level = index.terms.levels.name[index.workouts.level[workout] ?? -1];
  return [level, durationText(index.workouts.seconds[workout] ?? 0, words)].filter(Boolean).join(" · ");
}

/** At most `limit` characters, cut at a space, as the program does it. */
export function shorten(text: string, limit = 160): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const start = characters.slice(0, limit - 1).join("");
  const space = start.lastIndexOf(" ");
  return `${(space > start.length / 2 ? start.slice(0, space) : start).trimEnd()}…`;
}
