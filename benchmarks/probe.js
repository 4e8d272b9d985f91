// Runs in the page before anything else. Finds parts through open shadow roots, tells when a picture shows, and times
// one tap. The method is explained in README.md ("How a tap is timed"); it is the same for every contestant.
(() => {
  const roots = [document];
  let observer = null;
  const watched = { subtree: true, childList: true, attributes: true, characterData: true };

  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    if (observer) observer.observe(root, watched);
    return root;
  };

  const live = () => roots.filter((root) => root === document || root.host.isConnected);

  function find({ css, text }) {
    for (const root of live()) {
      for (const element of root.querySelectorAll(css)) {
        if (element.closest("[hidden]")) continue;
        if (text === null || element.textContent.trim() === text) return element;
      }
    }
    return null;
  }

  function shows(picture) {
    const element = find(picture);
    if (!element) return false;
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && element.querySelectorAll(picture.curves).length >= picture.least;
  }

  // What a part says and draws: its text and the geometry of its curves, without anything under [hidden].
  function state(parts) {
    const said = [];
    for (const part of parts) {
      const element = find(part);
      if (!element) return null;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
        node.nodeType === Node.ELEMENT_NODE && node.hasAttribute("hidden")
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT
      );
      for (let node = walker.currentNode; node; node = walker.nextNode()) {
        if (node.nodeType === Node.TEXT_NODE) said.push(node.data);
        else said.push(node.getAttribute("d") || node.getAttribute("points") || "");
      }
    }
    return said.join("|");
  }

  // Open what must be open before the picture shows: each step clicks its targets, in order, then waits until `shows`
  // is there; some steps are clicked again meanwhile, because a page may draw controls before it listens to them.
  function open(steps) {
    let number = 0;
    let clicked = 0;
    let last = 0;
    return () => {
      if (number === steps.length) return true;
      const step = steps[number];
      const targets = step.targets.map(find);
      if (clicked === targets.length) {
        if (step.shows.least ? shows(step.shows) : find(step.shows)) {
          number += 1;
          clicked = 0;
          return number === steps.length;
        }
        if (step.again && performance.now() - last > 100) clicked = 0;
      }
      while (clicked < targets.length && targets[clicked]) {
        if (targets[clicked].checked) targets[clicked].checked = false;
        targets[clicked].click();
        clicked += 1;
        last = performance.now();
      }
      return false;
    };
  }

  const bench = {
    first: null,

    // Note the frame in which the picture first shows, in ms since 1970: a page may reload itself on the way.
    watchFirst(steps, picture) {
      const opened = open(steps);
      const look = (now) => {
        if (opened() && shows(picture)) bench.first = performance.timeOrigin + performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },

    // The middle of what a finger would touch, in CSS px, scrolled into view.
    place(target) {
      const element = find(target);
      if (!element) return null;
      const touched = element.closest("label") || (element.labels && element.labels[0]) || element;
      let box = touched.getBoundingClientRect();
      if (box.top < 80 || box.bottom > innerHeight) {
        touched.scrollIntoView({ block: "center", behavior: "instant" });
        box = touched.getBoundingClientRect();
      }
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },

    state,
    shows,
    find,

    // Get ready to time one tap: it is over when the parts are in the state `wanted`.
    arm(parts, wanted) {
      const outcome = { start: null, delivered: null, changed: null, frame: null };
      bench.outcome = outcome;
      const started = (event) => {
        outcome.start = event.timeStamp;
        outcome.delivered = performance.now();
      };
      addEventListener("click", started, { capture: true, once: true });
      observer = new MutationObserver(() => {
        const now = performance.now();
        if (state(parts) !== wanted) return;
        const reading = performance.now();
        find(parts[0]).getBoundingClientRect(); // forces style and layout of the new picture
        if (!parts.every((part) => find(part).checkVisibility())) return; // made ready out of sight: not there yet
        observer.disconnect();
        observer = null;
        outcome.changed = now + (performance.now() - reading);
        requestAnimationFrame(() => {
          outcome.frame = performance.now();
        });
      });
      for (const root of live()) observer.observe(root, watched);
    },

    outcome: null,
  };
  window.__bench = bench;
})();
