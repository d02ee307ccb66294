"""What the script doubts while figures are typed is what the server doubts when they are saved."""

import datetime
import random
from typing import Any

import pytest

from regions.admin.form_words import form_words
from regions.admin.month_words import sheet_rules
from regions.admin.scripts import ENTRY_SCRIPTS
from regions.checks import Said, check_said, sentence
from regions.checks.doubts import Doubt, asked_in_order
from regions.models import Breakdown, Precision, Region, Submission, TotalRule
from regions.tree import segments_in_order
from reports.measures import Count
from tests.factories import SourceFactory, count_workers, place, submit

pytestmark = pytest.mark.django_db(transaction=True)

BEFORE: dict[str, Any] = {
    "total": 22_680,
    "pu": 12_680,
    "bpu": 10_000,
    "badan_usaha": 9_123,
    "bpu_mandiri": 4_567,
}
WORKERS = {"total": 30_000, "pu": 16_000, "bpu": 14_000}
CASES = 400

ASK = """({ cases, before, workers, rules }) => {
  const rows = (known) => new Map(Object.entries(rules.segments).map(([code, { name, parent }]) =>
    [code, { name, parent, count: known[code] ?? null, spread: 0 }]));
  const earlier = Object.entries(before).map(([code, people]) => [code, { people, spread: 0 }]);
  return cases.map(({ figures, breakdown, rule }) => new Doubts({
    people: new Column(rows(figures), breakdown === "complete"),
    workers: new Column(rows(workers), false),
    before: new Map(earlier),
    rule,
    percent: rules.jump_percent,
  }).found().map((doubt) => doubt.said));
}"""


def made_up(chance: random.Random) -> dict[str, Any]:
    """Figures near the ones before, now and then with a slip of the pen."""
    figures = {}
    for code, people in BEFORE.items():
        digits = list(str(people))
        at = chance.randrange(len(digits) - 1)
        digits[at], digits[at + 1] = digits[at + 1], digits[at]
        slips = [int("".join(digits)), people // 1000, people * 1000, people * 2, people // 2, 0]
        near = people + chance.choice([-1, 0, 0, 1, 25, 500])
        if chance.random() < 0.8:
            figures[code] = chance.choice(slips) if chance.random() < 0.3 else near
    if chance.random() < 0.5 and "pu" in figures and "bpu" in figures:
        figures["total"] = figures["pu"] + figures["bpu"] + chance.choice([0, 0, 9, 90])
    rule = chance.choice(TotalRule.values)
    return {
        "figures": figures,
        "breakdown": chance.choice(Breakdown.values),
        "rule": rule,
    }


def server_says(cases: list[dict[str, Any]], region: Region) -> list[list[str]]:
    segments = segments_in_order()
    by_code = {one.code: one for one in segments}
    said = [
        Said(
            Submission(
                region=region,
                source=SourceFactory.build(),
                as_of=datetime.date(2023, 6, 30),
                precision=Precision.MONTH,
                population="active",
                breakdown=case["breakdown"],
                total_rule=case["rule"],
            ),
            {code: Count(people) for code, people in case["figures"].items()},
        )
        for case in cases
    ]
    answers = []
    for found in check_said(said, segments):
        doubts = [Doubt(one.check, one.segment, sentence(one, by_code), one.key) for one in found]
        answers.append([doubt.said for doubt in asked_in_order(doubts, found)])
    return answers


def test_the_script_and_the_server_doubt_the_same(page, live_server):
    region = place("18.04")
    submit("18.04", "2023-05-31", population="active", **BEFORE)
    count_workers("2022-12-31", {"18.04": dict(WORKERS)})
    chance = random.Random(18)
    cases = [made_up(chance) for _one in range(CASES)]
    page.goto("/masuk/")
    page.evaluate(
        """(words) => {
          const box = document.createElement("script");
          Object.assign(box, { type: "application/json", id: "entry-words" });
          box.textContent = JSON.stringify(words);
          document.body.append(box);
        }""",
        form_words(),
    )
    for script in ENTRY_SCRIPTS:
        page.add_script_tag(url=f"/static/{script}")
    asked = {"before": BEFORE, "workers": WORKERS, "rules": sheet_rules([]), "cases": cases}
    told = page.evaluate(ASK, asked)
    expected = server_says(cases, region)
    assert sum(map(len, expected)) > CASES
    for case, one, other in zip(cases, told, expected, strict=True):
        assert one == other, case
