from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from regions.loading.demo_accounts import ACCOUNTS, keep_accounts


class Command(BaseCommand):
    help = _("Membuat akun untuk mencoba data contoh (hanya dengan COVERAGE_DEMO=1).")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.COVERAGE_DEMO:
            raise CommandError(
                _(
                    "Akun contoh hanya dibuat bila COVERAGE_DEMO=1. "
                    "Untuk pemakaian sungguhan buat akun dengan: python manage.py createsuperuser"
                )
            )
        password = keep_accounts()
        self.stdout.write(
            _("Akun contoh: %(names)s; kata sandi semuanya: %(password)s")
            % {"names": ", ".join(ACCOUNTS), "password": password}
        )
        groups = {account.group for account in ACCOUNTS.values()}
        missing = groups - set(Group.objects.values_list("name", flat=True))
        if missing:
            self.stdout.write(_("Kelompok belum ada: %s.") % ", ".join(sorted(missing)))
