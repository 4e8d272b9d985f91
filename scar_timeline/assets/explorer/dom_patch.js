// Makes what is shown equal to what is wanted by changing only what differs: one scenario's picture has the same frame
// and the same words as the next, and what stays keeps its layout, which is most of the time between tap and picture.

/**
 * @param {Node} shown
 * @param {Node} wanted of the same kind and name
 */
function patch(shown, wanted) {
  if (shown instanceof Element && wanted instanceof Element) {
    if (shown.isEqualNode(wanted)) return;
    patchAttributes(shown, wanted);
    patchContent(shown, wanted);
  } else if (shown.nodeValue !== wanted.nodeValue) {
    shown.nodeValue = wanted.nodeValue;
  }
}

/**
 * @param {Element} shown
 * @param {Element} wanted
 */
function patchAttributes(shown, wanted) {
  const names = wanted.getAttributeNames(); // attributes as nodes would each have to be made
  for (const name of names) {
    const value = wanted.getAttribute(name) ?? "";
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
  const had = shown.getAttributeNames();
  if (had.length === names.length) return;
  for (const name of had) if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
}

/**
 * @param {Node & ParentNode} shown
 * @param {Node} wanted
 */
export function patchContent(shown, wanted) {
  let child = shown.firstChild;
  for (let next = wanted.firstChild; next; next = next.nextSibling) {
    if (!child) {
      shown.append(next.cloneNode(true));
    } else if (child.nodeName === next.nodeName) {
      patch(child, next);
      child = child.nextSibling;
    } else {
      const copy = /** @type {ChildNode} */ (next.cloneNode(true));
      child.replaceWith(copy);
      child = copy.nextSibling;
    }
  }
  while (child) {
    const gone = child;
    child = child.nextSibling;
    gone.remove();
  }
}
