from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from regions.loading.demo import DemoRefusedError, load_demo
from regions.models import Source, Submission


class Command(BaseCommand):
    help = _("Memuat angka yang pernah dipublikasikan sebagai data contoh.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            loaded = load_demo()
        except DemoRefusedError as refusal:
            raise CommandError(str(refusal)) from refusal
        if not loaded:
            self.stdout.write(_("Data contoh sudah dimuat; tidak ada yang berubah."))
            return
        self.stdout.write(
            _("Data contoh dimuat: %(submissions)s laporan dari %(sources)s sumber.")
            % {
                "submissions": Submission.objects.count(),
                "sources": Source.objects.filter(is_demo=True).count(),
            }
        )
