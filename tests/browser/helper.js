// What every browser test shares: the built site's pages, a server for them, and Chromium.
import { createServer } from "node:http";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { after } from "node:test";
import { chromium } from "playwright-core";

export const site = resolve(import.meta.dirname, process.env.SITE ?? "../../output");
if (!existsSync(join(site, "index.html"))) throw new Error(`No built site in ${site}: run "make build" or set SITE.`);

/** Paths of the built files with this ending, from the site's root, in order. */
export const filesEnding = (ending) => readdirSync(site, { recursive: true })
  .map((path) => path.split(sep).join("/")).filter((path) => path.endsWith(ending)).sort();

export const pages = filesEnding(".html");
export const read = (path) => readFileSync(join(site, path), "utf8");
export const fileBase = pathToFileURL(join(site, sep)).href;

/** The tree's steps as routes: [] is choose.html, ["learn", "api"] is choose/learn/api.html. */
export const routes = pages.filter((path) => path === "choose.html" || read(path).includes('class="tree"'))
  .map((path) => path.slice("choose/".length, -".html".length).split("/").filter(Boolean));
export const stepPath = (route) => (route.length ? `choose/${route.join("/")}.html` : "choose.html");
export const isResult = (route) => read(stepPath(route)).includes('class="result__title"');

/** One page of each kind and one result for each outcome. */
export const kinds = () => {
  const outcomes = new Map(routes.filter(isResult).map((route) => [read(stepPath(route)).match(/result__title[^>]*>([^<]*)/)[1], stepPath(route)]));
  const question = routes.find((route) => route.length > 1 && !isResult(route));
  const named = ["index.html", "performance.html", "apis.html", "compare.html", "code.html", "choose.html", "choose/all.html", "faq.html", "sources.html", "method.html", "404.html"];
  const task = pages.find((path) => path.startsWith("code/"));
  return [...named, task, stepPath(question), ...outcomes.values()];
};

// Stricter than a host that takes security seriously would send.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types versus";
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".md": "text/markdown; charset=utf-8", ".csv": "text/csv; charset=utf-8" };

/** Serves the site under /guide/ and gives its address there. Ends with the test file. */
export const serve = async () => {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://site").pathname);
    let file = join(site, path.replace(/^\/guide\//, "/"));
    if (path.endsWith("/")) file = join(file, "index.html");
    const found = path.startsWith("/guide/") && file.startsWith(site + sep) && existsSync(file) && statSync(file).isFile();
    if (!found) file = join(site, "404.html");
    response.writeHead(found ? 200 : 404, { "Content-Type": types[extname(file)] ?? "application/octet-stream", "Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff" });
    response.end(readFileSync(file));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}/guide/`;
};

/** Debian's Chromium, without the calls home that a closed network would answer with errors. Ends with the test file. */
export const launch = async () => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  after(() => browser.close());
  return browser;
};

/** A page that gives up after ten seconds: everything is local, so a longer wait is a fault. */
export const open = async (browser, options) => {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(10_000);
  return context.newPage();
};

/** Does the work for every item, with so many workers at a time; each worker gets what `start` gives. */
export const each = async (items, workers, start, work) => {
  const queue = [...items];
  await Promise.all(Array.from({ length: workers }, async () => {
    const own = await start();
    while (queue.length) await work(own, queue.shift());
  }));
};

/** Fails with every finding at once, one a line. */
export const none = (findings) => {
  if (findings.length) throw new Error(`${findings.length} findings:\n${findings.slice(0, 60).join("\n")}`);
};
