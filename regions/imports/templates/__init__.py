"""Templates to download: one's own regions, drop-downs and notes; filled in they ask nothing."""

from .book import template_xlsx, without_helps
from .kinds import Template, template_of

__all__ = ["Template", "template_of", "template_xlsx", "without_helps"]
