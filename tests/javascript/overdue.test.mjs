import assert from "node:assert/strict";
import { test } from "node:test";
import { load, page } from "./modules.mjs";

test("what is to be said from a day on shows after that day and not on it", async () => {
  const today = new Date().toISOString().slice(0, 10);
  page(`<p id="past" data-after="2020-01-31" hidden>a</p><p id="now" data-after="${today}" hidden>b</p><p id="none">c</p>`);
  (await load("overdue.js")).startOverdue();
  const hidden = (id) => document.getElementById(id).hidden;
  assert.deepEqual(["past", "now", "none"].map(hidden), [false, true, false]);
});
