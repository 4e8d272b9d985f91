// The explorer: its state, its taps, and what they show. It starts with the page and needs neither Streamlit nor the
// network once the bundle is there; Python hears of a choice only where it has to draw the chart.
import { tellPython } from "./adopt.js";
import { announce } from "./announce.js";
import { loadBundle } from "./bundle.js";
import { readChoice, scenarioKey } from "./choice.js";
import { carryChoice } from "./choices.js";
import { showJourney, showRange } from "./journeys.js";
import { AFTERWARDS, AT_ONCE, part, PLACES, prepare, showScenario, showSources, showStep } from "./render.js";
import { answerTaps } from "./tap.js";
import { showWeek } from "./weeks.js";

const BLOCK = "explorer-explorer";

/** Starts the explorer of this page, where there is one. */
export function startExplorer() {
  const root = document.querySelector("[data-part='explorer']");
  if (root instanceof HTMLElement) start(root);
}

/** @param {HTMLElement} root */
function start(root) {
  /** @type {{bundle: string, words: Record<string, string>}} */
  const data = JSON.parse(part(root, "data").textContent ?? "");
  /** @type {import("./bundle.js").Bundle | null} */
  let bundle = null;
  /** @type {string | null} */
  let shown = null;
  let journey = 0;
  let range = false;
  let week = 0;
  let later = 0;
  let chartIsOpen = false;

  const scenario = () => (bundle && shown ? bundle.scenarios[shown] : undefined);

  function draw() {
    const choice = readChoice(root);
    showStep(root, choice, data.words);
    const key = scenarioKey(choice);
    const next = key && bundle?.scenarios[key];
    if (!next) return;
    if (key !== shown) {
      shown = key;
      journey = 0;
      showScenario(root, next, choice.view === "table" ? PLACES : AT_ONCE, choice.view);
    }
    clearTimeout(later);
    later = window.setTimeout(drawRest, 0);
  }

  // What nobody looks at in the moment of the tap comes after it.
  function drawRest() {
    const choice = readChoice(root);
    const now = scenario();
    if (!now || !bundle || scenarioKey(choice) !== shown) return;
    showScenario(root, now, AFTERWARDS, choice.view);
    part(root, "tools").hidden = now.journeys.length === 0;
    showJourney(root, now, journey);
    showRange(root, range, data.words);
    showWeek(root, bundle, now, week);
    announce(now.announce);
    carryChoice(now.codes[choice.view] ?? "");
    tell(choice);
  }

  // Python draws the chart, and only while it is open: any other tap costs the server nothing.
  function tell(/** @type {import("./choice.js").Choice} */ choice) {
    if (choice.view !== "chart" && !chartIsOpen) return;
    if (tellPython(BLOCK, "choice", choice)) chartIsOpen = choice.view === "chart";
  }

  function chosen() {
    draw();
    if (!bundle) fetchBundle();
  }

  function fetchBundle() {
    loadBundle(data.bundle).then(
      (loaded) => {
        bundle = loaded;
        draw();
        prepare(loaded);
      },
      () => { part(root, "next").textContent = data.words.loading ?? ""; },
    );
  }

  /** @param {number} number */
  function turnJourney(number) {
    const now = scenario();
    if (!now) return;
    journey = number;
    showJourney(root, now, number);
    if (number === 0) part(root, "another").focus();
  }

  /** @param {number} to */
  function turnWeek(to) {
    const now = scenario();
    if (!now || !bundle) return;
    week = Math.max(0, Math.min(to, now.weeks.length - 1));
    showWeek(root, bundle, now, week);
  }

  /** @type {Record<string, () => void>} */
  const buttons = {
    another: () => turnJourney((journey + 1) % ((scenario()?.journeys.length ?? 0) + 1)),
    all: () => turnJourney(0),
    range: () => showRange(root, (range = !range), data.words),
    "week-back": () => turnWeek(week - 1),
    "week-on": () => turnWeek(week + 1),
    "source-close": () => part(root, "source").hidePopover?.(),
  };

  answerTaps(root, chosen);
  root.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === "radio") chosen();
  });
  root.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button) return;
    if (button.dataset.sources && bundle) showSources(root, bundle, button.dataset.sources);
    buttons[button.dataset.part ?? ""]?.();
  });
  root.addEventListener("input", (event) => {
    const slider = event.target;
    if (slider instanceof HTMLInputElement && slider.dataset.part === "week") turnWeek(Number(slider.value));
  });
  document.addEventListener("scar-timeline:taken-over", () => tell(readChoice(root)));
  draw();
  fetchBundle();
}
