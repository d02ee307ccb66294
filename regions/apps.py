from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegionsConfig(AppConfig):
    name = "regions"
    verbose_name = _("Data wilayah")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from regions.staff import signals  # noqa: F401
