import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { load, page } from "./modules.mjs";

const BODY = `
  <p id="announce"></p>
  <input type="checkbox" name="question-cost" value="on" data-kept="q" data-id="cost">
  <input type="checkbox" name="question-marks" value="on" data-kept="q" data-id="marks">
  <input type="radio" name="value-speed" value="matters" data-kept="v" data-id="speed">
  <input type="radio" name="value-speed" value="not_sure" data-kept="v">
  <p id="none" data-when="q#0">none</p>
  <p id="two" data-when="q#2" hidden>two</p>
  <div id="both" data-when="question-cost=on&value-speed=matters" data-announced hidden>both <i class="from">source</i></div>
  <a id="way" href="/s/CODE" data-keeps-picks>way</a>
  <a id="menu" href="/sources" data-keeps-choice>menu</a>`;

const shows = (id) => !document.getElementById(id).hidden;

function answer(name, value = "on", checked = true) {
  const field = document.querySelector(`[name="${name}"][value="${value}"]`);
  field.checked = checked;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

let choices;
beforeEach(async () => {
  page(BODY);
  choices = await load("choices.js");
  choices.startChoices();
});

test("what hangs on an answer shows with it and goes with it", () => {
  answer("question-cost");
  answer("question-marks");
  assert.deepEqual(["none", "two", "both"].map(shows), [false, true, false]);
  answer("question-cost", "on", false);
  assert.deepEqual(["none", "two", "both"].map(shows), [false, false, false]);
});

test("two answers together, and it is said without its source", () => {
  answer("question-cost");
  answer("value-speed", "matters");
  assert.ok(shows("both"));
  assert.equal(document.getElementById("announce").textContent, "both");
});

test("ways take along what was picked, in the list's order, and lose it again", () => {
  answer("question-marks");
  answer("question-cost");
  answer("value-speed", "matters");
  assert.equal(document.getElementById("way").search, "?q=2.cost.marks&v=1.speed");
  answer("value-speed", "not_sure");
  answer("question-cost", "on", false);
  answer("question-marks", "on", false);
  assert.equal(document.getElementById("way").search, "");
});

test("the next screen of the tab finds the answers", async () => {
  answer("question-cost");
  const kept = sessionStorage.getItem("scar-timeline.kept");
  page(BODY);
  sessionStorage.setItem("scar-timeline.kept", kept);
  (await load("choices.js")).startChoices();
  assert.ok(document.querySelector("[name='question-cost']").checked);
});

test("another choice stands in the ways to other screens at once, and the one that rests in the address", async () => {
  choices.carryChoice("VCJ5VDD5");
  choices.carryChoice("VCJ5VDDP");
  assert.equal(document.getElementById("menu").search, "?p=VCJ5VDDP");
  assert.equal(location.search, "?p=VCJ5VDD5");
  await new Promise((done) => setTimeout(done, 500));
  assert.equal(location.search, "?p=VCJ5VDDP");
});

test("ways inside blocks carry the choice that the menu carries", async () => {
  page(`<nav id="bar"><a href="/sources?p=VCJ5VDD5" data-keeps-choice>menu</a></nav><div class="block">${BODY}</div>`);
  (await load("choices.js")).startChoices();
  assert.equal(document.getElementById("menu").search, "?p=VCJ5VDD5");
});

test("an address that Safari refuses, as with an arrow key held down, is written once more later", async () => {
  const window = page(BODY);
  window.setTimeout = (then, after) => setTimeout(then, after / 1000); // 31 s are 31 ms
  const { carryChoice } = await load("choices.js");
  const write = history.replaceState.bind(history);
  let refused = 0;
  history.replaceState = (...wanted) => {
    refused += 1;
    if (refused < 3) throw new Error("SecurityError");
    write(...wanted);
  };
  for (const code of ["VCJ5VDD5", "VCJ5VDDX", "VDJ5VD5X"]) carryChoice(code);
  await new Promise((done) => setTimeout(done, 200));
  assert.equal(refused, 3);
  assert.equal(location.search, "?p=VDJ5VD5X");
});

test("damaged storage counts as nothing kept", async () => {
  page(BODY);
  sessionStorage.setItem("scar-timeline.kept", "{half");
  (await load("choices.js")).startChoices();
  assert.ok(!document.querySelector("[name='question-cost']").checked);
});

test("a link that carries ticks opens with them, and the address then carries the choice alone", async () => {
  page(BODY, "http://clinic.example/take_home?p=CODE&q=2.cost.marks&v=1.speed.%3Cscript%3E");
  (await load("choices.js")).startChoices();
  assert.deepEqual(["none", "two", "both"].map(shows), [false, true, true]);
  assert.equal(location.search, "?p=CODE");
  assert.deepEqual(Object.keys(JSON.parse(sessionStorage.getItem("scar-timeline.kept"))).toSorted(), ["question-cost", "question-marks", "value-speed"]);
});

test("whose people are drawn is kept in the tab and goes along with ways to pages, never with the choice", async () => {
  const field = `
  <input type="radio" name="people" value="studies" data-kept checked>
  <input type="radio" name="people" value="clinic" data-kept>`;
  page(BODY + field);
  (await load("choices.js")).startChoices();
  assert.ok(document.querySelector("[value=studies]").checked);
  answer("people", "clinic");
  assert.equal(document.getElementById("way").search, "?people=clinic");
  assert.equal(document.getElementById("menu").search, "");
  page(BODY + field, "http://clinic.example/?p=CODE&people=clinic");
  (await load("choices.js")).startChoices();
  assert.ok(document.querySelector("[value=clinic]").checked);
  assert.equal(location.search, "?p=CODE");
  answer("people", "studies");
  assert.equal(document.getElementById("way").search, "");
});
