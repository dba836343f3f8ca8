// The tree by script: each step in place equals its static page, and no answer is ever lost.
import test from "node:test";
import assert from "node:assert/strict";
import { each, fileBase, isResult, launch, open, routes, serve, stepPath } from "./helper.js";

const browser = await launch();
const base = await serve();
const ends = routes.filter(isResult);
// One route for each first answer, gone by mouse, and back and forward again.
const longest = new Set(routes.filter((route) => route.length === 1)
  .map(([first]) => ends.filter((end) => end[0] === first).sort((a, b) => b.length - a.length)[0]));

// What a step shows, one line for each element and text: names, classes, labels, and links made absolute.
// The roles that script adds to tables laid out as a grid are not part of the comparison.
const outline = () => {
  const lines = [document.title];
  const visit = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.textContent.replace(/\s+/g, " ").trim();
      if (text) lines.push("  ".repeat(depth) + text);
      return;
    }
    const attributes = [...node.attributes].filter(({ name }) => name !== "role").sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, value }) => ` ${name}=${name === "href" ? node.href : value}`).join("");
    lines.push("  ".repeat(depth) + node.localName + attributes);
    for (const child of node.childNodes) visit(child, depth + 1);
  };
  visit(document.querySelector(".tree"), 0);
  return lines;
};

const key = (route) => route.join("/");
const staticSteps = async (start) => {
  const steps = new Map();
  await each(routes, 2, () => open(browser, { javaScriptEnabled: false }), async (page, route) => {
    await page.goto(start + stepPath(route));
    steps.set(key(route), await page.evaluate(outline));
  });
  return steps;
};
const expected = await staticSteps(base);

const shows = (page, route) => page.waitForFunction((route) => document.querySelector(".tree")?.dataset.route === route, key(route), { polling: 20, timeout: 5000 })
  .catch(async () => assert.equal(await page.locator(".tree").getAttribute("data-route"), key(route), `the step that ${page.url()} shows`));
const choose = async (page, start, route) => {
  const option = page.locator(".tree a.option");
  const links = await option.evaluateAll((all) => all.map((link) => link.href));
  const index = links.indexOf(start + stepPath(route));
  assert.notEqual(index, -1, `an option leads to ${stepPath(route)}; there are ${links.join(", ")}`);
  await option.nth(index).click();
  await shows(page, route);
};
// The same by the click event alone, in a tenth of the time: the step is there before the event ends.
const press = (page, route) => page.evaluate((href) =>
  [...document.querySelectorAll(".tree a.option")].find((option) => option.href === href).click(), base + stepPath(route));
const begin = async (page, start) => {
  if (page.url().startsWith("file:")) await page.goto("about:blank"); // a new visit, not just another hash
  await page.goto(`${start}choose.html`);
  await page.evaluate(() => { window.marker = true; });
};
const steps = (route) => route.map((_, index) => route.slice(0, index + 1));
const same = async (page, wanted, route) => assert.deepEqual(await page.evaluate(outline), wanted.get(key(route)), `${stepPath(route)} in place equals its static page`);

test("every route in place equals its static pages; back, forward and reload keep the step", async () => {
  const seen = new Set();
  await each(ends, 2, () => open(browser), async (page, end) => {
    await begin(page, base);
    await same(page, expected, []);
    for (const route of steps(end)) {
      await (longest.has(end) ? choose(page, base, route) : press(page, route));
      assert.deepEqual(await page.evaluate(() => [location.href, window.marker, document.activeElement.id]), [base + stepPath(route), true, "step"],
        `${stepPath(route)} is shown without opening a page, and its heading has the focus`);
      await same(page, expected, route);
      seen.add(key(route));
    }
    if (!longest.has(end)) return;
    const backToStart = async () => {
      for (const route of [[], ...steps(end)].slice(0, -1).reverse()) {
        await page.goBack();
        assert.equal(page.url(), base + stepPath(route));
        await shows(page, route);
        await same(page, expected, route);
      }
    };
    await backToStart();
    for (const route of steps(end)) {
      await page.goForward();
      assert.equal(page.url(), base + stepPath(route));
      await shows(page, route);
    }
    assert.ok(await page.evaluate(() => window.marker), "going back and forward opens no page");
    await page.reload();
    assert.equal(page.url(), base + stepPath(end));
    await same(page, expected, end);
    await backToStart();
  });
  assert.deepEqual([...seen].sort(), routes.filter((route) => route.length).map(key).sort(), "every step was shown");
});

test("changing an early answer keeps the later ones", async () => {
  const question = (route) => expected.get(key(route))[0];
  // Routes that differ in one answer and then go through the same questions with the same answers.
  const changes = new Map();
  for (const from of ends) for (const to of ends) {
    const at = from.findIndex((answer, index) => answer !== to[index]);
    if (at < 0 || from.length !== to.length || at + 1 >= from.length) continue;
    const alike = from.slice(at + 1).every((answer, index) => answer === to[at + 1 + index] && question(from.slice(0, at + 1 + index)) === question(to.slice(0, at + 1 + index)));
    if (alike) changes.set(`${key(from.slice(0, at))} ${from[at]} ${to[at]}`, { from, to, at });
  }
  assert.ok(changes.size, "the tree has such routes");
  await each(changes.values(), 2, () => open(browser), async (page, { from, to, at }) => {
    await begin(page, base);
    for (const route of steps(from)) await press(page, route);
    await page.locator(".answers__change").nth(at).click();
    await shows(page, from.slice(0, at));
    const index = await page.locator(".tree a.option").evaluateAll((all, href) => all.findIndex((option) => option.href === href), base + stepPath(to.slice(0, at + 1)));
    await page.locator(".tree a.option").nth(index).click();
    await shows(page, to);
    assert.equal(page.url(), base + stepPath(to));
    assert.equal(await page.locator(".tree__status").innerText(), "Your other answers were kept.");
    await same(page, expected, to);
    await page.goBack();
    await shows(page, from.slice(0, at));
    await page.goBack();
    await shows(page, from);
    await same(page, expected, from);
    assert.ok(await page.evaluate(() => window.marker));
  });
});

test("a link to a result opens it, and its Change links go on from there", async () => {
  const page = await open(browser);
  const end = ends.find((route) => route.length > 2);
  await page.goto(base + stepPath(end));
  await page.evaluate(() => { window.marker = true; });
  await same(page, expected, end);
  await page.locator(".answers__change").nth(1).click();
  await shows(page, end.slice(0, 1));
  await same(page, expected, end.slice(0, 1));
  assert.ok(await page.evaluate(() => window.marker));
});

test("over file:// the address keeps the answers", async () => {
  const wanted = await staticSteps(fileBase);
  await each(longest, 2, async () => {
    const page = await open(browser);
    await page.context().setOffline(true);
    return page;
  }, async (page, end) => {
    await begin(page, fileBase);
    for (const route of steps(end)) {
      await choose(page, fileBase, route);
      assert.equal(page.url(), `${fileBase}choose.html#${key(route)}`);
      assert.ok(await page.evaluate(() => window.marker));
      await same(page, wanted, route);
    }
    await page.reload();
    await shows(page, end);
    await same(page, wanted, end);
    await page.goBack();
    await shows(page, end.slice(0, -1));
    await page.goForward();
    await shows(page, end);
    // The address alone is enough: in another window, with nothing stored.
    const other = await open(browser);
    await other.goto(page.url());
    await shows(other, end);
    await same(other, wanted, end);
    await other.context().close();
  });
});
