"""The subjects that have a page of their own, in the order of the menu."""

from __future__ import annotations

from reports.views.subject import Subject
from reports.views.subject_programmes import PROGRAMMES
from reports.views.subject_quality import QUALITY
from reports.views.subject_records import AWARDS, CLAIMS, FOLLOW_UPS
from reports.views.subject_sources import SOURCES
from reports.views.subject_targets import TARGETS
from reports.views.subject_villages import VILLAGES

SUBJECTS: tuple[Subject, ...] = (
    TARGETS,
    PROGRAMMES,
    VILLAGES,
    FOLLOW_UPS,
    AWARDS,
    CLAIMS,
    QUALITY,
    SOURCES,
)
