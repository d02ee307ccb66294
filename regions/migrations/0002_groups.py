"""The three groups of an office, with their rights."""

from django.apps import apps as loaded_apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

EVERY_FACT = (
    *("event", "office", "placement", "printedfigure", "region", "regionalias", "regioncode"),
    *("segment", "source", "staff", "submission", "submissionline", "universeedition"),
    *("universefigure", "village"),
)
REVIEWED = ("submission", "universeedition")
# Nobody deletes a reviewed document or an event; a person's own draft goes by regions.actions.
KEPT_UP = (
    "office",
    "placement",
    "region",
    "regionalias",
    "regioncode",
    "segment",
    "source",
    "staff",
)


def rights(verbs: tuple[str, ...], models: tuple[str, ...]) -> set[str]:
    return {f"{verb}_{model}" for verb in verbs for model in models}


VIEW_ALL = rights(("view",), EVERY_FACT)
OPERATOR = (
    VIEW_ALL
    | rights(("add", "change", "submit", "revise"), REVIEWED)
    | rights(("add",), ("source",))
)
VERIFIER = VIEW_ALL | rights(("verify", "return", "withdraw", "revise"), REVIEWED)
ADMINISTRATOR = (
    OPERATOR
    | VERIFIER
    | rights(("add", "change", "delete"), KEPT_UP)
    | rights(("view", "add", "change"), ("user", "group"))
)
GROUPS = {"operator": OPERATOR, "verifier": VERIFIER, "administrator": ADMINISTRATOR}


def create_groups(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    alias = schema_editor.connection.alias
    # Permissions are usually written after all migrations; the groups need them now.
    for label in ("auth", "regions"):
        create_permissions(loaded_apps.get_app_config(label), verbosity=0, using=alias, apps=apps)
    group_model = apps.get_model("auth", "Group")
    permission_model = apps.get_model("auth", "Permission")
    for name, codenames in GROUPS.items():
        group, _ = group_model.objects.using(alias).get_or_create(name=name)
        wanted = permission_model.objects.using(alias).filter(
            codename__in=codenames, content_type__app_label__in=("auth", "regions")
        )
        group.permissions.add(*wanted)


def remove_groups(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    group_model = apps.get_model("auth", "Group")
    group_model.objects.using(schema_editor.connection.alias).filter(name__in=GROUPS).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("regions", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(create_groups, remove_groups)]
