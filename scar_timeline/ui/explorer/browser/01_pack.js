// The pack holds every picture and sentence; it is fetched once and stays in memory.
// A page that asks while it is on its way waits for the same answer. The explorer that is there first and Streamlit's
// run in scopes of their own and share it: a connection that drops between the two must not empty the screen.

const packs = (window.scarTimelinePacks ??= new Map());

function loadPack(address) {
  if (!packs.has(address)) {
    const asked = fetch(address, { credentials: "same-origin" }).then((answer) => {
      if (!answer.ok) throw new Error(`pack: ${answer.status}`);
      return answer.json();
    });
    asked.catch(() => packs.delete(address)); // so that the next tap asks again
    packs.set(address, asked);
  }
  return packs.get(address);
}
