"""Who made this, when it was checked and by whom: the lines on paper, in the words of the screens' footer."""

from scar_timeline.content.catalogue import Catalogue
from scar_timeline.handout.formats import written_date


def version_line(catalogue: Catalogue) -> str:
    """Content version, when it was written and for which country."""
    release = catalogue.release
    written = written_date(catalogue, release.written)
    return catalogue.say("sources.made.version", version=release.version, written=written, country=release.country)


def review_line(catalogue: Catalogue) -> str:
    """When the content was last checked as a whole, when the next check is due, and who signed it off."""
    reviews = catalogue.reviews
    dates = catalogue.say(
        "footer.review.line",
        reviewed=written_date(catalogue, min(review.reviewed for review in reviews)),
        next_review=written_date(catalogue, min(review.next_review for review in reviews)),
    )
    return f"{dates} {_signed_off(catalogue)}"


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


def made_lines(catalogue: Catalogue) -> tuple[str, ...]:
    """All of it, a line each."""
    return version_line(catalogue), review_line(catalogue), interest_line(catalogue)


def _signed_off(catalogue: Catalogue) -> str:
    signed = [review for review in catalogue.reviews if review.is_signed]
    if not signed:
        return catalogue.say("footer.review.unsigned")
    if len(signed) < len(catalogue.reviews):
        return catalogue.say("footer.review.partly", signed=len(signed), all=len(catalogue.reviews))
    names = dict.fromkeys(review.signature for review in signed)
    return catalogue.say("footer.review.signed", names=", ".join(names))
