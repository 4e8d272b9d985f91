// On a clinic's tablet only: "start again" above every screen, and the clock that clears the page when nobody has
// touched it for a while.
const ASKS_FOR = 60; // seconds the question stands before the page clears
const TRIES_AGAIN_AFTER = 10; // seconds, where the server does not answer
const TOUCHES = ["pointerdown", "keydown", "wheel", "touchmove"];
const clocks = new WeakMap();

export default function ({ data, parentElement }) {
  const find = (part) => parentElement.querySelector(`[data-part=${part}]`);
  const again = find("again");
  again.hidden = !isTablet();
  again.textContent = data.again;
  again.onclick = async () => {
    find("says").textContent = (await leave()) ? "" : data.no_answer;
  };
  for (const [part, words] of Object.entries(data.dialog)) find(part).textContent = words;

  if (!isTablet()) return undefined; // a link opened at home has no time limit
  let clock = clocks.get(parentElement);
  if (!clock) {
    clock = startClock(find);
    clocks.set(parentElement, clock);
  }
  clock.set(data);
  return () => {
    clock.stop();
    clocks.delete(parentElement);
  };
}

function startClock(find) {
  const dialog = find("dialog");
  let data;
  // Nothing can have been chosen on an untouched front page, so nothing is cleared there over and over.
  let touched = location.pathname !== "/" || new URLSearchParams(location.search).has("p");
  let last = Date.now();
  let nextTry = 0;

  function touch() {
    touched = true;
    if (!dialog.open) last = Date.now();
  }

  function stay() {
    dialog.close();
    find("says_now").textContent = "";
    last = Date.now();
  }

  // Date and not a count of ticks: a tablet that slept, or a tab in the background, must not gain time.
  function tick() {
    if (!touched) return;
    const idle = (Date.now() - last) / 1000;
    const left = Math.ceil(data.minutes * 60 + ASKS_FOR - idle);
    if (left > ASKS_FOR) return;
    find("count").textContent = String(Math.max(left, 0));
    if (!dialog.open) {
      nextTry = 0;
      dialog.showModal();
    }
    if (left <= 0) clear();
    else if (left <= data.asks_again_at) say(data.nearly);
  }

  async function clear() {
    if (Date.now() < nextTry) return;
    nextTry = Date.now() + TRIES_AGAIN_AFTER * 1000;
    if (!(await leave(() => dialog.open)) && dialog.open) say(data.offline);
  }

  // Only when the words change: a live region that is written again is read out again.
  function say(words) {
    const now = find("says_now");
    if (now.textContent !== words) now.textContent = words;
  }

  find("stay").onclick = stay;
  find("clear").onclick = () => {
    nextTry = 0;
    clear();
  };
  dialog.oncancel = stay; // the Escape key
  const options = { capture: true, passive: true };
  for (const kind of TOUCHES) document.addEventListener(kind, touch, options);
  document.addEventListener("visibilitychange", tick);
  const timer = setInterval(tick, 1000);
  return {
    set: (newest) => {
      data = newest;
    },
    stop: () => {
      clearInterval(timer);
      for (const kind of TOUCHES) document.removeEventListener(kind, touch, options);
      document.removeEventListener("visibilitychange", tick);
    },
  };
}
