"""What the script of the form says, in the words of the server."""

from __future__ import annotations

from django.utils.translation import gettext as _

from regions.doubts import EXCEEDS_PARENT, EXCEEDS_UNIVERSE
from regions.models import Status, Submission
from regions.numbers import COUNT_SENTENCES


def form_words() -> dict[str, str]:
    return {
        **{name: str(sentence) for name, sentence in COUNT_SENTENCES.items()},
        "exceeds_parent": str(EXCEEDS_PARENT),
        "exceeds_universe": str(EXCEEDS_UNIVERSE),
    }


def title_of_form(submission: Submission | None) -> str:
    if submission is None:
        return _("Isi angka")
    return _("Perbaiki laporan") if submission.status == Status.RETURNED else _("Lanjutkan draf")
