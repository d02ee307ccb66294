from django.urls import path, re_path

from reports.views.files import csv, json, profile, xlsx
from reports.views.health import health
from reports.views.methodology import methodology
from reports.views.office import office
from reports.views.region import region
from reports.views.search import search
from reports.views.sources import sources
from reports.views.subject_list import SUBJECTS
from reports.views.subjects import file, page

app_name = "reports"

urlpatterns = [
    path("", region, name="nation"),
    path("wilayah/<str:code>/", region, name="region"),
    path("wilayah/<str:code>/cakupan.csv", csv, name="coverage_csv"),
    path("wilayah/<str:code>/cakupan.xlsx", xlsx, name="coverage_xlsx"),
    path("wilayah/<str:code>/cakupan.json", json, name="coverage_json"),
    path("wilayah/<str:code>/profil.json", profile, name="profile_json"),
    path("kantor/<slug:slug>/", office, name="office"),
    path("sumber/", sources, name="sources"),
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
]
