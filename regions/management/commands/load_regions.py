from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from regions.loading.places import load_places


class Command(BaseCommand):
    help = _("Memuat wilayah Indonesia, nama lain, kode lama, segmen, tarif iuran, dan manfaat.")

    def handle(self, *args: Any, **options: Any) -> None:
        written = load_places()
        if not written:
            self.stdout.write(
                _("Wilayah, segmen, dan tarif sudah lengkap; tidak ada yang berubah.")
            )
            return
        self.stdout.write(
            _("Wilayah, segmen, dan tarif dimuat: %(created)s baris baru, %(updated)s diperbarui.")
            % {"created": written.created, "updated": written.updated}
        )
