// The caches of a library: their names, and what may go into them. Several libraries can share an origin; so a name
// ends with the library's scope ("https://example.org/lib/").

/** Pages that were visited; pages and files of a library that was saved; pictures; data and other files. */
export type Kind = "visited" | "saved" | "pictures" | "files";

export const cachePrefix = "matwork";

export function cacheName(kind: Kind, scope: string): string {
  return `${cachePrefix}-${kind}-${scope}`;
}

/**
 * Whether an answer is a page of a matwork library that may be kept. What a host says in trouble is not, nor what a
 * hotel's network says in its place, nor what came from another address than was asked for.
 */
export async function isOwnPage(answer: Response): Promise<boolean> {
  if (!isWhole(answer) || !(answer.headers.get("content-type") ?? "").startsWith("text/html")) return false;
  return (await answer.clone().text()).slice(0, 4096).includes("data-root=");
}

/** Whether an answer is complete, of this origin and from the address that was asked for. */
export function isWhole(answer: Response): boolean {
  return answer.status === 200 && answer.type !== "opaque" && !answer.redirected;
}
