// The explorer: its state, its taps, and what they show. It starts with the page and needs neither Streamlit nor the
// network once the bundle is there; Python hears of a choice only where it has to draw the chart.
import { tellPython } from "./adopt.js";
import { announce } from "./announce.js";
import { keepBarClear } from "./bar_room.js";
import { loadBundle } from "./bundle.js";
import { readChoice, scenarioKey } from "./choice.js";
import { carryChoice } from "./choices.js";
import { showJourney, showWorth } from "./journeys.js";
import { AFTERWARDS, AT_ONCE, fetchDrawings, part, PLACES, prepare, showScenario, showSources, showStep } from "./render.js";
import { showSecond, startSecond } from "./second.js";
import { scroller } from "./streamlit.js";
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
  /** @type {{bundle: string, clinic_bundle?: string, words: Record<string, string>}} */
  const data = JSON.parse(part(root, "data").textContent ?? "");
  /** @type {import("./bundle.js").Bundle | null} */
  let bundle = null;
  /** @type {string | null} */
  let shown = null;
  /** @type {import("./bundle.js").Bundle | null} */
  let drawn = null; // the bundle whose people are shown
  let journey = 0;
  let worth = ""; // the line that would be worth it: this variable is all that knows it
  let week = 0;
  let later = 0;
  let entered = ""; // a step that is no entry of the history yet
  let pressed = -Infinity;
  let told = ""; // what Python has heard of a chart

  const scenario = () => (bundle && shown ? bundle.scenarios[shown] : undefined);
  const address = (/** @type {string} */ people) => (people === "clinic" && data.clinic_bundle) || data.bundle;

  function draw() {
    const choice = readChoice(root);
    tell(choice);
    showStep(root, choice, data.words);
    if (!showChoice(choice)) return;
    clearTimeout(later);
    later = window.setTimeout(drawRest, 0);
  }

  /**
   * Shows a choice's entry, where it is not there yet; false where there is none.
   * @param {import("./choice.js").Choice} choice
   */
  function showChoice(choice) {
    const key = scenarioKey(choice);
    const next = key && bundle?.scenarios[key];
    if (!next) return false;
    if (key !== shown || bundle !== drawn) {
      if (key !== shown) {
        journey = 0;
        worth = "";
        week = next.judged;
      }
      shown = key;
      drawn = bundle;
      showScenario(root, next, choice.view === "table" || choice.view === "words" ? PLACES : AT_ONCE, choice.view);
      const draws = next.weeks.length > 0;
      if (part(root, "draws").hidden === draws) part(root, "draws").hidden = !draws;
      if (draws && bundle) {
        showWeek(root, bundle, next, week, worth);
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
    enter(); // before the address of this choice is written into it
    const choice = readChoice(root);
    const now = scenario();
    if (!now || !bundle || scenarioKey(choice) !== shown) return;
    showScenario(root, now, AFTERWARDS, choice.view);
    if (now.weeks.length > 0) {
      showWorth(root, now, worth);
      showWindow(root, now, week);
    }
    showSecond(root, bundle, now);
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

  /** @param {string} step choosing or result */
  function show(step) {
    if (root.dataset.step === step) return;
    if (step === "result") draw(); // a finger may have laid out what it did not choose
    root.dataset.step = step;
    requestAnimationFrame(() => { // before it is painted, and after the picture is there: each asks where everything lies
      (document.getElementById("first") ?? scroller())?.scrollTo(0, 0);
      const focus = step === "result" ? part(root, "change") : root.querySelector("input[name='scar_type']:checked");
      if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
    });
  }

  /** @param {string} step as an entry of the history, so that Back undoes it */
  function go(step) {
    if (root.dataset.step === step) return;
    show(step);
    entered = step;
    setTimeout(enter, 0);
  }

  function enter() {
    if (entered) history.pushState({ ...history.state, step: entered }, "");
    entered = "";
  }

  function tapped() {
    const answer = () => {
      chosen();
      if (root.dataset.has === "both") go("result");
    };
    // Streamlit sends in the next turn: the chart is on its way while all else is put in here.
    if (tell(readChoice(root))) setTimeout(answer, 0);
    else answer();
  }

  function fetchBundle() {
    const { people } = readChoice(root);
    loadBundle(address(people)).then(
      (loaded) => {
        if (people !== readChoice(root).people || loaded === bundle) return; // changed meanwhile, or changed back
        bundle = loaded;
        draw();
        prepare(loaded);
        setTimeout(() => {
          fetchDrawings(loaded);
          if (data.clinic_bundle) loadBundle(data.clinic_bundle).catch(() => {}); // so that it is there without a connection
        }, DRAWINGS_AFTER_MS);
      },
      () => {
        part(root, "next").textContent = data.words.loading ?? "";
        if (people === "clinic") backToStudies();
      },
    );
  }

  // The clinic's people could not come: what is marked is what is shown.
  function backToStudies() {
    const radio = root.querySelector("input[name='people'][value='studies']");
    if (!(radio instanceof HTMLInputElement)) return;
    radio.checked = true;
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
    if (!now || !bundle || now.weeks.length === 0) return;
    week = Math.max(0, Math.min(to, LAST_WEEK));
    showWeek(root, bundle, now, week, worth);
  }

  /** @param {string} name */
  function setWorth(name) {
    const now = scenario();
    if (!now || !bundle) return;
    const left = worth;
    worth = name === worth ? "" : name;
    if (left && !worth) showScenario(root, now, ["result"], "picture"); // as Python wrote it
    showWorth(root, now, worth);
    showWeek(root, bundle, now, week, worth);
    announce(part(root, "answer").textContent ?? "");
  }

  /** @type {Record<string, () => void>} */
  const buttons = {
    another: () => turnJourney((journey % (scenario()?.journeys.length ?? 1)) + 1),
    all: () => turnJourney(0),
    undo: () => setWorth(worth),
    "week-back": () => turnWeek(week - 1),
    "week-on": () => turnWeek(week + 1),
    "source-close": () => part(root, "source").hidePopover?.(),
  };

  root.addEventListener("pointerdown", (event) => (pressed = event.timeStamp), { capture: true });
  answerTaps(root, tapped, layOutAhead);
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
    if (target instanceof HTMLInputElement && target.closest(".card") && event.detail > 0 && root.dataset.has === "both") go("result");
    if (!button) return;
    if (button.dataset.sources && bundle) showSources(root, bundle, button.dataset.sources);
    if (button.dataset.worth) setWorth(button.dataset.worth);
    if (button.dataset.action === "change") go("choosing");
    if (button.dataset.action === "show") go("result");
    buttons[button.dataset.part ?? ""]?.();
  });
  root.addEventListener("input", (event) => {
    const slider = event.target;
    if (slider instanceof HTMLInputElement && slider.dataset.part === "week") turnWeek(Number(slider.value));
  });
  startSecond(root, () => {
    const now = scenario();
    if (now && bundle) showSecond(root, bundle, now);
  });
  const opened = root.dataset.step ?? "choosing";
  addEventListener("popstate", (event) => show(event.state?.step ?? opened));
  document.addEventListener("scar-timeline:taken-over", () => tell(readChoice(root)));
  keepBarClear(root);
  draw();
  fetchBundle();
}
