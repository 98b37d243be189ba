// What is chosen in the facets of a list, and how an address says it: ?level=beginner&muscle=core,hip-adductors.
// Conditions are no facet: they are never part of an address.
import type { FindIndex, Terms } from "../library/columns";
import { facets, isFacet, type Facet } from "./facet-names";

/** Chosen terms of each facet, by their places in the columns. */
export type Selection = Readonly<Record<Facet, ReadonlySet<number>>>;

const columns = {
  muscle: "muscles",
  equipment: "equipment",
  level: "levels",
  position: "positions",
  length: "lengths",
  movement: "movements",
} as const;

export function termsOfFacet(index: FindIndex, facet: Facet): Terms {
  return index.terms[columns[facet]];
}

/** The place of a term, -1 where the library does not use it. */
export function placeOf(index: FindIndex, facet: Facet, id: string): number {
  return termsOfFacet(index, facet).id.indexOf(id);
}

export function nothing(): Selection {
  return selectionOf(() => []);
}

export function isEmpty(selection: Selection): boolean {
  return facets.every((facet) => selection[facet].size === 0);
}

/** The selection with one term more, or less where it was chosen. */
export function toggled(selection: Selection, facet: Facet, term: number): Selection {
  const terms = new Set(selection[facet]);
  if (!terms.delete(term)) terms.add(term);
  return { ...selection, [facet]: terms };
}

/** What a query string asks for; facets and terms that are not known are passed over. */
export function parseSelection(query: string, index: FindIndex): Selection {
  const asked = new URLSearchParams(query);
  return selectionOf((facet) =>
    (asked.get(facet) ?? "").split(",").map((id) => placeOf(index, facet, id)).filter((term) => term >= 0),
  );
}

/** The query string of a selection in its one spelling; what else a query says is kept. "" where nothing is left. */
export function formatSelection(selection: Selection, index: FindIndex, query: string): string {
  const parts = facets.flatMap((facet) => {
    const ids = [...selection[facet]].sort((a, b) => a - b).map((term) => termsOfFacet(index, facet).id[term] ?? "");
    return ids.length > 0 ? [`${facet}=${ids.map(encodeURIComponent).join(",")}`] : [];
  });
  const others = [...new URLSearchParams(query)].filter(([name]) => !isFacet(name));
  if (others.length > 0) parts.push(new URLSearchParams(others).toString());
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

function selectionOf(terms: (facet: Facet) => Iterable<number>): Selection {
  return Object.fromEntries(facets.map((facet) => [facet, new Set(terms(facet))])) as unknown as Selection;
}
