"""The scripts of the forms, in the order in which they start."""

from __future__ import annotations

from django import forms

ABOUT_FIELDS = ("numbers", "region", "autocompletes", "fields", "store", "connection", "keep")
ABOUT_SEGMENTS = ("checks", "columns", "doubts", "grid", "entry")
ABOUT_SHEETS = ("cells", "clipboard", "labels", "paste", "live", "sheet")


def addresses(names: tuple[str, ...]) -> list[str]:
    return [f"regions/{name}.js" for name in names]


ENTRY_SCRIPTS = addresses((*ABOUT_FIELDS, *ABOUT_SEGMENTS))
ENTRY_STYLES = ["regions/entry.css", "regions/keep.css"]


def sheet_media() -> forms.Media:
    """For the pages of many submissions at once."""
    return forms.Media(css={"all": ENTRY_STYLES}, js=[*ENTRY_SCRIPTS, *addresses(ABOUT_SHEETS)])
