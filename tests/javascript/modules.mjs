// Modules import each other by ./name.js, because all folders are served as one; here they are found where they stand.
import { readdirSync } from "node:fs";
import { register } from "node:module";
import { JSDOM } from "jsdom";

const FOLDERS = ["scar_timeline/assets/", "scar_timeline/streamlit_compat/browser/"];
const root = new URL("../../", import.meta.url);
const files = new Map(
  FOLDERS.flatMap((folder) => readdirSync(new URL(folder, root), { recursive: true }).map((name) => [name.split("/").at(-1), new URL(folder + name, root).href])),
);

const loader = `
  const files = new Map(${JSON.stringify([...files])});
  export async function resolve(specifier, context, next) {
    const found = specifier.startsWith("./") && files.get(specifier.slice(2));
    return found ? { url: found, shortCircuit: true, format: "module" } : next(specifier, context);
  }`;
register(`data:text/javascript,${encodeURIComponent(loader)}`);

/** A page with this body; its window's names are global, as in a browser. */
export function page(body, url = "http://clinic.example/") {
  const { window } = new JSDOM(`<!DOCTYPE html><body>${body}`, { url, pretendToBeVisual: true });
  const names = ["window", "document", "location", "history", "sessionStorage", "Node", "Element", "HTMLElement",
    "HTMLInputElement", "HTMLAnchorElement", "HTMLButtonElement", "HTMLDialogElement", "Event", "MutationObserver", "addEventListener", "CSS"];
  for (const name of names) Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
  return window;
}

let loaded = 0;

/** A module of its own for each page: its state starts anew. */
export const load = (name) => import(`${files.get(name)}?${(loaded += 1)}`);
