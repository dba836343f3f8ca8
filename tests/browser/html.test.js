// The Nu checker has nothing to say on any page, stylesheet or picture: no error, no warning, no info.
import test from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { filesEnding, none, pages, site } from "./helper.js";

const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
const check = (...args) => spawnSync("java", ["-jar", jar, "--format", "json", "--exit-zero-always", "--stdout", "--also-check-css", "--also-check-svg", ...args], { encoding: "utf8", maxBuffer: 2 ** 26 });

test("the Nu checker finds no error, warning or info", () => {
  const files = [...pages, ...filesEnding(".css"), ...filesEnding(".svg")].map((path) => join(site, path));
  const { error, status, stdout, stderr } = check(...files);
  assert.ifError(error);
  assert.equal(status, 0, stderr);
  none(JSON.parse(stdout).messages.map(({ url, lastLine, type, subType, message }) => `${url.split("/").slice(-3).join("/")}:${lastLine}: ${subType ?? type}: ${message}`));
});
