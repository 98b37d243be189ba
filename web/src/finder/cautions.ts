// What the conditions that a person marked mean for an exercise. Only what a source bears out is in the index; an
// exercise without a caution has not been assessed.
import { severity, type FindIndex } from "../library/columns";

export class Cautions {
  private readonly marked: ReadonlySet<number>;

  /** `ids` of marked conditions; those that this library does not speak of are passed over. */
  constructor(
    private readonly index: FindIndex,
    ids: readonly string[],
  ) {
    this.marked = new Set(ids.map((id) => index.terms.conditions.id.indexOf(id)).filter((place) => place >= 0));
  }

  get isEmpty(): boolean {
    return this.marked.size === 0;
  }

  /** Whether a source says to leave the exercise out. */
  isAdvisedAgainst(exercise: number): boolean {
    return this.of(exercise).some(([, severe]) => severe === severity.avoid);
  }

  /** Names of the marked conditions with which to be careful in the exercise. */
  names(exercise: number): string[] {
    return this.of(exercise).map(([condition]) => this.index.terms.conditions.name[condition] ?? "");
  }

  private of(exercise: number): readonly (readonly [number, number])[] {
    return (this.index.exercises.cautions[exercise] ?? []).filter(([condition]) => this.marked.has(condition));
  }
}
