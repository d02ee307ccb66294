"""What offices say of claims in all their regions, on the page of one of these."""

from __future__ import annotations

from collections.abc import Iterator

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from reports import formats
from reports.facts.claim_fact import ClaimFact
from reports.measures import ClaimProgramme
from reports.selection import Selection
from reports.subjects.claims import Quoted
from reports.wording import claims as words
from reports.wording.rupiah import rupiah_said

register = template.Library()

OF_NO_PROGRAMME = (ClaimProgramme.ALL, ClaimProgramme.NOT_STATED)


@register.simple_tag
def quoted_claim(quote: Quoted, selection: Selection) -> SafeString:
    """Always the office's, never the region's: ``Menurut … (seluruh wilayah kantor, …): …``."""
    claim = quote.claim
    when = words.period(claim.since, claim.as_of, claim.precision, cumulative=claim.cumulative)
    return format_html(
        _("Menurut {office} (seluruh wilayah kantor, {period}): {amounts}."),
        office=_link(claim, selection),
        period=when,
        amounts=format_html_join("; ", "{}", ((part,) for part in _parts(quote))),
    )


def _link(claim: ClaimFact, selection: Selection) -> SafeString:
    slug = claim.office.slug if claim.office else ""
    address = f"{reverse('reports:office', args=[slug])}?{selection.query()}"
    return format_html('<a href="{}">{}</a>', address, claim.owner)


def _parts(quote: Quoted) -> Iterator[SafeString]:
    whole = _amounts(quote.claim)
    named = quote.claim.programme not in OF_NO_PROGRAMME
    yield format_html("{} {}", _in_a_sentence(quote.claim), whole) if named else whole
    for part in quote.among:
        what = _in_a_sentence(part)
        yield format_html(_("di antaranya {what} {amounts}"), what=what, amounts=_amounts(part))


def _in_a_sentence(claim: ClaimFact) -> str:
    return claim.programme_label[:1].lower() + claim.programme_label[1:]


def _amounts(claim: ClaimFact) -> SafeString:
    said = (
        ("cases", claim.cases, words.cases_said(claim.cases, claim.programme)),
        ("rupiah", claim.rupiah, rupiah_said(claim.rupiah, claim.rounded_to)),
    )
    known = (
        (formats.marked(f"{claim.reference}.{what}", value, text),)
        for what, value, text in said
        if value is not None
    )
    return format_html_join(", ", "{}", known)
