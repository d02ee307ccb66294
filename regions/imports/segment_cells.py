"""The segment that a row names; what is no segment is asked about once."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from regions.imports.desk import Desk
from regions.imports.headings import IGNORE, PARTICIPANTS, guess_words
from regions.imports.segment_words import TOTAL, SegmentWords
from regions.imports.vocabulary import plain
from regions.imports.workbook import Cell, Place, as_text

LONGEST_KEY = 190


@dataclass
class SegmentCells:
    desk: Desk
    words: SegmentWords
    known: dict[str, tuple[str, str] | None] = field(default_factory=dict)

    def read(self, cell: Cell, place: Place) -> tuple[str, str] | None:
        """Measure and segment; ``None`` where the row is left out or asked about."""
        text = as_text(cell)
        if not text:
            told = _("Segmennya kosong. Tulis misalnya PU atau Pekerja rentan.")
            self.desk.refuse(place, "", told)
            return None
        if text not in self.known:
            self.known[text] = self._read(text, place)
        return self.known[text]

    def _read(self, text: str, place: Place) -> tuple[str, str] | None:
        guessed = guess_words(plain(text), self.words)
        measure, _dot, segment = guessed.meaning.partition(".")
        sure = guessed.sure and bool(segment)
        if measure in ("", IGNORE):
            measure, segment = PARTICIPANTS, IGNORE
            sure = guessed.sure
        options = tuple((code, str(one)) for code, one in self.words.segments.items())
        answer = self.desk.ask(
            f"column:segmen = {plain(text)}"[:LONGEST_KEY],
            _("Segmen apa baris “%s”?") % text,
            options=((IGNORE, _("Abaikan baris ini")), *options),
            suggested=segment or TOTAL,
            place=place,
            sure=sure,
        )
        return None if answer in (None, IGNORE) else (measure, answer)
