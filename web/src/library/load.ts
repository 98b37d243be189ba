// The files of columns.ts, each loaded once, when it is first needed.
import { addressOf, language, loadJson } from "../page";
import type { FindIndex, FindMore } from "./columns";

export const loadFindIndex = once(() => loadJson<FindIndex>(addressOf(`/find.${language}.json`)));
export const loadFindMore = once(() => loadJson<FindMore>(addressOf(`/find-more.${language}.json`)));

/** The same promise for everyone who asks; after a failure the next one who asks tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
