"""The screens for entering figures, in Indonesian."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from regions.admin.login import LoginForm

from . import event, office, place, segment, source, submission, universe, user

__all__ = ["event", "office", "place", "segment", "source", "submission", "universe", "user"]

admin.site.login_form = LoginForm
admin.site.site_header = _("Pelacak Cakupan – pengisian data")
admin.site.site_title = _("Pelacak Cakupan")
admin.site.index_title = _("Pengisian data")
admin.site.enable_nav_sidebar = False
