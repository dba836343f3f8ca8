// With script off: all text, every link, the whole tree, no dead control.
import test from "node:test";
import assert from "node:assert/strict";
import { each, launch, none, open, pages, routes, serve, stepPath } from "./helper.js";

const browser = await launch();
const base = await serve();
const off = () => open(browser, { javaScriptEnabled: false });

test("every page shows its text, its links lead somewhere, and it has no control without a function", async () => {
  const findings = [];
  const ids = new Map();
  const links = [];
  await each(pages, 3, off, async (page, path) => {
    await page.goto(base + path);
    const seen = await page.evaluate(() => {
      const visible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      const main = document.querySelector("main");
      return {
        heading: [...document.querySelectorAll("h1")].filter(visible).map((it) => it.innerText.trim()),
        hidden: [...main.querySelectorAll("h1, h2, h3, p, li, pre, td, dd, figcaption")]
          .filter((it) => it.textContent.trim() && !visible(it) && !it.closest(".filter__note, .visually-hidden")).map((it) => it.textContent.trim().slice(0, 60)),
        controls: [...document.querySelectorAll("button, input, select, textarea, [role=button], [contenteditable]")]
          .filter((it) => visible(it) && it.id !== "only-differences").map((it) => it.outerHTML.slice(0, 100)),
        links: [...document.links].map((it) => it.href),
        ids: [...document.querySelectorAll("[id]")].map((it) => it.id),
      };
    });
    ids.set(path, new Set(seen.ids));
    for (const href of seen.links) if (href.startsWith("http://127.0.0.1")) links.push([path, href]);
    if (seen.heading.length !== 1 || !seen.heading[0]) findings.push(`${path}: visible h1: ${JSON.stringify(seen.heading)}`);
    for (const text of seen.hidden) findings.push(`${path}: hidden: ${text}`);
    for (const control of seen.controls) findings.push(`${path}: dead control: ${control}`);
  });
  for (const [path, href] of links) {
    const { pathname, hash } = new URL(href);
    const to = pathname.startsWith("/guide/") ? pathname.slice("/guide/".length) : "";
    if (to.endsWith(".html")) {
      if (!ids.has(to)) findings.push(`${path}: link to ${to}, which is not there`);
      else if (hash && !ids.get(to).has(decodeURIComponent(hash.slice(1)))) findings.push(`${path}: link to ${to}${hash}, which has no such place`);
    } else if ((await fetch(href)).status !== 200 || !to) findings.push(`${path}: link to ${href}, which is not there`);
  }
  assert.ok(links.length > pages.length, "links were found");
  none([...new Set(findings)]);
});

test("the whole tree by its links", async () => {
  const page = await off();
  const reached = new Set();
  const options = page.locator(".tree a.option");
  const walk = async (address) => {
    assert.equal(page.url(), address);
    assert.ok(!reached.has(address), `${address} is reached by one route only`);
    reached.add(address);
    const onward = await options.evaluateAll((links) => links.map((link) => link.href));
    if (!onward.length) {
      assert.match(await page.locator(".result__title").innerText(), /\w/, `${address} has an outcome`);
      for (const part of [".why__list li", ".watch__list li", ".next__list li a"]) assert.ok(await page.locator(part).count(), `${address} has ${part}`);
      return;
    }
    assert.ok(onward.length > 1, `${address} offers a choice`);
    for (const [index, next] of onward.entries()) {
      if (index) await page.goto(address);
      await options.nth(index).click();
      await walk(next);
    }
  };
  await page.goto(`${base}index.html`);
  await page.locator('.contents a[href="choose.html"]').click();
  await walk(`${base}choose.html`);
  assert.deepEqual([...reached].sort(), routes.map((route) => base + stepPath(route)).sort());
});

test("the filter leaves out the rows that are the same", async () => {
  const page = await off();
  await page.goto(`${base}compare.html`);
  const count = (selector) => page.locator(`${selector}:visible`).count();
  const [all, same] = [await count(".compare__row"), await count(".compare__row--same")];
  assert.ok(same > 0 && all > same, `${same} of ${all} rows are the same`);
  await page.getByLabel("only the differences").check();
  assert.equal(await count(".compare__row--same"), 0);
  assert.equal(await count(".compare__row"), all - same);
  await page.getByLabel("only the differences").uncheck();
  assert.equal(await count(".compare__row"), all);
});
