"""The tables of a region's subjects, under the names that its page knows them by."""

from __future__ import annotations

from reports.region_report import RegionReport
from reports.subjects.follow_ups import closed, still_open
from reports.tables.awards import AwardTable
from reports.tables.claims import ClaimTable
from reports.tables.follow_ups import FollowUpTable
from reports.tables.programmes import ProgrammeTable
from reports.tables.regulations import RegulationTable
from reports.tables.stewards import StewardTable
from reports.tables.subject import SubjectTable
from reports.tables.targets import TargetTable
from reports.tables.villages import VillageTable


def region_tables(report: RegionReport) -> dict[str, SubjectTable]:
    known, asked = report.subjects, report.selection
    targets = (*known.targets, *known.references)
    return {
        "targets": TargetTable(targets, asked, of_region=True),
        "programmes": ProgrammeTable(known.programmes.rows, asked, of_region=True),
        "villages": VillageTable(known.villages, asked, of_region=True),
        "awards": AwardTable(known.awards, asked, of_region=True),
        "claims": ClaimTable(known.claims.own, asked, of_region=True),
        "follow_ups": FollowUpTable(still_open(known.follow_ups), asked, of_region=True),
        "closed_follow_ups": FollowUpTable(closed(known.follow_ups), asked, of_region=True),
        "regulations": RegulationTable(known.regulations, asked, of_region=True),
        "stewards": StewardTable(known.stewards, asked, of_region=True),
    }
