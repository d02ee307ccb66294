"""Claims as they may be said."""

import datetime

import pytest

from reports.measures import ClaimProgramme, Precision
from reports.wording.claims import cases_said, period
from reports.wording.rupiah import rupiah_said

THAT_DAY = datetime.date(2023, 7, 12)


@pytest.mark.parametrize(
    ("rupiah", "rounded_to", "said"),
    [
        (None, 1, "–"),
        (0, 1, "Rp0"),
        (42_000_000, 1, "Rp42.000.000"),
        (42_000_000, 1_000_000, "Rp42 juta"),
        (799_000_000, 1_000_000, "Rp799 juta"),
        (112_000_000_000, 1_000_000_000, "Rp112 miliar"),
        (1_250_000_000, 1_000_000, "Rp1.250 juta"),
        (1_200_000_000, 100_000_000, "Rp1,2 miliar"),
        (1_000_000_000, 100_000_000, "Rp1,0 miliar"),
        (2_700_000_000_000, 100_000_000_000, "Rp2,7 triliun"),
        (2_000_000_000_000, 1_000_000_000_000, "Rp2 triliun"),
        (12_300, 100, "sekitar Rp12.300"),
        (1_234_567, 1_000_000, "sekitar Rp1.234.567"),
    ],
)
def test_rupiah_are_said_no_finer_than_they_were(rupiah, rounded_to, said):
    assert rupiah_said(rupiah, rounded_to) == said


def test_scholarships_are_counted_in_children():
    assert cases_said(8_586, ClaimProgramme.ALL) == "8.586 kasus"
    assert cases_said(167, ClaimProgramme.SCHOLARSHIP) == "167 anak"
    assert cases_said(None, ClaimProgramme.ALL) == "–"


@pytest.mark.parametrize(
    ("since", "cumulative", "said"),
    [
        (None, True, "kumulatif sampai 12 Juli 2023"),
        (datetime.date(2022, 1, 1), True, "kumulatif 1 Januari 2022 – 12 Juli 2023"),
        (datetime.date(2023, 1, 1), False, "1 Januari 2023 – 12 Juli 2023"),
        (THAT_DAY, False, "12 Juli 2023"),
        (None, False, "sampai 12 Juli 2023, awalnya tidak disebut"),
    ],
)
def test_the_period_of_a_claim(since, cumulative, said):
    assert period(since, THAT_DAY, Precision.DAY, cumulative=cumulative) == said
