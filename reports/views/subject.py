"""What is listed under one address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from reports.charts.picture import Picture
from reports.exports.json_rows import Json
from reports.narrowing import Facet
from reports.selection import Selection
from reports.tables.subject import SubjectTable


def no_pictures(rows: tuple[Any, ...], selection: Selection) -> Mapping[str, Picture]:
    return {}


@dataclass(frozen=True, slots=True)
class Subject:
    """What is listed under one address: ``word`` is the address and the name of its files.

    ``intro`` says in a sentence how to read the list; ``empty`` what to do where it is empty.
    Pictures stand between the summary and the list, each under its key.
    """

    word: str
    title: Any
    intro: Any
    empty: Any
    load: Callable[[Selection], tuple[Any, ...]]
    table: type[SubjectTable]
    as_json: Callable[[Any], Json]
    pictures: Callable[[tuple[Any, ...], Selection], Mapping[str, Picture]] = no_pictures
    entered: str = ""  # the model whose form in the admin makes a row of it
    summary: Callable[[tuple[Any, ...], Selection], object] | None = None
    summary_template: str = ""  # shows ``summary`` above the list
    beneath_template: str = ""  # shows more of ``summary`` below the list
    facets: tuple[Facet, ...] = ()  # its own, beside those of places
    # What the page lists where nothing is narrowed, of a list too long for one; files hold all.
    opening: Callable[[tuple[Any, ...]], tuple[Any, ...]] | None = None
