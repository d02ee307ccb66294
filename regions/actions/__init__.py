"""What is done to facts: one verb a function, keyword-only, atomic, leaving an ``Event``."""

from .confirm import confirm
from .decide import decide
from .discard import discard
from .enter import Stated, enter, enter_edition
from .recorded import recorded, what_it_says
from .refusals import Refused
from .reopen import reopen
from .return_ import return_for_correction
from .revise import revise
from .state import keep_up, state, strike
from .submit import submit
from .take_back import take_back
from .verify import verify
from .withdraw import withdraw

__all__ = [
    "Refused",
    "Stated",
    "confirm",
    "decide",
    "discard",
    "enter",
    "enter_edition",
    "keep_up",
    "recorded",
    "reopen",
    "return_for_correction",
    "revise",
    "state",
    "strike",
    "submit",
    "take_back",
    "verify",
    "what_it_says",
    "withdraw",
]
