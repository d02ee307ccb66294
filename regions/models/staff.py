"""The people who enter and verify figures: where they work and which regions they look after."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .office import Office
from .region import Region
from .vocabulary_entry import Scope


class Staff(models.Model):
    """The office that an account works for, and the regions in its care with all below them.

    A new figure's source starts from the office. An account without a row here looks after
    nothing, unless it is a superuser's.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="staff", verbose_name=_("akun")
    )
    office = models.ForeignKey(
        Office,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("kantor"),
        related_name="staff",
    )
    scope = models.CharField(
        _("wilayah tanggungan"), max_length=10, choices=Scope, default=Scope.OFFICE
    )
    regions = models.ManyToManyField(
        Region,
        verbose_name=_("wilayah yang disebut"),
        related_name="staff",
        blank=True,
        help_text=_("Termasuk semua yang di bawahnya: satu provinsi berarti semua kabupatennya."),
    )
    must_change_password = models.BooleanField(
        _("wajib mengganti kata sandi"), default=False, editable=False
    )

    class Meta:
        verbose_name = _("penempatan petugas")
        verbose_name_plural = pgettext_lazy("jamak", "penempatan petugas")
        constraints = [
            models.CheckConstraint(
                condition=Q(scope__in=Scope.values), name="an_account_has_a_known_scope"
            ),
            models.CheckConstraint(
                condition=~Q(scope="office") | Q(office__isnull=False),
                name="an_account_that_looks_after_its_office_has_one",
                violation_error_message=_("Pilih kantornya, atau wilayah tanggungan yang lain."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} – {self.office or self.get_scope_display()}"
