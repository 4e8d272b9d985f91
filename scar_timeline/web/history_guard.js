(() => {
  // Runs before anything else of a screen. Each step of the tab's history carries the number of the person who
  // made it; "Start again for the next person" counts on. A step of an earlier person (reached with Back) leads to
  // the front page before anything of theirs is drawn.
  const number = () => {
    try {
      return Number(sessionStorage.getItem("scar-timeline.person") ?? 0);
    } catch {
      return 0; // the browser refuses storage; then there is nothing to compare
    }
  };
  const toTheFront = (front = "/") => {
    document.documentElement.hidden = true;
    location.replace(front);
  };
  try {
    // A tablet that slept, or whose browser dropped the tab, comes back after its time: nobody sees what was there.
    const clears = Number(sessionStorage.getItem("scar-timeline.clears"));
    if (clears && Date.now() > clears) {
      const next = String(number() + 1);
      sessionStorage.clear();
      sessionStorage.setItem("scar-timeline.person", next);
      toTheFront("/?clinic=1");
      return;
    }
  } catch {
    // no storage: the idle clock of the page still runs
  }
  const mine = number();
  if ((history.state?.person ?? mine) !== mine) {
    toTheFront();
    return;
  }
  for (const name of ["pushState", "replaceState"]) {
    const own = history[name].bind(history);
    history[name] = (state, ...rest) => own({ ...state, person: mine }, ...rest);
  }
  const sign = () => history.replaceState(history.state, "");
  sign();
  addEventListener("hashchange", sign); // a step made by a link inside the page
  // A page the browser kept whole and shows again.
  addEventListener("pageshow", () => {
    if (number() !== mine) toTheFront();
  });
})();
