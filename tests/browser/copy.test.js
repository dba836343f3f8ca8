// The copy buttons: one for each sample, which copies exactly its text.
import test from "node:test";
import assert from "node:assert/strict";
import { launch, open, pages, read, serve } from "./helper.js";

const browser = await launch();
const base = await serve();

test("each copy button copies exactly the code of its figure", async () => {
  const page = await open(browser, { permissions: ["clipboard-read", "clipboard-write"] });
  const plain = await open(browser, { javaScriptEnabled: false });
  const withCode = pages.filter((path) => read(path).includes('<figure class="code'));
  assert.ok(withCode.length, "there are pages with code");
  for (const path of withCode) {
    await plain.goto(base + path);
    // The text as the page has it without script; what a difference takes away is not part of the new file.
    const texts = await plain.locator("figure.code pre code").evaluateAll((all) => all.map((code) => {
      for (const line of code.querySelectorAll(".line--removed")) line.remove();
      return code.textContent;
    }));
    await page.goto(base + path);
    const buttons = page.locator("figure.code .code__copy");
    assert.equal(await buttons.count(), texts.length, `${path}: a button for each sample`);
    for (const [index, text] of texts.entries()) {
      await page.evaluate(() => navigator.clipboard.writeText(""));
      await buttons.nth(index).click();
      await buttons.nth(index).filter({ hasText: "Copied" }).waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text, `${path}: sample ${index + 1}`);
      assert.match(text, /\S/);
    }
    assert.ok(await page.locator("[role=status]", { hasText: "Copied" }).count(), "a live region says so");
  }
});
