// Streamlit covers the page with a dialog, in English only, some seconds after the connection is lost.
// Nothing here needs the connection, so the dialog is closed when it comes and one quiet line says how things are.

function watchConnection() {
  const app = document.querySelector("[data-testid='stApp']");
  if (!app) return;
  const lost = () => {
    const state = app.getAttribute("data-test-connection-state");
    return !navigator.onLine || (state !== null && state !== "CONNECTED");
  };
  const tell = () => document.dispatchEvent(new CustomEvent("scar-timeline:connection", { detail: lost() }));
  tell(); // an element that comes while the connection is gone would not hear of it
  if (app.dataset.watched) return;
  app.dataset.watched = "yes";
  new MutationObserver(tell).observe(app, { attributeFilter: ["data-test-connection-state"] });
  new MutationObserver(() => closeConnectionDialog(lost())).observe(document.body, { childList: true });
  addEventListener("online", tell);
  addEventListener("offline", tell);
  // After an upgrade of the server a part of the old page may be gone: load the new page; the address keeps the choice.
  addEventListener("vite:preloadError", () => location.reload());
}

function closeConnectionDialog(isLost) {
  if (!isLost) return;
  const dialog = document.querySelector("[role='dialog'][aria-modal='true'], [data-testid='stDialog']");
  dialog?.querySelector("button[aria-label='Close']")?.click();
}
