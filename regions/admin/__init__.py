"""The screens for entering figures, in Indonesian."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from . import event, office, place, segment, source, submission, universe

__all__ = ["event", "office", "place", "segment", "source", "submission", "universe"]

admin.site.site_header = _("Coverage Tracker – pengisian data")
admin.site.site_title = _("Coverage Tracker")
admin.site.index_title = _("Pengisian data")
admin.site.enable_nav_sidebar = False
