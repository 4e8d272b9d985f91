"""The patient's table."""

from scar_timeline.describe.month_table import month_rows


def test_rows_are_months_in_words(catalogue, timeline):
    assert [row.when for row in month_rows(catalogue, timeline)] == [
        "Start",
        "Month 1",
        "Month 2",
        "Month 3",
        "Month 4",
        "Month 6",
        "Month 9",
        "Month 12",
    ]


def test_every_session_stands_in_exactly_one_row(catalogue, timeline):
    done = " ".join(row.do for row in month_rows(catalogue, timeline))
    for number in range(1, timeline.course.sessions + 1):
        assert done.count(f"Session {number}") == 1


def test_nothing_starts_unseen(catalogue, timeline):
    done = " ".join(row.do for row in month_rows(catalogue, timeline))
    for event in timeline.events:
        if event.id != "settle":
            assert event.name in done


def test_each_row_pairs_change_with_no_change(catalogue, dented):
    for row in month_rows(catalogue, dented)[1:]:
        week = round(row.month * 52 / 12)
        clear, little = dented.clear_or_more(week), dented.little_or_none(week)
        assert row.notice == f"{clear} of 12: clear change or more. {little} of 12: little or none."


def test_the_start_is_no_change_yet(catalogue, dented):
    assert month_rows(catalogue, dented)[0].notice == "12 of 12: no change yet."


def test_raised_scars_say_in_every_row_that_nothing_is_drawn(catalogue, timelines):
    rows = month_rows(catalogue, timelines["raised", "mild"])
    assert {row.notice for row in rows} == {"Not drawn: nobody has measured this."}


def test_the_busiest_phase_changes_in_the_order_of_healing(catalogue, timelines):
    skin = [row.skin for row in month_rows(catalogue, timelines["rolling", "moderate"])]
    assert skin[0] == "Busiest: calming down."
    assert skin[1].startswith("Busiest: calming down") or skin[1].startswith("Busiest: building")
    assert "Busiest: remodelling." in skin[4]
    assert skin[-1].startswith("Mostly settled.")
    assert any("A study measured here." in cell for cell in skin)
    assert "A study measured here." not in skin[1]
