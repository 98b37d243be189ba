// The facets of a list, by the names they have in addresses and in pages.
// Their order is that of a sentence: "beginner · on the side · hips".
export const facets = ["level", "position", "muscle", "equipment", "movement", "length"] as const;
export type Facet = (typeof facets)[number];

export function isFacet(name: string | undefined): name is Facet {
  return (facets as readonly string[]).includes(name ?? "");
}
