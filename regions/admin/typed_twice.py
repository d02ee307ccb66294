"""What a form shows, as a browser would post it and as a person would read it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

Values = Mapping[str, list[str]]


def named(form: Any, name: str) -> forms.BoundField | None:
    """The field whose input is called ``name``, in the form or in its table of segments."""
    holder, field = form.field_at(name)
    return holder[field] if field else None


def posted_values(form: Any, names: Iterable[str]) -> dict[str, list[str]]:
    """By the name of the input."""
    found = ((name, named(form, name)) for name in names)
    return {name: posted(field) for name, field in found if field is not None}


def posted(field: forms.BoundField) -> list[str]:
    """What the browser would send of an untouched field."""
    widget, value = field.field.widget, field.value()
    if isinstance(widget, forms.CheckboxInput):
        return ["on"] if value else []
    written = widget.format_value(value)
    several = written if isinstance(written, list | tuple) else [written]
    return [str(one) for one in several if one is not None] or [""]


def shown(form: Any, names: Sequence[str], data: QueryDict | None = None) -> str:
    """As it is read: the first input, and the others where they say something."""
    fields = [(name, field) for name in names if (field := named(form, name))]
    told = []
    for place, (name, field) in enumerate(fields):
        texts = posted(field) if data is None else data.getlist(name)
        text = read(field, texts)
        if place == 0 or (text and texts != usual(field)):
            told.append(text or "–")
    return ", ".join(told)


@dataclass(frozen=True, slots=True)
class Otherwise:
    """A field that was typed otherwise than it is stored."""

    label: str
    now: str
    mine: str


def otherwise(fresh: Any, data: QueryDict) -> list[Otherwise]:
    """In the order of the form."""
    fields = ((name, named(fresh, name)) for name in fresh.input_names())
    return [
        Otherwise(label_of(field), shown(fresh, [name]), shown(fresh, [name], data))
        for name, field in fields
        if field is not None and is_typed_otherwise(field, name, data)
    ]


def is_typed_otherwise(field: forms.BoundField, name: str, data: QueryDict) -> bool:
    """``22680`` is no other number than ``22.680``."""
    if posted(field) == data.getlist(name):
        return False
    typed = field.field.widget.value_from_datadict(data, {}, name)
    return bool(field.field.has_changed(field.initial, typed))


def label_of(field: forms.BoundField) -> str:
    return str(field.field.widget.attrs.get("aria-label") or field.label)


def usual(field: forms.BoundField) -> list[str]:
    initial = field.field.initial
    return [] if initial in (None, False) else [str(initial)]


def read(field: forms.BoundField, texts: Sequence[str]) -> str:
    if isinstance(field.field.widget, forms.CheckboxInput):
        return str(field.label) if texts else _("tidak")
    return "; ".join(named_choice(field, text) for text in texts if text)


def named_choice(field: forms.BoundField, text: str) -> str:
    """Rows and choices by their names; everything else as it was typed."""
    if isinstance(field.field, forms.ModelChoiceField):
        rows: Any = field.field.queryset
        return str(rows.filter(pk=text).first() or text) if text.isdecimal() else text
    names = {str(value): str(label) for value, label in flat(choices_of(field))}
    return names.get(text, text)


def choices_of(field: forms.BoundField) -> Iterable[Any]:
    """Of the model, where the form explains its own at length."""
    model = getattr(getattr(field.form, "_meta", None), "model", None)
    columns = model._meta.concrete_fields if model else ()
    own = next((one.choices for one in columns if one.name == field.name), None)
    return own or getattr(field.field, "choices", None) or ()


def flat(choices: Iterable[Any]) -> Iterable[tuple[Any, Any]]:
    for value, label in choices:
        if isinstance(label, list | tuple):
            yield from label
        else:
            yield value, label


def taken_from_rows(
    formsets: Iterable[Any], unit: str, data: QueryDict, unit_of_row: Callable[[Any], str]
) -> dict[str, list[str]]:
    """The rows below the form that speak of ``unit``, each in the place where it was posted."""
    found: dict[str, list[str]] = {}
    for formset in formsets:
        for form in formset.initial_forms:
            place = place_of(formset.prefix, form.instance.pk, data)
            if place is not None and unit_of_row(form.instance) == unit:
                prefix = f"{formset.prefix}-{place}"
                found |= {f"{prefix}-{name}": posted(form[name]) for name in form.fields}
    return found


def place_of(prefix: str, pk: int, data: QueryDict) -> int | None:
    total = data.get(f"{prefix}-TOTAL_FORMS", "0")
    places = range(int(total)) if str(total).isdecimal() else range(0)
    return next((at for at in places if data.get(f"{prefix}-{at}-id") == str(pk)), None)
