"""``python -m regions.imports.child FILE NAME LIMITS``: the sheets as JSON, or why not."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from xml.etree import ElementTree

import python_calamine as calamine

from .archives import BROKEN
from .book import read_book
from .cells import tagged
from .limits import Limits, keep_within
from .refused import Refused


def main(file: str, name: str, told: str) -> None:
    limits = Limits(**json.loads(told))
    keep_within(limits)
    try:
        answer: object = read_book(Path(file), name, limits)
    except Refused as refused:
        answer = {"refused": refused.why, "said": refused.said}
    except calamine.PasswordError:
        answer = {"refused": "locked", "said": {}}
    except (calamine.CalamineError, ElementTree.ParseError, KeyError, RecursionError, *BROKEN):
        answer = {"refused": "broken", "said": {}}
    json.dump(answer, sys.stdout, default=tagged, ensure_ascii=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
