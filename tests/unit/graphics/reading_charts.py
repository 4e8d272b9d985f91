"""Reads the lines of a chart back."""

from itertools import groupby


def lines(trace):
    """The lines of a trace that holds several, by journey: week, share and word of each point."""
    points = zip(trace["customdata"], trace["x"], trace["y"], trace["text"], strict=True)
    return {
        number: [point[1:] for point in of_one if point[2] is not None]
        for number, of_one in groupby(points, key=lambda point: point[0])
    }


def journeys(chart, **meta):
    """The journeys of a chart by number, each a list of (week, share, word); of one choice if asked."""
    found = {}
    for trace in chart["data"]:
        if {"journeys", "choice"} & set(trace["meta"]) and meta.items() <= trace["meta"].items():
            for number, points in lines(trace).items():
                known = found.setdefault(number, [])
                known += points[1:] if known else points  # the dashed part begins where the solid one ends
    return dict(sorted(found.items()))


def shares(drawn):
    """The shares of each journey read by `journeys`, by number."""
    return {number: [share for _, share, _ in points] for number, points in drawn.items()}
