"""The table of segments in a submission's form: a row for every segment, blank is not stated."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.actions import Stated
from regions.forms.nik import refuse_nik
from regions.forms.number_fields import CountField
from regions.models import Breakdown, Rounding, Segment, Submission, TotalRule
from regions.numbers import write_count
from regions.previous import Previous
from regions.totals import SUMS, Sum, sums_of
from regions.tree import is_valid_on, nodes_of, segments_in_order, tree_of
from reports.measures import Count
from reports.measures.counting import HOLDS


class RoundingField(forms.TypedChoiceField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            choices=Rounding.choices,
            coerce=int,
            required=False,
            empty_value=Rounding.EXACT,  # type: ignore[arg-type]
            initial=Rounding.EXACT,
            **kwargs,
        )


SELDOM = ("rounded_to", "approximate", "universe_rounded_to", "universe_approximate")


class SegmentForm(forms.Form):
    """What the source says of one segment."""

    participants = CountField(required=False, label=gettext_lazy("Peserta"))
    rounded_to = RoundingField(label=gettext_lazy("Pembulatan peserta"))
    approximate = forms.BooleanField(required=False, label=gettext_lazy("Peserta kira-kira"))
    universe = CountField(required=False, label=gettext_lazy("Semesta menurut sumber ini"))
    universe_rounded_to = RoundingField(label=gettext_lazy("Pembulatan semesta"))
    universe_approximate = forms.BooleanField(
        required=False, label=gettext_lazy("Semesta kira-kira")
    )
    note = forms.CharField(required=False, max_length=200, label=gettext_lazy("Catatan"))

    def __init__(
        self,
        segment: Segment,
        data: Mapping[str, Any] | None = None,
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(
            data, initial=initial, prefix=f"seg-{segment.code}", use_required_attribute=False
        )
        self.segment = segment
        for name, field in self.fields.items():
            described = {"aria-label": f"{field.label}: {segment}", "data-column": name}
            if isinstance(field.widget, forms.TextInput):
                described["placeholder"] = " "  # lets the style know an empty cell
            if name in SELDOM:
                described["tabindex"] = "-1"  # reached by the arrow keys and the mouse
            field.widget.attrs.update({**described, "data-segment": segment.code})

    def clean(self) -> dict[str, Any]:
        for name in ("participants", "universe"):
            self._refuse_finer_than_rounding(name)
        return self.cleaned_data

    def _refuse_finer_than_rounding(self, name: str) -> None:
        unit = "rounded_to" if name == "participants" else "universe_rounded_to"
        count, rounded_to = self.cleaned_data.get(name), self.cleaned_data.get(unit) or 1
        if count is not None and count % rounded_to:
            self.add_error(
                name,
                _("%(count)s bukan kelipatan %(unit)s; ubah angka atau pembulatannya.")
                % {"count": write_count(count), "unit": write_count(rounded_to)},
            )

    def clean_note(self) -> str:
        return refuse_nik(self.cleaned_data["note"])

    def stated(self) -> Stated:
        return Stated(segment=self.segment, **self.cleaned_data)

    @property
    def wrong(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if self[name].errors]


@dataclass
class Row:
    segment: Segment
    form: SegmentForm
    depth: int
    parent: str
    has_children: bool
    hidden: bool
    previous: Previous | None = None

    @property
    def is_filled(self) -> bool:
        fields = ("participants", "universe", "note")
        return any(self.form[name].value() not in (None, "") for name in fields)


@dataclass(frozen=True, slots=True)
class SumRow:
    rule: str
    parts: str
    label: str
    chosen: bool
    participants: Sum
    universe: Sum


class Grid:
    """All rows of a form, bound to what was posted or showing what is stored."""

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        submission: Submission,
        day: datetime.date,
        chosen: Callable[[str], Any],
    ) -> None:
        """``chosen`` tells the form's ``breakdown`` and ``total_rule`` as they stand."""
        segments = segments_in_order()
        self.tree = tree_of(segments)
        self.day = day
        self.chosen = chosen
        stored = stored_rows(submission)
        self.rows = [
            self._row(segment, SegmentForm(segment, data, initial=stored.get(segment.pk)))
            for segment in segments
        ]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def _row(self, segment: Segment, form: SegmentForm) -> Row:
        return Row(
            segment=segment,
            form=form,
            depth=self.tree.depth(segment.code),
            parent=self.tree.parents[segment.code] or "",
            has_children=bool(self.tree.children(segment.code)),
            hidden=not is_valid_on(segment, self.day),
        )

    def show_previous(self, previous: Mapping[str, Previous]) -> None:
        for row in self.rows:
            row.previous = previous.get(row.segment.code)

    def is_valid(self, day: datetime.date | None) -> bool:
        for row in self.rows:
            self._refuse_untimely(row, day)
        return all(row.form.is_valid() for row in self.rows)

    def _refuse_untimely(self, row: Row, day: datetime.date | None) -> None:
        if day and row.is_filled and not is_valid_on(row.segment, day):
            row.hidden = False
            row.form.add_error(None, _("Segmen ini tidak berlaku pada tanggal laporan."))

    def input_names(self) -> list[str]:
        return [f"{row.form.prefix}-{name}" for row in self.rows for name in row.form.fields]

    def field_at(self, name: str) -> tuple[SegmentForm, str] | None:
        """Which row's form holds the input of that name."""
        for row in self.rows:
            prefix = f"{row.form.prefix}-"
            if name.startswith(prefix) and name.removeprefix(prefix) in row.form.fields:
                return row.form, name.removeprefix(prefix)
        return None

    def stated(self) -> list[Stated]:
        return [row.form.stated() for row in self.rows]

    def sums(self) -> Iterator[SumRow]:
        """The foot of the table, as the figures stand in the form."""
        participants, universe = self._sums("participants"), self._sums("universe")
        for rule in SUMS:
            parts = " ".join(sorted(HOLDS[rule]))
            chosen = self.chosen("total_rule") == rule
            label = str(TotalRule(rule).label)
            yield SumRow(rule, parts, label, chosen, participants[rule], universe[rule])

    def _sums(self, column: str) -> dict[str, Sum]:
        given = {
            row.segment.code: count
            for row in self.rows
            if (count := current_count(row.form, column)) is not None
        }
        breakdown = self.chosen("breakdown")
        known = breakdown if breakdown in Breakdown.values else Breakdown.PARTIAL.value
        return sums_of(nodes_of(self.tree, given, known))


def current_count(form: SegmentForm, column: str) -> Count | None:
    """What a field holds now; nothing where it cannot be read."""
    if form.is_bound:
        form.full_clean()
    values: Mapping[str, Any] = form.cleaned_data if form.is_bound else form.initial
    people = values.get(column)
    if people is None:
        return None
    unit = "rounded_to" if column == "participants" else "universe_rounded_to"
    return Count.of(people, values.get(unit) or 1)


def stored_rows(submission: Submission) -> dict[int, dict[str, Any]]:
    rows: dict[int, dict[str, Any]] = {}
    if submission._state.adding:
        return rows
    for line in submission.lines.all():
        names = ("participants", "rounded_to", "approximate", "note")
        rows[line.segment_id] = {name: getattr(line, name) for name in names}
    for figure in submission.universe_figures.all():
        rows.setdefault(figure.segment_id, {}).update(
            universe=figure.workers,
            universe_rounded_to=figure.rounded_to,
            universe_approximate=figure.approximate,
        )
    return rows
