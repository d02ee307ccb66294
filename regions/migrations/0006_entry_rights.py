"""What the three groups may do with closings, files and imports; and who looks after what."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps as loaded_apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

SEEN = {f"view_{one}" for one in ("attachment", "closing", "doubtreason", "meaning", "upload")}
OPERATOR = SEEN | {"add_attachment", "add_upload", "change_upload", "add_meaning", "change_meaning"}
VERIFIER = SEEN | {"add_attachment", "close_period"}
ADMINISTRATOR = (
    OPERATOR
    | VERIFIER
    | {"reopen_period", "delete_meaning", "delete_attachment", "view_accountevent"}
)
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


def keep_reach(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Accounts could reach every region until now; only an office that names its own narrows it."""
    alias = schema_editor.connection.alias
    staff = apps.get_model("regions", "Staff").objects.using(alias)
    staff.filter(office__regions=None).update(scope="everywhere")
    users = apps.get_model("auth", "User").objects.using(alias)
    rows = users.filter(is_staff=True, is_superuser=False, staff=None)
    model = apps.get_model("regions", "Staff")
    staff.bulk_create(model(user=user, scope="everywhere") for user in rows)


def forget_reach(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    staff = apps.get_model("regions", "Staff").objects.using(schema_editor.connection.alias)
    staff.filter(office=None).delete()


class Migration(migrations.Migration):
    dependencies = [("regions", "0005_entry")]

    operations = [
        migrations.RunPython(give_rights, take_rights),
        migrations.RunPython(keep_reach, forget_reach),
    ]
