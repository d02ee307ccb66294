"""Claims for programs: an office's have no region; one ``among`` others adds nothing to them."""

from __future__ import annotations

from reports.exports.json_rows import Json, day, region_name
from reports.facts.claim_fact import ClaimFact


def claim_json(claim: ClaimFact) -> Json:
    """Rupiah stand for ± half of ``rounded_to``."""
    return {
        "office": claim.office.slug if claim.office else None,
        "region": claim.region.code if claim.region else None,
        "from": day(claim.since),
        "to": day(claim.as_of),
        "cumulative": claim.cumulative,
        "programme": claim.programme,
        "cases": claim.cases,
        "rupiah": claim.rupiah,
        "rounded_to": claim.rounded_to,
        "among": claim.among is not None,
        "source": claim.source.slug,
    }


def claim_page_json(claim: ClaimFact) -> Json:
    rest = {key: value for key, value in claim_json(claim).items() if key != "region"}
    return {"region": region_name(claim.region), **rest}
