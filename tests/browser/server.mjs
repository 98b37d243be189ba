// Serves a folder below a path, as a plain host of static files would: compressed, with a log of what was asked.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml",
  ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json", ".woff2": "font/woff2",
  ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp", ".avif": "image/avif",
};
const compressible = /html|css|javascript|json|xml|text/;
const packed = new Map();

/** The bytes of a file as they are sent; compressed once for all servers of this process. */
function pack(file, encoding) {
  const key = `${encoding} ${statSync(file).mtimeMs} ${file}`;
  if (!packed.has(key)) {
    const bytes = readFileSync(file);
    const brotli = () => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    packed.set(key, encoding === "br" ? brotli() : gzipSync(bytes));
  }
  return packed.get(key);
}

function encodingOf(request, type) {
  if (!compressible.test(type)) return undefined;
  return ["br", "gzip"].find((encoding) => (request.headers["accept-encoding"] ?? "").includes(encoding));
}

export class SiteServer {
  /** Everything that was asked: method, url, referer. */
  log = [];
  #server;
  #sockets = new Set();
  #port = 0;

  /** `folder` may be exchanged while it runs: a new version of the site. */
  constructor(folder, path = "/lib/") {
    this.folder = folder;
    this.path = path;
  }

  /** The address of the library's root, with a slash at its end. */
  get address() {
    return `http://127.0.0.1:${this.#port}${this.path}`;
  }

  /** The second time at the same port. */
  start() {
    this.#server = createServer((request, response) => this.#answer(request, response));
    this.#server.on("connection", (socket) => {
      this.#sockets.add(socket);
      socket.on("close", () => this.#sockets.delete(socket));
    });
    return new Promise((resolve, reject) => {
      this.#server.on("error", reject);
      this.#server.listen(this.#port, "127.0.0.1", () => {
        this.#port = this.#server.address().port;
        resolve(this);
      });
    });
  }

  /** As if the network went away: open connections are cut. */
  stop() {
    for (const socket of this.#sockets) socket.destroy();
    return new Promise((resolve) => (this.#server?.listening ? this.#server.close(() => resolve()) : resolve()));
  }

  #answer(request, response) {
    this.log.push({ method: request.method, url: request.url, referer: request.headers.referer ?? "" });
    const { pathname, search } = new URL(request.url, this.address);
    const path = decodeURIComponent(pathname);
    if (!path.startsWith(this.path)) return this.#send(request, response, 404, undefined);
    const file = join(this.folder, normalize(`/${path.slice(this.path.length)}`));
    if (!existsSync(file)) return this.#send(request, response, 404, join(this.folder, "404.html"));
    if (!statSync(file).isDirectory()) return this.#send(request, response, 200, file);
    if (!path.endsWith("/")) return response.writeHead(301, { location: `${pathname}/${search}` }).end();
    const page = join(file, "index.html");
    if (existsSync(page)) this.#send(request, response, 200, page);
    else this.#send(request, response, 404, join(this.folder, "404.html"));
  }

  #send(request, response, status, file) {
    if (!file || !existsSync(file)) return response.writeHead(status, { "content-type": "text/plain" }).end("not here\n");
    const type = types[extname(file)] ?? "application/octet-stream";
    const keep = file.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    const headers = { "content-type": type, "cache-control": keep, "referrer-policy": "no-referrer", "vary": "accept-encoding" };
    const encoding = encodingOf(request, type);
    if (!encoding) return createReadStream(file).pipe(response.writeHead(status, headers));
    response.writeHead(status, { ...headers, "content-encoding": encoding }).end(pack(file, encoding));
  }
}
