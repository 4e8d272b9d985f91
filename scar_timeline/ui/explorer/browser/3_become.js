// Makes what is shown equal to what is wanted by changing only what differs: one scenario's picture has the same frame
// and the same words as the next, and what stays keeps its layout, which is most of the time between tap and picture.

function become(shown, wanted) {
  if (shown.isEqualNode(wanted)) return;
  if (shown.nodeType !== Node.ELEMENT_NODE) {
    shown.data = wanted.data;
    return;
  }
  for (const { name } of [...shown.attributes]) if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of wanted.attributes) {
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
  contentBecomes(shown, wanted);
}

function contentBecomes(shown, wanted) {
  if (!sameKinds(shown.childNodes, wanted.childNodes)) {
    shown.replaceChildren(...wanted.cloneNode(true).childNodes);
    return;
  }
  let child = shown.firstChild;
  for (const next of wanted.childNodes) {
    become(child, next);
    child = child.nextSibling;
  }
}

function sameKinds(some, others) {
  return some.length === others.length && [...some].every((node, at) => node.nodeName === others[at].nodeName);
}
