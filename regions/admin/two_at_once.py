"""Two people in one form: the second sees both values at each field, and chooses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from django.db.models import Model
from django.http import HttpRequest, HttpResponse, QueryDict

from regions.actions.refusals import ChangedMeanwhile
from regions.admin.in_care import InCare
from regions.admin.typed_twice import (
    Otherwise,
    Values,
    named,
    otherwise,
    posted_values,
    shown,
    taken_from_rows,
)
from regions.forms.clashes import THEIRS, Clash
from regions.meanwhile import Meanwhile, changes_since, newest_event, unit_of
from regions.people import name_of

Row = TypeVar("Row", bound=Model)

NUMBERS = ("-printed", "-workers")
"""The input of a row that holds its number."""


class TwoAtOnce(InCare[Row]):
    """``seen`` is the newest event that the form showed; ``clash`` names what is undecided."""

    def get_form(
        self, request: HttpRequest, obj: Row | None = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.clashes = getattr(request, "clashes", ())
        form.refusal = getattr(request, "refusal", "")
        return form

    def typed_otherwise(self, request: HttpRequest, stored: Row) -> list[Otherwise]:
        """What somebody typed into a form that can no longer be saved, so that it is not lost."""
        if request.method != "POST":
            return []
        return otherwise(self.get_form(request)(instance=stored), request.POST)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        if original := context.get("original"):
            context["seen_in_form"] = request.POST.get("seen", newest_event(original))
        return super().render_change_form(request, context, *args, **kwargs)

    def changeform_view(self, *args: Any, **kwargs: Any) -> HttpResponse:
        request: HttpRequest = args[0]
        number: Any = args[1] if len(args) > 1 else kwargs.get("object_id")
        stored = self.get_object(request, number) if request.method == "POST" and number else None
        if stored is None:
            return super().changeform_view(*args, **kwargs)
        self.take_choices(request, stored)
        try:
            return super().changeform_view(*args, **kwargs)
        except ChangedMeanwhile as refused:
            self.ask_to_choose(request, number, refused)
            return super().changeform_view(*args, **kwargs)

    def take_choices(self, request: HttpRequest, stored: Row) -> None:
        """The chosen values in place of those typed; what is undecided is asked once more."""
        units = request.POST.getlist("clash")
        if not units:
            return
        chosen = {unit: request.POST.get(f"choose-{unit}", "") for unit in units}
        theirs = [unit for unit, choice in chosen.items() if choice == THEIRS]
        self.type_in(request, stored, theirs)
        ever = sorted(changes_since(stored, "").values(), key=lambda one: one.at)
        others = {unit_of(one.key): one for one in ever}
        open_ones = {unit: others[unit] for unit in units if not chosen[unit] and unit in others}
        self.show_clashes(request, stored, open_ones)

    def ask_to_choose(self, request: HttpRequest, number: str, refused: ChangedMeanwhile) -> None:
        """The form again, with what only the other changed as it is now."""
        stored = self.get_object(request, number)
        assert stored is not None
        self.type_in(request, stored, refused.kept, {"seen": [refused.newest]})
        self.show_clashes(request, stored, refused.changes)

    def type_in(
        self, request: HttpRequest, stored: Row, units: Iterable[str], more: Values | None = None
    ) -> None:
        """What is stored, as if it had been typed by whoever sends the form."""
        data: QueryDict = request.POST.copy()
        fresh = self.fresh_form(request, stored)
        values = dict(more or {})
        for unit in units:
            values |= posted_values(fresh, self.inputs_of(unit))
            values |= self.rows_of(request, stored, unit)
        for name, texts in values.items():
            data.setlist(name, texts)
        request.POST = data  # type: ignore[assignment]

    def show_clashes(
        self, request: HttpRequest, stored: Row, others: Mapping[str, Meanwhile]
    ) -> None:
        fresh = self.fresh_form(request, stored)
        clashes = [self.clash(request, stored, fresh, *one) for one in others.items()]
        request.clashes = clashes  # type: ignore[attr-defined]

    def clash(
        self, request: HttpRequest, stored: Row, fresh: Any, unit: str, other: Meanwhile
    ) -> Clash:
        data = request.POST
        names = [name for name in self.inputs_of(unit) if named(fresh, name)]
        return Clash(
            key=unit,
            name=names[0] if names else "",
            label=self.label_of_unit(stored, fresh, unit, names),
            now=shown(fresh, names) if names else self.written_value(stored, unit, other.now),
            mine=shown(fresh, names, data) if names else self.typed_in_rows(request, stored, unit),
            by=name_of(other.by),
            at=other.at,
        )

    def rows_of(self, request: HttpRequest, stored: Row, unit: str) -> dict[str, list[str]]:
        """The inputs of the rows below the form that speak of ``unit``, as they are stored."""
        formsets = self.formsets_of(request, stored)
        return taken_from_rows(formsets, unit, request.POST, self.unit_of_row)

    def typed_in_rows(self, request: HttpRequest, stored: Row, unit: str) -> str:
        names = self.rows_of(request, stored, unit)
        numbers = [name for name in names if name.endswith(NUMBERS)]
        return "; ".join(request.POST.get(name, "") for name in numbers) or "–"

    def fresh_form(self, request: HttpRequest, stored: Row) -> Any:
        """Unbound: what the page would show if it were opened now."""
        return self.get_form(request, stored, change=True)(instance=stored)

    def formsets_of(self, request: HttpRequest, stored: Row) -> Sequence[Any]:
        made = self.get_formsets_with_inlines(request, stored)
        return [
            formset(instance=stored, prefix=formset.get_default_prefix()) for formset, _one in made
        ]

    def inputs_of(self, unit: str) -> list[str]:
        """The names of the inputs in which ``unit`` is typed; empty where rows below hold it."""
        return ["as_of", "statement"] if unit == "as_of" else [unit]

    def unit_of_row(self, row: Any) -> str:
        """The unit that a row below the form speaks of."""
        return ""

    def label_of_unit(self, stored: Row, fresh: Any, unit: str, names: Sequence[str]) -> str:
        field = named(fresh, names[0]) if names else None
        return str(field.field.widget.attrs.get("aria-label") or field.label) if field else unit

    def written_value(self, stored: Row, unit: str, value: Any) -> str:
        return str(value)
