"""Sessions of visitors who left: Streamlit forgets them only when the next visitor comes."""

from asyncio import create_task, sleep
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from typing import Any, Final

from streamlit.runtime import Runtime
from streamlit.runtime.memory_session_storage import MemorySessionStorage

_LOOKED_AFTER_EVERY_S: Final = 30.0


@asynccontextmanager
async def sessions_end(_: object) -> AsyncGenerator[None]:
    """The lifespan of the app: meanwhile the sessions whose time is over are let go of, with what was chosen in them.

    The time is ``server.disconnectedSessionTTL``; up to half a minute more goes by.
    """
    looking = create_task(_look_after_sessions())
    try:
        yield
    finally:
        looking.cancel()


async def _look_after_sessions() -> None:
    while True:
        await sleep(_LOOKED_AFTER_EVERY_S)
        with suppress(RuntimeError):  # no session was ever asked for
            let_go(Runtime.instance())


def let_go(runtime: Any) -> None:
    """Drop every session of a runtime whose time is over."""
    storage = runtime._session_mgr._session_storage
    if isinstance(storage, MemorySessionStorage):
        # Typed as a mapping by Streamlit; it is a cache that drops what is too old when it is told to.
        storage._cache.expire()  # type: ignore[attr-defined]
