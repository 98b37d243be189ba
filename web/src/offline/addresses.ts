// What addresses say about the pages behind them. Pure: the worker and its tests use it.

/**
 * A page's address without what does not choose the page (the query, the fragment, "index.html"), written in one way:
 * "%C3%B1" and "ñ", "+" and "%2B" are the same page.
 */
export function plainAddress(address: string): string {
  const url = new URL(address);
  return url.origin + url.pathname.replace(/\/index\.html$/, "/").split("/").map(inOneWay).join("/");
}

function inOneWay(name: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(name));
  } catch {
    return name;
  }
}

/**
 * The offline pages among the pages of the shell. The shell lists the home of each language and, right below it, its
 * offline page: so these are the pages that have no other below them.
 */
export function offlinePages(pages: readonly string[]): string[] {
  return pages.filter((page) => !pages.some((other) => other !== page && other.startsWith(page)));
}

/** The offline page of the language that `path` is in: of those whose parent contains it, the nearest. */
export function nearestOfflinePage(path: string, pages: readonly string[]): string | undefined {
  const holding = pages.filter((page) => path.startsWith(parentOf(page)));
  return holding.sort((a, b) => parentOf(b).length - parentOf(a).length)[0];
}

function parentOf(page: string): string {
  return page.replace(/[^/]+\/$/, "");
}

/** "/pictures/swan-0123456789abcdef-720.webp" -> "/pictures/swan-0123456789abcdef": a picture in whatever size. */
export function pictureStem(address: string): string {
  return address.replace(/-\d+\.(avif|webp)$/, "");
}

/** "/assets/style-1A2B3C4D.css" -> "/assets/style.css": what a file is, whatever its content. */
export function withoutHash(path: string): string {
  return path.replace(/-[0-9A-Za-z]{8}(\.\w+)$/, "$1");
}

/** The present file of the kind of `path`, an asset of another version; none where several could be meant. */
export function presentVersion(path: string, assets: readonly string[]): string | undefined {
  const kin = assets.filter((asset) => withoutHash(asset) === withoutHash(path));
  return kin.length === 1 ? kin[0] : undefined;
}
