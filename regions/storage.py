"""Where files of the office are kept: apart from static files, and at no address of their own."""

from __future__ import annotations

from django.conf import settings
from django.core.files.storage import FileSystemStorage, Storage


def kept_files() -> Storage:
    """Called when a model is loaded, so that a migration names no folder of this machine."""
    return FileSystemStorage(location=settings.COVERAGE_FILES, base_url=None)
