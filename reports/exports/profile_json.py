"""``profil.json``: one region for programs."""

from __future__ import annotations

from decimal import Decimal

from reports import wording
from reports.exports.json_rows import (
    Json,
    day,
    people,
    percent_json,
    region_json,
    row_json,
    two_places,
)
from reports.exports.subjects_json import subjects_json
from reports.facts.decisions import DecisionFact
from reports.measures import Headline, SourceFact
from reports.measures.causes.vocabulary import Cause
from reports.printed_rows import PrintedRow
from reports.region_report import RegionReport
from reports.segment_rows import SegmentRow


def profile_json(report: RegionReport) -> Json:
    printed = [(row, printed_json(row)) for row in report.printed]
    return {
        "region": region_json(report.region),
        "as_of": report.selection.per.isoformat(),
        "row": row_json(report.row),
        "headline": headline_json(report.headline),
        "segments": [segment_json(row) for row in report.segments],
        "printed": [as_json for _, as_json in printed],
        "discrepancies": [as_json for row, as_json in printed if row.disagrees],
        **subjects_json(report),
        "sources": [source_json(source) for source in report.sources],
    }


def headline_json(headline: Headline | None) -> Json | None:
    if headline is None:
        return None
    return {
        "text": wording.percentage(headline),
        "low": str(headline.low),
        "high": str(headline.high),
        "about": headline.about,
        "printed": headline.printed,
    }


def segment_json(row: SegmentRow) -> Json:
    return {
        "code": row.segment.code,
        "name": row.segment.name,
        "participants": people(row.participants),
        "universe": people(row.universe),
        "coverage": percent_json(row.coverage),
        "figures_as_of": day(row.as_of),
        "source": row.source and row.source.slug,
    }


def printed_json(row: PrintedRow) -> Json:
    return {
        "segment": row.segment.code,
        "measure": row.measure,
        "printed": _value(row.printed, row),
        "computed": _value(row.computed, row),
        "difference": _value(row.difference, row),
        **_explained(row),
        "decision": row.decision and _decision(row.decision),
        "as_of": day(row.as_of),
        "source": row.source.slug,
    }


def _explained(row: PrintedRow) -> Json:
    if row.explanation is None:
        return {"cause": Cause.NOT_CHECKABLE, "fits": [], "explanation": None}
    return {
        "cause": row.explanation.cause,
        "fits": [fit.cause for fit in row.explanation.fits],
        "explanation": row.sentences[0],
    }


def _decision(decision: DecisionFact) -> Json:
    return {
        "stands": decision.stands,
        "reason": decision.reason,
        "decided_on": day(decision.decided_on),
    }


def _value(value: Decimal | None, row: PrintedRow) -> str | int | None:
    if row.is_percentage or value is None:
        return two_places(value)
    return int(value)


def source_json(source: SourceFact) -> Json:
    return {
        "slug": source.slug,
        "kind": source.kind,
        "title": source.title,
        "publisher": source.publisher,
        "published_on": day(source.published_on),
        "published_precision": source.published_precision,
        "url": source.url,
    }
