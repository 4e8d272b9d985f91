"""A slow network: a TCP relay with a delay and a shared bandwidth, `python -m benchmarks.slow_network`.

Chromium's own network emulation leaves WebSockets alone (measured: with 400 ms of latency a Streamlit tap
went from 223 to 221 ms, a Dash tap from 117 to 499 ms), so it would flatter every framework that answers
through one.
"""

import argparse
import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass

CHUNK_BYTES = 4096
LONGEST_QUEUE_SECONDS = 0.02


@dataclass
class Direction:
    """One way of the link, shared by all connections: `bytes_a_second`, then `delay_seconds` on the way."""

    bytes_a_second: float
    delay_seconds: float
    free_at: float = 0.0

    def send(self, size: int, now: float) -> float:
        """Put `size` bytes on the link at `now`; returns when the last of them arrives. Times in seconds."""
        self.free_at = max(self.free_at, now) + size / self.bytes_a_second
        return self.free_at + self.delay_seconds

    def queue_seconds(self, now: float) -> float:
        """Return how long a byte would wait now before it gets on the link."""
        return max(0.0, self.free_at - now)


async def relay(
    source: asyncio.StreamReader, sink: asyncio.StreamWriter, direction: Direction, not_before: float
) -> None:
    """Carry bytes from `source` to `sink` over the link until the source ends, none before `not_before`."""
    on_the_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()

    async def take() -> None:
        while data := await source.read(CHUNK_BYTES):
            on_the_way.put_nowait((direction.send(len(data), time.monotonic()), data))
            # A full link makes the sender wait, as a real one would.
            queue = direction.queue_seconds(time.monotonic())
            if queue > LONGEST_QUEUE_SECONDS:
                await asyncio.sleep(queue - LONGEST_QUEUE_SECONDS)
        on_the_way.put_nowait((time.monotonic() + direction.delay_seconds, b""))

    async def give() -> None:
        while True:
            arrives, data = await on_the_way.get()
            await asyncio.sleep(max(arrives, not_before) - time.monotonic())
            if not data:
                break
            sink.write(data)
            await sink.drain()
        if sink.can_write_eof():
            sink.write_eof()

    await asyncio.gather(take(), give())


async def serve(port: int, to_port: int, down: Direction, up: Direction) -> None:
    """Relay connections to `port` on to `to_port`, both of this machine, until cancelled."""
    round_trip = down.delay_seconds + up.delay_seconds

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # The machine accepts at once; a distant one would have answered the handshake a round trip later.
        open_at = time.monotonic() + round_trip
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", to_port)
        except OSError:
            writer.close()
            return
        try:
            await asyncio.gather(
                relay(reader, far_writer, up, open_at + up.delay_seconds),
                relay(far_reader, writer, down, open_at),
            )
        except ConnectionError:
            pass  # either side hung up
        finally:
            writer.close()
            far_writer.close()

    server = await asyncio.start_server(connected, "127.0.0.1", port)
    async with server:
        await server.serve_forever()


def main(arguments: Sequence[str] | None = None) -> None:
    """Relay until the process is ended."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.slow_network", description=__doc__)
    parser.add_argument("port", type=int)
    parser.add_argument("to_port", type=int)
    parser.add_argument("--down-mbps", type=float, required=True)
    parser.add_argument("--up-mbps", type=float, required=True)
    parser.add_argument("--round-trip-ms", type=float, required=True)
    options = parser.parse_args(arguments)
    one_way = options.round_trip_ms / 2000
    down = Direction(options.down_mbps * 1e6 / 8, one_way)
    up = Direction(options.up_mbps * 1e6 / 8, one_way)
    asyncio.run(serve(options.port, options.to_port, down, up))


if __name__ == "__main__":
    main()
