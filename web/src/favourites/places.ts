import type { FindIndex } from "../library/columns";

/** Where each favourite stands among the exercises of an index, by its key: the translation key, else the address. */
export function placesOf({ exercises }: Pick<FindIndex, "exercises">): Map<string, number> {
  return new Map(exercises.address.map((address, place) => [exercises.favourite[place] || address, place]));
}
