"""Who made this, when it was checked and by whom: the lines on paper, in the words of the screens' footer."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.handout.formats import written_date
from scar_timeline.signoff.places import PAGE
from scar_timeline.signoff.standing import NO_CHOICE, sign_off_line
from scar_timeline.timeline.timeline import Timeline


def version_line(catalogue: Catalogue) -> str:
    """Content version, when it was written and for which country."""
    release = catalogue.release
    written = written_date(catalogue, release.written)
    return catalogue.say("sources.made.version", version=release.version, written=written, country=release.country)


def review_line(
    catalogue: Catalogue, place: str = "", choice: tuple[str, str] | None = None, *, is_usual: bool = True
) -> str:
    """When the content was last checked as a whole, when the next check is due, and who signed off what stands here.

    ``place`` and ``choice`` are those of :func:`scar_timeline.signoff.standing.sign_off_line`. The numbers of a course
    that is not the usual one are no statements of their own: where one is shown, that is said.
    """
    reviews = catalogue.reviews
    dates = catalogue.say(
        "footer.review.line",
        reviewed=written_date(catalogue, min(review.reviewed for review in reviews)),
        next_review=written_date(catalogue, min(review.next_review for review in reviews)),
    )
    if is_usual:
        return f"{dates} {sign_off_line(catalogue, place, choice)}"
    return f"{dates} {sign_off_line(catalogue, place, NO_CHOICE)} {catalogue.say('footer.review.chosen')}"


def translated_mark(catalogue: Catalogue) -> tuple[str, ...]:
    """That no clinician checked what is read; nothing in the language it was written in."""
    return (catalogue.say("web.languages.mark"),) if catalogue.is_translated else ()


def change_lines(catalogue: Catalogue) -> tuple[str, ...]:
    """What each version of the content changed."""
    return tuple(
        catalogue.say(
            "sources.made.change",
            version=change.version,
            date=written_date(catalogue, change.date),
            says=change.says,
        )
        for change in catalogue.changes
    )


def interest_line(catalogue: Catalogue) -> str:
    """Who made these pages, who took no part, and who may sell the treatment."""
    return " ".join(catalogue.say(f"sources.made.{part}") for part in ("updates", "who", "clinic"))


def made_lines(catalogue: Catalogue, timeline: Timeline) -> tuple[str, ...]:
    """All of it for the page of a timeline, a line each."""
    choice = (timeline.scar_type.id, timeline.severity.id)
    reviewed = review_line(catalogue, PAGE, choice, is_usual=timeline.is_usual)
    return version_line(catalogue), reviewed, interest_line(catalogue)
