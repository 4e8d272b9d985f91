// One explorer: its state, its taps, and what they show. Started on the page before Streamlit is there, and by Streamlit.

const AFTER_PAINT_MS = 0;
const TELL_PYTHON_AFTER_MS = 150; // first the picture, then the server; quick taps send one message

function startExplorer(root, data, tell) {
  const it = { data, pack: null, shown: null, journey: 0, range: false, week: 0, timer: 0, later: 0 };
  const scenario = () => it.pack?.scenarios[it.shown];

  function draw() {
    const choice = readChoice(root);
    showStep(root, choice, it.data.words);
    const key = scenarioKey(choice);
    if (!key || !it.pack) return;
    if (key !== it.shown) {
      it.shown = key;
      it.journey = 0;
      showScenario(root, scenario(), choice.view === "table" ? PLACES : AT_ONCE);
    }
    clearTimeout(it.later);
    it.later = setTimeout(() => drawRest(readChoice(root)), AFTER_PAINT_MS);
  }

  // What nobody looks at in the moment of the tap comes after it.
  function drawRest(choice) {
    if (scenarioKey(choice) !== it.shown) return;
    showScenario(root, scenario(), AFTERWARDS);
    part(root, "tools").hidden = scenario().journeys.length === 0;
    showJourney(root, scenario(), it.journey);
    showRange(root, it.range, it.data.words);
    showWeek(root, it.pack, scenario(), it.week);
    part(root, "announce").textContent = scenario().announce;
    writeAddress(it.data.parameter, scenario().codes[choice.view]);
  }

  function tellPython() {
    clearTimeout(it.timer);
    const wait = readChoice(root).view === "chart" ? 0 : TELL_PYTHON_AFTER_MS; // the chart is drawn by Python
    it.timer = setTimeout(() => tell(readChoice(root)), wait);
  }

  function chosen() {
    draw();
    tellPython();
    if (!it.pack) it.withPack();
  }

  it.withPack = () =>
    loadPack(it.data.pack).then(
      (pack) => {
        it.pack = pack;
        it.onPack?.(pack);
        draw();
      },
      () => { part(root, "next").textContent = it.data.words.loading; },
    );

  answerFingers(root, chosen);
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

  function turnJourney(number) {
    it.journey = number;
    showJourney(root, scenario(), number);
    if (number === 0) part(root, "another").focus();
  }

  function turnWeek(week) {
    it.week = Math.max(0, Math.min(week, scenario().weeks.length - 1));
    showWeek(root, it.pack, scenario(), it.week);
  }

  it.root = root;
  it.draw = draw;
  it.tellPython = tellPython;
  return it;
}
