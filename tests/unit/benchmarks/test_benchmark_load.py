import asyncio
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from benchmarks.load import MOST_REQUESTS, burst, main


def bursts_of(handler, path, requests):
    async def run():
        async with httpx.AsyncClient(transport=httpx.MockTransport(handler), base_url="http://app") as client:
            return await burst(client, path, requests, at_once=4)

    # In a thread of its own: Playwright keeps an event loop in the thread of the browser tests.
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(asyncio.run, run()).result()


def test_a_burst_sends_exactly_what_was_asked():
    done = bursts_of(lambda request: httpx.Response(200, text="page"), "/", 10)
    assert len(done.answers) == 10
    assert done.failed == 0


def test_a_fast_page_without_a_picture_counts_as_failed_although_it_is_a_200():
    done = bursts_of(lambda request: httpx.Response(200, text="<html>front page"), "/s/abc", 3)
    assert done.failed == 3


def test_a_server_that_hangs_up_counts_as_failed():
    def hang_up(request):
        raise httpx.ReadError("gone", request=request)

    assert bursts_of(hang_up, "/", 3).failed == 3


def test_the_load_has_an_upper_bound(capsys):
    with pytest.raises(SystemExit):
        main(["--requests", str(MOST_REQUESTS + 1)])
    assert f"from 1 to {MOST_REQUESTS}" in capsys.readouterr().err
