// What a page tells its scripts about itself: attributes of <html>, written by the program.

const html = document.documentElement;

/** The address of the library's root, with a slash at its end: "/" or "/library/". */
export const root = html.dataset.root ?? "/";

/** The language of the page, a BCP 47 tag. */
export const language = html.lang || "en";

/** An address of the library ("/es/ejercicios/") as the browser asks for it. */
export function addressOf(address: string): string {
  return root + address.replace(/^\//, "");
}

/** The same, written as an address: names of pages may hold any letter; a fragment stays one. */
export function hrefOf(address: string): string {
  const [path = "", fragment] = address.split("#", 2);
  const encoded = root + path.replace(/^\//, "").split("/").map(encodeURIComponent).join("/");
  return fragment === undefined ? encoded : `${encoded}#${encodeURI(fragment)}`;
}

type Words = Readonly<Record<string, string>>;
let loading: Promise<Words> | undefined;

/** What scripts say, in the language of the page; loaded once, when it is first needed. */
export function words(): Promise<Words> {
  loading ??= loadJson<Words>(html.dataset.words ?? "").catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** A word with its placeholders filled: fill("{n} of {m}", {n: 1, m: 2}). */
export function fill(text: string | undefined, values: Readonly<Record<string, string | number>>): string {
  return (text ?? "").replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}

/** A JSON file of this site. */
export async function loadJson<T>(address: string): Promise<T> {
  const answer = await fetch(address, { credentials: "same-origin", referrerPolicy: "no-referrer" });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as T;
}
