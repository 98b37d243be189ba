// The facets of a list, by the names they have in addresses and in pages.
export const facets = ["muscle", "equipment", "level", "position", "length", "movement"] as const;
export type Facet = (typeof facets)[number];

export function isFacet(name: string | undefined): name is Facet {
  return (facets as readonly string[]).includes(name ?? "");
}
