import logging

import pytest

from scar_timeline.web.error_pages import ErrorPages


async def broken(scope, receive, send):
    raise ValueError("a table has no row for rolling")


async def broken_halfway(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    raise ValueError("the rest could not be made")


def test_a_broken_route_says_so_in_plain_words_and_the_log_names_no_choice(catalogue, ask, caplog):
    with caplog.at_level(logging.ERROR, logger="scar_timeline"):
        answer = ask(ErrorPages(broken, {"en": catalogue}), "/s/code123?type=rolling")
    assert answer.status_code == 500
    assert f"<h1>{catalogue.say('web.failure.title')}</h1>" in answer.text
    assert not {"ValueError", "rolling"} & set(answer.text.split())
    (line,) = [record for record in caplog.records if record.name.startswith("scar_timeline")]
    assert line.getMessage() == "GET /s failed"
    assert line.exc_info[0] is ValueError


def test_half_an_answer_is_cut_off_and_not_continued_with_another(catalogue, ask):
    with pytest.raises(ValueError, match="the rest"):
        ask(ErrorPages(broken_halfway, {"en": catalogue}), "/handout.pdf")
