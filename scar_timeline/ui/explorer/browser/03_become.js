// Makes what is shown equal to what is wanted by changing only what differs: one scenario's picture has the same frame
// and the same words as the next, and what stays keeps its layout, which is most of the time between tap and picture.

function become(shown, wanted) {
  if (shown.nodeType !== Node.ELEMENT_NODE) {
    if (shown.data !== wanted.data) shown.data = wanted.data;
  } else if (!shown.isEqualNode(wanted)) {
    attributesBecome(shown, wanted);
    contentBecomes(shown, wanted);
  }
}

function attributesBecome(shown, wanted) {
  for (const { name, value } of wanted.attributes) {
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
  if (shown.attributes.length === wanted.attributes.length) return;
  for (const name of shown.getAttributeNames()) if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
}

function contentBecomes(shown, wanted) {
  let child = shown.firstChild;
  for (let next = wanted.firstChild; next; next = next.nextSibling) {
    if (!child) {
      shown.append(next.cloneNode(true));
    } else if (child.nodeName === next.nodeName) {
      become(child, next);
      child = child.nextSibling;
    } else {
      const copy = next.cloneNode(true);
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
