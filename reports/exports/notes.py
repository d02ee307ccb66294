"""What stands above and beneath a table in a file, so that it can be read on its own."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from reports import formats, wording
from reports.coverage_table import CoverageRow, CoverageTable
from reports.labels import RegionLabel
from reports.measures import Derivation, SourceFact


def title(report: CoverageTable, *, demo: bool = False) -> str:
    words = {"region": report.region.full_name}
    text = _("Cakupan perlindungan ketenagakerjaan, %(region)s") % words
    return _("%(title)s (data contoh)") % {"title": text} if demo else text


def subtitle(report: CoverageTable) -> str:
    return _("Keadaan per %(date)s") % {"date": formats.date(report.selection.per)}


def own_line(row: CoverageRow) -> str:
    """The region's own figure, which is not the total of its table."""
    figure, shown = row.figure, row.headline
    if figure.derivation is not Derivation.OWN or figure.counted is None:
        return ""
    said = figure.statement
    words = {
        "region": row.region.full_name,
        "people": wording.people(figure.counted.count),
        "date": wording.figure_date(figure),
    }
    if shown is None:
        return _("Angka sendiri %(region)s: %(people)s (%(date)s)") % words
    percent = wording.attributed_percentage(shown, said.source.publisher if said else "")
    return _("Angka sendiri %(region)s: %(people)s, %(percent)s (%(date)s)") % {
        **words,
        "percent": percent,
    }


def notes(report: CoverageTable) -> Iterator[str]:
    """Counting rule, universe asked for, who is left out and why, then the sources."""
    yield wording.counting_rule(report.selection.rule)
    if report.selection.edition:
        yield forced_edition(report)
    yield _("Jumlah hanya atas wilayah yang punya peserta dan semesta yang dapat dibandingkan.")
    yield from (f"{region}: {why}" for region, why in left_out(report))
    if any_exceeds(report):
        above = _("Di atas 100%")
        yield f"{above}: {wording.OVER_UNIVERSE}"
    for source in sources(report):
        yield _("Sumber: %(source)s") % {"source": cite(source)}


def forced_edition(report: CoverageTable) -> str:
    """The universe that the reader chose, by its title where a row uses it."""
    slug = report.selection.edition or ""
    title = wording.edition_titles(report.editions).get(slug, slug)
    return _("Semesta yang dipilih: %(title)s") % {"title": title}


def any_exceeds(report: CoverageTable) -> bool:
    totals = (row.figure.coverage["total"] for row in report.rows)
    return any(coverage.exceeds for coverage in totals if coverage)


def left_out(report: CoverageTable) -> Iterator[tuple[str, str]]:
    """Regions outside the total by name, and why."""
    labels: dict[str, RegionLabel] = {row.region.code: row.region for row in report.rows}
    for code, reason in report.total.left_out:
        yield labels[code].name, str(wording.REASONS[reason])


def left_out_by_reason(report: CoverageTable) -> dict[str, list[str]]:
    """The same with the regions of one reason together."""
    reasons: dict[str, list[str]] = {}
    for region, why in left_out(report):
        reasons.setdefault(why, []).append(region)
    return reasons


def sources(report: CoverageTable) -> tuple[SourceFact, ...]:
    """The sources of the rows, each once."""
    said = (row.figure.statement for row in report.rows)
    return tuple({one.source.id: one.source for one in said if one}.values())


def cite(source: SourceFact) -> str:
    """Publisher, title, date and address in one line."""
    day = source.published_on
    dated = formats.date(day, source.published_precision) if day else ""
    parts = (source.publisher, source.title, dated, source.url)
    return ", ".join(part for part in parts if part)
