"""The sums above the list of targets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from reports import formats
from reports.measures import Verdict
from reports.selection import Selection
from reports.subjects.target_summary import TargetGroup, target_groups
from reports.subjects.targets import TargetRow
from reports.tables.cells import over
from reports.tables.overview import Cell, Overview, OverviewTable, folded, money_cell, region_link
from reports.wording import target_sums as words
from reports.wording.targets import VERDICTS


def target_overview(rows: Sequence[TargetRow], selection: Selection) -> Overview:
    """Of these rows alone: how many regions are where, and what is missing."""
    groups = target_groups(rows, selection.per)
    met = [verdict for verdict in Verdict if any(verdict in one.summed.verdicts for one in groups)]
    table = OverviewTable(
        title=_("Menurut target dan jatuh tempo"),
        header=(
            _("Target"),
            *(str(VERDICTS[verdict]).capitalize() for verdict in met),
            _("Kurang terhadap target, orang"),
            _("Biaya per bulan, paling banyak"),
        ),
        rows=tuple(_row(one, met, selection) for one in groups),
        note=str(words.ASSUMPTION),
    )
    return Overview((), [table])


def _row(group: TargetGroup, met: Sequence[Verdict], selection: Selection) -> tuple[Cell, ...]:
    reference = f"target:{group.slug}"
    verdicts = group.summed.verdicts
    costs = group.costs
    monthly = money_cell(f"{reference}.per_month", costs.monthly if costs else None)
    return (
        format_html("{}{}", group.name, _who(group, selection)),
        *(_number(f"{reference}.{one}", len(verdicts.get(one, ()))) for one in met),
        _short(group, f"{reference}.people"),
        over(monthly, words.yearly(costs)) if costs and costs.monthly is not None else monthly,
    )


def _number(reference: str, regions: int) -> Cell:
    return formats.marked(reference, regions, formats.count(regions)) if regions else formats.ABSENT


def _short(group: TargetGroup, reference: str) -> Cell:
    """People short, of how many regions, and how many are not in the sum."""
    summed = group.summed
    if summed.people is None:
        return formats.ABSENT
    people = formats.marked(reference, summed.people, words.people_short(summed))
    return over(people, words.of_regions(summed))


def _who(group: TargetGroup, selection: Selection) -> SafeString:
    """The regions by their verdict, and those that are not in the sum with the reasons."""
    return folded(words.regions(len(group.rows)), list(_named(group, selection)))


def _named(group: TargetGroup, selection: Selection) -> Iterator[SafeString]:
    for verdict, codes in group.summed.verdicts.items():
        links = _links(group, codes, selection)
        yield format_html("{}: {}", str(VERDICTS[verdict]).capitalize(), links)
    if group.summed.left_out:
        codes = tuple(code for code, _reason in group.summed.left_out)
        text = words.left_out(reason for _code, reason in group.summed.left_out)
        yield format_html("{}: {}", text, _links(group, codes, selection))


def _links(group: TargetGroup, codes: Sequence[str], selection: Selection) -> SafeString:
    wanted = set(codes)
    named = (row.region for row in group.rows if row.region.code in wanted)
    return format_html_join(", ", "{}", ((region_link(one, selection),) for one in named))
