import gc
import time
import weakref
from types import SimpleNamespace

from streamlit.runtime.memory_session_storage import MemorySessionStorage

from scar_timeline.ui.ended_sessions import let_go


class Left:
    """What a session held: a choice, ticks."""

    id = "left"


def test_what_a_visitor_chose_is_let_go_of_after_its_time_although_nobody_else_comes():
    storage = MemorySessionStorage(ttl_seconds=0.05)
    session = Left()
    storage.save(SimpleNamespace(session=session))
    seen = weakref.ref(session)
    del session
    time.sleep(0.1)
    gc.collect()
    assert seen() is not None  # Streamlit alone keeps it
    let_go(SimpleNamespace(_session_mgr=SimpleNamespace(_session_storage=storage)))
    gc.collect()
    assert seen() is None


def test_a_session_whose_time_is_not_over_stays():
    storage = MemorySessionStorage()
    storage.save(SimpleNamespace(session=Left()))
    let_go(SimpleNamespace(_session_mgr=SimpleNamespace(_session_storage=storage)))
    assert storage.get("left")
