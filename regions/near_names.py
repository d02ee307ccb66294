"""Regions whose names are nearly what was typed; offered to people, never decided upon.

Nothing that writes a figure may use these: ``names.matches`` alone says which region was meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from regions.models import Region, RegionAlias
from regions.names import NO_MATCH, Match, bare, understand

LETTERS_PER_ERROR = 4
"""One mistake in a word of four letters or more, two from eight on."""
MOST = 2
LONGEST_SHORT_FORM = 4
"""``tj``, ``tlg`` and ``kep`` are short for a word; longer ones are the word itself."""
BLENDED = 2
"""So many letters at least does each word give to a blend such as ``jaksel``."""
OFFERED = 8


def nearest(text: str) -> tuple[Match, ...]:
    """At most eight regions, those with the fewest mistakes first, in two queries.

    ``closeness`` counts the mistakes: letters missing, added, wrong or swapped, short forms.
    """
    wanted = understand(text.partition(",")[0])  # "Lampung Barat, Lampung" names its province
    typed = wanted.name.replace("-", " ").split()
    found: dict[str, Match] = {}
    for code, kind, name, alias in _known_names():
        far = mistakes(typed, name) if wanted.kind in (None, kind) else NO_MATCH
        best = found.get(code)
        if far < (best.closeness if best else NO_MATCH):
            found[code] = Match(code, alias, far)
    return tuple(sorted(found.values(), key=lambda match: (match.closeness, match.code))[:OFFERED])


def mistakes(typed: Sequence[str], name: str) -> int:
    """How many there are between what was typed and words that follow each other in a name."""
    words = bare(name).replace("-", " ").split()
    runs = (words[start : start + len(typed)] for start in range(len(words) - len(typed) + 1))
    word_by_word = (_all_words(typed, run) for run in runs if typed)
    # Words may be joined or split as well: "muko muko", "bandarlampug".
    whole = _word("".join(typed), "".join(words))
    parts = [word for word in words if word != "administrasi"]
    if len(typed) == 1 and len(parts) > 1 and _is_blend(typed[0], parts):
        return 1
    return min((whole, *word_by_word), default=NO_MATCH)


def distance(one: str, other: str) -> int:
    """Letters to add, drop, change or swap with the next so that one becomes the other."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, start=1):
        above, before, row = before, row, [number]
        for place, wanted in enumerate(other, start=1):
            steps = [row[-1] + 1, before[place] + 1, before[place - 1] + (letter != wanted)]
            if number > 1 and place > 1 and one[number - 2 : number] == wanted + other[place - 2]:
                steps.append(above[place - 2] + 1)
            row.append(min(steps))
    return row[-1]


def _known_names() -> Iterator[tuple[str, str, str, str | None]]:
    for code, kind, name in Region.objects.values_list("code", "kind", "name"):
        yield code, kind, name, None
    rows = RegionAlias.objects.values_list("region__code", "region__kind", "name")
    for code, kind, name in rows:
        yield code, kind, name, name


def _all_words(typed: Sequence[str], words: Iterable[str]) -> int:
    counted = [_word(one, word) for one, word in zip(typed, words, strict=True)]
    return NO_MATCH if NO_MATCH in counted else sum(counted)


def _word(typed: str, word: str) -> int:
    """Mistakes in one word; ``NO_MATCH`` where there are more than its length forgives."""
    if typed == word:
        return 0
    if _is_short_form(typed.rstrip("."), word):
        return 1
    forgiven = min(len(typed) // LETTERS_PER_ERROR, MOST)
    if abs(len(typed) - len(word)) > forgiven:
        return NO_MATCH
    far = distance(typed, word)
    return far if far <= forgiven else NO_MATCH


def _is_blend(typed: str, words: Sequence[str]) -> bool:
    """Whether it is made of how the words begin: ``jaksel``, ``lamteng``, ``tubaba``."""
    if not words:
        return not typed
    first, rest = words[0], words[1:]
    return any(
        first.startswith(typed[:size]) and _is_blend(typed[size:], rest)
        for size in range(BLENDED, len(typed) + 1)
    )


def _is_short_form(typed: str, word: str) -> bool:
    """Whether its letters are letters of the word in their order, beginning with the first."""
    if not 1 < len(typed) <= min(LONGEST_SHORT_FORM, len(word) - 1) or typed[0] != word[0]:
        return False
    letters = iter(word)
    return all(letter in letters for letter in typed)
