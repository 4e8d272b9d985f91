// "Start again for the next person", under every screen.
export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  const says = parentElement.querySelector("[role=alert]");
  button.textContent = data.button;
  button.onclick = async () => {
    says.textContent = "";
    button.disabled = true;
    const left = await leave();
    if (!left) {
      button.disabled = false;
      says.textContent = data.no_answer;
    }
  };
}
