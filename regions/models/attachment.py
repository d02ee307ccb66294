"""Files that belong to a source, such as the signed minutes."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from regions.storage import kept_files

from .source import Source


class Attachment(models.Model):
    """A scan or PDF of the document behind figures; for those who look after its regions only."""

    source = models.ForeignKey(
        Source, models.PROTECT, related_name="attachments", verbose_name=_("sumber")
    )
    file = models.FileField(_("berkas"), storage=kept_files, upload_to="lampiran/%Y/%m")
    name = models.CharField(_("nama berkas"), max_length=200)
    size = models.PositiveIntegerField(_("ukuran"))
    sha256 = models.CharField(_("sidik"), max_length=64)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    added_at = models.DateTimeField(_("waktu"), auto_now_add=True)

    class Meta:
        verbose_name = _("lampiran")
        verbose_name_plural = pgettext_lazy("jamak", "lampiran")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "sha256"], name="a_source_keeps_each_file_once"
            )
        ]

    def __str__(self) -> str:
        return self.name
