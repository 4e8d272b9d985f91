"""The page "Before you decide": options alike, harms in full view, nothing scored, nothing kept."""

import re
from base64 import b64decode

import pytest

from scar_timeline.content.decision import OPTION_COLUMNS
from scar_timeline.course.scenario import scenario
from scar_timeline.describe.spans import week_of
from scar_timeline.links.opening import code_for
from scar_timeline.ui.catalogue import the_catalogue
from scar_timeline.ui.decide.harms import harm_picture
from scar_timeline.ui.decide.hope import HOPES, MONTH
from tests.app.opened import (
    folded_away,
    html_of,
    labels,
    read_only,
    table,
    texts,
    told_aloud,
    visit,
    words_of,
)

SCREEN = "before_you_decide"
MOST_ANSWERS = max(len(answers) for answers in the_catalogue().decision.tell_back_questions().values())


@pytest.fixture(scope="module")
def page(rendered):
    return rendered(SCREEN)


@pytest.fixture(scope="module", params=range(MOST_ANSWERS))
def answered(request, content):
    """The page once the first answer was tapped everywhere, or the second ..., and these answers."""
    page, picked = visit(SCREEN), []
    page.radio(key="hope").set_value(HOPES[request.param % len(HOPES)])
    for question, answers in content.decision.tell_back_questions().items():
        picked.append(answers[request.param % len(answers)])
        page.radio(key=f"tell_back_{question}").set_value(picked[-1].answer)
    return read_only(page.run()), picked


def harm_counts(page):
    return re.findall(r'<figure class="harm-count">.*?</figure>', html_of(page), re.DOTALL)


def test_it_opens_with_a_summary_and_ends_with_what_to_do_next(page, content):
    assert page.header[0].value == content.say("decide.in_short.title")
    assert page.header[-1].value == content.say("decide.end.title")


@pytest.mark.standard("IPD-C1", "IPD-Q3", "NICE-2", "SHR-2")
def test_options_stand_in_cells_of_one_kind(page, content):
    told = table(page, content.say("decide.options.caption"))
    cells = re.findall(r'<td role="cell" data-column="[^"]*">[^<]*</td>', told)
    assert len(cells) == told.count("<td") == len(content.decision.options) * len(OPTION_COLUMNS)


@pytest.mark.hazard("HZ-06", "HZ-10", "HZ-22")
@pytest.mark.standard("DEV-2")
def test_nothing_is_preselected_or_typed_in_and_cautions_are_no_form(page, content):
    boxes = [*page.radio, *page.checkbox, *page.segmented_control]
    assert not any(box.value for box in boxes)
    assert not {box.label for box in boxes} & {row.text for row in content.decision.ask_first}
    assert not [*page.text_input, *page.text_area]


@pytest.mark.hazard("HZ-22")
@pytest.mark.standard("COS-2", "PEM-2")
def test_there_is_nothing_to_book_or_pay(page):
    for selling in ("book now", "pay now", "add to basket", "special offer", "£", "$"):
        assert selling not in f"{words_of(page)} {html_of(page)}".lower()
    assert not page.button


@pytest.mark.hazard("HZ-12", "HZ-16")
@pytest.mark.standard("NHS-5", "PEM-5")
def test_each_count_is_drawn_and_put_in_words_and_what_nobody_counted_is_only_said(page, content):
    rows = [row for rows in content.decision.harms_by_name().values() for row in rows]
    for row, figure in zip(rows, harm_counts(page), strict=True):
        image = re.search(r'base64,([^"]*)" alt="([^"]*)"', figure)
        if not row.is_counted:
            assert image is None
            assert row.counted in figure
            continue
        picture = harm_picture(content, row, "read")
        assert image[2] == f"{picture.title}. {picture.description}"
        for told in (row.harm, row.group, row.in_100_low, row.in_100_high, 100 - row.in_100_low):
            assert str(told) in image[2]
        people = b64decode(image[1]).decode().split('class="legend"')[0]
        assert people.count('class="happened"') == row.in_100_low
        assert people.count('class="up-to"') == row.in_100_high - row.in_100_low


@pytest.mark.hazard("HZ-04")
def test_harms_stay_in_view_whatever_is_tapped(answered, page):
    after, _ = answered
    assert set(harm_counts(page)) <= set(harm_counts(after))
    assert not any(figure in folded_away(after) for figure in harm_counts(page))


def test_each_answer_has_its_reply_and_reopens_its_part_only_where_it_does_not_fit(answered, page, content):
    after, picked = answered
    for answer in picked:
        reply = [answer.reply] if answer.fits else [answer.reply, content.say("decide.tell_back.again")]
        assert told_aloud(after, f"tell_back_{answer.question}") == " ".join(reply)
    wrong = [answer.opens for answer in picked if not answer.fits]
    caption = f"<caption>{content.say('decide.options.caption')}</caption>"
    assert html_of(after).count(caption) == 1 + sum(part != "harms" for part in wrong)
    assert (len(harm_counts(after)) > len(harm_counts(page))) is ("harms" in wrong)


@pytest.mark.standard("DEV-4")
def test_telling_back_adds_replies_and_no_score(answered, page, content):
    after, picked = answered
    known = {*texts(page), *(block.value for block in after.caption), content.say("decide.tell_back.again")}
    new = [text for text in texts(after) if text not in known and text not in told_aloud(after, "hope")]
    assert new == [answer.reply for answer in picked]
    assert not [*after.metric, *after.get("progress")]


@pytest.mark.hazard("HZ-17")
@pytest.mark.standard("COS-1")
@pytest.mark.parametrize(("scar_type", "hope"), [("rolling", "lot"), ("raised", "clear")])
def test_a_hope_is_answered_once_it_is_said_with_what_is_drawn_and_never_for_raised_scars(
    content, scar_type, hope
):
    timeline = scenario(content, scar_type, "severe")
    answer = [content.say("decide.hope.raised")]
    if timeline.draws_change:
        clear, little = timeline.clear_or_more(week_of(MONTH)), timeline.little_or_none(week_of(MONTH))
        names = {"scar_type": timeline.scar_type.name, "severity": timeline.severity.name}
        drawn = content.say("decide.hope.drawn", **names, clear=clear, little=little)
        answer = [drawn, content.say("decide.hope.not_yours")]
    page = visit(SCREEN, code_for(content, scar_type, "severe"))
    assert told_aloud(page, "hope") == ""
    assert not set(answer) & set(texts(page))
    page.radio(key="hope").set_value(hope).run()
    hoped = content.say("decide.hope.you_hope", hope=content.say(f"decide.hope.{hope}"))
    answer = [hoped, *answer, content.say("decide.hope.talk")]
    assert told_aloud(page, "hope") == " ".join(answer)
    assert set(answer) <= set(texts(page))


def test_without_a_choice_a_hope_is_answered_with_a_study_and_where_to_choose(answered, content):
    page, _ = answered
    assert content.say("decide.hope.general") in told_aloud(page, "hope")
    assert content.say("decide.hope.choose") in labels(page, "page_link")
