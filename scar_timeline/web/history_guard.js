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
  const mine = number();
  const toTheFront = () => {
    document.documentElement.hidden = true;
    location.replace("/");
  };
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
