"""What is implausible in figures: found where they are typed, answered before they are read."""

from .doubts import Doubt, doubts_in, doubts_of, doubts_of_many
from .said import Said, check_said, read_said
from .words import WORDS, Found, sentence

__all__ = [
    "WORDS",
    "Doubt",
    "Found",
    "Said",
    "check_said",
    "doubts_in",
    "doubts_of",
    "doubts_of_many",
    "read_said",
    "sentence",
]
