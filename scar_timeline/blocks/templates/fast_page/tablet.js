(() => {
  // On a clinic's tablet nothing would clear this page: the same choice opens on the front page, which clears itself.
  // Nowhere else does this do anything, and nothing here needs it.
  try {
    if (self !== top || sessionStorage.getItem("scar-timeline.clinic") !== "1") return;
    document.documentElement.hidden = true;
    const code = location.pathname.split("/")[2] ?? "";
    location.replace(`/?p=${code}${location.search.replace("?", "&")}`);
  } catch {
    // the browser keeps nothing, so it is no clinic's tablet
  }
})();
