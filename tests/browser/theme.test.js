// The theme button: system, light, dark; remembered; set before the first paint.
import test from "node:test";
import assert from "node:assert/strict";
import { launch, open, serve } from "./helper.js";

const browser = await launch();
const base = await serve();
const paper = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test("the theme button goes round and its choice is remembered", async () => {
  const page = await open(browser, { colorScheme: "light", viewport: { width: 1280, height: 800 } });
  const button = page.getByRole("button", { name: /^Theme: / });
  await page.goto(`${base}index.html`);
  const light = await paper(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await paper(page);
  assert.notEqual(light, dark, "the system's preference is followed");
  assert.equal(await button.innerText(), "Theme: system");

  for (const [name, wanted] of [["light", light], ["dark", dark]]) {
    await page.emulateMedia({ colorScheme: name === "light" ? "dark" : "light" }); // against the system
    await button.click();
    assert.equal(await button.innerText(), `Theme: ${name}`);
    assert.equal(await paper(page), wanted);
    await page.goto(`${base}code/hello.html`);
    assert.equal(await button.innerText(), `Theme: ${name}`, "another page");
    assert.equal(await paper(page), wanted);
    await page.reload({ waitUntil: "commit" });
    await page.waitForFunction(() => document.body);
    assert.equal(await paper(page), wanted, "set before the first paint");
  }
  await button.click();
  assert.equal(await button.innerText(), "Theme: system");
  await page.reload();
  assert.equal(await paper(page), light);
});
