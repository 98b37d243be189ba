// Findings in groups of one kind, the groups always in the same order.
import { kinds, type Kind } from "./documents";
import type { Hit } from "./engine";
import { comparable } from "./rank";

export interface Group {
  readonly kind: Kind;
  readonly hits: readonly Hit[];
  /** How many more there are than are shown. */
  readonly hidden: number;
}

const shownOfAGroup = 5;
const shownOfAnOpenGroup = 60;

/** `open` groups show many, the others a few. What stands on a page of its own is not repeated out of the glossary. */
export function groupsOf(hits: readonly Hit[], open: ReadonlySet<Kind>): Group[] {
  const named = new Set(hits.flatMap(({ item }) => (item.kind === "glossary" ? [] : [comparable(item.title)])));
  const isNew = ({ item }: Hit) => item.kind !== "glossary" || !named.has(comparable(item.title));
  return kinds.flatMap((kind) => {
    const ofKind = hits.filter((hit) => hit.item.kind === kind && isNew(hit));
    const limit = open.has(kind) ? shownOfAnOpenGroup : shownOfAGroup;
    // One more row is no longer than the row that would stand for it.
    const shown = ofKind.length === limit + 1 ? ofKind.length : limit;
    const hidden = open.has(kind) ? 0 : Math.max(0, ofKind.length - shown);
    return ofKind.length > 0 ? [{ kind, hits: ofKind.slice(0, shown), hidden }] : [];
  });
}
