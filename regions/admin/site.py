"""How the screens for entering figures are headed, and where one signs in."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from regions.admin.login import LoginForm
from regions.admin.own_password import change_own_password

admin.site.login_form = LoginForm
admin.site.site_header = _("Pelacak Cakupan – pengisian data")
admin.site.site_title = _("Pelacak Cakupan")
admin.site.index_title = _("Pengisian data")
admin.site.enable_nav_sidebar = False
admin.site.password_change = change_own_password  # type: ignore[assignment,method-assign]
