// How a test visits a site: a server of its own, and pages that report what must not happen on any of them.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { SiteServer } from "./server.mjs";

const folders = JSON.parse(process.env.MATWORK_SITES ?? "{}");
let connecting;

const browser = () => (connecting ??= chromium.connect(process.env.MATWORK_BROWSER));
after(async () => (await connecting)?.close());

/** The folder of a built site. */
export const folderOf = (name) => folders[name];

/** Serves a site while the tests of a file run. */
export function useSite(name) {
  const server = new SiteServer(folders[name]);
  before(() => server.start());
  after(() => server.stop());
  return new Site(server);
}

class Site {
  constructor(server) {
    this.server = server;
  }

  at(address) {
    return new URL(address.replace(/^\//, ""), this.server.address).href;
  }

  /** A person's browser, empty; closed after the test. */
  async context(test, options = {}) {
    const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 }, ...options });
    context.setDefaultTimeout(8000);
    test.after(() => context.close());
    return context;
  }

  /**
   * A page at `address`. After the test nothing may have gone wrong on it: no error in the console, no request to another
   * host. `mayFail` for tests that take the network away.
   */
  async open(test, address, { mayFail = false, ...options } = {}) {
    const context = options.context ?? (await this.context(test, options));
    const page = await context.newPage();
    page.faults = [];
    watch(page, this.server.address);
    if (!mayFail) test.after(() => assert.deepEqual(page.faults, []));
    await page.goto(this.at(address));
    return page;
  }
}

function watch(page, home) {
  const origin = new URL(home).origin;
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) page.faults.push(`${page.url()}: ${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => page.faults.push(`${page.url()}: ${error}`));
  page.on("request", (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && !["data:", "blob:"].includes(protocol)) page.faults.push(`${page.url()} asked ${request.url()}`);
  });
}

/** Waits until the worker of the site answers this page. */
export async function untilControlled(page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Waits until what a visit leaves behind is kept: the shell, and the page itself. */
export async function untilKept(page) {
  await untilControlled(page);
  await page.waitForFunction(async () => (await caches.match(location.href.replace(/[?#].*/, ""))) !== undefined);
}
