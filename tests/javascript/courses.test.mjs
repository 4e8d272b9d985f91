import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { load, page } from "./modules.mjs";

const steps = (to) => ({ steps: to, stops: {} });
const BUNDLE = {
  lines: ["usual"],
  sources: { F01: "a source" },
  courses: {
    "2x4": { course: "2x4", says: "2 sessions, 4 weeks apart", sessions: "2", weeks: "4", ...steps({ fewer: "1x4", more: "3x4" }) },
    "3x4": { course: "3x4", says: "3 sessions, 4 weeks apart", sessions: "3", weeks: "4", steps: { fewer: "2x4" }, stops: { more: "No more than 3." } },
    "1x4": { course: "1x2", says: "1 session", sessions: "1", weeks: "4", steps: { more: "2x4" }, stops: { fewer: "At least 1." } },
    "1x2": { course: "1x2", says: "1 session", sessions: "1", weeks: "2", steps: { more: "2x2" }, stops: { fewer: "At least 1." } },
    "2x2": { course: "2x2", says: "2 sessions, 2 weeks apart", sessions: "2", weeks: "2", ...steps({ fewer: "1x2" }) },
  },
  scenarios: {
    "rolling.mild": { usual: "2x4", back: "Back to 2 sessions", weeks: [{}] },
    "rolling.severe": { usual: "3x4", back: "Back to 3 sessions", weeks: [{}] },
    "raised.mild": { usual: "2x4", back: "", weeks: [] },
  },
};
const BODY = `
  <div id="root"><fieldset data-part="course-step" hidden>
    <p data-part="course-says"></p>
    <button data-course-step="fewer"></button><b data-part="course-sessions"></b><button data-course-step="more"></button>
    <b data-part="course-weeks"></b><p data-part="course-stop"></p>
    <div data-part="course-unusual" hidden><button data-part="course-back"></button></div>
  </fieldset></div>`;

const choice = (course, severity = "mild", scar_type = "rolling") => ({ scar_type, severity, course, view: "picture" });
const text = (name) => document.querySelector(`[data-part="${name}"]`).textContent;

let root;
let asked;
beforeEach(() => {
  page(BODY);
  root = document.getElementById("root");
  asked = [];
});

function answers(contents) {
  globalThis.fetch = async (address) => {
    asked.push(address);
    const content = contents[address];
    if (content === undefined) throw new TypeError("no connection");
    return { ok: content !== null, status: content === null ? 404 : 200, json: async () => content };
  };
}

function watched(stays = true) {
  const news = { packs: [], failures: 0 };
  return { ...news, arrived(pack) { this.packs.push(pack); }, failed() { this.failures += 1; }, stays: () => stays };
}

test("the usual course is in the bundle, by whatever name it is chosen, and raised scars have no other", async () => {
  const { hasUsualCourse, holderOf } = await load("courses.js");
  for (const each of [choice(""), choice("2x4"), choice("3x4", "severe"), choice("5x6", "mild", "raised")]) {
    assert.ok(hasUsualCourse(BUNDLE, each));
    assert.equal(holderOf(BUNDLE, each), BUNDLE);
  }
  assert.equal(holderOf(BUNDLE, choice("3x4")), null);
});

test("two names of the usual course are one timeline, and another course or kind is another", async () => {
  const { isSameTimeline } = await load("courses.js");
  assert.ok(isSameTimeline(BUNDLE, choice(""), choice("2x4")));
  assert.ok(!isSameTimeline(BUNDLE, choice(""), choice("3x4")));
  assert.ok(!isSameTimeline(BUNDLE, choice("3x4"), choice("3x4", "severe")));
});

test("the chosen kind comes first, all kinds behind it, and what came is kept", async () => {
  const { fetchCourse, holderOf } = await load("courses.js");
  const one = { lines: ["one"], scenarios: { "rolling.mild": { weeks: [{}] } } };
  const all = { lines: ["all"], scenarios: { ...one.scenarios, "rolling.severe": { weeks: [{}] } } };
  answers({ "/bundle/x/3x4/rolling.mild.json": one, "/bundle/x/3x4.json": all });
  const news = watched();
  await fetchCourse(BUNDLE, "/bundle/x", choice("3x4"), news);
  assert.deepEqual(asked, ["/bundle/x/3x4/rolling.mild.json", "/bundle/x/3x4.json"]);
  assert.deepEqual(news.packs.map((pack) => pack.lines[0]), ["one", "all"]);
  assert.equal(holderOf(BUNDLE, choice("3x4")).lines[0], "all");
  assert.equal(holderOf(BUNDLE, choice("3x4")).sources, BUNDLE.sources);
});

test("who steps on asks for the kind they pass only", async () => {
  const { fetchCourse, holderOf } = await load("courses.js");
  answers({ "/bundle/x/3x4/rolling.mild.json": { lines: ["one"], scenarios: {} } });
  await fetchCourse(BUNDLE, "/bundle/x", choice("3x4"), watched(false));
  assert.deepEqual(asked, ["/bundle/x/3x4/rolling.mild.json"]);
  assert.equal(holderOf(BUNDLE, choice("3x4")).lines[0], "one");
  assert.equal(holderOf(BUNDLE, choice("3x4", "moderate")), BUNDLE); // a kind the bundle does not know either
});

test("without a connection it says so once and asks again the next time", async () => {
  const { fetchCourse, holderOf } = await load("courses.js");
  answers({});
  const news = watched();
  await fetchCourse(BUNDLE, "/bundle/x", choice("3x4"), news);
  assert.equal(news.failures, 1);
  assert.equal(holderOf(BUNDLE, choice("3x4")), null);
  answers({ "/bundle/x/3x4/rolling.mild.json": null });
  await fetchCourse(BUNDLE, "/bundle/x", choice("3x4"), news);
  assert.equal(news.failures, 2);
});

test("the steppers show the course, what stops, and the way back", async () => {
  const { showSteppers, takeStep } = await load("steppers.js");
  showSteppers(root, BUNDLE, choice(""));
  assert.ok(!root.firstElementChild.hidden);
  assert.deepEqual(["course-says", "course-sessions", "course-weeks"].map(text), ["2 sessions, 4 weeks apart", "2", "4"]);
  assert.ok(document.querySelector("[data-part='course-unusual']").hidden);
  assert.equal(takeStep(root, BUNDLE, choice(""), "more"), "3x4");
  assert.equal(text("course-stop"), "No more than 3.");
  showSteppers(root, BUNDLE, choice("3x4"));
  assert.equal(document.querySelector("[data-course-step='more']").getAttribute("aria-disabled"), "true");
  assert.ok(!document.querySelector("[data-part='course-unusual']").hidden);
  assert.equal(text("course-back"), "Back to 2 sessions");
  assert.equal(takeStep(root, BUNDLE, choice("3x4"), "more"), null);
  showSteppers(root, BUNDLE, choice(""));
  assert.equal(text("course-stop"), "");
  showSteppers(root, BUNDLE, choice("3x4"));
  assert.equal(takeStep(root, BUNDLE, choice("3x4"), "fewer"), "2x4");
  assert.equal(text("course-stop"), "");
});

test("with one session the spacing that stood there is kept, and a course from a link has its own", async () => {
  const { showSteppers, takeStep } = await load("steppers.js");
  showSteppers(root, BUNDLE, choice(""));
  assert.equal(takeStep(root, BUNDLE, choice(""), "fewer"), "1x2");
  showSteppers(root, BUNDLE, choice("1x2"));
  assert.equal(text("course-weeks"), "4");
  assert.equal(takeStep(root, BUNDLE, choice("1x2"), "more"), "2x4");
  page(BODY);
  root = document.getElementById("root");
  showSteppers(root, BUNDLE, choice("1x2"));
  assert.equal(takeStep(root, BUNDLE, choice("1x2"), "more"), "2x2");
});

test("raised scars and the static edition have no steppers", async () => {
  const { showSteppers } = await load("steppers.js");
  showSteppers(root, BUNDLE, choice("", "mild", "raised"));
  assert.ok(root.firstElementChild.hidden);
  page('<div id="root"><fieldset data-part="course-step" hidden><p>only the usual</p></fieldset></div>');
  root = document.getElementById("root");
  showSteppers(root, BUNDLE, choice(""));
  assert.ok(!root.firstElementChild.hidden);
});

test("a finger on a stepper asks for the course that the step would lead to", async () => {
  const { answerTouchedSteps, showSteppers } = await load("steppers.js");
  const touched = [];
  answerTouchedSteps(root, () => BUNDLE, ({ course }) => touched.push(course));
  root.innerHTML += '<input type="radio" name="scar_type" value="rolling" checked><input type="radio" name="severity" value="mild" checked>';
  root.dataset.course = "";
  showSteppers(root, BUNDLE, choice(""));
  for (const to of ["more", "fewer"]) document.querySelector(`[data-course-step="${to}"]`).dispatchEvent(new Event("pointerdown", { bubbles: true }));
  root.dataset.course = "3x4";
  showSteppers(root, BUNDLE, choice("3x4"));
  document.querySelector("[data-course-step='more']").dispatchEvent(new Event("pointerdown", { bubbles: true })); // it ends here
  assert.deepEqual(touched, ["3x4", "1x2"]);
});
