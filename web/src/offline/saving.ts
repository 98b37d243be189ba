// Saving a library: several fetches at a time, stopped at any moment, gone on with later.
import { differenceOf, type OfflineList } from "./revisions";
import { keepList, readRevisions, removeAddresses, saveAddress, writeRevisions } from "./saved-store";

const atOnce = 4;
/** What was saved is written down this often: at most so much is fetched twice after an accident. */
const writtenEvery = 25;
/** A host that has next to nothing of its own list is not the host. */
const mostMisses = 10;

export type Outcome = "done" | "stopped" | "failed" | "full";

/** Calls `progress` with the number of saved addresses, of all in the list. Never rejects. */
export async function saveLibrary(
  address: string,
  list: OfflineList,
  progress: (saved: number, all: number) => void,
  stop: AbortSignal,
): Promise<Outcome> {
  // Two tabs that save would write over what the other wrote down.
  return navigator.locks.request(`matwork:saving:${address}`, async () => {
    try {
      const saved = { ...(await readRevisions(address)) };
      return await new Saving(address, list, saved, progress, stop).run();
    } catch (error) {
      return outcomeOf(error);
    }
  });
}

class Saving {
  private readonly all: number;
  private hits = 0;
  private misses = 0;

  constructor(
    private readonly address: string,
    private readonly list: OfflineList,
    private readonly saved: Record<string, string>,
    private readonly progress: (saved: number, all: number) => void,
    private readonly stop: AbortSignal,
  ) {
    this.all = list.pages.length + list.files.length;
  }

  async run(): Promise<Outcome> {
    const { fetch, remove } = differenceOf(this.list, this.saved);
    const before = this.all - fetch.length;
    const work = fetch.values();
    let outcome: Outcome = "done";
    const fail = (error: unknown) => (outcome = outcomeOf(error));
    const workers = Array.from({ length: atOnce }, () =>
      this.saveEach(work, before, () => outcome !== "done").catch(fail),
    );
    await Promise.all(workers);
    await this.dropOld(remove);
    return outcome === "done" && this.stop.aborted ? "stopped" : outcome;
  }

  private async saveEach(
    work: Iterator<readonly [string, string]>,
    before: number,
    isOver: () => boolean,
  ): Promise<void> {
    for (let next = work.next(); !next.done; next = work.next()) {
      if (this.stop.aborted || isOver()) return;
      const [address, revision] = next.value;
      if (await saveAddress(address)) await this.count(address, revision, before);
      else if (++this.misses > mostMisses && this.misses > this.hits) throw new Error("another host answers");
    }
  }

  private async count(address: string, revision: string, before: number): Promise<void> {
    this.saved[address] = revision;
    this.hits += 1;
    this.progress(before + this.hits, this.all);
    if (this.hits % writtenEvery === 0) await writeRevisions(this.address, this.saved);
  }

  private async dropOld(addresses: readonly string[]): Promise<void> {
    await removeAddresses(this.address, addresses);
    for (const address of addresses) delete this.saved[address];
    await writeRevisions(this.address, this.saved);
    await keepList(this.address, this.list);
  }
}

function outcomeOf(error: unknown): Outcome {
  return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "failed";
}
