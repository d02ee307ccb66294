"""Reports in a line a number: `total coverage_percent 22.41?` is one to be explained.

After the number: `/1000` rounded to thousands, `~` approximate, `@2025-12-31` another day
than the report's, `?` not adopted.
"""

import re
from datetime import date

from reports.measures import PrintedLine, PrintedValue, Report, TotalRule, explain_report
from tests.reports.measures.build import DAY, TREE

LINE = re.compile(r"(\w+) (\w+) (-?\d+)(?:\.(\d+))?(?:/(\d+))?(~?)(?:@(\S{10}))?(\??)")


def line(text):
    found = LINE.fullmatch(text)
    assert found, text
    segment, measure, whole, fraction, unit, about, day, asked = found.groups()
    decimals = fraction or ""
    return PrintedLine(
        segment,
        measure,
        PrintedValue(int(whole + decimals), len(decimals), bool(about)),
        int(unit or 1),
        bool(about),
        date.fromisoformat(day) if day else DAY,
        not asked,
    )


def report(*texts, rule=TotalRule.NOT_STATED, editions=()):
    return Report(tuple(line(text) for text in texts), TREE, rule, editions)


def explain(*texts, **more):
    return explain_report(report(*texts, **more))


def causes(*texts, **more):
    return [str(one.cause) for one in explain(*texts, **more)]


def only(*texts, **more):
    (explanation,) = explain(*texts, **more)
    return explanation


def fits(explanation):
    return [str(fit.cause) for fit in explanation.fits]
