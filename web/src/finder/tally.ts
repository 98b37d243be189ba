// Which exercises a selection finds, and how many each further choice would find.
import type { FindIndex } from "../library/columns";
import { facets, type Facet } from "./facet-names";
import { termsOfFacet, type Selection } from "./selection";

interface FacetColumn {
  /** How many terms there are. */
  readonly size: number;
  /** Those of each exercise. */
  readonly of: readonly (readonly number[])[];
}

/** The terms of each exercise by facet; a muscle counts for the regions that contain it. */
type TermTable = Readonly<Record<Facet, FacetColumn>>;

export interface Tally {
  /** Places of the exercises, in the order of the library. */
  readonly found: readonly number[];
  /** By facet and term: how many exercises have it and fit what is chosen in the other facets. */
  readonly counts: Readonly<Record<Facet, Uint32Array>>;
  /** How many would be found besides, were none left out. */
  readonly leftOut: number;
}

/** Several terms of one facet: one of them is enough; of several facets each must fit. Cost: exercises × their terms. */
export function tally(
  list: readonly number[],
  table: TermTable,
  selection: Selection,
  isLeftOut: (exercise: number) => boolean,
): Tally {
  const found: number[] = [];
  const counts = emptyCounts(table);
  let leftOut = 0;
  for (const exercise of list) {
    const missed = facets.filter((facet) => !fits(table[facet].of[exercise], selection[facet]));
    if (missed.length > 1) continue;
    if (isLeftOut(exercise)) {
      leftOut += missed.length === 0 ? 1 : 0;
      continue;
    }
    if (missed.length === 0) found.push(exercise);
    // What misses in one facet alone is what other choices of that facet would find.
    for (const facet of missed.length === 0 ? facets : missed)
      for (const term of table[facet].of[exercise] ?? []) ++counts[facet][term]!;
  }
  return { found, counts, leftOut };
}

function fits(terms: readonly number[] | undefined, chosen: ReadonlySet<number>): boolean {
  return chosen.size === 0 || (terms?.some((term) => chosen.has(term)) ?? false);
}

function emptyCounts(table: TermTable): Record<Facet, Uint32Array> {
  return Object.fromEntries(facets.map((facet) => [facet, new Uint32Array(table[facet].size)])) as Record<Facet, Uint32Array>;
}

export function termTable(index: FindIndex): TermTable {
  const { exercises, terms } = index;
  const single = (column: readonly number[]) => column.map((term) => (term < 0 ? [] : [term]));
  const column = (facet: Facet, of: FacetColumn["of"]) => ({ size: termsOfFacet(index, facet).id.length, of });
  return {
    muscle: column("muscle", exercises.muscles.map((muscles) => withRegions(muscles, terms.muscles.within))),
    equipment: column("equipment", exercises.equipment),
    level: column("level", single(exercises.level)),
    position: column("position", single(exercises.position)),
    length: column("length", single(exercises.length)),
    movement: column("movement", exercises.movements),
  };
}

function withRegions(muscles: readonly number[], within: readonly (readonly number[])[]): number[] {
  return [...new Set(muscles.flatMap((muscle) => [muscle, ...(within[muscle] ?? [])]))];
}

/** The exercises of one list: those below an address, those that have a term. */
export function exercisesOf(
  index: FindIndex,
  table: TermTable,
  address: string,
  fixed: readonly (readonly [Facet, number])[],
): number[] {
  const list: number[] = [];
  index.exercises.address.forEach((own, exercise) => {
    if (own.startsWith(address) && fixed.every(([facet, term]) => table[facet].of[exercise]?.includes(term)))
      list.push(exercise);
  });
  return list;
}
