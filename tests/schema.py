"""Migrates an empty database and tells what came of it; run as ``python -m tests.schema``."""

from __future__ import annotations

import json
from typing import Any

import django


def described() -> dict[str, Any]:
    """Tables with their columns, constraints and indexes, and what each group may do."""
    from django.contrib.auth.models import Group
    from django.db import connection

    with connection.cursor() as cursor:
        look = connection.introspection
        tables = {
            table: {
                "columns": sorted(
                    [column.name, bool(column.null_ok)]
                    for column in look.get_table_description(cursor, table)
                ),
                "constraints": sorted(
                    name
                    for name in look.get_constraints(cursor, table)
                    if not name.startswith(("__", f"{table}_pkey")) and "_not_null" not in name
                ),
            }
            for table in look.table_names(cursor)
            if table not in ("django_migrations", "sqlite_sequence")
        }
    groups = {
        group.name: sorted(group.permissions.values_list("codename", flat=True))
        for group in Group.objects.all()
    }
    return {"tables": tables, "groups": groups}


if __name__ == "__main__":
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    print(json.dumps(described()))  # noqa: T201 - what it is for
