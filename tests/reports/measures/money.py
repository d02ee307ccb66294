"""The tariffs of BPU by law, and a tree with the segments that have their own."""

from datetime import date

from reports.measures import FundSource, SegmentTree, Tariff
from tests.reports.measures.build import PARENTS

MONEY_PARENTS = PARENTS | {"bpu_transport": "bpu", "bpu_vulnerable": "bpu"}
MONEY_TREE = SegmentTree(MONEY_PARENTS)
FULL, HALF = 16_800, 8_400
OLD_LAW, NEW_LAW = "PP 44/2015", "PP 50/2025"
UNCLEAR = (FundSource.APBDES, FundSource.CSR, FundSource.DONATION, FundSource.NOT_STATED)
WINDOWS = {
    "bpu_transport": (date(2026, 1, 1), date(2027, 4, 1)),
    "bpu": (date(2026, 4, 1), date(2027, 1, 1)),
}
TARIFFS = (
    Tariff("bpu", None, FULL, date(2015, 7, 1), None, OLD_LAW),
    *(
        Tariff(segment, payer, HALF, *window, NEW_LAW, certain=payer is FundSource.SELF)
        for segment, window in WINDOWS.items()
        for payer in (FundSource.SELF, *UNCLEAR)
    ),
)
