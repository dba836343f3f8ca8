// axe finds nothing: each kind of page narrow and wide, light and dark; every page in one of these ways.
import test from "node:test";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { each, kinds, launch, none, open, pages, serve } from "./helper.js";

const browser = await launch();
const base = await serve();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const modes = [320, 1280].flatMap((width) => ["light", "dark"].map((colorScheme) => ({ width, colorScheme })));

// Target size is part of WCAG 2.2 AA and has to be asked for.
const options = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

const check = async (page, path, { width, colorScheme }, findings) => {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme });
  const where = `${path} at ${width} px, ${colorScheme}`;
  for (const { id, nodes } of await page.evaluate(async (options) => (await axe.run(document, options)).violations, options)) {
    for (const { target, failureSummary } of nodes) findings.push(`${where}: ${id}: ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`);
  }
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) findings.push(`${where}: the page is ${over} px too wide`);
};
const go = async (page, path) => {
  await page.goto(base + path);
  await page.evaluate(axe);
};
const start = () => open(browser);

test("each kind of page at 320 and 1280 px, light and dark", async () => {
  const findings = [];
  await each(kinds(), 2, start, async (page, path) => {
    await go(page, path);
    for (const mode of modes) await check(page, path, mode, findings);
  });
  none(findings);
});

test("every other page in one of these ways, none wider than 320 px", async () => {
  const findings = [];
  const others = pages.filter((path) => !kinds().includes(path)).map((path, index) => [path, modes[index % modes.length]]);
  await each(others, 2, start, async (page, [path, mode]) => {
    await go(page, path);
    await check(page, path, mode, findings);
    await page.setViewportSize({ width: 320, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) findings.push(`${path} at 320 px: the page is ${over} px too wide`);
  });
  none(findings);
});

test("search results, too", async () => {
  const findings = [];
  const page = await start();
  await go(page, "index.html");
  await page.getByRole("searchbox").fill("python");
  await page.locator(".search__results a").first().waitFor();
  for (const mode of modes) await check(page, "index.html with search results", mode, findings);
  none(findings);
});
