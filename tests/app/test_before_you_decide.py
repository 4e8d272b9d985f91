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
from tests.app.opened import folded_away, html_of, read_only, table, told_aloud, visit, ways_on, words_of

SCREEN = "before_you_decide"


@pytest.fixture(scope="module")
def page(rendered):
    return rendered(SCREEN)


@pytest.fixture(scope="module")
def words(page):
    return words_of(page)


@pytest.fixture(scope="module")
def tables(content):
    return content.decision


def figures(page) -> list[str]:
    """The counts of harms, each with its words and, where somebody counted, its drawing."""
    return re.findall(r'<figure class="harm-count">.*?</figure>', html_of(page), re.DOTALL)


@pytest.mark.standard("COS-2", "IPD-Q2", "PEM-10", "PEM-6", "SHR-4")
def test_it_opens_with_the_decision_and_a_summary_and_ends_without_hurry(page, words, content):
    headers = [block.value for block in page.header]
    assert headers[0] == content.say("decide.in_short.title")
    assert headers[-1] == content.say("decide.end.title")
    for key in ("purpose.decision", "decide.end.intro", "decide.end.none"):
        assert content.say(key) in words


@pytest.mark.hazard("HZ-03")
@pytest.mark.standard("PEM-7")
def test_the_summary_pairs_gain_with_no_gain(page, content):
    (summary,) = [b.value for b in page.markdown if content.say("decide.in_short.gain") in b.value]
    for key in ("no_gain", "harm", "known"):
        assert content.say(f"decide.in_short.{key}") in summary


@pytest.mark.standard("IPD-C1", "IPD-Q3", "NICE-2", "SHR-2")
def test_every_option_is_told_row_by_row_in_cells_of_one_kind(page, content, tables):
    told = table(page, content.say("decide.options.caption"))
    for row in tables.options:
        for option in OPTION_COLUMNS:
            assert getattr(row, option) in told
    assert told.count("<td ") == len(tables.options) * len(OPTION_COLUMNS)
    assert set(re.findall(r"<td ([\w-]+=\"cell\")", told)) == {'role="cell"'}
    assert not re.search(r"<td[^>]*(style|class)=", told)


@pytest.mark.hazard("HZ-22")
def test_no_option_is_picked_for_anyone_and_nothing_is_preselected(page):
    assert all(radio.value is None for radio in page.radio)
    assert not any(box.value for box in page.checkbox)
    assert all(group.value in (None, []) for group in page.segmented_control)


@pytest.mark.hazard("HZ-04")
@pytest.mark.standard("COS-1", "IPD-Q5")
def test_every_harm_stands_in_full_view(page, words, tables):
    for row in tables.harms:
        for told in (row.harm, row.meaning, row.group, row.time, row.note):
            assert told in words
            assert not told or told not in folded_away(page)


@pytest.mark.hazard("HZ-12")
@pytest.mark.standard("NHS-5", "PEM-5")
def test_each_counted_harm_is_drawn_with_its_words_as_alternative_text(page, content, tables):
    counted = [row for row in tables.harms if row.is_counted]
    alts = re.findall(r'<img [^>]*alt="([^"]*)"', "".join(figures(page)))
    for row, alt in zip(counted, alts, strict=True):
        picture = harm_picture(content, row, "read")
        assert alt == f"{picture.title}. {picture.description}"
        for part in (row.harm, row.group, row.in_100_low, row.in_100_high, 100 - row.in_100_low):
            assert str(part) in alt


@pytest.mark.hazard("HZ-16")
def test_the_drawing_shows_as_many_people_as_the_words_say(page, tables):
    sources = re.findall(r'src="data:image/svg\+xml;base64,([^"]*)"', "".join(figures(page)))
    drawn = [b64decode(source).decode().split('class="legend"')[0] for source in sources]
    counted = [row for row in tables.harms if row.is_counted]
    for row, picture in zip(counted, drawn, strict=True):
        assert picture.count('class="happened"') == row.in_100_low
        assert picture.count('class="up-to"') == row.in_100_high - row.in_100_low


def test_what_nobody_counted_is_said_and_not_drawn(page, tables):
    rows = [row for rows in tables.harms_by_name().values() for row in rows]
    for row, figure in zip(rows, figures(page), strict=True):
        assert ("<img" in figure) is row.is_counted
        assert row.is_counted or row.counted in figure


@pytest.mark.hazard("HZ-14")
@pytest.mark.standard("IPD-Q6")
def test_days_describe_feeling_before_looks_and_three_skins(page, content, tables):
    told = table(page, content.say("decide.days.caption"))
    aspects = ("feel", "brown_skin", "black_skin", "white_skin")
    places = [told.index(f">{content.say(f'decide.days.{aspect}')}<") for aspect in aspects]
    assert places == sorted(places)
    for row in tables.experience:
        for aspect in aspects:
            assert getattr(row, aspect) in told


@pytest.mark.hazard("HZ-06")
def test_who_should_ask_first_is_a_list_to_read_and_not_a_form(page, tables):
    listed = next(block.value for block in page.markdown if tables.ask_first[0].text in block.value)
    for row in tables.ask_first:
        assert row.text in listed
    labels = {widget.label for widget in (*page.checkbox, *page.radio, *page.segmented_control)}
    assert not labels & {row.text for row in tables.ask_first}


@pytest.mark.hazard("HZ-05", "HZ-20")
@pytest.mark.standard("PEM-10")
def test_help_names_urgent_signs_first_and_the_country_of_the_numbers(page, words, content, tables):
    told = table(page, content.say("decide.help.caption"))
    order = sorted(tables.help, key=lambda row: ("now", "today", "soon").index(row.urgency))
    places = [told.index(f">{row.sign}<") for row in order]
    assert places == sorted(places)
    for row in tables.help:
        assert row.act in told.split(f">{row.sign}<")[1].split("</tr>")[0]
    assert content.say("decide.help.country", country=content.release.country) in words


@pytest.mark.hazard("HZ-23")
@pytest.mark.standard("COS-4")
def test_distress_is_named_and_where_to_turn(page, content, tables):
    (distress,) = [row for row in tables.help if row.id == "distress"]
    told = table(page, content.say("decide.help.caption"))
    assert distress.sign in told
    assert distress.act in told
    last = [block.value for block in page.markdown][-2:]
    assert last == [content.say("decide.end.feelings"), content.say("decide.end.support")]


@pytest.mark.hazard("HZ-10")
@pytest.mark.standard("DEV-2")
def test_nothing_can_be_typed_in(page):
    assert not page.text_input
    assert not page.text_area


@pytest.mark.hazard("HZ-22")
@pytest.mark.standard("COS-2", "PEM-2")
def test_there_is_nothing_to_book_or_pay(page, words):
    for selling in ("book now", "pay now", "add to basket", "special offer", "£", "$"):
        assert selling not in words.lower()
    assert not page.button


MOST_ANSWERS = max(len(answers) for answers in the_catalogue().decision.tell_back_questions().values())


@pytest.fixture(scope="module", params=range(MOST_ANSWERS))
def answered(request, tables):
    """The page once the first answer was tapped everywhere, or the second ..., and which answers these are."""
    page = visit(SCREEN)
    page.radio(key="hope").set_value(HOPES[request.param % len(HOPES)])
    picked = []
    for question, answers in tables.tell_back_questions().items():
        picked.append(answers[request.param % len(answers)])
        page.radio(key=f"tell_back_{question}").set_value(picked[-1].answer)
    return read_only(page.run()), picked


def test_an_answer_told_back_has_its_reply_written_and_aloud(answered, content):
    page, picked = answered
    again = content.say("decide.tell_back.again")
    for answer in picked:
        assert answer.reply in words_of(page)
        told = told_aloud(page, f"tell_back_{answer.question}")
        assert told == (answer.reply if answer.fits else f"{answer.reply} {again}")


def test_only_an_answer_that_does_not_fit_reopens_its_part(answered, page, content):
    after, picked = answered
    wrong = [answer.opens for answer in picked if not answer.fits]
    caption = f"<caption>{content.say('decide.options.caption')}</caption>"
    reopened = html_of(after).count(caption) - html_of(page).count(caption)
    assert reopened == sum(part != "harms" for part in wrong)
    assert (len(figures(after)) > len(figures(page))) is ("harms" in wrong)


@pytest.mark.hazard("HZ-04")
def test_harms_stay_in_view_whatever_is_tapped(answered, page):
    after, _ = answered
    assert set(figures(page)) <= set(figures(after))
    assert not any(figure in folded_away(after) for figure in figures(page))


@pytest.mark.standard("DEV-4")
def test_telling_back_adds_replies_and_no_score(answered, page, content):
    after, picked = answered
    before, now = (
        {block.value for block in (*shown.header, *shown.subheader, *shown.markdown)}
        for shown in (page, after)
    )
    new = {value for value in now - before if value not in told_aloud(after, "hope")}
    assert new - {content.say("decide.tell_back.again")} == {answer.reply for answer in picked}
    assert not after.metric
    assert not after.get("progress")


@pytest.mark.standard("DEV-4", "IPD-V1", "NICE-3", "SHR-3")
def test_values_are_listed_back_written_and_aloud_and_never_weighed(page, content, tables):
    assert told_aloud(page, "values") == content.say("decide.values.said_none")
    first, other, *_, last = tables.values
    after = visit(SCREEN)
    after.segmented_control(key=f"value_{first.id}").set_value("matters")
    after.segmented_control(key=f"value_{other.id}").set_value("not_so_much")
    after.segmented_control(key=f"value_{last.id}").set_value("matters").run()
    said = content.say("decide.values.said")
    assert f"{said}\n\n- {first.text}\n- {last.text}" in [block.value for block in after.markdown]
    assert told_aloud(after, "values") == f"{said} {first.text} {last.text}"
    assert not after.metric


@pytest.mark.standard("COS-1")
def test_the_hope_is_answered_with_what_is_drawn_only_after_it_is_said(content):
    page = visit(SCREEN, code_for(content, "rolling", "moderate"))
    timeline = scenario(content, "rolling", "moderate")
    drawn = content.say(
        "decide.hope.drawn",
        scar_type=timeline.scar_type.name,
        severity=timeline.severity.name,
        clear=timeline.clear_or_more(week_of(MONTH)),
        little=timeline.little_or_none(week_of(MONTH)),
    )
    assert drawn not in words_of(page)
    assert told_aloud(page, "hope") == ""
    page.radio(key="hope").set_value("lot").run()
    hoped = content.say("decide.hope.you_hope", hope=content.say("decide.hope.lot"))
    answer = [hoped, drawn, content.say("decide.hope.not_yours"), content.say("decide.hope.talk")]
    assert told_aloud(page, "hope") == " ".join(answer)
    assert set(answer) <= {block.value for block in page.markdown}


@pytest.mark.hazard("HZ-17")
def test_no_hope_is_answered_with_a_drawing_for_raised_scars(content):
    page = visit(SCREEN, code_for(content, "raised", "mild"))
    page.radio(key="hope").set_value("clear").run()
    hoped = content.say("decide.hope.you_hope", hope=content.say("decide.hope.clear"))
    answer = [hoped, content.say("decide.hope.raised"), content.say("decide.hope.talk")]
    assert told_aloud(page, "hope") == " ".join(answer)
    assert set(answer) <= {block.value for block in page.markdown}


def test_without_a_choice_the_hope_is_answered_with_a_study_and_where_to_choose(answered, content):
    page, _ = answered
    assert content.say("decide.hope.general") in told_aloud(page, "hope")
    assert content.say("decide.hope.choose") in ways_on(page)


@pytest.mark.standard("IPD-G1", "PEM-11")
def test_ticked_questions_are_counted_aloud_and_listed_in_their_own_order(page, content, tables):
    assert told_aloud(page, "questions") == content.say("take_home.questions.picked_none")
    first, *_, last = tables.questions
    after = visit(SCREEN)
    after.checkbox(key=f"question_{last.id}").check().run()
    assert told_aloud(after, "questions") == content.say("take_home.questions.picked_one")
    after.checkbox(key=f"question_{first.id}").check().run()
    assert told_aloud(after, "questions") == content.say("take_home.questions.picked", n=2)
    listed = f"{content.say('decide.questions.picked')}\n\n1. {first.text}\n1. {last.text}"
    assert listed in [block.value for block in after.markdown]
