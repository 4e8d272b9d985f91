"""Many people open their links at once: each gets the page of their own choice. Bounded, loopback only."""

from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

import pytest

from scar_timeline.course.scenario import all_scenarios
from scar_timeline.describe.alternative import picture_title
from scar_timeline.links.opening import code_for
from tests.browser.running_app import running_app

ROUNDS = 8
AT_ONCE = 12


@pytest.fixture(scope="module")
def server(root):
    with running_app(root) as url:
        yield url


def test_nobody_is_shown_somebody_elses_choice(server, catalogue):
    titles = {
        code_for(catalogue, *choice): picture_title(catalogue, timeline)
        for choice, timeline in all_scenarios(catalogue).items()
    }
    asked = [code for _ in range(ROUNDS) for code in titles]

    def fetch(code):
        with urlopen(f"{server}/s/{code}", timeout=30) as answer:
            return code, answer.status, answer.read().decode()

    with ThreadPoolExecutor(AT_ONCE) as crowd:
        answers = list(crowd.map(fetch, asked))
    assert len(answers) == ROUNDS * len(titles)
    for code, status, page in answers:
        assert status == 200
        assert titles[code] in page
        others = [title for other, title in titles.items() if other != code]
        assert not any(f"<title>{title}" in page for title in others)
