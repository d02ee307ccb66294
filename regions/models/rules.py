"""The rules that several models share, each under the sentence that its model gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

AT_LEAST_NOTHING = MinValueValidator(0)
AT_LEAST_ONE = MinValueValidator(1)


def known(
    name: str, field: str, choices: type[models.TextChoices | models.IntegerChoices]
) -> models.CheckConstraint:
    return models.CheckConstraint(condition=Q(**{f"{field}__in": choices.values}), name=name)


def not_negative(name: str, *fields: str) -> models.CheckConstraint:
    """Each of ``fields`` is zero, more, or not stated."""
    condition = Q()
    for field in fields:
        condition &= Q(**{field: None}) | Q(**{f"{field}__gte": 0})
    return models.CheckConstraint(
        condition=condition,
        name=name,
        violation_error_message=_("Angkanya tidak boleh kurang dari nol."),
    )


def ends_after(
    name: str, start: str, end: str, *, same_day: bool = False
) -> models.CheckConstraint:
    later = "gte" if same_day else "gt"
    return models.CheckConstraint(
        condition=Q(**{start: None}) | Q(**{end: None}) | Q(**{f"{end}__{later}": F(start)}),
        name=name,
        violation_error_message=_("Akhirnya tidak boleh sebelum awalnya."),
    )


def says(name: str, condition: Q, message: str | _StrPromise) -> models.CheckConstraint:
    """A rule of the model's own, with the sentence for whoever breaks it in a form."""
    return models.CheckConstraint(condition=condition, name=name, violation_error_message=message)
