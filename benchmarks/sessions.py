"""Visitors without a browser: Streamlit's own WebSocket protocol, and the HTTP a browser with a full cache asks."""

import asyncio
import json
from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import ClassVar
from urllib.parse import urlencode

import httpx2
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from benchmarks.chart import SEVERITIES
from benchmarks.contestants import BARE_STREAMLIT, CODE_PARAMETER, OURS, Contestant

SOCKET = "/_stcore/stream"
ASKED_FIRST = ("/_stcore/health", "/_stcore/host-config")
"""What Streamlit's front end asks for before it connects."""
SCREENS = ("before_you_decide", "take_home", "how_it_works")
EXPLORER = "block-explorer-explorer"
ANSWERS_WITHIN_SECONDS = 30.0


class Session:
    """One connection to a Streamlit server; counts the messages and bytes that its reruns send."""

    def __init__(self, base: str, query: str) -> None:
        self.messages = 0
        self.bytes = 0
        self.widgets: dict[str, str] = {}
        self._base = base
        self._query = query
        self._socket: ClientConnection | None = None

    async def open(self, page: str = "") -> None:
        """Connect, and run a page's script for the first time."""
        self._socket = await connect(
            self._base.replace("http", "ws", 1) + SOCKET, subprotocols=[Subprotocol("streamlit")], max_size=None
        )
        self._page = page
        await self.rerun({})

    async def rerun(self, values: Mapping[str, tuple[str, str]]) -> None:
        """Run the page's script again, and wait until it is through.

        Args:
            values: by widget id, the kind of value (``json`` or ``string_array``) and the value.
        """
        assert self._socket is not None
        asked = BackMsg()
        asked.rerun_script.query_string = self._query
        asked.rerun_script.page_name = self._page
        asked.rerun_script.context_info.url = f"{self._base}/{self._page}"
        for widget, (kind, value) in values.items():
            state = asked.rerun_script.widget_states.widgets.add(id=widget)
            if kind == "json":
                state.json_value = value
            else:
                state.string_array_value.data.append(value)
        await self._socket.send(asked.SerializeToString())
        while True:
            data = await self._socket.recv(decode=False)
            self.messages += 1
            self.bytes += len(data)
            said = ForwardMsg.FromString(data)
            kind = said.WhichOneof("type")
            if kind == "script_finished":
                return
            if kind == "delta" and not self._knows_all:
                self._learn(said)

    async def close(self) -> None:
        """Leave, as a browser does."""
        if self._socket is not None:
            await self._socket.close()

    @property
    def _knows_all(self) -> bool:
        return bool(self.widgets)

    def _learn(self, said: ForwardMsg) -> None:
        element = said.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "button_group":
            self.widgets["severity"] = element.button_group.id
        elif kind == "bidi_component" and element.bidi_component.id.endswith(EXPLORER):
            self.widgets["explorer"] = element.bidi_component.id


class Visitor(ABC):
    """Somebody who does the same thing over and over."""

    does: ClassVar[str]
    contestant: ClassVar[Contestant]

    def __init__(self, base: str, code: str, http: httpx2.AsyncClient) -> None:
        self.base = base
        self.http = http
        self.query = urlencode({CODE_PARAMETER: code}) if self.contestant is OURS else ""
        self.session = Session(base, self.query)
        self.turn = 0

    async def arrive(self) -> None:
        """Open the front page."""
        await self.load("")

    @abstractmethod
    async def act(self) -> None:
        """Do it once, and wait for the whole answer."""

    async def leave(self) -> None:
        """Close the tab."""
        await self.session.close()

    async def load(self, page: str) -> None:
        """Load a page: its HTML, what the front end asks for, and a session whose script runs to its end.

        Raises:
            httpx2.HTTPStatusError: the server does not answer as it should.
        """
        for path in (f"/{page}?{self.query}", *ASKED_FIRST):
            (await self.http.get(self.base + path)).raise_for_status()
        await self.session.open(page)


class BareTap(Visitor):
    """Bare Streamlit: another severity, which runs the script again and sends the chart."""

    does = "bare Streamlit: a tap"
    contestant = BARE_STREAMLIT

    async def act(self) -> None:
        """Tap the next severity."""
        self.turn += 1
        severity = SEVERITIES[self.turn % len(SEVERITIES)]
        await self.session.rerun({self.session.widgets["severity"]: ("string_array", severity)})


class ExploreTap(Visitor):
    """Ours: another severity on Explore. The browser holds every answer, so nothing is asked."""

    does = "ours: a tap on Explore"
    contestant = OURS

    async def act(self) -> None:
        """Nothing reaches the server."""


class ChartChange(Visitor):
    """Ours: another severity while the Chart view is open, which runs the script again and sends the chart."""

    does = "ours: a change of the open chart"
    contestant = OURS

    async def act(self) -> None:
        """Tap the next severity."""
        self.turn += 1
        choice = {"scar_type": "rolling", "severity": SEVERITIES[self.turn % len(SEVERITIES)], "view": "chart"}
        told = json.dumps({"choice": choice})
        await self.session.rerun({self.session.widgets["explorer"]: ("json", told)})


class AnotherScreen(Visitor):
    """Ours: another screen, which is a full load of a page: HTML, a new session, a first run."""

    does = "ours: another screen, opened"
    contestant = OURS

    async def act(self) -> None:
        """Leave this screen and open the next."""
        left = self.session
        self.session = Session(self.base, self.query)
        self.session.messages, self.session.bytes = left.messages, left.bytes
        self.turn += 1
        await asyncio.gather(left.close(), self.load(SCREENS[self.turn % len(SCREENS)]))
