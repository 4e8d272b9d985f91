import logging

import pytest

from scar_timeline.server.failures import PlainFailures


async def broken(scope, receive, send):
    raise ValueError("a table has no row for rolling")


async def broken_halfway(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    raise ValueError("the rest could not be made")


def test_a_broken_route_says_so_in_plain_words(messages, ask):
    answer = ask(PlainFailures(broken, messages.say), "/handout.pdf")
    assert answer.status == 500
    assert "<h1>Something went wrong on our side</h1>" in answer.text
    assert "ValueError" not in answer.text
    assert "rolling" not in answer.text


def test_the_log_names_the_route_and_the_error_but_not_the_choice(messages, ask, caplog):
    with caplog.at_level(logging.ERROR):
        ask(PlainFailures(broken, messages.say), "/s/code123", query="type=rolling")
    assert caplog.messages == ["GET /s failed"]
    assert caplog.records[0].exc_info[0] is ValueError


def test_half_an_answer_is_cut_off_and_not_continued_with_another(messages, ask):
    with pytest.raises(ValueError, match="the rest"):
        ask(PlainFailures(broken_halfway, messages.say), "/handout.pdf")
