// Links, files and fragments that lead nowhere, and languages that do not name one another.

/** References of pages, style sheets and manifests whose file or fragment is not there. */
export function deadLinks(site) {
  const faults = [];
  const ids = new Map(site.all.map((page) => [`${page.address}index.html`.replace(/\.htmlindex\.html$/, ".html"), page.ids]));
  for (const page of site.all) {
    faults.push(...page.files.filter((file) => !site.files.has(file)).map((file) => `${page.address}: ${file} is not there`));
    for (const { element, address } of page.references) {
      const place = /^(mailto|tel|data|blob):/.test(address) ? undefined : site.resolve(address, page);
      if (!place) continue;
      if (!place.file) faults.push(`${page.address}: <${element}> ${address} is not there`);
      else if (place.fragment && !has(site, ids, place)) faults.push(`${page.address}: <${element}> ${address} has no such part`);
    }
  }
  return [...faults, ...deadFiles(site)];
}

function has(site, ids, { file, fragment }) {
  if (!ids.has(file)) ids.set(file, file.endsWith(".svg") ? idsOf(site.read(file)) : new Set([fragment]));
  return ids.get(file).has(fragment);
}

const idsOf = (text) => new Set([...text.matchAll(/\bid=["']([^"']+)/g)].map(([, id]) => id));

/** What files other than pages name. */
function deadFiles(site) {
  const faults = [];
  const check = (file, address) => {
    const place = site.resolve(address, { address: file });
    if (place && !place.file) faults.push(`${file}: ${address} is not there`);
  };
  for (const file of site.files) {
    if (file.endsWith(".css")) for (const [, address] of site.read(file).matchAll(/url\(\s*['"]?([^'")#]+)/g)) check(file, address);
    if (file.endsWith(".webmanifest")) {
      const { icons = [], start_url: start } = JSON.parse(site.read(file));
      for (const address of [...icons.map(({ src }) => src), start]) check(file, address);
    }
    if (/sitemap.*\.xml$/.test(file)) for (const [, address] of site.read(file).matchAll(/<loc>([^<]+)</g)) check(file, address);
    if (/^\/find(-more)?\.[\w-]+\.json$/.test(file)) for (const address of addressesIn(JSON.parse(site.read(file)))) check(file, site.path + address.slice(1));
  }
  return faults;
}

/** All values of columns named `address` in an index. */
function addressesIn(value) {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (name === "address" ? part.filter(Boolean).map(encodeURI) : addressesIn(part)));
}

/** Alternates that are dead, do not answer, or leave the page itself out. */
export function languageFaults(site) {
  const faults = [];
  const pageAt = (address, page) => site.byAddress.get(site.resolve(address, page)?.address);
  for (const page of site.pages.filter(({ alternates }) => alternates.length > 0)) {
    if (!page.alternates.some(({ address }) => pageAt(address, page) === page)) faults.push(`${page.address}: does not name itself`);
    for (const { language, address } of page.alternates) {
      const other = pageAt(address, page);
      if (!other) faults.push(`${page.address}: ${language} ${address} is not there`);
      else if (!other.alternates.some((back) => pageAt(back.address, other) === page)) faults.push(`${page.address}: ${other.address} does not answer`);
      else if (language !== "x-default" && other.language !== language) faults.push(`${page.address}: ${other.address} is in ${other.language}, not ${language}`);
    }
  }
  return faults;
}
