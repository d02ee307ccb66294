from django.apps import AppConfig


class RegionsConfig(AppConfig):
    name = "regions"
    verbose_name = "Data wilayah"
    default_auto_field = "django.db.models.BigAutoField"
