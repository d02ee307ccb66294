"""What the three groups may do with targets, money, programmes, promises and decisions."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps as loaded_apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

STATED = (
    *("award", "band", "claimpayment", "followup", "followupupdate", "mandateprogress"),
    *("programme", "programmeupdate", "regulation", "steward", "target"),
)
REFERENCE = ("awardcategory", "benefit", "tariff")
DECISION = ("decision",)


def rights(verbs: tuple[str, ...], models: tuple[str, ...]) -> set[str]:
    return {f"{verb}_{model}" for verb in verbs for model in models}


VIEW_ALL = rights(("view",), (*STATED, *REFERENCE, *DECISION))
# A verified record is neither changed nor deleted, whoever asks; reopening needs "confirm".
OPERATOR = (
    VIEW_ALL | rights(("add", "change", "delete"), STATED) | rights(("add",), ("awardcategory",))
)
VERIFIER = VIEW_ALL | rights(("confirm",), STATED) | rights(("add",), DECISION)
ADMINISTRATOR = OPERATOR | VERIFIER | rights(("add", "change", "delete"), REFERENCE)
GROUPS = {"operator": OPERATOR, "verifier": VERIFIER, "administrator": ADMINISTRATOR}


def give_rights(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    alias = schema_editor.connection.alias
    # Permissions are usually written after all migrations; the groups need them now.
    create_permissions(loaded_apps.get_app_config("regions"), verbosity=0, using=alias, apps=apps)
    for group, wanted in groups_and_rights(apps, alias):
        group.permissions.add(*wanted)


def take_rights(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for group, wanted in groups_and_rights(apps, schema_editor.connection.alias):
        group.permissions.remove(*wanted)


def groups_and_rights(apps: StateApps, alias: str) -> Iterator[tuple[Any, Any]]:
    """A group that an office has removed stays away."""
    permissions = apps.get_model("auth", "Permission").objects.using(alias)
    for group in apps.get_model("auth", "Group").objects.using(alias).filter(name__in=GROUPS):
        yield (
            group,
            permissions.filter(codename__in=GROUPS[group.name], content_type__app_label="regions"),
        )


class Migration(migrations.Migration):
    dependencies = [("regions", "0003_subjects")]

    operations = [migrations.RunPython(give_rights, take_rights)]
