// Shoots each kind of page at 360 and 1280 px, light and dark, into screenshots/.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { each, kinds, launch, open, serve } from "./helper.js";

const folder = fileURLToPath(new URL("screenshots/", import.meta.url));
mkdirSync(folder, { recursive: true });
const browser = await launch();
const base = await serve();
await each(kinds(), 2, () => open(browser), async (page, path) => {
  await page.goto(base + path);
  for (const width of [360, 1280]) for (const colorScheme of ["light", "dark"]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${folder}${path.replace(/\.html$/, "").replaceAll("/", "-")}-${width}-${colorScheme}.png`, fullPage: true });
  }
});
console.log(`Pictures of ${kinds().length} pages are in ${folder}`);
