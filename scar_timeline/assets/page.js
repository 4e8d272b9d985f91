// The one script of every page: used by the first HTML, and by Streamlit's elements, which import the same module.
import { startCalendar } from "./calendar.js";
import { startAdopting } from "./adopt.js";
import { goToItsFile } from "./choice_address.js";
import { startCopying } from "./copying.js";
import { startConnection } from "./connection.js";
import { startChoices } from "./choices.js";
import { startExplorer } from "./explorer.js";
import { startFolds } from "./folds.js";
import { startOverdue } from "./overdue.js";
import { startSessionReset } from "./session_reset.js";
import { bringChoice } from "./tablet_choice.js";
import { startShownPage } from "./shown_page.js";
import { startTabletApp } from "./tablet_app.js";
import { startStreamlit } from "./streamlit.js";
import { startTakeHome } from "./take_home.js";

export { place, tellPython } from "./adopt.js";
export { announce } from "./announce.js";

await goToItsFile();
await bringChoice();
startAdopting();
startSessionReset();
startChoices();
startConnection();
startCopying();
startExplorer();
startFolds();
startOverdue();
startCalendar();
startTakeHome();
startShownPage();
startTabletApp();
startStreamlit(document.querySelector("[data-step='choosing']") !== null);
document.documentElement.dataset.scripts = "started"; // so that a test knows

// Tablets hide the browser's own ways to print and to load a page again.
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest("[data-action='print']")) print();
  if (event.target.closest("[data-action='reload']")) location.reload();
});
