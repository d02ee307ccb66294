"""Going around the models, to see that the database stops it by the sentence that was broken."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction

Violations = dict[str, Callable[[], object]]


def change(row: models.Model, **values: object) -> None:
    type(row)._default_manager.filter(pk=row.pk).update(**values)


def change_new(make: Callable[[], models.Model], **values: object) -> None:
    change(make(), **values)


def twin(row: models.Model, **values: object) -> None:
    """Store a second row that differs only in ``values``."""
    copy = type(row)._default_manager.get(pk=row.pk)
    copy.pk = None
    for name, value in values.items():
        setattr(copy, name, value)
    type(row)._default_manager.bulk_create([copy])


def named_constraints():
    regions = apps.get_app_config("regions")
    return {one.name: one for model in regions.get_models() for one in model._meta.constraints}


def refuses(name: str, violation: Callable[[], object]) -> None:
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        violation()
    assert name in str(refusal.value) or is_nameless(named_constraints()[name], refusal.value)


def is_nameless(constraint, refusal):
    """SQLite names the columns of a unique index, not the index."""
    wanted = [field.split("__")[0] for field in getattr(constraint, "fields", ())]
    columns = [part.split(".")[-1].removesuffix("_id") for part in str(refusal).split(", ")]
    return connection.vendor == "sqlite" and columns == wanted
