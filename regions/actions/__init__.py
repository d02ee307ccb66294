"""What is done to facts: one verb a function, keyword-only, atomic, leaving an ``Event``."""

from .answer import answer
from .attach import attach
from .close import close_period, reopen_period
from .confirm import confirm
from .decide import decide
from .discard import discard
from .enter import Stated, enter, enter_edition
from .open_minutes import open_minutes
from .recorded import recorded, what_it_says
from .refusals import Refused
from .reopen import reopen
from .return_ import return_for_correction
from .return_record import return_record
from .revise import revise
from .state import keep_up, state, strike
from .submit import submit
from .take_back import take_back
from .verify import verify
from .verify_many import confirm_many, return_many, return_records, verify_many
from .withdraw import withdraw

__all__ = [
    "Refused",
    "Stated",
    "answer",
    "attach",
    "close_period",
    "confirm",
    "confirm_many",
    "decide",
    "discard",
    "enter",
    "enter_edition",
    "keep_up",
    "open_minutes",
    "recorded",
    "reopen",
    "reopen_period",
    "return_for_correction",
    "return_many",
    "return_record",
    "return_records",
    "revise",
    "state",
    "strike",
    "submit",
    "take_back",
    "verify",
    "verify_many",
    "what_it_says",
    "withdraw",
]
