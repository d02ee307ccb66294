"""What an office said earlier of the headings and names in its sheets."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib.auth.models import User

from regions.models import ImportKind, Meaning, Office

ABOUT = ("column", "region")
LONGEST_TEXT = 200
LONGEST_MEANING = 60
Remembered = dict[str, str]


def remembered_by(office: Office | None, kind: ImportKind) -> Remembered:
    """The meanings by the key of their question, such as ``column:pk bu``."""
    rows = Meaning.objects.filter(office=office, kind=kind)
    return {f"{about}:{text}": meaning for about, text, meaning in rows.values_list(*FIELDS)}


FIELDS = ("about", "text", "meaning")


def remember(
    office: Office | None, kind: ImportKind, answers: Mapping[str, str], actor: User
) -> None:
    """Keep what was said of columns and names; a later word replaces an earlier one."""
    said = [meaning_of(key, answer) for key, answer in answers.items()]
    wanted = {(one.about, one.text): one for one in said if one is not None}
    stored = {
        (one.about, one.text): one for one in Meaning.objects.filter(office=office, kind=kind)
    }
    changed = []
    for key, one in wanted.items():
        one.office, one.kind, one.said_by = office, kind, actor
        if (old := stored.get(key)) and old.meaning != one.meaning:
            old.meaning, old.said_by = one.meaning, actor
            changed.append(old)
    Meaning.objects.bulk_create(one for key, one in wanted.items() if key not in stored)
    Meaning.objects.bulk_update(changed, ["meaning", "said_by"])


def meaning_of(key: str, answer: str) -> Meaning | None:
    about, _colon, text = key.partition(":")
    fits = 0 < len(text) <= LONGEST_TEXT and 0 < len(answer) <= LONGEST_MEANING
    return Meaning(about=about, text=text, meaning=answer) if about in ABOUT and fits else None
