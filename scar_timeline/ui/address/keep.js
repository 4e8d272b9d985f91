// Going to another screen drops the address's parameters. The choice is put back, so that reload and share keep it.
export default function keep({ data }) {
  const address = new URL(location.href);
  if (address.searchParams.get(data.parameter) === data.code) return;
  address.searchParams.set(data.parameter, data.code);
  history.replaceState(history.state, "", address);
}
