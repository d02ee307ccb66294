"""What is said of a region's segments."""

from __future__ import annotations

from django.utils.translation import gettext as _

from reports import formats, wording
from reports.charts.picture import Cell
from reports.charts.segment_parts import Part, in_one_breath, main_parts
from reports.measures import Count, CountingRule
from reports.region_report import RegionReport

TWO = 2


def segments_title(parts: tuple[Part, ...]) -> str:
    """The segment that lacks most people, where the segments were counted together."""
    main = main_parts(parts)
    if not in_one_breath(main):
        return _("Peserta menurut segmen, masing-masing pada tanggalnya sendiri")
    divided = [part for part in main if part.coverage]
    if len(divided) >= TWO:
        most = max(divided, key=lambda part: part.lacking)
        if most.lacking > 0 and most.coverage:
            words = {
                "segment": most.name,
                "people": wording.gap_people(most.coverage),
                "universe": wording.people(most.universe),
            }
            return (
                _(
                    "Yang belum menjadi peserta terbanyak di %(segment)s:"
                    " %(people)s dari %(universe)s pekerja"
                )
                % words
            )
    most = max(main, key=lambda part: part.people.value if part.people else -1)
    words = {"segment": most.name, "people": wording.people(most.people)}
    return _("Peserta terbanyak di %(segment)s: %(people)s orang") % words


def segments_source(parts: tuple[Part, ...]) -> str:
    said = (_("%(source)s (%(date)s)") % {"source": p.source, "date": p.date} for p in parts)
    sources = dict.fromkeys(
        text for text, part in zip(said, parts, strict=True) if part.date and part.source
    )
    if not sources:
        dates = dict.fromkeys(part.date for part in parts if part.date)
        return _("Dijumlahkan dari angka di bawahnya; keadaan %(dates)s.") % {
            "dates": ", ".join(dates)
        }
    return _("Sumber: %(sources)s.") % {"sources": "; ".join(sources)}


def segments_note(parts: tuple[Part, ...], report: RegionReport) -> str:
    main = main_parts(parts)
    apart = report.selection.rule is CountingRule.PU_BPU
    notes = (
        (any(part.depth > 1 for part in parts), _("Baris menjorok sudah termasuk di induknya.")),
        (
            any(part.universe is None for part in main),
            _("Tanpa semesta segmen, yang belum menjadi peserta tidak diketahui."),
        ),
        (
            apart and any(part.code == "jakon" for part in main),
            _("Jasa konstruksi tidak ikut dalam cakupan di atas (PU + BPU)."),
        ),
        (
            not in_one_breath(main),
            _("Segmen dari tanggal atau istilah yang berbeda tidak untuk dijumlahkan."),
        ),
    )
    return " ".join(text for holds, text in notes if holds)


def segment_cells(part: Part) -> tuple[Cell, ...]:
    coverage, absent = part.coverage, Cell(formats.ABSENT)
    if part.people is None and part.at_least is not None:
        people = Cell(_at_least(part.at_least))
    else:
        people = _count(part, "participants", part.people)
    return (
        Cell(part.name),
        people,
        _count(part, "universe", part.universe),
        Cell(part.percentage, part.reference("coverage"), coverage.percent) if coverage else absent,
        Cell(lacking(part)) if coverage else absent,
        Cell(part.date or formats.ABSENT),
    )


def _count(part: Part, what: str, count: Count | None) -> Cell:
    if count is None:
        return Cell(formats.ABSENT)
    return Cell(wording.people(count), part.reference(what), count.value)


def _at_least(people: int) -> str:
    return _("sekurang-kurangnya %(people)s") % {"people": formats.count(people)}


def lacking(part: Part) -> str:
    """Not finer than the counts; what exceeds the universe in words."""
    if part.coverage is None:
        return formats.ABSENT
    people = wording.gap_people(part.coverage)
    return _("melebihi %(people)s") % {"people": people} if part.lacking < 0 else people


def written(part: Part) -> str:
    """``22.680 dari 92.913 (24,41%)``."""
    people = wording.people(part.people)
    if part.people is None:
        people = _("belum diketahui") if part.at_least is None else _at_least(part.at_least)
    words = {
        "people": people,
        "universe": wording.people(part.universe),
        "share": part.percentage,
    }
    if part.universe is None:
        return people
    if part.coverage is None:
        return _("%(people)s dari %(universe)s") % words
    return _("%(people)s dari %(universe)s (%(share)s)") % words
