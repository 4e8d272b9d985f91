import assert from "node:assert/strict";
import { test } from "node:test";
import { load, page } from "./modules.mjs";

const PAIRS = [
  ["<p>one</p>", "<p>two</p>"],
  ["<p>one</p><p>more</p>", "<p>one</p>"],
  ["", "<ul><li>a</li><li>b</li></ul>"],
  ["<p class='a' id='x'>same</p>", "<p class='b'>same</p>"],
  ["<p>words</p>", "<h2>words</h2><p>words</p>"],
  ["<svg><path d='M0 0'/></svg>", "<svg><path d='M1 1'/><text>new</text></svg>"],
];

for (const [shown, wanted] of PAIRS) {
  test(`"${shown}" becomes "${wanted}"`, async () => {
    page(`<div id="shown">${shown}</div><div id="wanted">${wanted}</div>`);
    const { patchContent } = await load("dom_patch.js");
    patchContent(document.getElementById("shown"), document.getElementById("wanted"));
    assert.equal(document.getElementById("shown").innerHTML, document.getElementById("wanted").innerHTML);
  });
}

test("what stays the same stays the same node, so that it keeps focus and layout", async () => {
  page(`<div id="shown"><p>a</p><p>b</p></div><div id="wanted"><p>a</p><p>c</p></div>`);
  const { patchContent } = await load("dom_patch.js");
  const [first, second] = document.getElementById("shown").children;
  patchContent(document.getElementById("shown"), document.getElementById("wanted"));
  assert.deepEqual([...document.getElementById("shown").children], [first, second]);
});
