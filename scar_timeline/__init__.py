"""Scar Timeline: illustrated, sourced timelines of microneedling for acne scars.

The package knows nothing of the screen except in :mod:`scar_timeline.ui`. Content is read from ``data/``
into a frozen :class:`~scar_timeline.content.catalogue.Catalogue`; a choice of scar type, severity and course
becomes one :class:`~scar_timeline.timeline.timeline.Timeline`, from which every picture, chart, table,
sentence and file is made.
"""
