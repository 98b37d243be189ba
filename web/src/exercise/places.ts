// Where arrow keys lead on a picture of places. Pure.

/** The middle of a place on the screen, and the figure (front, back) that it is on. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly figure: number;
}

/** How much worse it is to lie beside the way than along it. */
const sidewaysCost = 2;

/**
 * The place after an arrow key; nothing where there is none, or for other keys. Up and down go through all places, figure by
 * figure and from top to bottom, so that none is out of reach; left and right lead to the nearest on that side.
 */
export function afterArrowOnMap(key: string, from: number, places: readonly Place[]): number | undefined {
  if (key === "ArrowLeft") return nearestBeside(-1, from, places);
  if (key === "ArrowRight") return nearestBeside(1, from, places);
  const order = [...places.keys()].sort((a, b) => compare(places[a]!, places[b]!) || a - b);
  if (key === "ArrowUp") return order[order.indexOf(from) - 1];
  if (key === "ArrowDown") return order[order.indexOf(from) + 1];
  if (key === "Home") return order[0];
  if (key === "End") return order.at(-1);
  return undefined;
}

function compare(a: Place, b: Place): number {
  return a.figure - b.figure || a.y - b.y || a.x - b.x;
}

function nearestBeside(side: 1 | -1, from: number, places: readonly Place[]): number | undefined {
  const { x, y } = places[from]!;
  const costs = places.map((place) => {
    const along = (place.x - x) * side;
    return along > 0.5 ? along + sidewaysCost * Math.abs(place.y - y) : Infinity;
  });
  const least = Math.min(...costs);
  return Number.isFinite(least) ? costs.indexOf(least) : undefined;
}
