"""The colours of pictures.

A picture is drawn in the literal colours of a light ground; another ground swaps each for its own.
No colour stands for two things, and neighbours differ in lightness, for those who see no hues.
"""

from __future__ import annotations

from collections.abc import Mapping

GROUND = "#ffffff"
INK = "#16211f"
MUTED = "#51605c"
LINE = "#d5dedb"
STRONG = "#7d8c88"
ACCENT = "#0b6259"
NOTICE = "#7a4300"

# Parts of a whole and lines beside each other, in the order in which they are used.
PARTS = ("#0e6b61", "#57a599", "#b5d9d2", "#d8a03c")
# From the least covered to the most; OVER is above the whole universe.
CLASSES = ("#dcefec", "#a9d4cc", "#6db2a6", "#338579", "#0a4f48")
OVER = "#b0650a"
# Where nothing is known: drawn as hatching, never as a pale colour.
HATCH = "#fefe01"

# The class of each on a page, where the stylesheet gives its colour.
NAMES: Mapping[str, str] = {
    GROUND: "ground",
    INK: "ink",
    MUTED: "muted",
    LINE: "line",
    STRONG: "strong",
    ACCENT: "accent",
    NOTICE: "notice",
    OVER: "over",
    **{colour: f"part-{number}" for number, colour in enumerate(PARTS, start=1)},
    **{colour: f"class-{number}" for number, colour in enumerate(CLASSES, start=1)},
}

_DARK = {
    "ground": "#0f1615",
    "ink": "#e6eeec",
    "muted": "#a4b3af",
    "line": "#2b3835",
    "strong": "#7f908b",
    "accent": "#78d2c4",
    "notice": "#f0bd6d",
    "over": "#f2b45c",
    "part-1": "#2f9686",
    "part-2": "#7ad3c5",
    "part-3": "#c8f0e9",
    "part-4": "#e3b565",
    "class-1": "#1b3f3a",
    "class-2": "#2a6159",
    "class-3": "#43897e",
    "class-4": "#74bcae",
    "class-5": "#b9ece2",
}
LIGHT: Mapping[str, str] = {colour: colour for colour in NAMES}
DARK: Mapping[str, str] = {colour: _DARK[name] for colour, name in NAMES.items()}
