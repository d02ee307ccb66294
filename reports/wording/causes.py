"""Why a printed number differs, in a sentence with its arithmetic (DESIGN 3.7)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _

from reports.measures import Cause, Explanation, Fit
from reports.measures.causes import QUANTITY_OF
from reports.measures.causes.matching import floored
from reports.wording.cause_names import (
    PARTS,
    QUANTITIES,
    WHY_IMPOSSIBLE,
    Names,
    measure_name,
    quantity_name,
)
from reports.wording.terms import between, equation, implied_number, printed_number, result


def explain_printed(explanation: Explanation, names: Names) -> str:
    """The sentence of the likeliest cause; ``names`` are those of the segments."""
    return explain_fit(explanation, explanation.fits[0], names)


def explain_fit(explanation: Explanation, fit: Fit, names: Names) -> str:
    """The sentence of one cause that fits."""
    return SENTENCES[fit.cause](explanation, fit, names)


def _agrees(explanation: Explanation, fit: Fit, names: Names) -> str:
    if fit.term is not None and floored(explanation.line, fit.term):
        return _("Sesuai: %(equation)s, jadi tidak ada yang tersisa.") % _words(explanation, fit)
    if explanation.line.rounded_to > 1 or explanation.line.approximate:
        return _("Sesuai: %(equation)s; tercetak %(printed)s.") % _words(explanation, fit)
    return _("Sesuai: %(equation)s.") % _words(explanation, fit)


def _rounding(explanation: Explanation, fit: Fit, names: Names) -> str:
    return _("Sesuai dengan pembulatan: %(equation)s; tercetak %(printed)s.") % _words(
        explanation, fit
    )


def _rounded_inputs(explanation: Explanation, fit: Fit, names: Names) -> str:
    assert fit.term is not None
    words = _words(explanation, fit) | {"range": between(fit.term)}
    text = _("Sesuai, karena angka asalnya bulat: %(equation)s (%(range)s); tercetak %(printed)s.")
    return " ".join([text % words, *_implications(fit, names)])


def _other_quantity(explanation: Explanation, fit: Fit, names: Names) -> str:
    line = explanation.line
    own = Fit(Cause.AGREES, quantity=QUANTITY_OF[line.measure], segment=line.segment)
    words = _words(explanation, fit) | {
        "other": quantity_name(fit, line.segment, names),
        "own": quantity_name(own, fit.segment, names),
    }
    if fit.quantity is own.quantity and fit.segment == line.segment:
        return _perhaps(_("yang tercetak adalah %(other)s (%(equation)s)") % words)
    return _perhaps(_("yang tercetak adalah %(other)s (%(equation)s), bukan %(own)s") % words)


def _other_rule(explanation: Explanation, fit: Fit, names: Names) -> str:
    words = _words(explanation, fit) | {"parts": " + ".join(PARTS[one] for one in fit.parts)}
    return _perhaps(_("pesertanya dihitung %(parts)s (%(equation)s)") % words)


def _other_edition(explanation: Explanation, fit: Fit, names: Names) -> str:
    words = _words(explanation, fit)
    if not fit.implied:
        words["name"] = f" {fit.edition}" if fit.edition else ""
        return _perhaps(_("dihitung dengan semesta lain%(name)s (%(equation)s)") % words)
    words["universe"] = implied_number(fit.implied[0])
    words["along"] = ", ".join(printed_number(line) for line in fit.along_with)
    return _perhaps(
        _("dihitung dengan semesta lain, %(universe)s orang, seperti juga %(along)s") % words
    )


def _parts(explanation: Explanation, fit: Fit, names: Names) -> str:
    words = _words(explanation, fit)
    if not fit.implied:
        text = _("rincian tidak sama dengan jumlahnya (%(equation)s; tercetak %(printed)s)")
        return _perhaps(text % words)
    words["sum"] = equation(fit.implied[0].term)
    words["total"] = ", ".join(printed_number(line) for line in fit.along_with)
    text = _(
        "rincian (%(sum)s) tidak sama dengan jumlah yang tercetak (%(total)s), "
        "dan %(printed)s mengikuti rincian (%(equation)s)"
    )
    return _perhaps(text % words)


def _digit_slip(explanation: Explanation, fit: Fit, names: Names) -> str:
    assert fit.slip is not None
    words = _words(explanation, fit) | {
        "slipped": printed_number(fit.slip.line),
        "reads": printed_number(fit.slip.mended),
        "name": measure_name(fit.slip.line.measure),
    }
    if fit.slip.line == explanation.line:
        return _perhaps(
            _("salah ketik satu angka; %(reads)s (%(equation)s) tercetak %(slipped)s") % words
        )
    return _perhaps(
        _("salah ketik satu angka pada %(name)s; %(reads)s tercetak %(slipped)s (%(equation)s)")
        % words
    )


def _impossible(explanation: Explanation, fit: Fit, names: Names) -> str:
    assert fit.impossibility is not None
    why = str(WHY_IMPOSSIBLE[fit.impossibility]) % {
        "term": result(fit.term) if fit.term else "",
        "segment": names.get(fit.segment, ""),
    }
    words = {"printed": printed_number(explanation.line), "why": why}
    return _perhaps(_("%(printed)s keliru, sebab %(why)s") % words)


def _unexplained(explanation: Explanation, fit: Fit, names: Names) -> str:
    words = _words(explanation, fit)
    text = _perhaps(_("sebab yang belum diketahui (%(equation)s; tercetak %(printed)s)") % words)
    return " ".join([text, *_implications(fit, names)])


def _not_checkable(explanation: Explanation, fit: Fit, names: Names) -> str:
    text = _no_numbers(fit)
    if not fit.implied:
        return text
    words = {
        "name": names[fit.implied[0].segment],
        "numbers": _or(list(dict.fromkeys(implied_number(one) for one in fit.implied))),
    }
    return " ".join(
        [text, _perhaps(_("semesta %(name)s %(numbers)s menurut angka lainnya") % words)]
    )


def _no_numbers(fit: Fit) -> str:
    """That nothing serves to compute it, or which numbers would."""
    words = {"numbers": ", ".join(printed_number(line) for line in fit.along_with)}
    if fit.because is None:
        return _("Tidak dapat diperiksa: laporannya tidak memuat angka untuk menghitungnya.")
    if fit.because is Cause.OTHER_QUANTITY:
        return (
            _(
                "Tidak dapat diperiksa: angka untuk menghitungnya (%(numbers)s) kemungkinan "
                "besaran lain."
            )
            % words
        )
    return (
        _("Tidak dapat diperiksa: angka untuk menghitungnya (%(numbers)s) sendiri belum jelas.")
        % words
    )


def _or(numbers: list[str]) -> str:
    first, *others = numbers
    return _("%(one)s atau %(other)s") % {"one": first, "other": others[0]} if others else first


def _implications(fit: Fit, names: Names) -> list[str]:
    """What a rounded or another input would be, were the printed number right."""
    return [
        _("Bila angka itu tepat, %(name)s %(number)s.")
        % {"name": QUANTITIES[one.quantity], "number": implied_number(one)}
        for one in fit.implied
    ]


def _perhaps(text: str) -> str:
    return _("Kemungkinan: %(text)s; belum dikonfirmasi.") % {"text": text}


def _words(explanation: Explanation, fit: Fit) -> dict[str, object]:
    return {
        "printed": printed_number(explanation.line),
        "equation": equation(fit.term) if fit.term else "",
    }


SENTENCES: Mapping[Cause, Callable[[Explanation, Fit, Names], str]] = {
    Cause.AGREES: _agrees,
    Cause.ROUNDING: _rounding,
    Cause.ROUNDED_INPUTS: _rounded_inputs,
    Cause.OTHER_QUANTITY: _other_quantity,
    Cause.OTHER_RULE: _other_rule,
    Cause.OTHER_EDITION: _other_edition,
    Cause.PARTS_DO_NOT_ADD_UP: _parts,
    Cause.DIGIT_SLIP: _digit_slip,
    Cause.IMPOSSIBLE: _impossible,
    Cause.UNEXPLAINED: _unexplained,
    Cause.NOT_CHECKABLE: _not_checkable,
}
