from django.urls import path, re_path

from reports.views.comparison import comparison, comparison_file, comparison_picture
from reports.views.files import csv, json, profile, xlsx
from reports.views.health import health
from reports.views.methodology import methodology
from reports.views.office import office
from reports.views.pictures import region_picture
from reports.views.plan import plan, plan_file, plan_picture
from reports.views.region import region
from reports.views.search import search
from reports.views.subject_list import SUBJECTS
from reports.views.subject_sources import SOURCES
from reports.views.subjects import file, page, picture

app_name = "reports"

urlpatterns = [
    path("", region, name="nation"),
    path("wilayah/<str:code>/", region, name="region"),
    path("wilayah/<str:code>/cakupan.csv", csv, name="coverage_csv"),
    path("wilayah/<str:code>/cakupan.xlsx", xlsx, name="coverage_xlsx"),
    path("wilayah/<str:code>/cakupan.json", json, name="coverage_json"),
    path("wilayah/<str:code>/profil.json", profile, name="profile_json"),
    re_path(
        r"^wilayah/(?P<code>[^/]+)/gambar/(?P<key>[a-z-]+)\.(?P<extension>svg|png)$",
        region_picture,
        name="region_picture",
    ),
    path("wilayah/<str:code>/rencana/", plan, name="plan"),
    re_path(
        r"^wilayah/(?P<code>[^/]+)/rencana/rencana\.(?P<extension>csv|xlsx|json)$",
        plan_file,
        name="plan_file",
    ),
    re_path(
        r"^wilayah/(?P<code>[^/]+)/rencana/gambar/(?P<key>[a-z-]+)\.(?P<extension>svg|png)$",
        plan_picture,
        name="plan_picture",
    ),
    path("kantor/<slug:slug>/", office, name="office"),
    path("sumber/", page, {"subject": SOURCES}, name="sources"),
    path("banding/", comparison, name="comparison"),
    re_path(
        r"^banding/banding\.(?P<extension>csv|xlsx|json)$", comparison_file, name="comparison_file"
    ),
    re_path(
        r"^banding/gambar/(?P<key>[a-z-]+)\.(?P<extension>svg|png)$",
        comparison_picture,
        name="comparison_picture",
    ),
    path("metodologi/", methodology, name="methodology"),
    path("cari/", search, name="search"),
    re_path(r"^healthz/?$", health, name="health"),
    *(path(f"{one.word}/", page, {"subject": one}, name=one.word) for one in SUBJECTS),
    *(
        re_path(
            rf"^{one.word}/{one.word}\.(?P<extension>csv|xlsx|json)$",
            file,
            {"subject": one},
            name=f"{one.word}_file",
        )
        for one in SUBJECTS
    ),
    *(
        re_path(
            rf"^{one.word}/gambar/(?P<key>[a-z-]+)\.(?P<extension>svg|png)$",
            picture,
            {"subject": one},
            name=f"{one.word}_picture",
        )
        for one in SUBJECTS
    ),
]
