// Shows the pack's entry for a choice. All words and drawings come from Python; nothing is worked out here.
// Entries are made into nodes ahead of time, while nobody waits; a tap only changes what is shown into them.

const AT_ONCE = ["picture", "headline", "words"];
const AFTERWARDS = ["table", "below"];
const PLACES = [...AT_ONCE, ...AFTERWARDS];

const partsOf = new WeakMap(); // places never change, only what is in them

function part(root, name) {
  if (!partsOf.has(root)) partsOf.set(root, {});
  return (partsOf.get(root)[name] ??= root.querySelector(`[data-part="${name}"]`));
}

function nodesOf(scenario) {
  scenario.nodes ??= Object.fromEntries(PLACES.map((place) => [place, nodeOf(scenario[place])]));
  return scenario.nodes;
}

function nodeOf(markup) {
  const node = document.createElement("template");
  node.innerHTML = markup;
  return document.importNode(node.content, true); // of this document: so it compares and is cloned quickly
}

function prepare(pack) {
  const waiting = Object.values(pack.scenarios);
  const next = () => {
    const scenario = waiting.pop();
    if (!scenario) return;
    nodesOf(scenario);
    setTimeout(next, 30);
  };
  setTimeout(next, 500);
}

function showScenario(root, scenario, places) {
  const nodes = nodesOf(scenario);
  for (const place of places) contentBecomes(part(root, place), nodes[place]);
}

function showStep(root, choice, words) {
  const has = scenarioKey(choice) ? "both" : choice.scar_type ? "type" : choice.severity ? "severity" : "nothing";
  if (root.dataset.has !== has) root.dataset.has = has;
  if (root.dataset.view !== choice.view) root.dataset.view = choice.view;
  for (const tell of root.querySelectorAll("[data-tell]")) {
    const chosen = tell.dataset.tell === choice.scar_type || tell.dataset.tell === choice.severity;
    tell.classList.toggle("chosen", chosen);
  }
  const next = { both: words.next_done, type: words.next_severity }[has] ?? words.next_type;
  if (part(root, "next").textContent !== next) part(root, "next").textContent = next;
}

function showSources(root, pack, ids) {
  part(root, "source-text").innerHTML = ids.split(" ").map((id) => pack.sources[id] ?? "").join("<hr>");
  part(root, "source").showPopover?.();
}
