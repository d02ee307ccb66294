"""What would happen to the drafts of a file, and what stands in their way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from django.utils.translation import gettext as _

from regions.access import may
from regions.actions.revise import OPEN
from regions.closing import closed_among
from regions.imports.comparing import Outcome, Step, compare
from regions.imports.desk import Desk
from regions.imports.doubting import doubts_about
from regions.imports.drafts import Draft
from regions.imports.origins import Origins
from regions.imports.outcome import Change, Plan
from regions.imports.standing import what_stands
from regions.imports.writing import VERBS, Submissions
from regions.models import Measure, Precision, Segment, Submission
from regions.numbers import PrintedNumber, write_count
from regions.periods import month_end, say_period

FILE_WORDS = ("total_rule", "breakdown")


@dataclass(slots=True)
class Planner:
    desk: Desk
    origins: Origins
    segments: Mapping[str, Segment]
    words: dict[str, str]
    labels: dict[str, str] = field(default_factory=dict)

    def plan(self, drafts: Sequence[Draft]) -> Plan | None:
        """``None`` while anything is to be mended first."""
        said_words = {name: self.words[name] for name in FILE_WORDS if name in self.desk.answers}
        stands = what_stands(drafts)
        outcomes = [compare(one, stands.get(one.key, ()), said_words) for one in drafts]
        self._refuse_in_the_way(outcomes)
        self._refuse_closed(outcomes)
        self._refuse_open_revisions(outcomes)
        self._refuse_without_right(outcomes)
        if self.desk.questions or self.desk.problems:
            return None
        writing = Submissions(
            self.desk, self.origins, self.segments, self.words, said_words, outcomes
        )
        steps = [one.step for one in outcomes]
        todo = [one for one in outcomes if one.step != Step.SAME]
        return Plan(
            writing=writing.write,
            doubting=partial(doubts_about, todo, self.words),
            changes=[change for one in todo for change in self._changes(one)],
            new=steps.count(Step.NEW),
            changed=steps.count(Step.EDIT) + steps.count(Step.REVISE),
            same=steps.count(Step.SAME),
            notes=[*self.desk.notes, *notes_on(steps)],
        )

    def _changes(self, one: Outcome) -> Iterator[Change]:
        name = one.draft.name
        for each in one.differences:
            place = each.entry.place if each.entry else one.draft.place
            what = f"{name}: {self._label(each.key)}"
            say = as_printed if each.key.startswith("printed.") else told
            yield Change(place, what, say(each.old), say(each.new) or "")

    def _label(self, key: str) -> str:
        """Thousands of changes speak of a few things."""
        if key not in self.labels:
            self.labels[key] = self._said_label(key)
        return self.labels[key]

    def _said_label(self, key: str) -> str:
        head, _dot, rest = key.partition(".")
        if head == "printed":
            return self._said_of_printed(*rest.split("."))
        words = {
            "participants": "%s",
            "universe": _("semesta %s"),
            "note": _("catatan %s"),
            "total_rule": _("cara menghitung total"),
            "breakdown": _("rincian"),
        }
        code = rest.split(".")[0]
        named = str(self.segments[code]) if code in self.segments else ""
        shape = words.get(head, _("pembulatan %s"))
        return shape % named if "%s" in shape else shape

    def _said_of_printed(self, code: str, measure: str, _day: str) -> str:
        """A release may print the workers, those protected and the share of one segment."""
        said = {"segment": self.segments[code], "measure": Measure(measure).label}
        return _("angka rilis %(segment)s, %(measure)s") % said

    def _refuse_in_the_way(self, outcomes: Sequence[Outcome]) -> None:
        sentence = _(
            "%s sudah diajukan dengan angka lain dan menunggu pengesahan. Batalkan pengajuannya "
            "atau tunggu sampai disahkan."
        )
        for one in outcomes:
            if one.step == Step.IN_THE_WAY:
                self._refuse(one, sentence % one.draft.name)

    def _refuse_closed(self, outcomes: Sequence[Outcome]) -> None:
        changing = [one for one in outcomes if one.step != Step.SAME]
        regions = {one.draft.region.pk for one in changing}
        closed = closed_among(regions, {one.draft.period.day for one in changing})
        sentence = _("%(month)s sudah ditutup untuk %(region)s. Minta dibuka kembali dahulu.")
        for one in changing:
            month = month_end(one.draft.period.day)
            if closing := closed.get((one.draft.region.pk, month)):
                said = say_period(month, Precision.MONTH)
                self._refuse(one, sentence % {"month": said, "region": closing.region})

    def _refuse_open_revisions(self, outcomes: Sequence[Outcome]) -> None:
        """A revision that was moved to another date or source is not among what stands here."""
        verified = {
            one.stood.submission.pk: one
            for one in outcomes
            if one.step == Step.REVISE and one.stood
        }
        open_ones = Submission.objects.filter(revises__in=list(verified), status__in=OPEN)
        sentence = _("%(draft)s: revisinya sudah dibuka (nomor %(number)s). Selesaikan dahulu.")
        for revision in open_ones if verified else ():
            one = verified[revision.revises_id or 0]
            self._refuse(one, sentence % {"draft": one.draft.name, "number": revision.pk})

    def _refuse_without_right(self, outcomes: Sequence[Outcome]) -> None:
        first = {one.step: one for one in reversed(outcomes) if one.step in VERBS}
        for step, one in first.items():
            verb = VERBS[step]
            if not may(self.desk.actor, verb, Submission):
                sentence = _("Akun ini tidak berhak melakukannya: %s.") % verb.label.lower()
                self._refuse(one, sentence)

    def _refuse(self, one: Outcome, sentence: str) -> None:
        self.desk.refuse(one.draft.place, one.draft.name, sentence)


def told(value: object) -> str | None:
    """As the screen writes it; nothing where nothing was said."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return _("ya") if value else _("tidak")
    return write_count(value) if isinstance(value, int) else str(value)


def as_printed(value: object) -> str | None:
    """``8.20`` of the history as its source printed it: ``8,20``."""
    if value is None:
        return None
    whole, _dot, decimals = str(value).partition(".")
    return str(PrintedNumber(int(whole + decimals), len(decimals)))


def notes_on(steps: Sequence[Step]) -> Iterator[str]:
    if number := steps.count(Step.REVISE):
        told = _("%s laporan yang sudah disahkan dibuka revisinya; yang lama tetap tampil.")
        yield told % write_count(number)
    if number := steps.count(Step.SAME):
        yield _("%s laporan sudah sama dan tidak ditulis lagi.") % write_count(number)
