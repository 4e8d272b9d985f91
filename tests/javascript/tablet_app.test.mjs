import assert from "node:assert/strict";
import { test } from "node:test";
import { load, page } from "./modules.mjs";

const LINKS = `
  <p id="announce" data-outside="Stays here."></p>
  <a id="out" href="https://doi.org/10.1">out</a> <a id="mail" href="mailto:a@b.example">mail</a>
  <a id="pdf" href="/diary.pdf?x=1">pdf</a> <a id="csv" href="/numbers/a.csv">csv</a> <a id="case" href="/safety-case">case</a>
  <a id="in" href="/sources#F07">in</a> <a id="place" href="#out">place</a>`;
const LEADS_OUT = { out: true, mail: true, pdf: true, csv: true, case: true, in: false, place: false };

function stays(window, id) {
  const click = new window.MouseEvent("click", { bubbles: true, cancelable: true });
  let kept = false;
  const look = (event) => {
    kept = event.defaultPrevented;
    event.preventDefault(); // jsdom goes nowhere
  };
  document.addEventListener("click", look, { once: true });
  document.getElementById(id).dispatchEvent(click);
  return kept;
}

test("on a tablet no link leads out of the app, and its manifest is asked for", async () => {
  const window = page(LINKS, "http://clinic.example/?clinic=1");
  const { startTabletApp } = await load("tablet_app.js");
  startTabletApp();
  for (const [id, leadsOut] of Object.entries(LEADS_OUT)) assert.equal(stays(window, id), leadsOut, id);
  assert.equal(document.querySelector("link[rel=manifest]").getAttribute("href"), "/tablet.webmanifest");
});

test("at home every link works and there is no app to install", async () => {
  const window = page(LINKS);
  const { startTabletApp } = await load("tablet_app.js");
  startTabletApp();
  for (const id of Object.keys(LEADS_OUT)) assert.equal(stays(window, id), false, id);
  assert.equal(document.querySelector("link[rel=manifest]"), null);
});
