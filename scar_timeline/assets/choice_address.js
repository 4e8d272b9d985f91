// Where an address says what was chosen: in a parameter. The static edition has no server to read one: there each choice
// has its own files in a folder, and an address with the parameter leads to them.

export const CODE = "p"; // the address's parameter for the choice

const FOLDER = /^\/(?:c\/(\w{8})|unreadable)(?=\/)/;
const UNREADABLE = "/unreadable/"; // says that the link could not be read, and asks the two questions

/** The codes that the static edition holds, those of one choice together, its picture's first; nothing where a server answers. */
function held() {
  const codes = document.getElementById("first")?.dataset.holds;
  return codes ? codes.split(" ").map((choice) => choice.split(",")) : [];
}

/**
 * The code in an address; empty where there is none.
 * @param {string} address
 */
export function choiceIn(address) {
  const url = new URL(address);
  return url.searchParams.get(CODE) ?? FOLDER.exec(url.pathname)?.[1] ?? "";
}

/**
 * The address with another choice.
 * @param {string} address
 * @param {string} code an empty one takes the choice away
 */
export function withChoice(address, code) {
  const url = new URL(address);
  const choices = held();
  url.searchParams.delete(CODE);
  if (choices.length === 0) {
    if (code) url.searchParams.set(CODE, code);
    return url.href;
  }
  const screen = url.pathname.replace(FOLDER, "");
  const codes = choices.find((each) => each.includes(code));
  if (!code) url.pathname = screen;
  else if (!codes) url.pathname = UNREADABLE;
  else url.pathname = `/c/${screen === "/" ? code : codes[0]}${screen}`; // only the front page knows views
  return url.href;
}

/** An address with the parameter, in the static edition: leads to the file, and does not come back. */
export async function goToItsFile() {
  const arrived = new URL(location.href).searchParams.get(CODE);
  if (arrived === null || held().length === 0) return;
  document.documentElement.dataset.waits = ""; // nothing is shown of the page that knows no choice
  const code = (arrived.split(/[?&#]/)[0] ?? "").normalize("NFKC").toUpperCase().replace(/[^0-9A-Z]/g, "");
  location.replace(withChoice(location.href, code || "?"));
  await new Promise(() => {});
}
