"""What one region says of itself when it stands beside others."""

from __future__ import annotations

from decimal import Decimal

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from reports import formats, wording
from reports.comparison import ComparedRegion
from reports.measures import Count
from reports.tables.cells import over
from reports.wording import comparison as words
from reports.wording.targets import VERDICTS

Shown = SafeString | str


def coverage_mark(one: ComparedRegion) -> Shown:
    """Highest, lowest, or not compared; empty otherwise."""
    if one.extreme:
        return format_html('<strong class="mark">{}</strong>', words.EXTREMES[one.extreme])
    if one.why_not and one.row.headline:
        return format_html('<span class="under">{}</span>', _("tidak dibandingkan"))
    return ""


def difference(one: ComparedRegion, first: ComparedRegion) -> Shown:
    found = one.difference
    if found is None:
        return formats.ABSENT
    reference = f"{one.region.code}:difference.{first.region.code}"
    return formats.marked(reference, found.points, words.apart(found))


def segment(one: ComparedRegion, code: str) -> Shown:
    """The coverage of a segment over its counts, and its date where it is not the headline's."""
    row, figure = one.by_itself(code), one.row.figure
    people = row.participants if row else figure.participants[code]
    if people is None:
        return formats.ABSENT
    reference = one.share_reference(code)
    counts = _counts(reference, people, row.universe if row else figure.universe[code])
    dated = ""
    if row and row.as_of != figure.figures_as_of:
        dated = formats.date(row.as_of, row.precision)
    share = one.share(code)
    if share is None:
        return over(counts, dated)
    said = wording.computed_percentage(share)
    return over(formats.marked(reference, share.percent, said), counts, dated)


def segment_percent(one: ComparedRegion, code: str) -> Decimal | None:
    share = one.share(code)
    return share.percent if share else None


def _counts(reference: str, people: Count, workers: Count | None) -> SafeString:
    """``13.393 dari 32.520``; ``reference`` is that of the coverage beside them."""
    counted = _marked(reference, "participants", people)
    if workers is None:
        return format_html(_("{} peserta"), counted)
    return format_html(_("{} dari {}"), counted, _marked(reference, "universe", workers))


def _marked(reference: str, what: str, count: Count) -> SafeString:
    head, _word, tail = reference.rpartition("coverage")
    return formats.marked(f"{head}{what}{tail}", count.value, wording.people(count))


def ending(one: ComparedRegion) -> Shown:
    """For how many people funding ends by the end of the year; nothing recorded is not nobody."""
    soon = one.programmes.soon.year_end
    if not one.programmes.rows:
        return _("belum tercatat")
    if not soon.programmes:
        return _("tidak ada yang tercatat berakhir")
    said = words.ends(len(soon.programmes), soon.unknown)
    if soon.people is None:
        return said
    people = formats.marked(
        f"{one.region.code}:endings.year_end.people", soon.people, formats.count(soon.people)
    )
    return over(people, said)


def verdict(one: ComparedRegion) -> str | None:
    """For files."""
    result = one.target.result if one.target else None
    return str(VERDICTS[result.verdict]) if result else None


def monthly(one: ComparedRegion) -> int | None:
    """Rupiah a month, for files; of the payer that the table of targets shows."""
    costs = one.target.costs if one.target else ()
    return costs[0].monthly.high if costs else None


def comparable(one: ComparedRegion) -> str:
    return _("ya") if one.comparable else _("tidak")
