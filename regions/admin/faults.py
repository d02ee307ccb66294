"""What is wrong in a form, each with the field to go to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.text import capfirst


@dataclass(frozen=True, slots=True)
class Fault:
    field: str  # the id of its input
    label: str
    sentence: str


def faults_of(form: forms.BaseForm, formsets: Iterable[Any]) -> Iterator[Fault]:
    """In the order of the screen: the fields, the table of segments, the rows below."""
    if not form.is_bound:
        return
    yield from _of_fields(form)
    for row in getattr(form, "grid", ()):
        yield from _of_fields(row.form)
    for formset in formsets:
        for one in formset.forms:
            yield from _of_fields(one)


def _of_fields(form: forms.BaseForm) -> Iterator[Fault]:
    for name in form.fields:
        if errors := form[name].errors:
            field = form[name]
            label = field.field.widget.attrs.get("aria-label") or capfirst(str(field.label))
            yield Fault(_address(field), label, " ".join(str(error) for error in errors))


def _address(field: forms.BoundField) -> str:
    several = isinstance(field.field.widget, forms.RadioSelect)
    return f"{field.auto_id}_0" if several else field.auto_id
