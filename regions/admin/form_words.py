"""What the script of the form says, in the words of the server."""

from __future__ import annotations

from django.utils.translation import gettext as _

from regions.admin.script_words import SCRIPT_WORDS
from regions.checks import WORDS
from regions.models import Status, Submission
from regions.numbers import COUNT_SENTENCES


def form_words() -> dict[str, str]:
    return {
        **{name: str(said) for name, said in (COUNT_SENTENCES | SCRIPT_WORDS).items()},
        **{name: str(sentence) for name, sentence in WORDS.items()},
    }


def title_of_form(submission: Submission | None) -> str:
    if submission is None:
        return _("Isi angka")
    return _("Perbaiki laporan") if submission.status == Status.RETURNED else _("Lanjutkan draf")
