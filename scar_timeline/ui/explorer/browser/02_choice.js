// What is chosen is read from the radio buttons: they are the state. Python and the address follow.

function readChoice(root) {
  const value = (name) => root.querySelector(`input[name="${name}"]:checked`)?.value ?? null;
  return { scar_type: value("scar_type"), severity: value("severity"), view: value("view") };
}

function applyChoice(root, choice) {
  for (const name of ["scar_type", "severity", "view"]) {
    const wanted = choice?.[name];
    if (!wanted) continue;
    const input = root.querySelector(`input[name="${name}"][value="${CSS.escape(wanted)}"]`);
    if (input) input.checked = true;
  }
}

function scenarioKey(choice) {
  return choice.scar_type && choice.severity ? `${choice.scar_type}.${choice.severity}` : null;
}

// Reload and share open what is shown; no history entry, so Back leaves the page as people expect.
function writeAddress(parameter, code) {
  const address = new URL(location.href);
  if (address.searchParams.get(parameter) === code) return;
  address.searchParams.set(parameter, code);
  history.replaceState(history.state, "", address);
}
