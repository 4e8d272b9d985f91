"""The twelve of studies and of this clinic: from the same content, by the same way, with other draws only."""

from scar_timeline.timeline.clinic_people import with_clinic_people
from scar_timeline.timeline.scenario import all_scenarios
from tests.unit.clinic_counts import counting, counts


def test_where_nobody_was_counted_it_is_the_same_content(catalogue):
    assert with_clinic_people(catalogue) is catalogue


def test_counts_change_nothing_of_the_studies_own_picture(catalogue, timelines):
    for choice, timeline in all_scenarios(counting(catalogue, counts(1, 2, 3, 4))).items():
        assert timeline.weekly.equals(timelines[choice.scar_type, choice.severity].weekly)
        assert timeline.clinic_people == 0


def test_only_the_journeys_of_dented_scars_change_and_they_say_how_many_were_counted(catalogue, timelines):
    rows = counts(0, 0, 5, 35), counts(0, 0, 0, 10, scar_type="rolling")
    for choice, timeline in all_scenarios(with_clinic_people(counting(catalogue, *rows))).items():
        before = timelines[choice.scar_type, choice.severity]
        assert timeline.clinic_people == 50
        assert (timeline.course, timeline.events, timeline.measured) == (before.course, before.events, before.measured)
        changed = {name for name in before.weekly.columns if not timeline.weekly[name].equals(before.weekly[name])}
        assert all(name.startswith("journey_") for name in changed)
        assert bool(changed) is before.draws_change
        for person, same in zip(timeline.journeys, before.journeys, strict=True):
            assert person.shares[-1] >= same.shares[-1]


def test_it_is_made_once_so_that_what_is_kept_of_it_stays(catalogue):
    content = counting(catalogue, counts(1, 2, 3, 4))
    assert with_clinic_people(content) is with_clinic_people(content)
