"""What every page shows of the site itself."""

from __future__ import annotations

from django import template

from regions.models import is_demo_database

register = template.Library()


@register.inclusion_tag("_components/demo_banner.html")
def demo_banner() -> dict[str, bool]:
    """Says so where published examples stand in for an office's figures."""
    return {"is_demo": is_demo_database()}
