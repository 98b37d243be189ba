// Favourites as a JSON file: to take them to another device, or to keep them. What comes back in is not trusted: a
// file that is not exactly of this form is refused as a whole.
import type { Favourite } from "./favourite";

const format = "matwork-favourites";
const version = 1;

export const largestFile_bytes = 1_000_000;
const mostFavourites = 5000;
const longestText = 300;

/** The text of a file that `parseFavourites` reads; the same favourites give the same bytes. */
export function formatFavourites(favourites: readonly Favourite[]): string {
  const written = favourites.map(({ added, ...rest }) => ({ ...rest, added: new Date(added).toISOString() }));
  return `${JSON.stringify({ format, version, favourites: written }, null, 2)}\n`;
}

/** The favourites of a file, each key once; nothing where the file is not one of ours. */
export function parseFavourites(text: string): Favourite[] | undefined {
  const file = parseObject(text);
  if (file?.format !== format || file.version !== version) return undefined;
  if (!Array.isArray(file.favourites) || file.favourites.length > mostFavourites) return undefined;
  const favourites = file.favourites.map(parseFavourite);
  if (!favourites.every((favourite) => favourite !== undefined)) return undefined;
  return [...new Map(favourites.map((favourite) => [favourite.key, favourite])).values()];
}

type Fields = Readonly<Record<string, unknown>>;

function parseObject(text: string): Fields | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function asObject(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null ? (value as Fields) : undefined;
}

function parseFavourite(value: unknown): Favourite | undefined {
  const fields = asObject(value);
  if (!fields) return undefined;
  const { key, title, address } = fields;
  const added = Date.parse(String(fields.added));
  if (!isText(key) || !isText(title) || !isText(address) || !isLibraryAddress(address)) return undefined;
  if (!Number.isFinite(added)) return undefined;
  return { key, title, address, added };
}

/** A line of text: not empty, not endless, without control characters and marks that turn the direction of writing. */
function isText(value: unknown): value is string {
  if (typeof value !== "string" || value.length > longestText) return false;
  return /\S/.test(value) && !/[\p{Cc}\p{Bidi_Control}]/u.test(value);
}

/**
 * An address below the library's root ("/exercises/mat/bridge/"). Browsers read "//", "/\" and tabs in ways that lead to other
 * hosts, and ".." leads out of the library.
 */
export function isLibraryAddress(address: string): boolean {
  return /^\/([^/\\\s?#]+\/)*[^/\\\s?#]*$/u.test(address) && !/(^|\/)(\.|%2e){1,2}(\/|$)/i.test(address);
}
