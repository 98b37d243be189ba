// What `matwork serve` adds to a page: it reloads when the page changed, keeping the place, and shows
// what there is to say about its document. Everything from documents is set as text, never as HTML.
(() => {
  "use strict";

  const memory = `matwork:${location.pathname}`;
  const severities = ["error", "warning", "note"];
  const signs = { trouble: "\u23F8", error: "\u2716", warning: "\u25B2", note: "\u25CF", "left-out": "\u2716\u2026" };

  // ---- Reloading ----

  // The state of the page is named by its ETag, which a script can only see as a server timing.
  const timing = performance.getEntriesByType("navigation")[0]?.serverTiming ?? [];
  let ownTag = timing.find((entry) => entry.name === "matwork")?.description ?? null;
  const ownFile = fileOf(location.pathname);
  let source = null;
  let leaving = false;

  function fileOf(path) {
    let file = path;
    try {
      file = decodeURIComponent(path);
    } catch {
      // A path that cannot be decoded is looked up as it is.
    }
    file = file.slice(1).normalize("NFC");
    return file === "" || file.endsWith("/") ? `${file}index.html` : file;
  }

  function reload() {
    if (leaving) return;
    leaving = true;
    const open = [...document.querySelectorAll("details")].map((item) => item.open);
    sessionStorage.setItem(memory, JSON.stringify({ x: scrollX, y: scrollY, open }));
    location.reload();
  }

  function restore() {
    const kept = sessionStorage.getItem(memory);
    if (kept === null) return;
    sessionStorage.removeItem(memory);
    const { x, y, open } = JSON.parse(kept);
    document.querySelectorAll("details").forEach((item, i) => {
      if (i < open.length) item.open = open[i];
    });
    const go = () => scrollTo({ left: x, top: y, behavior: "instant" });
    const restoration = history.scrollRestoration;
    history.scrollRestoration = "manual";
    go();
    // Pictures that come later move the text: once more, unless the person has scrolled meanwhile.
    const reached = scrollY;
    addEventListener("load", () => {
      if (scrollY === reached) go();
      history.scrollRestoration = restoration;
    });
  }

  /** What the page shows from here, such as pictures: addresses, each with the tag under which it came. */
  function resources() {
    const found = new Map();
    for (const entry of performance.getEntriesByType("resource")) {
      const address = new URL(entry.name);
      const tag = entry.serverTiming.find((item) => item.name === "matwork")?.description;
      if (address.origin === location.origin && tag !== undefined) found.set(address.pathname + address.search, tag);
    }
    return found;
  }

  async function tagOf(address) {
    const answer = await fetch(address, { method: "HEAD", cache: "no-store" });
    return answer.headers.get("ETag")?.replaceAll('"', "") ?? null;
  }

  async function reloadIfOther() {
    const shownHere = [...resources()];
    try {
      const tag = await tagOf(location.pathname + location.search);
      if (ownTag === null) ownTag = tag;
      else if (tag !== ownTag) return reload();
      for (const [address, old] of shownHere) {
        if ((await tagOf(address)) !== old) return reload();
      }
    } catch {
      // The server is gone: the stream of events asks again when it is back.
    }
  }

  function receiveChange(event) {
    const { files } = JSON.parse(event.data);
    const changed = new Set(files?.map((file) => file.normalize("NFC")));
    const shownHere = [ownFile, ...[...resources().keys()].map((address) => fileOf(address.split("?")[0]))];
    // No list: more changed than is worth telling.
    if (files === undefined) void reloadIfOther();
    else if (shownHere.some((file) => changed.has(file))) reload();
    else if (changed.has("404.html")) void reloadIfOther();
    void showFindings();
  }

  function listen() {
    if (source !== null || document.hidden) return;
    source = new EventSource("/_matwork/events");
    source.addEventListener("open", () => {
      void reloadIfOther();
      void showFindings();
    });
    source.addEventListener("change", receiveChange);
    source.addEventListener("findings", () => void showFindings());
    source.addEventListener("error", () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      stopListening();
      setTimeout(listen, 1000);
    });
  }

  function stopListening() {
    source?.close();
    source = null;
  }

  // ---- Findings ----

  const host = document.createElement("div");
  const shadow = host.attachShadow({ mode: "open" });
  let shown = "";
  let asked = 0;

  function make(name, className, text = "") {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.textContent = text;
    return element;
  }

  const style = make("link");
  style.rel = "stylesheet";
  style.href = "/_matwork/preview.css";
  const status = make("p", "status");
  status.setAttribute("role", "status");
  const pill = make("button", "pill");
  pill.type = "button";
  pill.setAttribute("aria-controls", "panel");
  const panel = make("section", "panel");
  panel.id = "panel";
  panel.tabIndex = -1;
  panel.setAttribute("aria-label", "Findings of the preview");
  const overlay = make("div", "overlay");
  overlay.append(pill, panel);
  overlay.hidden = true;
  shadow.append(style, status, overlay);
  host.lang = "en";
  host.dir = "ltr";

  function setOpen(open) {
    panel.hidden = !open;
    pill.setAttribute("aria-expanded", String(open));
    if (open) sessionStorage.setItem("matwork-open", "1");
    else sessionStorage.removeItem("matwork-open");
  }

  function counted(number, noun) {
    return `${number} ${noun}${number === 1 ? "" : "s"}`;
  }

  function itemOf(finding) {
    const item = make("li", finding.severity);
    const head = make("p", "head");
    head.append(make("strong", "", finding.severity), make("code", "", finding.code));
    item.append(head, make("p", "message", finding.message));
    const place = finding.line > 0 ? `${finding.file}:${finding.line}:${finding.column}` : finding.file;
    if (place) item.append(make("p", "place", place));
    if (finding.help) item.append(make("p", "help", finding.help));
    return item;
  }

  function groupOf(title, findings, total = findings.length) {
    if (findings.length === 0) return [];
    const list = make("ul");
    list.append(...findings.map(itemOf));
    const rest = total - findings.length;
    return [make("h2", "", title), list, ...(rest > 0 ? [make("p", "rest", `and ${rest} more`)] : [])];
  }

  /** What the pill shows, a sign and a number each, and the words for it. */
  function labelOf({ page, trouble, errors, errorCount }) {
    const parts = [];
    const add = (severity, number, words) => number > 0 && parts.push({ severity, number, words });
    add("trouble", trouble.length, "the site is not up to date");
    for (const severity of severities) {
      const number = page.filter((finding) => finding.severity === severity).length;
      add(severity, number, counted(number, severity));
    }
    add("left-out", errors.length && errorCount, `${counted(errorCount, "error")} in other documents`);
    return parts;
  }

  function signOf({ severity, number, words }) {
    const sign = make("span", severity, `${signs[severity]} ${number}`);
    sign.title = words;
    return sign;
  }

  async function showFindings() {
    // Two may be on their way at once: the one that was asked for last counts.
    const own = ++asked;
    let answer;
    try {
      const found = await fetch(`/_matwork/findings?page=${encodeURIComponent(location.pathname)}`, { cache: "no-store" });
      answer = await found.json();
    } catch {
      return;
    }
    if (own !== asked) return;
    const same = JSON.stringify([answer.page, answer.trouble, answer.errors, answer.errorCount]);
    if (same === shown) return;
    shown = same;
    const label = labelOf(answer);
    const inside = shadow.activeElement !== null;
    overlay.hidden = label.length === 0;
    host.className = label.length === 0 ? "" : "matwork-findings";
    pill.replaceChildren(...label.map(signOf));
    const words = label.map((part) => part.words).join(", ");
    pill.setAttribute("aria-label", `Preview: ${words}`);
    panel.replaceChildren(
      ...groupOf("The site is as it was before this", answer.trouble),
      ...groupOf("This page", answer.page),
      ...groupOf("Documents left out", answer.errors, answer.errorCount),
    );
    if (inside && overlay.hidden) document.body.focus();
    status.textContent = words || "Nothing to mend on this page";
  }

  pill.addEventListener("click", () => setOpen(panel.hidden));
  shadow.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    setOpen(false);
    pill.focus();
  });

  setOpen(sessionStorage.getItem("matwork-open") !== null);
  document.body.append(host);
  restore();
  listen();
  // A browser gives a host six connections: a tab that nobody sees holds none.
  document.addEventListener("visibilitychange", () => (document.hidden ? stopListening() : listen()));
  addEventListener("pagehide", stopListening);
  addEventListener("pageshow", (event) => event.persisted && listen());
})();
