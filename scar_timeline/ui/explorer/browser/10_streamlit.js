// Streamlit calls this when the element appears and again whenever its data changes. It must not add listeners twice:
// what belongs to the element is kept with its root.

const explorers = new WeakMap();

export default function explorer({ data, parentElement, setStateValue }) {
  const root = parentElement.querySelector("[data-part='explorer']");
  if (explorers.has(root)) {
    explorers.get(root).data = data;
    return;
  }
  const it = startExplorer(root, data, (choice) => setStateValue("choice", choice));
  explorers.set(root, it);
  document.addEventListener("scar-timeline:connection", (event) => {
    part(root, "offline").textContent = event.detail ? it.data.words.offline : "";
  });
  applyChoice(root, data.choice);
  watchConnection();
  it.draw();
  it.withPack().then(() => {
    takeOver(it);
    if (it.pack) prepare(it.pack);
  });
}

// The explorer that was there first hands over what was chosen, where the reader was, and goes.
function takeOver(it) {
  const first = document.getElementById("first-explorer");
  if (!first) return;
  const before = first.explorer;
  const focused = first.contains(document.activeElement) ? document.activeElement : null;
  const choice = readChoice(before.root);
  if (choice.scar_type || choice.severity) {
    applyChoice(it.root, choice);
    Object.assign(it, { journey: before.journey, range: before.range, week: before.week });
    it.draw();
    it.journey = before.journey;
    if (JSON.stringify(choice) !== JSON.stringify(it.data.choice)) it.tellPython();
  }
  const scrolled = first.scrollTop;
  first.remove();
  document.documentElement.classList.remove("first");
  const main = document.querySelector("[data-testid='stMain']");
  if (main) main.scrollTop = scrolled;
  if (focused) (focused.value && it.root.querySelector(`input[value="${CSS.escape(focused.value)}"]`))?.focus();
}
