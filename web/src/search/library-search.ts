// The search of this library: its index, loaded and filled when the search is opened; questions, articles and
// descriptions follow when the browser has time.
import type { FindIndex } from "../library/columns";
import { loadFindIndex, loadFindMore } from "../library/load";
import { Engine, type Hit } from "./engine";
import { suggest, vocabularyOf } from "./suggest";
import type { Vocabulary } from "./nearest";

export class LibrarySearch {
  private engine: Engine | undefined;
  private vocabulary: Vocabulary | undefined;
  private loading: Promise<void> | undefined;
  index: FindIndex | undefined;
  lastQuery_ms = 0;

  /** `onNews` is called when more can be found than before. */
  constructor(private readonly onNews: () => void) {}

  /** Resolves when exercises can be found; rejects where they could not be loaded, and may then be called again. */
  load(): Promise<void> {
    this.loading ??= this.start().catch((error: unknown) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  get isReady(): boolean {
    return this.engine !== undefined;
  }

  search(query: string): Hit[] {
    const start = performance.now();
    const hits = this.engine?.search(query) ?? [];
    this.lastQuery_ms = performance.now() - start;
    return hits;
  }

  suggest(query: string): string[] {
    if (!this.engine) return [];
    this.vocabulary ??= vocabularyOf(this.engine.items());
    return suggest(query, this.engine, this.vocabulary);
  }

  private async start(): Promise<void> {
    const index = await loadFindIndex();
    this.index = index;
    const engine = new Engine(index);
    // Usable from the first part on: a library of many thousands is found piece by piece.
    const filled = engine.fill(index, undefined, pause);
    this.use(engine);
    void filled.then(() => this.use(engine)).then(() => this.widen(index));
  }

  private async widen(index: FindIndex): Promise<void> {
    await idle();
    const more = await loadFindMore().catch(() => undefined);
    if (!more) return;
    const engine = new Engine(index);
    await engine.fill(index, more, pause);
    this.use(engine);
  }

  private use(engine: Engine): void {
    this.engine = engine;
    this.vocabulary = undefined;
    this.onNews();
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });
}
