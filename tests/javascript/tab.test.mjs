import assert from "node:assert/strict";
import { test } from "node:test";
import { load, page } from "./modules.mjs";

test("the next person finds nothing, and is counted", async () => {
  page("");
  sessionStorage.setItem("scar-timeline.kept", '{"question-cost":"on"}');
  const { nextPerson, kept } = await load("tab.js");
  assert.equal(nextPerson(), "/");
  assert.deepEqual(kept(), {});
  assert.equal(sessionStorage.getItem("scar-timeline.person"), "1");
});

test("a clinic's tablet stays one, on other screens and for the next person, until it is told otherwise", async () => {
  page("", "http://clinic.example/?clinic=1");
  const { isTablet, nextPerson } = await load("tab.js");
  assert.ok(isTablet());
  history.replaceState(null, "", "/sources");
  assert.ok(isTablet());
  assert.equal(nextPerson(), "/?clinic=1");
  history.replaceState(null, "", "/?clinic=0");
  assert.ok(!isTablet());
});

test("a browser that refuses storage still has a next person", async () => {
  const window = page("", "http://clinic.example/?clinic=1");
  Object.defineProperty(window, "sessionStorage", { get() { throw new Error("SecurityError"); } });
  const { nextPerson, kept } = await load("tab.js");
  assert.equal(nextPerson(), "/?clinic=1");
  assert.deepEqual(kept(), {});
});
