"""Django's autocomplete, which without its script is a plain list of the newest rows."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.widgets import AutocompleteSelect

MOST = 40


class PlainAutocomplete(AutocompleteSelect):
    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        """The chosen row, and the newest: the script asks the server for others."""
        groups = super().optgroups(name, value, attr)
        shown = {str(option["value"]) for option in groups[0][1]}
        if "" not in shown:  # or the browser would take the first row as chosen
            groups[0][1].insert(0, self.create_option(name, "", "", not value, 0))
        field: Any = self.choices.field
        newest = field.queryset.using(self.db).order_by("-pk")[:MOST]
        for row in newest:
            if str(row.pk) not in shown:
                label = field.label_from_instance(row)
                groups[0][1].append(self.create_option(name, row.pk, label, False, 0))
        return groups
