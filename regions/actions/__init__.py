"""What is done to facts: one verb a function, keyword-only, atomic, leaving an ``Event``."""

from .discard import discard
from .enter import Stated, enter, enter_edition
from .refusals import Refused
from .return_ import return_for_correction
from .revise import revise
from .submit import submit
from .take_back import take_back
from .verify import verify
from .withdraw import withdraw

__all__ = [
    "Refused",
    "Stated",
    "discard",
    "enter",
    "enter_edition",
    "return_for_correction",
    "revise",
    "submit",
    "take_back",
    "verify",
    "withdraw",
]
