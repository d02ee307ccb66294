"""Regions found by what people call them; the forms of ``regions`` understand names alike."""

from regions.names import Match, matches

__all__ = ["Match", "matches"]
