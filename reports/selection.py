"""The question that a page or file answers, read from the query string as a value."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from urllib.parse import urlencode

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from reports.measures import CountingRule, Question

FIRST_DAY = datetime.date(1945, 8, 17)  # no region of Indonesia is older
WRITTEN_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class ImpossibleQuestion(ValueError):
    """The query asks something that has no answer; the message says what and how to mend it."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is asked: true on which date, counted how, against which universe and target."""

    per: datetime.date
    rule: CountingRule = CountingRule.PU_BPU
    edition: str | None = None
    target: str | None = None
    since: datetime.date | None = None  # the earlier date to compare with

    def question(self) -> Question:
        """The same question in the terms of the arithmetic, with the office's thresholds."""
        return Question(
            per=self.per,
            rule=self.rule,
            edition=self.edition,
            rollup_share=Fraction(settings.COVERAGE_ROLLUP_SHARE, 100),
            rollup_months=settings.COVERAGE_ROLLUP_MONTHS,
            media_grace_months=settings.COVERAGE_MEDIA_GRACE_MONTHS,
        )

    def query(self, **changes: object) -> str:
        """The query string of this question, so that links keep what was asked."""
        asked = replace(self, **changes)  # type: ignore[arg-type]
        parts = {"per": asked.per.isoformat()}
        if asked.rule is not CountingRule.PU_BPU:
            parts["aturan"] = asked.rule.value
        if asked.edition:
            parts["semesta"] = asked.edition
        if asked.target:
            parts["target"] = asked.target
        if asked.since:
            parts["sejak"] = asked.since.isoformat()
        return urlencode(parts)


def read_selection(query: Mapping[str, str], *, today: datetime.date) -> Selection:
    """The question in ``query``; raises ``ImpossibleQuestion`` for a value that makes no sense."""
    per = _read_per(query.get("per", ""), today)
    return Selection(
        per=per,
        rule=_read_rule(query.get("aturan", "")),
        edition=query.get("semesta") or None,
        target=query.get("target") or None,
        since=_read_since(query.get("sejak", ""), per),
    )


def _read_since(text: str, per: datetime.date) -> datetime.date | None:
    since = as_date(text)
    if text and (since is None or not FIRST_DAY <= since < per):
        raise ImpossibleQuestion(
            _("“sejak=%(value)s” harus tanggal sebelum %(per)s, misalnya sejak=2023-06-30.")
            % {"value": text, "per": date_format(per, "j F Y")}
        )
    return since


def _read_per(text: str, today: datetime.date) -> datetime.date:
    if not text:
        return today
    per = as_date(text)
    if per is None:
        raise ImpossibleQuestion(
            _("“per=%(value)s” bukan tanggal. Tulis tahun-bulan-tanggal, misalnya per=2023-06-30.")
            % {"value": text}
        )
    if per < FIRST_DAY:
        raise ImpossibleQuestion(
            _("Tanggal %(day)s terlalu lama. Yang paling awal %(first)s.")
            % {"day": date_format(per, "j F Y"), "first": date_format(FIRST_DAY, "j F Y")}
        )
    if per > today:
        raise ImpossibleQuestion(
            _("Tanggal %(day)s belum terjadi. Yang paling akhir adalah hari ini, %(today)s.")
            % {"day": date_format(per, "j F Y"), "today": date_format(today, "j F Y")}
        )
    return per


def as_date(text: str) -> datetime.date | None:
    """A date written ``2023-06-30``; ``None`` for anything else."""
    try:
        return datetime.date.fromisoformat(text) if WRITTEN_DATE.fullmatch(text) else None
    except ValueError:
        return None


def _read_rule(text: str) -> CountingRule:
    if not text:
        return CountingRule.PU_BPU
    try:
        return CountingRule(text)
    except ValueError:
        raise ImpossibleQuestion(
            _("“aturan=%(value)s” tidak dikenal. Pilih pu-bpu atau pu-bpu-jakon.") % {"value": text}
        ) from None
