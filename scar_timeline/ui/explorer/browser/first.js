// The explorer before Streamlit has loaded: the same markup and the same code, shown at once above the page.
// Streamlit's own element takes its place when it is ready (10_streamlit.js), with whatever was tapped meanwhile.

const GIVE_WAY_AFTER_MS = 4000;

// Streamlit has run to its end and still shows no explorer: it has something else to say, such as an error.
function giveWayToWords(first) {
  let since = null;
  const timer = setInterval(() => {
    if (!first.isConnected) return clearInterval(timer);
    const done = document.querySelector("[data-testid='stApp'][data-test-script-state='notRunning']");
    since = done ? (since ?? Date.now()) : null;
    if (since === null || Date.now() - since < GIVE_WAY_AFTER_MS) return;
    first.remove();
    document.documentElement.classList.remove("first");
  }, 500);
}

const first = document.getElementById("first-explorer");
if (first) {
  const root = first.querySelector("[data-part='explorer']");
  const data = JSON.parse(document.getElementById("first-data").textContent);
  const it = startExplorer(root, data, () => {});
  first.explorer = it;
  // A link names a scenario of this content by its exact code; any other link is Streamlit's to judge.
  const code = new URL(location.href).searchParams.get(data.parameter);
  it.onPack = (pack) => {
    for (const [key, scenario] of Object.entries(pack.scenarios)) {
      const view = Object.keys(scenario.codes).find((name) => scenario.codes[name] === code);
      const [scar_type, severity] = key.split(".");
      if (view && !it.shown) applyChoice(root, { scar_type, severity, view });
    }
  };
  it.draw();
  it.withPack();
  giveWayToWords(first);
}
