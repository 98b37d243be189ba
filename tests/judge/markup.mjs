// Nu, the checker of HTML and CSS of the W3C, over every page.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const jar = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
const atOnce = 200;

/** Errors, each with its page; warnings are for those who read them with other tools. */
export function markupFaults(site, addresses) {
  const faults = [];
  for (let from = 0; from < addresses.length; from += atOnce) {
    const files = addresses.slice(from, from + atOnce).map((address) => join(site.folder, address.endsWith("/") ? `${address}index.html` : address));
    const { stderr, error } = spawnSync("java", ["-Xss4m", "-jar", jar, "--format", "json", "--errors-only", ...files], { encoding: "utf8", maxBuffer: 1 << 28 });
    if (error) throw error;
    const { messages } = JSON.parse(stderr);
    faults.push(...messages.map(({ url, message, extract, lastLine }) => `${url.replace(`file:${site.folder}`, "")}:${lastLine} ${message} ${(extract ?? "").slice(0, 80)}`));
  }
  return faults;
}
