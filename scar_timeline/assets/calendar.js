// The day of the first session: this tab's own, told to Python, which answers with dates and files. The files are made
// here, from what Python wrote: the server keeps none.
import { tellPython } from "./adopt.js";
import { calendarId, keep, kept } from "./tab.js";

const DATES_BLOCK = "take-home-dates";
const DAY = "first-session";
const TELLING = "calendar-telling";
const TYPING_RESTS_AFTER_MS = 700;

export function startCalendar() {
  const field = document.querySelector(`input[name='${DAY}']`);
  const telling = document.querySelector(`input[name='${TELLING}']`);
  if (field instanceof HTMLInputElement && telling instanceof HTMLInputElement) startField(field, telling);
  document.addEventListener("click", (event) => {
    const save = event.target instanceof Element ? event.target.closest("button[data-saves]") : null;
    if (save instanceof HTMLButtonElement) saveFile(save.dataset.saves ?? "", save.dataset.name ?? "");
  });
}

/**
 * @param {HTMLInputElement} field
 * @param {HTMLInputElement} telling
 */
function startField(field, telling) {
  field.value = kept()[DAY] ?? "";
  let resting = 0;
  let told = "";
  /** @param {boolean} done whether what stands there is meant to be a whole date */
  const tell = (done) => {
    clearTimeout(resting);
    if (field.value || told) {
      const value = { day: field.value, done, telling: telling.checked, id: calendarId() };
      if (JSON.stringify(value) !== told && tellPython(DATES_BLOCK, "calendar", value)) told = JSON.stringify(value);
    }
  };
  field.addEventListener("input", () => {
    const { [DAY]: _, ...others } = kept();
    keep(field.value ? { ...others, [DAY]: field.value } : others);
    clearTimeout(resting);
    resting = window.setTimeout(() => tell(false), TYPING_RESTS_AFTER_MS);
  });
  field.addEventListener("keydown", (event) => { if (event.key === "Enter") tell(true); });
  field.addEventListener("change", () => tell(true));
  telling.addEventListener("change", () => tell(true));
  document.addEventListener("scar-timeline:taken-over", () => tell(true));
}

/**
 * @param {string} content in base64
 * @param {string} name
 */
function saveFile(content, name) {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: "text/calendar" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
