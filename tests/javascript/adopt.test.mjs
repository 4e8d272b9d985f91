import assert from "node:assert/strict";
import { test } from "node:test";
import { load, page } from "./modules.mjs";

const BODY = `
  <div id="first"><main><div data-block="a"><input></div><div data-block="b">b</div></main></div>
  <div id="root"><div data-testid="stApp" data-test-script-state="running"><div data-testid="stMain"></div></div></div>`;

function places() {
  return ["a", "b"].map((id) => {
    const place = document.createElement("div");
    place.id = `place-${id}`;
    document.querySelector("[data-testid='stMain']").append(place);
    return place;
  });
}

const settle = async () => {
  document.querySelector("[data-testid='stApp']").setAttribute("data-test-script-state", "notRunning");
  await new Promise((resolve) => { setTimeout(resolve); });
};

test("blocks move when all have a place and Streamlit is at rest, not before", async () => {
  page(BODY);
  const { place, startAdopting } = await load("adopt.js");
  startAdopting();
  const [a, b] = places();
  place("a", a, () => {});
  await settle();
  assert.ok(document.getElementById("first"), "one block has no place yet");
  place("b", b, () => {});
  assert.equal(document.getElementById("first"), null);
  assert.deepEqual([a, b].map((each) => each.firstElementChild.dataset.block), ["a", "b"]);
});

test("nothing moves under a finger or while somebody types", async () => {
  const window = page(BODY);
  const { place, startAdopting } = await load("adopt.js");
  startAdopting();
  const [a, b] = places();
  const field = document.querySelector("input");
  field.focus();
  field.dispatchEvent(new window.Event("input", { bubbles: true }));
  place("a", a, () => {});
  place("b", b, () => {});
  await settle();
  assert.ok(document.getElementById("first"));
  field.blur();
  window.dispatchEvent(new window.Event("pointerdown"));
  place("b", b, () => {});
  assert.ok(document.getElementById("first"));
});

test("a session that has just begun is told again what was told last", async () => {
  page(BODY);
  const { FOOT_BLOCK, place, tellPython } = await load("adopt.js");
  const [a, b] = places();
  const heard = [];
  const show = (session) => {
    place("a", a, (...said) => heard.push(said), session);
    place(FOOT_BLOCK, b, (...said) => heard.push(said), session);
  };
  show("one");
  tellPython("a", "choice", 2);
  tellPython(FOOT_BLOCK, "back", 3); // runs the whole page: no session drops it
  show("one");
  assert.deepEqual(heard, [["choice", 2], ["back", 3]]);
  show("another");
  assert.deepEqual(heard.slice(2), [["choice", 2]]);
});

test("a block whose place is made anew follows it; Python hears only once it is there", async () => {
  page(BODY);
  const { place, startAdopting, tellPython } = await load("adopt.js");
  startAdopting();
  assert.equal(tellPython("a", "choice", 1), false);
  const heard = [];
  const [a, b] = places();
  place("a", a, (...said) => heard.push(said));
  place("b", b, () => {});
  await settle();
  const again = document.createElement("div");
  a.replaceWith(again);
  place("a", again, (...said) => heard.push(said));
  assert.equal(again.firstElementChild.dataset.block, "a");
  assert.ok(tellPython("a", "choice", 2));
  assert.deepEqual(heard, [["choice", 2]]);
});
