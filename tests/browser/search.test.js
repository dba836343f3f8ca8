// Search finds what the guide holds, by keyboard alone, and loads nothing before it is asked.
import test from "node:test";
import assert from "node:assert/strict";
import { fileBase, launch, open, serve } from "./helper.js";

const browser = await launch();
const base = await serve();
const queries = [
  ["a heading", "Releases and support", /releases and support/i],
  ["a table cell", "open source since summer 2005", /open source since summer 2005/i],
  ["a code identifier", "create_user", /create_user/],
  ["another code identifier", "read_root", /read_root/],
];

const field = (page) => page.getByRole("searchbox", { name: "Search this guide" });
const found = (page) => page.locator(".search__results a");
const says = (page) => page.locator(".search__results [role=status]");
const scripts = (page) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  return () => asked.filter((url) => /search/.test(url));
};

for (const [place, start, offline] of [["http, with a strict policy", base, false], ["file://, with the network off", fileBase, true]]) {
  test(`search over ${place}`, async (t) => {
    const page = await open(browser);
    await page.context().setOffline(offline);
    const asked = scripts(page);

    await t.test("loads on the first focus, which / gives", async () => {
      await page.goto(`${start}code/hello.html`);
      await field(page).waitFor(); // a busy machine may be idle on the network before the script has run
      await page.waitForLoadState("networkidle");
      assert.deepEqual(asked(), [], "nothing before the first focus");
      await page.keyboard.press("/");
      assert.ok(await field(page).evaluate((input) => input === document.activeElement), "/ gives the field the focus");
      assert.equal(await field(page).inputValue(), "");
      await says(page).waitFor({ state: "attached" });
      assert.equal(asked().length, 2, `two scripts: ${asked()}`);
      assert.ok(asked().every((url) => url.startsWith(start)));
    });

    for (const [what, words, wanted] of queries) {
      await t.test(`finds ${what}: ${words}`, async () => {
        await page.goto(`${start}code/hello.html`);
        await page.keyboard.press("/");
        await page.keyboard.type(words);
        await found(page).first().waitFor();
        const count = await found(page).count();
        const said = Number((await says(page).innerText()).match(/^(\d+) results?$/)?.[1]);
        assert.ok(count === Math.min(said, 10), `says how many: ${said}, shows ${count}`);

        const at = (await found(page).allInnerTexts()).findIndex((text) => wanted.test(text));
        assert.notEqual(at, -1, `a result shows ${words}: ${await found(page).allInnerTexts()}`);
        for (let step = 0; step <= at; step++) await page.keyboard.press("ArrowDown");
        const result = found(page).nth(at);
        assert.ok(await result.evaluate((link) => link === document.activeElement), "arrow keys go through the results");
        const href = await result.evaluate((link) => link.href);
        await Promise.all([page.waitForURL(href), page.keyboard.press("Enter")]);
        const [text, top, height] = await page.evaluate(() => {
          const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : document.querySelector("main");
          // The place itself, or for a heading what follows it in the same section.
          return [(/^h\d/i.test(target.localName) ? target.closest("section, main") : target).innerText, target.getBoundingClientRect().top, innerHeight];
        });
        assert.match(text, wanted, `${href} is the place that holds it`);
        assert.ok(top < height, "and it is in view");
      });
    }

    await t.test("says that it found nothing, and Escape ends it", async () => {
      await page.keyboard.press("/");
      await page.keyboard.type("zzqqxx");
      await says(page).filter({ hasText: "Nothing found" }).waitFor();
      assert.equal(await found(page).count(), 0);
      await page.keyboard.press("Escape");
      assert.equal(await field(page).inputValue(), "");
      assert.ok(!(await page.locator(".search__results").isVisible()));
    });
  });
}

test("Enter in the field opens the first result; arrow up goes back to the field", async () => {
  const page = await open(browser);
  await page.goto(`${base}index.html`);
  await field(page).fill("create_user");
  await found(page).first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  assert.ok(await field(page).evaluate((input) => input === document.activeElement));
  const href = await found(page).first().evaluate((link) => link.href);
  await Promise.all([page.waitForURL(href), page.keyboard.press("Enter")]);
});
