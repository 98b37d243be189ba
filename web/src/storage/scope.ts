import { root } from "../page";

/** The name of everything of this library on an origin that may hold several ("/", "/lib/"). */
export const scopeName = `matwork:${root}`;
