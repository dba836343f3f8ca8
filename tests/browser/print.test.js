// On paper: everything is there, nothing asks for a click, nothing is cut off.
import test from "node:test";
import { each, kinds, launch, none, open, serve } from "./helper.js";

const browser = await launch();
const base = await serve();

test("print shows all text, no control, and cuts nothing off", async () => {
  const findings = [];
  const a4 = { viewport: { width: 680, height: 980 }, colorScheme: "dark" }; // A4 less its margins
  await each(kinds(), 2, () => open(browser, a4), async (page, path) => {
    await page.goto(base + path);
    const filter = page.locator("#only-differences");
    if (await filter.count()) await filter.check();
    await page.emulateMedia({ media: "print" });
    const faults = await page.evaluate(() => {
      const visible = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
      const all = (selector) => [...document.querySelectorAll(selector)];
      const name = (element) => `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 40)}`;
      return [
        ...all("button, input, form, nav").filter(visible).map((it) => `control: ${name(it)}`),
        ...all("main :is(h1, h2, h3, pre, td, th, figcaption, dd)").filter((it) => it.textContent.trim() && !visible(it)).map((it) => `not printed: ${name(it)}`),
        ...all("main :is(pre, table, p, td)").filter((it) => it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).overflowX !== "visible" && !it.closest(".visually-hidden")).map((it) => `cut off: ${name(it)}`),
        ...(document.documentElement.scrollWidth > innerWidth ? [`${document.documentElement.scrollWidth - innerWidth} px too wide`] : []),
      ];
    });
    findings.push(...faults.map((fault) => `${path}: ${fault}`));
    await page.emulateMedia({ media: "screen" });
  });
  none(findings);
});
