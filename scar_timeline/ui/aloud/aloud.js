// Puts what changed since the last run into the live region; the region itself stays, or nothing is read out.
const STAYS = 7000; // ms; after that nobody should meet the words a second time above the title

export default function ({ data, parentElement }) {
  const region = parentElement.querySelector("[role=status]");
  const before = region.said;
  region.said = data;
  if (!before) return; // a new document is read from its title anyway
  const told = before.screen === data.screen ? changed(before.parts, data.parts) : [data.screen];
  if (!told.length) return;
  region.replaceChildren(...told.map(paragraph));
  clearTimeout(region.later);
  region.later = setTimeout(() => region.replaceChildren(), STAYS);
}

function changed(before, now) {
  const differs = (part) => String(before[part]) !== String(now[part]);
  return Object.keys(now).filter(differs).flatMap((part) => now[part]);
}

function paragraph(words) {
  const made = document.createElement("p");
  made.textContent = words;
  return made;
}
