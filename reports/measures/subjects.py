"""The closed vocabularies of targets, money, programmes and promises (DESIGN 2, 3.4 to 3.6).

Their strings are stored as they are.
"""

from enum import StrEnum


class FundSource(StrEnum):
    """Who pays a contribution; `NOT_STATED` where the source does not tell."""

    SELF = "self"
    APBN = "apbn"
    APBD_PROVINCE = "apbd_province"
    APBD_REGENCY = "apbd_regency"
    APBDES = "apbdes"
    DBH_SAWIT = "dbh_sawit"
    DBHCHT = "dbhcht"
    CSR = "csr"
    DONATION = "donation"
    EMPLOYER = "employer"
    NOT_STATED = "not_stated"


class Regime(StrEnum):
    """In whose plan a target stands; of targets that fall due together the first is shown."""

    RPJMN = "rpjmn"
    UCJ = "ucj"
    RKP = "rkp"
    RPJMD = "rpjmd"
    BPJS = "bpjs"
    RAKOR = "rakor"
    OTHER = "other"


class Verdict(StrEnum):
    """What may be said of a target on a date (DESIGN 3.4)."""

    ACHIEVED = "achieved"
    ON_PACE = "on_pace"
    BELOW_PACE = "below_pace"
    PAST_DUE = "past_due"
    INSUFFICIENT_DATA = "insufficient_data"


class Renewal(StrEnum):
    """How far the continuation of a programme has come (DESIGN 3.5)."""

    NOT_STATED = "not_stated"
    ANNOUNCED = "announced"
    BUDGETED = "budgeted"
    DECREED = "decreed"
    PAID = "paid"
    NOT_RENEWED = "not_renewed"


class FollowUpState(StrEnum):
    """What became of a promise."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"


class ClaimProgramme(StrEnum):
    """Of which benefit claims were paid; `ALL` where the source adds them up."""

    ALL = "all"
    JKK = "jkk"
    JKM = "jkm"
    JHT = "jht"
    JP = "jp"
    JKP = "jkp"
    SCHOLARSHIP = "scholarship"
    NOT_STATED = "not_stated"


class AwardLevel(StrEnum):
    """On which level an award was given."""

    NATION = "nation"
    PROVINCE = "province"
    REGENCY = "regency"
    NOT_STATED = "not_stated"


class RegulationKind(StrEnum):
    """Kinds of rules; `PERBUP` is the one of a regent, a mayor or a governor."""

    PERDA = "perda"
    PERBUP = "perbup"
    SK = "sk"
    INSTRUKSI = "instruksi"
    MOU = "mou"
    OTHER = "other"
