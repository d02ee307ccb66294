"""What a file is, by its first bytes and never by its name."""

from __future__ import annotations

import re

FIRST_BYTES = 4096
SIGNATURES = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"%PDF", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
)
MARKED_TEXT = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*"
    rb"<(?:!doctype html|html|head|table|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
NOT_IN_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def looks_like(first: bytes) -> str:
    """``zip``, ``ole``, ``text`` or what else it is that nobody can import."""
    if not first.strip():
        return "empty"
    bare = first.removeprefix(MARKED_TEXT[0])
    if HTML.match(bare):
        return "html"
    if bare.lstrip().startswith(b"<?xml"):
        return "xml"
    if first.startswith(MARKED_TEXT):
        return "text"
    signed = next((kind for signature, kind in SIGNATURES if first.startswith(signature)), None)
    if signed and not (signed == "picture" and first[:2] == b"BM" and is_text(first)):
        return signed
    return "text" if is_text(first) else "unknown"


def is_text(first: bytes) -> bool:
    return not NOT_IN_TEXT.search(first)
