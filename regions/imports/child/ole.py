"""The older container (.xls): what it holds, and the stream of its workbook."""

from __future__ import annotations

import struct

from .refused import Refused

END_OF_CHAIN = 0xFFFFFFFA
IN_HEADER = 109  # entries of the table of tables that stand in the header
ENTRY = 128


def refuse_others(content: bytes) -> None:
    """The names of its parts tell a workbook from a letter, and a locked one from both."""
    if _names(content, "EncryptedPackage") or _names(content, "EncryptionInfo"):
        raise Refused("locked")
    if _names(content, "Workbook") or _names(content, "Book"):
        return
    if _names(content, "WordDocument"):
        raise Refused("kind", found="word")
    if _names(content, "PowerPoint Document"):
        raise Refused("kind", found="slides")
    raise Refused("kind", found="unknown")


def _names(content: bytes, part: str) -> bool:
    return part.encode("utf-16-le") + b"\0\0" in content


def workbook_in(content: bytes) -> bytes:
    (shift,) = struct.unpack_from("<H", content, 30)
    size = 1 << shift
    (directory,) = struct.unpack_from("<I", content, 48)
    chain = [
        following
        for number in struct.unpack_from(f"<{IN_HEADER}I", content, 76)
        if number < END_OF_CHAIN
        for following in struct.unpack_from(f"<{size // 4}I", content, (number + 1) * size)
    ]
    entries = _follow(content, chain, directory, size)
    for at in range(0, len(entries), ENTRY):
        (length,) = struct.unpack_from("<H", entries, at + 64)
        name = entries[at : at + max(length - 2, 0)].decode("utf-16-le", "replace")
        if name in {"Workbook", "Book"}:
            start, stream_size = struct.unpack_from("<II", entries, at + 116)
            return _follow(content, chain, start, size)[:stream_size]
    raise KeyError("Workbook")


def _follow(content: bytes, chain: list[int], start: int, size: int) -> bytes:
    pieces = []
    seen = set()
    while start < END_OF_CHAIN and start not in seen:
        seen.add(start)
        pieces.append(content[(start + 1) * size : (start + 2) * size])
        start = chain[start]
    return b"".join(pieces)
