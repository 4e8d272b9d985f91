"""Asks an ASGI application without a network."""

from collections.abc import Callable, Iterator

import httpx2
import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketDisconnect

HOST = "clinic.example"
Ask = Callable[..., httpx2.Response]


def client_of(app: ASGIApp) -> TestClient:
    """What a browser would be that follows nothing by itself and asks for no compression unless told."""
    plain = {"accept-encoding": "identity"}
    return TestClient(app, base_url=f"http://{HOST}", headers=plain, follow_redirects=False)


@pytest.fixture(scope="session")
def ask() -> Ask:
    """``ask(app, path, method="GET", **headers)``; header names with ``_`` for ``-``."""

    def one(app: ASGIApp, path: str, method: str = "GET", **headers: str) -> httpx2.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return client_of(app).request(method, path, headers=named)

    return one


@pytest.fixture(scope="session")
def visit() -> Iterator[Ask]:
    """``visit(path, method="GET", **headers)``: the whole app, as ``app.py`` puts it together."""
    from app import app  # starts everything, so only for those who ask

    with client_of(app) as client:
        yield lambda path, method="GET", **headers: client.request(
            method, path, headers={name.replace("_", "-"): value for name, value in headers.items()}
        )


@pytest.fixture(scope="session")
def accepts() -> Callable[..., bool]:
    """``accepts(app, path, **headers)``: whether a WebSocket handshake is accepted."""

    def one(app: ASGIApp, path: str, **headers: str) -> bool:
        try:
            with client_of(app).websocket_connect(f"ws://{HOST}{path}", headers=headers):
                return True
        except WebSocketDisconnect:
            return False

    return one


@pytest.fixture(scope="session")
def inner() -> ASGIApp:
    """An application that answers everything with "inner" and accepts every WebSocket."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await send({"type": "websocket.accept"})
            await send({"type": "websocket.close"})
        else:
            await PlainTextResponse("inner")(scope, receive, send)

    return app
