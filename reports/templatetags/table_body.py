"""The rows of long tables in templates."""

from __future__ import annotations

from django import template

from reports.tables.body import body

register = template.Library()
register.simple_tag(body, name="table_body")
