"""Forms that keep no number of a person and show each broken rule beside its field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import F, Model, Q
from django.db.models.constraints import BaseConstraint
from django.utils.translation import gettext as _

from regions.care import Actor
from regions.forms.clashes import ShowsClashes
from regions.forms.nik import refuse_nik

if TYPE_CHECKING:
    BaseForm = forms.ModelForm[Model]
else:
    BaseForm = forms.ModelForm


class GuardedForm(ShowsClashes, BaseForm):
    """``user`` fills it in; the screen says who that is."""

    user: ClassVar[Actor] = AnonymousUser()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, forms.ChoiceField | forms.ModelChoiceField):
                label = str(field.label)
                told = _("Pilih %s.") % (label[:1].lower() + label[1:])
                field.error_messages["required"] = told

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        for name, value in list(data.items()):
            if isinstance(value, str):
                self._refuse_nik(name, value)
        return data

    def _refuse_nik(self, name: str, value: str) -> None:
        try:
            refuse_nik(value)
        except ValidationError as refused:
            self.add_error(name, refused)

    def _update_errors(self, errors: ValidationError) -> None:
        """As Django does, but each broken rule of the database where it can be mended."""
        rules = {
            str(constraint.get_violation_error_message()): constraint
            for constraint in self.instance._meta.constraints
        }
        told = errors.update_error_dict({})
        for broken in told.pop(NON_FIELD_ERRORS, []):
            rule = rules.get(str(broken.message))
            place = self._place_of(rule) if rule else None
            told.setdefault(place or NON_FIELD_ERRORS, []).append(broken)
        super()._update_errors(ValidationError(told))  # type: ignore[misc]

    def _place_of(self, constraint: BaseConstraint) -> str | None:
        """The field that is compared with another, else the first that the rule names."""
        condition = getattr(constraint, "condition", None)
        leaves = list(leaves_of(condition)) if condition is not None else []
        compared = [name for name, value in leaves if isinstance(value, F)]
        named = [*compared, *getattr(constraint, "fields", ()), *(name for name, _ in leaves)]
        return next((name for name in named if name in self.fields), None)


def leaves_of(condition: Q) -> Iterator[tuple[str, Any]]:
    for child in condition.children:
        if isinstance(child, Q):
            yield from leaves_of(child)
        elif isinstance(child, tuple):
            yield child[0].split("__")[0], child[1]
