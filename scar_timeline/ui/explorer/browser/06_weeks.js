// The week scrubber: moves the line in the picture and shows the drawing and sentences that Python gave the week.

function showWeek(root, pack, scenario, week) {
  const [stage, position, counts] = scenario.weeks[week];
  const says = `${pack.lines[position]} ${pack.stages[stage].sentence} ${pack.lines[counts]}`;
  const process = part(root, "process");
  if (process.dataset.stage !== String(stage)) {
    process.dataset.stage = String(stage);
    process.innerHTML = pack.stages[stage].drawing;
  }
  part(root, "week-says").textContent = says;
  const slider = part(root, "week");
  slider.value = String(week);
  slider.setAttribute("aria-valuetext", pack.lines[position]);
  part(root, "week-back").disabled = week === 0;
  part(root, "week-on").disabled = week === scenario.weeks.length - 1;
  const mark = part(root, "picture").querySelector(".week-mark");
  if (!mark) return;
  mark.setAttribute("display", week === 0 ? "none" : "inline");
  mark.setAttribute("transform", `translate(${week * Number(mark.dataset.weekWidth)} 0)`);
}
