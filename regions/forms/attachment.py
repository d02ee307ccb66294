"""Attaching the signed copy of a document."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

BEGINNINGS = (b"%PDF-", b"\xff\xd8\xff", b"\x89PNG\r\n")
MEGABYTE = 1024 * 1024


class AttachmentForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("Salinan yang ditandatangani"),
        help_text=gettext_lazy("PDF, JPG atau PNG"),
        widget=forms.FileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
        error_messages={
            "required": gettext_lazy("Pilih berkasnya dahulu."),
            "empty": gettext_lazy("Berkas ini kosong; pindai ulang lalu pilih lagi."),
        },
    )

    def clean_file(self) -> UploadedFile[bytes]:
        """What a file is shows in its first bytes, whatever its name says."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        most = settings.COVERAGE_FILE_MEGABYTES
        if (file.size or 0) > most * MEGABYTE:
            raise ValidationError(_("Berkas ini lebih besar dari %s MB; kecilkan dahulu.") % most)
        beginning = file.read(8)
        file.seek(0)
        if not beginning.startswith(BEGINNINGS):
            raise ValidationError(
                _("Berkas ini bukan PDF, JPG atau PNG; pindai ulang sebagai PDF.")
            )
        return file
