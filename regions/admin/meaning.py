"""What the office's headings and names mean: told once while importing, and taken back here."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.access import office_of
from regions.admin.in_care import InCare
from regions.forms.region_field import label_of, with_province
from regions.imports.columns import meanings
from regions.imports.segment_words import segment_words
from regions.models import Meaning, Region
from regions.people import name_of


@admin.register(Meaning)
class MeaningAdmin(InCare[Meaning]):
    list_display = ["text", "about", "means", "kind", "who", "said_at"]
    list_display_links = None
    list_filter = ["kind", "about"]
    list_select_related = ["said_by"]
    list_per_page = 100
    show_facets = admin.ShowFacets.NEVER
    actions = ["forget"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Meaning]:
        """Those of one's own office: another means something else by the same word."""
        return super().get_queryset(request).filter(office=office_of(request.user))

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """Its rows with the words of the questions that they answered."""
        page = super().get_changelist_instance(request)
        words = words_of_meanings()
        for row in page.result_list:
            row.said = words.get(row.meaning, row.meaning)
        return page

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Meaning | None = None) -> bool:
        return False

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        return super().get_actions(request) if self.has_change_permission(request) else {}

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        title = {"title": capfirst(str(self.opts.verbose_name_plural))}
        return super().changelist_view(request, {**title, **(extra_context or {})})

    @admin.action(description=gettext_lazy("Lupakan; ditanyakan lagi pada impor berikutnya"))
    def forget(self, request: HttpRequest, chosen: QuerySet[Meaning]) -> None:
        number, _by_model = chosen.delete()
        told = _("%s arti dilupakan; impor berikutnya menanyakannya lagi.")
        messages.success(request, told % number)

    @admin.display(description=gettext_lazy("Berarti"))
    def means(self, meaning: Any) -> str:
        return str(meaning.said)

    @admin.display(description=gettext_lazy("Oleh"))
    def who(self, meaning: Meaning) -> str:
        return name_of(meaning.said_by)


def words_of_meanings() -> dict[str, str]:
    """What a column or a name can mean, by the stored word."""
    columns = {meaning: str(label) for meaning, label in meanings(segment_words())}
    regions = {one.code: label_of(one) for one in with_province(Region.objects.all())}
    return {**columns, **regions}
