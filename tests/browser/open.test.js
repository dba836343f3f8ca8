// Every page opens with no console message, no error, no failed request and nothing asked of another host.
import test from "node:test";
import { each, fileBase, launch, none, open, pages, serve } from "./helper.js";

const browser = await launch();
const base = await serve();

const openAll = async (start, offline) => {
  const findings = [];
  const watch = async () => {
    const page = await open(browser);
    await page.context().setOffline(offline);
    page.on("console", (message) => {
      if (["error", "warning", "assert"].includes(message.type())) findings.push(`${page.url()}: console ${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => findings.push(`${page.url()}: ${error.message}`));
    page.on("requestfailed", (request) => {
      const { errorText } = request.failure();
      // Opening the next page ends an icon's request: that is no fault of the site.
      if (errorText !== "net::ERR_ABORTED" || request.resourceType() !== "other") findings.push(`${page.url()}: ${request.url()} failed: ${errorText}`);
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(start)) findings.push(`${page.url()}: asks for ${request.url()}`);
    });
    page.on("response", (response) => {
      if (!offline && response.status() !== 200) findings.push(`${page.url()}: ${response.url()} answers ${response.status()}`);
    });
    return page;
  };
  await each(pages, 3, watch, async (page, path) => {
    await page.goto(start + path);
    // After two frames every deferred script has run and its messages have arrived.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  });
  none(findings);
};

test("every page over http, under a sub path, with a strict policy", () => openAll(base, false));
test("every page over file://, with the network off", () => openAll(fileBase, true));
