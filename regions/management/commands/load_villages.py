from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from regions.loading.villages import load_villages
from regions.models import Level, Region, Village


class Command(BaseCommand):
    help = _("Memuat desa dan kelurahan dari kabupaten/kota yang disebut.")

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("codes", nargs="+", metavar="kode", help=_("misalnya 18.04"))

    def handle(self, *args: Any, codes: list[str], **options: Any) -> None:
        regencies = Region.objects.filter(level=Level.REGENCY, code__in=codes)
        unknown = sorted(set(codes) - {regency.code for regency in regencies})
        if unknown:
            raise CommandError(
                _("Bukan kode kabupaten/kota: %s. Tulis misalnya 18.04.") % ", ".join(unknown)
            )
        load_villages(regencies)
        for regency in regencies:
            self.stdout.write(self.line_about(regency))

    def line_about(self, regency: Region) -> str:
        kinds = Village.objects.filter(regency=regency).values_list("kind", flat=True)
        return _("%(name)s: %(rural)s desa, %(urban)s kelurahan.") % {
            "name": regency,
            "rural": sum(kind == Village.VillageKind.RURAL for kind in kinds),
            "urban": sum(kind == Village.VillageKind.URBAN for kind in kinds),
        }
