// The explorer: its state, its taps, and what they show. It starts with the page and needs neither Streamlit nor the
// network once the bundle is there; Python hears of a choice only where it has to draw the chart.
import { tellPython } from "./adopt.js";
import { announce } from "./announce.js";
import { keepBarClear } from "./bar_room.js";
import { loadBundle } from "./bundle.js";
import { markAnswer, readChoice, scenarioKey, writeChoice } from "./choice.js";
import { carryChoice } from "./choices.js";
import { fetchCourse, holderOf, isSameTimeline } from "./courses.js";
import { showJourney, showWorth } from "./journeys.js";
import { AFTERWARDS, AT_ONCE, fetchDrawings, part, PLACES, prepare, showScenario, showStep } from "./render.js";
import { showSecond, startSecond } from "./second.js";
import { answerTouchedSteps, sayIsLate, showSteppers, takeStep } from "./steppers.js";
import { startSourceList } from "./source_list.js";
import { startSteps } from "./steps.js";
import { answerTaps } from "./tap.js";
import { answerDrags, showWeek, showWindow } from "./weeks.js";

const EXPLORER_BLOCK = "explorer-explorer";
const LAST_WEEK = 52;
const DRAWINGS_AFTER_MS = 8000; // no hurry: they take a server 2 s of work the first time
const A_TAP_LASTS_MS = 1000; // a change of a radio button so soon after a finger or mouse is its tap, else it is a key

/** Starts the explorer of this page, where there is one. */
export function startExplorer() {
  const root = document.querySelector("[data-part='explorer']");
  if (root instanceof HTMLElement) start(root);
}

/** @param {HTMLElement} root */
function start(root) {
  /** @type {{bundle: string, courses: string, clinic?: {bundle: string, courses: string}, words: Record<string, string>}} */
  const data = JSON.parse(part(root, "data").textContent ?? "");
  /** @type {import("./bundle.js").Bundle | null} */
  let bundle = null;
  /** @type {import("./bundle.js").Bundle | null} */
  let pack = null; // what holds the choice that is shown: the bundle, or that of its course
  /** @type {import("./choice.js").Choice | null} */
  let shown = null;
  let whose = "studies"; // whose people the bundle holds
  let drawn = ""; // whose people are shown
  let waits = false; // the timeline is wanted, and its course on its way
  let journey = 0;
  let worth = ""; // the line that would be worth it: this variable is all that knows it
  let week = 0;
  let later = 0;
  let pressed = -Infinity;
  let told = ""; // what Python has heard of a chart

  const steps = startSteps(root, fill);
  const scenario = () => (shown ? pack?.scenarios[scenarioKey(shown) ?? ""] : undefined);
  const placeOf = (/** @type {string} */ people) => (people === "clinic" && data.clinic) || data;
  const isThere = (/** @type {import("./choice.js").Choice} */ choice) => !bundle || holderOf(bundle, choice) !== null;
  const isShown = (/** @type {import("./choice.js").Choice} */ choice) => bundle && shown && isSameTimeline(bundle, choice, shown);

  function draw() {
    const choice = readChoice(root);
    if (isThere(choice)) tell(choice);
    showStep(root, choice, data.words);
    if (bundle) showSteppers(root, bundle, choice);
    if (!showChoice(choice)) return fetchOther(choice);
    clearTimeout(later);
    later = window.setTimeout(drawRest, 0);
  }

  /**
   * Shows a choice's entry, where it is not there yet; false where there is none.
   * @param {import("./choice.js").Choice} choice
   */
  function showChoice(choice) {
    const found = bundle && holderOf(bundle, choice);
    const next = found?.scenarios[scenarioKey(choice) ?? ""];
    if (!found || !next) return false;
    pack = found;
    const again = isShown(choice);
    if (!again || drawn !== whose) {
      if (!again) {
        journey = 0;
        worth = "";
        week = next.judged;
      }
      shown = choice;
      drawn = whose;
      showScenario(root, next, choice.view === "table" || choice.view === "words" ? PLACES : AT_ONCE, choice.view);
      const draws = next.weeks.length > 0;
      for (const name of ["draws", "answered"]) if (part(root, name).hidden === draws) part(root, name).hidden = !draws;
      if (draws) {
        showWeek(root, found, next, week, worth);
        showJourney(root, next, journey, data.words);
      }
    }
    return true;
  }

  /**
   * A finger has come down on a card: what it would choose is laid out where nobody sees it, while it rests on the glass
   * (60 to 100 ms). Lifted, it only has to be shown; where it becomes a scroll, the next choice takes its place.
   * @param {HTMLInputElement} radio
   */
  function layOutAhead(radio) {
    if (root.dataset.step !== "choosing" || radio.name === "view") return;
    if (showChoice({ ...readChoice(root), [radio.name]: radio.value })) part(root, "picture").getBoundingClientRect();
  }

  // What nobody looks at in the moment of the tap comes after it.
  function drawRest() {
    steps.enter(); // before the address of this choice is written into it
    const choice = readChoice(root);
    const now = scenario();
    if (!now || !pack || !isShown(choice)) return;
    showScenario(root, now, AFTERWARDS, choice.view);
    if (now.weeks.length > 0) {
      showWorth(root, now, worth);
      showWindow(root, now, week);
    }
    showSecond(root, pack, now);
    announce(now.announce);
    carryChoice(now.codes[choice.view] ?? "");
  }

  // Python draws the chart, and only while it is open: any other tap costs the server nothing.
  function tell(/** @type {import("./choice.js").Choice} */ choice) {
    const open = choice.view === "chart" ? JSON.stringify(choice) : "";
    const tells = open !== told && tellPython(EXPLORER_BLOCK, "choice", choice);
    if (tells) told = open;
    return tells;
  }

  function chosen() {
    draw();
    if (!bundle) fetchBundle();
  }

  /** @param {string} step that is about to be seen */
  function fill(step) {
    waits = false;
    if (step !== "result") return;
    if (shown && !isThere(readChoice(root))) writeChoice(root, shown); // Back, while a course is on its way
    draw(); // a finger may have laid out what it did not choose
  }

  function tapped() {
    const answer = () => {
      chosen();
      if (root.dataset.has === "both") see();
    };
    // Streamlit sends in the next turn: the chart is on its way while all else is put in here.
    if (isThere(readChoice(root)) && tell(readChoice(root))) setTimeout(answer, 0);
    else answer();
  }

  /** The timeline, now or when its course has come. */
  function see() {
    waits = !isThere(readChoice(root));
    if (!waits) return steps.go("result");
    sayIsLate(root, data.words.loading ?? "");
    draw(); // asks for it again, where it could not come before
  }

  /** @param {import("./choice.js").Choice} choice whose course may not be loaded */
  function fetchOther(choice) {
    if (!bundle || isThere(choice)) return;
    fetchCourse(bundle, placeOf(whose).courses, choice, {
      arrived: (loaded) => {
        draw();
        if (Object.keys(loaded.scenarios).length > 1) prepare(loaded);
        if (!isThere(readChoice(root))) return;
        sayIsLate(root, "");
        if (waits) steps.go("result");
      },
      failed: () => {
        if (isThere(readChoice(root))) return;
        waits = false;
        sayIsLate(root, data.words.course_offline ?? "");
        if (drawn !== whose) markWhoIsDrawn();
      },
      stays: () => readChoice(root).course === choice.course && readChoice(root).people === choice.people,
    });
  }

  /** @param {string} course empty for the usual one */
  function setCourse(course) {
    root.dataset.course = course;
    waits = false;
    sayIsLate(root, "");
    chosen();
  }

  function backToUsual() {
    setCourse("");
    const focus = root.dataset.step === "result" ? part(root, "change") : root.querySelector("[data-course-step]"); // its button has gone
    if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
  }

  function fetchBundle() {
    const { people } = readChoice(root);
    loadBundle(placeOf(people).bundle).then(
      (loaded) => {
        if (people !== readChoice(root).people || loaded === bundle) return; // changed meanwhile, or changed back
        bundle = loaded;
        whose = people;
        draw();
        prepare(loaded);
        setTimeout(() => {
          fetchDrawings(loaded);
          if (data.clinic) loadBundle(data.clinic.bundle).catch(() => {}); // so that it is there without a connection
        }, DRAWINGS_AFTER_MS);
      },
      () => {
        part(root, "next").textContent = data.words.loading ?? "";
        if (people !== drawn) markWhoIsDrawn();
      },
    );
  }

  // The other people could not come: what is marked is what is shown.
  function markWhoIsDrawn() {
    const radio = markAnswer(root, "people", drawn || "studies");
    if (!radio) return;
    radio.dispatchEvent(new Event("change", { bubbles: true }));
    announce(data.words.clinic_offline ?? "");
  }

  /** @param {number} turn */
  function turnJourney(turn) {
    const now = scenario();
    if (!now) return;
    journey = turn;
    showJourney(root, now, turn, data.words);
    if (turn === 0) part(root, "another").focus();
  }

  /** @param {number} to */
  function turnWeek(to) {
    const now = scenario();
    if (!now || !pack || now.weeks.length === 0) return;
    week = Math.max(0, Math.min(to, LAST_WEEK));
    showWeek(root, pack, now, week, worth);
  }

  /** @param {string} name */
  function setWorth(name) {
    const now = scenario();
    if (!now || !pack) return;
    const left = worth;
    worth = name === worth ? "" : name;
    if (left && !worth) showScenario(root, now, ["result"], "picture"); // as Python wrote it
    showWorth(root, now, worth);
    showWeek(root, pack, now, week, worth);
    announce(part(root, "answer").textContent ?? "");
  }

  /** @type {Record<string, () => void>} */
  const buttons = {
    another: () => turnJourney((journey % (scenario()?.journeys.length ?? 1)) + 1),
    all: () => turnJourney(0),
    undo: () => setWorth(worth),
    "week-back": () => turnWeek(week - 1),
    "week-on": () => turnWeek(week + 1),
  };

  root.addEventListener("pointerdown", (event) => (pressed = event.timeStamp), { capture: true });
  answerTaps(root, tapped, layOutAhead);
  answerTouchedSteps(root, () => bundle, fetchOther);
  answerDrags(root, () => root.querySelector("[data-part='plot']"), LAST_WEEK, turnWeek);
  root.addEventListener("change", (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.type !== "radio") return;
    if (input.name === "account") root.dataset.account = input.value;
    else if (input.name === "view") chosen();
    else if (input.name === "people") fetchBundle();
    else if (event.timeStamp - pressed < A_TAP_LASTS_MS) tapped();
    else chosen(); // arrow keys pass over the kinds on their way: they stay here until the button is pressed
  });
  // The kind that is chosen already, tapped again: no change, but the timeline is what is wanted.
  root.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest("button");
    if (target instanceof HTMLInputElement && target.closest(".card") && event.detail > 0 && root.dataset.has === "both") see();
    if (!button) return;
    if (button.dataset.worth) setWorth(button.dataset.worth);
    if (button.dataset.action === "change") steps.go("choosing");
    if (button.dataset.action === "show") see();
    if (button.dataset.action === "usual-course") backToUsual();
    const course = bundle && button.dataset.courseStep && takeStep(root, bundle, readChoice(root), button.dataset.courseStep);
    if (course) setCourse(course);
    buttons[button.dataset.part ?? ""]?.();
  });
  root.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset.part === "week") turnWeek(Number(target.value));
  });
  startSourceList(root, () => bundle);
  startSecond(root, () => {
    const now = scenario();
    if (now && pack) showSecond(root, pack, now);
  });
  document.addEventListener("scar-timeline:taken-over", () => tell(readChoice(root)));
  keepBarClear(root);
  chosen();
}
