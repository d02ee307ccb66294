"""Printed against computed: why a published number differs from its own report (DESIGN 3.7)."""

from reports.measures.causes.explain import explain_report
from reports.measures.causes.fits import Explanation, Fit, Implied, Slip
from reports.measures.causes.lines import OtherUniverse, PrintedLine, Report
from reports.measures.causes.terms import Sign, Term
from reports.measures.causes.vocabulary import (
    PLAIN,
    QUANTITY_OF,
    Cause,
    Impossibility,
    Quantity,
)

__all__ = [
    "PLAIN",
    "QUANTITY_OF",
    "Cause",
    "Explanation",
    "Fit",
    "Implied",
    "Impossibility",
    "OtherUniverse",
    "PrintedLine",
    "Quantity",
    "Report",
    "Sign",
    "Slip",
    "Term",
    "explain_report",
]
