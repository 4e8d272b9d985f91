// A file of the static edition may be read long after it was written: what is to be said from a day on waits in it.

export function startOverdue() {
  const today = new Date().toISOString().slice(0, 10);
  for (const line of document.querySelectorAll("[data-after]")) {
    if (line instanceof HTMLElement) line.hidden = today <= (line.dataset.after ?? "");
  }
}
