// The findings of a query, drawn: groups with their names, titles with what was typed marked in them.
import { make } from "../dom";
import { factsLine, workoutFacts } from "../library/facts";
import type { FindIndex } from "../library/columns";
import { fill, hrefOf } from "../page";
import type { Kind } from "./documents";
import type { Hit } from "./engine";
import { wordsOf } from "./fold";
import { groupsOf, type Group } from "./groups";
import { mark, type Piece } from "./mark";
import { linkOption } from "./options";
import { otherName } from "./rank";

type Words = Readonly<Record<string, string>>;

export class ResultsView {
  private readonly open = new Set<Kind>();

  constructor(
    private readonly list: HTMLElement,
    private readonly words: Words,
  ) {}

  openGroup(kind: string): void {
    this.open.add(kind as Kind);
  }

  closeGroups(): void {
    this.open.clear();
  }

  show(hits: readonly Hit[], query: string, index: FindIndex | undefined): void {
    const typed = wordsOf(query);
    const groups = index ? groupsOf(hits, this.open) : [];
    this.list.replaceChildren(...groups.map((group) => this.group(group, typed, index!)));
    this.list.hidden = groups.length === 0;
  }

  private group({ kind, hits, hidden }: Group, typed: readonly string[], index: FindIndex): HTMLElement {
    const name = make("p", { id: `search.${kind}`, class: "group-name", role: "presentation" }, this.nameOf(kind));
    const group = make("div", { role: "group", class: "search-group", "aria-labelledby": name.id }, name);
    hits.forEach((hit, n) => group.append(this.option(hit, `search.${kind}.${n}`, typed, index)));
    if (hidden > 0) group.append(this.moreOption(kind, hidden));
    return group;
  }

  private nameOf(kind: Kind): string {
    return this.words[`group-${kind}`] ?? this.words["group-pages"] ?? "";
  }

  private option({ item, found }: Hit, id: string, typed: readonly string[], index: FindIndex): HTMLElement {
    const other = otherName(item.title, item.names, found);
    const note = other === "" ? this.factsOf({ item }, index) : this.also(mark(other, found, typed));
    return linkOption(id, hrefOf(item.address), { title: mark(item.title, found, typed), note });
  }

  /** "also: The Hundred", the name marked as well. */
  private also(name: readonly Piece[]): Piece[] {
    const [before = "", after = ""] = (this.words["match-elsewhere"] ?? "{name}").split("{name}");
    const plain = (text: string) => (text === "" ? [] : [{ text, isMarked: false }]);
    return [...plain(before), ...name, ...plain(after)];
  }

  private factsOf({ item }: Pick<Hit, "item">, index: FindIndex): string {
    if (item.kind === "exercises") return factsLine(index, item.place, this.words);
    if (item.kind === "workouts" || item.kind === "programmes") return workoutFacts(index, item.place, this.words);
    return item.note;
  }

  private moreOption(kind: Kind, hidden: number): HTMLElement {
    const text = fill(this.words["facet-more"], { n: hidden });
    return make("div", { id: `search.${kind}.more`, role: "option", class: "option more", "data-more": kind }, text);
  }
}
