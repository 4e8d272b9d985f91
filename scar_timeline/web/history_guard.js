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
  const isTablet = () => {
    const asked = new URLSearchParams(location.search).get("clinic");
    try {
      return asked === "1" || (asked !== "0" && sessionStorage.getItem("scar-timeline.clinic") === "1");
    } catch {
      return asked === "1";
    }
  };
  const toTheFront = () => {
    document.documentElement.hidden = true;
    // The front page may be this very address: then it is loaded again with the state of this step, and would leave it.
    history.replaceState(null, "");
    location.replace(isTablet() ? "/?clinic=1" : "/");
  };
  try {
    // A tablet that slept, or whose browser dropped the tab, comes back after its time: nobody sees what was there.
    const clears = Number(sessionStorage.getItem("scar-timeline.clears"));
    if (clears && Date.now() > clears) {
      const next = String(number() + 1);
      sessionStorage.clear();
      sessionStorage.setItem("scar-timeline.person", next);
      sessionStorage.setItem("scar-timeline.clinic", "1");
      toTheFront();
      return;
    }
  } catch {
    // no storage: the idle clock of the page still runs
  }
  try {
    // A clinic's tablet keeps the choice out of the address: tablet_choice.js fetches its blocks before anything shows.
    const asked = new URLSearchParams(location.search);
    if (isTablet() && !asked.has("p") && sessionStorage.getItem("scar-timeline.choice")) document.documentElement.dataset.waits = "";
  } catch {
    // no storage: nothing is kept
  }
  const mine = number();
  if ((history.state?.person ?? mine) !== mine) {
    toTheFront();
    return;
  }
  for (const name of ["pushState", "replaceState"]) {
    const own = history[name].bind(history);
    history[name] = (state, ...rest) => own({ ...state, person: number() }, ...rest);
  }
  const sign = () => history.replaceState(history.state, "");
  sign();
  addEventListener("hashchange", sign); // a step made by a link inside the page
  // A page the browser kept whole and shows again.
  addEventListener("pageshow", () => {
    if (number() !== mine) toTheFront();
  });
})();
