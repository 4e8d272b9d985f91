// "Another person": one journey at a time, in their order, then all again; and the range on request.

function showJourney(root, scenario, number) {
  const picture = part(root, "picture");
  picture.classList.toggle("one", number > 0);
  for (const line of picture.querySelectorAll("[data-journey]")) {
    line.classList.toggle("shown", Number(line.dataset.journey) === number);
  }
  part(root, "journey").textContent = number > 0 ? scenario.journeys[number - 1] : "";
  part(root, "all").hidden = number === 0;
}

function showRange(root, on, words) {
  const range = part(root, "picture").querySelector(".range");
  if (range) range.setAttribute("display", on ? "inline" : "none");
  const button = part(root, "range");
  button.setAttribute("aria-pressed", String(on));
  button.textContent = on ? words.range_hide : words.range;
}
