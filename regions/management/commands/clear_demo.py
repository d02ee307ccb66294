from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from regions.loading.demo_clearing import clear_demo
from regions.models import is_demo_database


class Command(BaseCommand):
    help = _("Menghapus data contoh beserta revisinya; angka lain tidak disentuh.")

    def handle(self, *args: Any, **options: Any) -> None:
        if not is_demo_database():
            self.stdout.write(_("Tidak ada data contoh; tidak ada yang berubah."))
            return
        cleared = clear_demo()
        self.stdout.write(
            _("Data contoh dihapus: %s laporan beserta revisinya.") % cleared.submissions
        )
        if cleared.kept_sources or cleared.kept_offices:
            self.stdout.write(
                _(
                    "%(sources)s sumber dan %(offices)s kantor dari data contoh dipertahankan, "
                    "karena dipakai oleh angka yang diisi sendiri."
                )
                % {"sources": cleared.kept_sources, "offices": cleared.kept_offices}
            )
