// The one script of every page: used by the first HTML, and by Streamlit's elements, which import the same module.
import { startConnection } from "./connection.js";
import { startChoices } from "./choices.js";
import { startExplorer } from "./explorer.js";
import { startFilters } from "./filters.js";
import { startSessionReset } from "./session_reset.js";

export { place, tellPython } from "./adopt.js";
export { announce } from "./announce.js";

startSessionReset();
startChoices();
startConnection();
startExplorer();
startFilters();
