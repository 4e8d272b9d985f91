// Shows the pack's entry for a choice. All words and drawings come from Python; nothing is worked out here.

function part(root, name) {
  return root.querySelector(`[data-part="${name}"]`);
}

function showScenario(root, scenario) {
  part(root, "picture").innerHTML = scenario.picture;
  part(root, "headline").innerHTML = scenario.headline;
  part(root, "table").innerHTML = scenario.table;
  part(root, "words").innerHTML = scenario.words;
  part(root, "below").innerHTML = scenario.below;
  part(root, "announce").textContent = scenario.announce;
  part(root, "tools").hidden = scenario.journeys.length === 0;
}

function showStep(root, choice, words) {
  const has = scenarioKey(choice) ? "both" : choice.scar_type ? "type" : choice.severity ? "severity" : "nothing";
  root.dataset.has = has;
  root.dataset.view = choice.view;
  for (const tell of root.querySelectorAll("[data-tell]")) {
    const chosen = tell.dataset.tell === choice.scar_type || tell.dataset.tell === choice.severity;
    tell.classList.toggle("chosen", chosen);
  }
  const next = { both: words.next_done, type: words.next_severity };
  part(root, "next").textContent = next[has] ?? words.next_type;
}

function showSources(root, pack, ids) {
  part(root, "source-text").innerHTML = ids.split(" ").map((id) => pack.sources[id] ?? "").join("<hr>");
  part(root, "source").showPopover?.();
}
