"""Printed figures of the demo, and what the adopted ones among them are counted as."""

import datetime
from collections.abc import Callable

from regions.models import (
    Measure,
    Population,
    PrintedFigure,
    Segment,
    Submission,
    SubmissionLine,
    UniverseEdition,
    UniverseFigure,
)

from .files import Row, lookup, rows_of

Submissions = dict[str, Submission]
EditionOf = Callable[[Submission], UniverseEdition]


def load_figures(submissions: Submissions, *, edition_of: EditionOf) -> None:
    segments = lookup(Segment.objects.all())
    printed = [
        printed_from(row, submissions[row["submission"]], segments[row["segment"]])
        for row in rows_of("demo/figures.csv")
    ]
    PrintedFigure.objects.bulk_create(printed)
    settled = [figure for figure in printed if is_settled(figure)]
    SubmissionLine.objects.bulk_create(
        line_from(figure) for figure in settled if figure.measure in Population.values
    )
    universe = [figure for figure in settled if figure.measure == Measure.UNIVERSE]
    editions = {one.submission_id: edition_of(one.submission) for one in universe}
    UniverseFigure.objects.bulk_create(
        universe_from(figure, editions[figure.submission_id]) for figure in universe
    )


def is_settled(figure: PrintedFigure) -> bool:
    """Whether its label, date and region are those of its submission."""
    return figure.adopted and figure.as_of == figure.submission.as_of


def printed_from(row: Row, submission: Submission, segment: int) -> PrintedFigure:
    """A date of its own is given only where it is not the submission's."""
    whole, _comma, fraction = row["value"].partition(".")
    day = datetime.date.fromisoformat(row["as_of"]) if row["as_of"] else submission.as_of
    return PrintedFigure(
        submission=submission,
        segment_id=segment,
        measure=row["measure"],
        scaled=int(whole + fraction),
        decimals=len(fraction),
        rounded_to=int(row["rounded_to"]),
        approximate=row["approximate"] == "1",
        adopted=row["adopted"] == "1",
        as_of=day,
        precision=row["precision"] or submission.precision,
        note=row["note"],
    )


def line_from(figure: PrintedFigure) -> SubmissionLine:
    return SubmissionLine(
        submission=figure.submission,
        segment_id=figure.segment_id,
        participants=figure.scaled,
        rounded_to=figure.rounded_to,
        approximate=figure.approximate,
        note=figure.note,
    )


def universe_from(figure: PrintedFigure, edition: UniverseEdition) -> UniverseFigure:
    return UniverseFigure(
        edition=edition,
        region=figure.submission.region,
        segment_id=figure.segment_id,
        submission=figure.submission,
        workers=figure.scaled,
        rounded_to=figure.rounded_to,
        approximate=figure.approximate,
    )
