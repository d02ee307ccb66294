"""Who pays a contribution."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reports.measures import FundSource

FUND_SOURCES = {
    FundSource.SELF: gettext_lazy("dibayar sendiri"),
    FundSource.APBN: gettext_lazy("APBN"),
    FundSource.APBD_PROVINCE: gettext_lazy("APBD provinsi"),
    FundSource.APBD_REGENCY: gettext_lazy("APBD kabupaten/kota"),
    FundSource.APBDES: gettext_lazy("APBDes/ADD"),
    FundSource.DBH_SAWIT: gettext_lazy("DBH sawit"),
    FundSource.DBHCHT: gettext_lazy("DBHCHT"),
    FundSource.CSR: gettext_lazy("CSR/TJSL"),
    FundSource.DONATION: gettext_lazy("donasi"),
    FundSource.EMPLOYER: gettext_lazy("pemberi kerja"),
    FundSource.NOT_STATED: gettext_lazy("sumber dana tidak disebut"),
}

# What the payers of a gap are called: one of them stands for all public budgets.
PAYERS = {**FUND_SOURCES, FundSource.APBD_REGENCY: gettext_lazy("APBD atau APBN")}


def paid_by(fund_source: FundSource) -> str:
    """``dibayar APBD atau APBN``, ``dibayar sendiri``."""
    if fund_source is FundSource.SELF:
        return str(FUND_SOURCES[FundSource.SELF])
    return _("dibayar %(payer)s") % {"payer": PAYERS[fund_source]}
