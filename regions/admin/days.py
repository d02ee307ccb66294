"""Dates in plain forms, typed as everywhere else."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models

from regions.forms.day_field import DayField

DAYS: dict[Any, Any] = {models.DateField: {"form_class": DayField, "widget": forms.TextInput}}
