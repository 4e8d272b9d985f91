// The one script of every page: used by the first HTML, and by Streamlit's elements, which import the same module.
import { startCalendar } from "./calendar.js";
import { startConnection } from "./connection.js";
import { startChoices } from "./choices.js";
import { startExplorer } from "./explorer.js";
import { startFilters } from "./filters.js";
import { startSessionReset } from "./session_reset.js";
import { startShownPage, startTakeHome } from "./take_home.js";

export { place, tellPython } from "./adopt.js";
export { announce } from "./announce.js";

startSessionReset();
startChoices();
startConnection();
startExplorer();
startFilters();
startCalendar();
startTakeHome();
startShownPage();
document.documentElement.dataset.scripts = "started"; // so that a test knows

// Tablets hide the browser's own way to print.
document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-action='print']")) print();
});
