// By keyboard: a skip link that works, few stops before the text, a visible ring on each.
import test from "node:test";
import assert from "node:assert/strict";
import { launch, none, open, serve } from "./helper.js";

const browser = await launch();
const base = await serve();
const some = ["index.html", "apis.html", "compare.html", "choose.html", "choose/learn.html", "code/hello.html", "404.html"];

for (const [width, what] of [[360, "narrow"], [1280, "wide"]]) {
  test(`the skip link is first and leads to the text; at most four stops before it (${what})`, async () => {
    const page = await open(browser, { viewport: { width, height: 800 } });
    for (const path of some) {
      await page.goto(base + path);
      await page.keyboard.press("Tab");
      const skip = await page.evaluate(() => {
        const { top, left, height } = document.activeElement.getBoundingClientRect();
        return { href: document.activeElement.getAttribute("href"), seen: top >= 0 && left >= 0 && height >= 24 };
      });
      assert.deepEqual(skip, { href: "#main", seen: true }, `${path}: the first stop is the skip link, and it is seen`);
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => location.hash === "#main");
      await page.keyboard.press("Tab");
      const inMain = await page.evaluate(() => document.activeElement === document.body || document.querySelector("main").contains(document.activeElement) || !document.querySelector("main a, main button, main input, main [tabindex='0']"));
      assert.ok(inMain, `${path}: after the skip link the next stop is in the text`);

      await page.goto("about:blank");
      await page.goto(base + path);
      const stops = [];
      for (;;) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(() => (document.querySelector("main").contains(document.activeElement) ? null : `${document.activeElement.localName}.${document.activeElement.className}`));
        if (!stop) break;
        stops.push(stop);
        assert.ok(stops.length <= 4, `${path}: more than four stops before the text: ${stops}`);
      }
    }
  });
}

test("every stop in the text and around it has a visible ring, and none is covered", async () => {
  const findings = [];
  const page = await open(browser, { viewport: { width: 1280, height: 800 } });
  for (const path of ["index.html", "choose.html", "code/hello.html"]) {
    await page.goto(base + path);
    const stops = await page.locator("a[href], button, input, [tabindex='0']").count();
    for (let index = 0; index < Math.min(stops, 60); index++) {
      await page.keyboard.press("Tab");
      const fault = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === document.body) return; // past the last stop
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const [box] = element.getClientRects();
        const name = `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 40)}`;
        if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) return `no ring on ${name}`;
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        if (!top || !(element.contains(top) || top.contains(element))) return `covered: ${name}`;
      });
      if (fault) findings.push(`${path}: ${fault}`);
    }
  }
  none(findings);
});
