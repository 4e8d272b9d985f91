"""Asks an ASGI application without a network."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send


@dataclass
class Answer:
    """What came back."""

    status: int = 0
    headers: Headers = field(default_factory=Headers)
    body: bytes = b""

    @property
    def text(self) -> str:
        return self.body.decode()


def run_apart(work: Coroutine[object, object, object]) -> None:
    """Run in a thread of its own: Playwright keeps an event loop in the thread of the browser tests."""
    with ThreadPoolExecutor(1) as apart:
        apart.submit(asyncio.run, work).result()


Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def ask() -> Ask:
    """``ask(app, path, method="GET", query="", **headers)``; header names with ``_`` for ``-``."""

    def one(app: ASGIApp, path: str, method: str = "GET", query: str = "", **headers: str) -> Answer:
        answer = Answer()
        scope = {
            "type": "http",
            "method": method,
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "scheme": "http",
            "server": ("clinic.example", 80),
            "headers": [
                (name.replace("_", "-").lower().encode(), value.encode()) for name, value in headers.items()
            ],
        }

        async def receive() -> Message:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                answer.status = message["status"]
                answer.headers = Headers(raw=message["headers"])
            else:
                answer.body += message.get("body", b"")

        run_apart(app(scope, receive, send))
        return answer

    return one


@pytest.fixture(scope="session")
def shake_hands() -> Callable[..., str]:
    """``shake_hands(app, path, **headers)``: the type of the first message a WebSocket handshake gets."""

    def one(app: ASGIApp, path: str, **headers: str) -> str:
        said: list[str] = []
        raw = [(name.encode(), value.encode()) for name, value in headers.items()]
        scope = {"type": "websocket", "path": path, "query_string": b"", "headers": raw}

        async def receive() -> Message:
            return {"type": "websocket.connect"}

        async def send(message: Message) -> None:
            said.append(message["type"])

        run_apart(app(scope, receive, send))
        return said[0]

    return one


@pytest.fixture(scope="session")
def inner() -> ASGIApp:
    """An application that answers everything with "inner" and accepts every WebSocket."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await send({"type": "websocket.accept"})
        else:
            await PlainTextResponse("inner")(scope, receive, send)

    return app
