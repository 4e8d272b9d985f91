// Streamlit calls this when the element appears and again whenever its data changes. It must not add listeners twice:
// what belongs to the element is kept with its root.

const explorers = new WeakMap();
const TELL_PYTHON_AFTER_MS = 150; // first the picture, then the server; quick taps send one message

export default function explorer({ data, parentElement, setStateValue }) {
  const root = parentElement.querySelector("[data-part='explorer']");
  if (explorers.has(root)) {
    explorers.get(root).data = data;
    return;
  }
  const it = { data, pack: null, shown: null, journey: 0, range: false, week: 0, timer: 0 };
  explorers.set(root, it);

  const scenario = () => it.pack?.scenarios[it.shown];

  function draw() {
    const choice = readChoice(root);
    showStep(root, choice, it.data.words);
    const key = scenarioKey(choice);
    if (!key || !it.pack) return;
    writeAddress(it.data.parameter, it.pack.scenarios[key].codes[choice.view]);
    if (key === it.shown) return;
    it.shown = key;
    it.journey = 0;
    showScenario(root, scenario());
    showJourney(root, scenario(), 0);
    showRange(root, it.range, it.data.words);
    showWeek(root, it.pack, scenario(), it.week);
  }

  function tellPython() {
    clearTimeout(it.timer);
    const choice = readChoice(root);
    const wait = choice.view === "chart" ? 0 : TELL_PYTHON_AFTER_MS; // the chart is drawn by Python
    it.timer = setTimeout(() => setStateValue("choice", choice), wait);
  }

  function chosen() {
    draw();
    tellPython();
    if (!it.pack) withPack();
  }

  function withPack() {
    const words = it.data.words;
    loadPack(it.data.pack).then(
      (pack) => {
        it.pack = pack;
        draw();
      },
      () => { part(root, "next").textContent = words.loading; },
    );
  }

  root.addEventListener("change", (event) => {
    if (event.target.type === "radio") chosen();
  });
  root.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.sources) showSources(root, it.pack, button.dataset.sources);
    const doing = {
      another: () => turnJourney((it.journey + 1) % (scenario().journeys.length + 1)),
      all: () => turnJourney(0),
      range: () => showRange(root, (it.range = !it.range), it.data.words),
      "week-back": () => turnWeek(it.week - 1),
      "week-on": () => turnWeek(it.week + 1),
      "source-close": () => part(root, "source").hidePopover?.(),
    }[button.dataset.part];
    doing?.();
  });
  root.addEventListener("input", (event) => {
    if (event.target.dataset.part === "week") turnWeek(Number(event.target.value));
  });
  document.addEventListener("scar-timeline:connection", (event) => {
    part(root, "offline").textContent = event.detail ? it.data.words.offline : "";
  });

  function turnJourney(number) {
    it.journey = number;
    showJourney(root, scenario(), number);
    if (number === 0) part(root, "another").focus();
  }

  function turnWeek(week) {
    it.week = Math.max(0, Math.min(week, scenario().weeks.length - 1));
    showWeek(root, it.pack, scenario(), it.week);
  }

  applyChoice(root, data.choice);
  watchConnection();
  draw();
  withPack();
}
