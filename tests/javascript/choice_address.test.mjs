import assert from "node:assert/strict";
import { test } from "node:test";
import { load, page } from "./modules.mjs";

const HELD = '<div id="first" data-holds="VCJ6VD7V,VCM6VDW2 RCJ6VD45">';
const AT = "http://clinic.example";

async function static_at(url = `${AT}/`) {
  page(HELD, url);
  return load("choice_address.js");
}

test("where a server answers, the choice is a parameter", async () => {
  page('<div id="first">');
  const { choiceIn, withChoice } = await load("choice_address.js");
  assert.equal(withChoice(`${AT}/take_home?p=OLD#dates`, "VCJ6VD7V"), `${AT}/take_home?p=VCJ6VD7V#dates`);
  assert.equal(withChoice(`${AT}/take_home?p=OLD&clinic=1`, ""), `${AT}/take_home?clinic=1`);
  assert.equal(choiceIn(`${AT}/?p=VCJ6VD7V`), "VCJ6VD7V");
});

test("in the static edition it is a folder, and only the front page knows views", async () => {
  const { choiceIn, withChoice } = await static_at();
  assert.equal(withChoice(`${AT}/`, "VCM6VDW2"), `${AT}/c/VCM6VDW2/`);
  assert.equal(withChoice(`${AT}/take_home/#link`, "VCM6VDW2"), `${AT}/c/VCJ6VD7V/take_home/#link`);
  assert.equal(withChoice(`${AT}/c/VCJ6VD7V/sources/`, "RCJ6VD45"), `${AT}/c/RCJ6VD45/sources/`);
  assert.equal(withChoice(`${AT}/c/VCJ6VD7V/sources/`, ""), `${AT}/sources/`);
  assert.equal(withChoice(`${AT}/unreadable/`, "RCJ6VD45"), `${AT}/c/RCJ6VD45/`);
  assert.equal(choiceIn(`${AT}/c/RCJ6VD45/sources/`), "RCJ6VD45");
  assert.equal(choiceIn(`${AT}/unreadable/`), "");
});

test("a code that it does not hold leads to the page that says so", async () => {
  const { withChoice } = await static_at();
  assert.equal(withChoice(`${AT}/take_home/`, "ABCDEFGH"), `${AT}/unreadable/`);
});

test("an address without a parameter stays where it is", async () => {
  const { goToItsFile } = await static_at(`${AT}/c/VCJ6VD7V/`);
  await goToItsFile();
  assert.ok(!("waits" in document.documentElement.dataset));
});
