"""What is listed under one address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reports.exports.json_rows import Json
from reports.selection import Selection
from reports.tables.subject import SubjectTable


@dataclass(frozen=True, slots=True)
class Subject:
    """What is listed under one address: ``word`` is the address and the name of its files.

    ``intro`` says in a sentence how to read the list; ``empty`` what to do where it is empty.
    """

    word: str
    title: Any
    intro: Any
    empty: Any
    load: Callable[[Selection], tuple[Any, ...]]
    table: type[SubjectTable]
    as_json: Callable[[Any], Json]
