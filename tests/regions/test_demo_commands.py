"""Loading the example data twice, beside one's own figures, and taking it away."""

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.core.serializers import serialize
from django.db.models import Model

from regions.actions.revise import revise
from regions.models import (
    Event,
    Office,
    PrintedFigure,
    Scope,
    Source,
    Staff,
    Stated,
    Status,
    Submission,
    SubmissionLine,
    UniverseEdition,
    UniverseFigure,
    is_demo_database,
)
from tests.factories import SourceFactory, UniverseEditionFactory, UserFactory, submit

pytestmark = pytest.mark.django_db

FACTS: tuple[type[Model], ...] = (
    *(Office, Source, Submission, SubmissionLine, PrintedFigure),
    *(UniverseEdition, UniverseFigure, Event),
    *Stated.__subclasses__(),
)


def everything():
    return {
        model.__name__: serialize("json", model._default_manager.order_by("pk")) for model in FACTS
    }


def lampung_barat():
    return Submission.objects.get(region__code="18.04", as_of="2023-06-30", revision=1)


def test_loading_twice_changes_nothing(capsys, django_assert_max_num_queries):
    call_command("load_demo")
    before = everything()
    with django_assert_max_num_queries(5):
        call_command("load_demo")

    assert everything() == before
    assert "tidak ada yang berubah" in capsys.readouterr().out


def test_loading_twice_changes_nothing_beside_a_trial_users_figures():
    call_command("load_demo")
    submit("18.04", "2024-12-31", total=30_000, entered_by=UserFactory.create(group="operator"))
    before = everything()
    call_command("load_demo")

    assert everything() == before


@pytest.mark.parametrize("status", [Status.DRAFT, Status.VERIFIED])
def test_a_database_with_real_submissions_is_refused(status):
    submit("18.04", "2024-12-31", total=30_000, status=status)

    with pytest.raises(CommandError, match="angka yang bukan data contoh"):
        call_command("load_demo")
    assert not is_demo_database()


def test_a_database_with_a_real_edition_is_refused():
    UniverseEditionFactory.create()

    with pytest.raises(CommandError, match="angka yang bukan data contoh"):
        call_command("load_demo")


def test_clearing_removes_every_example_and_nothing_else():
    before = everything()
    call_command("load_demo")
    call_command("clear_demo")

    assert everything() == before


def test_clearing_where_there_is_no_example_says_so(capsys):
    submit("18.04", "2024-12-31", total=30_000)
    before = everything()
    call_command("clear_demo")

    assert everything() == before
    assert "Tidak ada data contoh" in capsys.readouterr().out


def test_clearing_leaves_ones_own_figures():
    call_command("load_demo")
    own = submit("18.04", "2024-12-31", total=30_000, universe={"total": 95_000})
    call_command("clear_demo")

    assert list(Submission.objects.all()) == [own]
    assert own.lines.get().participants == 30_000
    assert UniverseFigure.objects.get().workers == 95_000
    assert list(Source.objects.all()) == [own.source]


def test_clearing_removes_revisions_of_examples():
    call_command("load_demo")
    revise(document=lampung_barat(), actor=UserFactory.create(group="operator"))
    assert Submission.objects.filter(revision=2).exists()
    call_command("clear_demo")

    assert not Submission.objects.exists()
    assert not Event.objects.exists()


def test_a_revision_of_a_revision_with_another_source_goes_too():
    call_command("load_demo")
    second = submit("18.04", "2023-06-30", total=1, revises=lampung_barat(), revision=2)
    submit("18.04", "2023-06-30", total=2, revises=second, revision=3)
    call_command("clear_demo")

    assert not Submission.objects.exists()
    assert Source.objects.filter(is_demo=False).count() == 2


def test_a_source_that_ones_own_figures_cite_stays_as_an_ordinary_one(capsys):
    call_command("load_demo")
    cited = lampung_barat().source
    own = submit(
        *("18.04", "2023-06-30"),
        total=22_000,
        source=cited,
        population="registered",
        entered_by=UserFactory.create(group="operator"),
        universe={"total": 92_913},
    )
    call_command("clear_demo")

    assert list(Submission.objects.all()) == [own]
    assert Source.objects.get() == cited
    assert not is_demo_database()
    assert UniverseFigure.objects.get().submission == own
    assert "1 sumber dan 0 kantor" in capsys.readouterr().out


def test_an_office_that_ones_own_figures_cite_stays_as_an_ordinary_one():
    call_command("load_demo")
    office = Office.objects.get(slug="bpjs-cabang-lampung-tengah")
    SourceFactory.create(office=office)
    submit(None, "2024-12-31", total=5, office=Office.objects.get(slug="bpjs-cabang-jambi"))
    call_command("clear_demo")

    assert set(Office.objects.values_list("slug", "is_demo")) == {
        ("bpjs-cabang-lampung-tengah", False),
        ("bpjs-cabang-jambi", False),
    }


def test_after_clearing_the_examples_load_again():
    call_command("load_demo")
    call_command("clear_demo")
    call_command("load_demo")

    assert Submission.objects.count() == 16


class TestAccounts:
    @pytest.fixture(autouse=True)
    def demo(self, settings, tmp_path):
        settings.COVERAGE_DEMO = True
        settings.BASE_DIR = tmp_path

    def run(self, capsys):
        call_command("demo_account")
        return capsys.readouterr().out

    def test_each_group_has_an_account_that_can_log_in(self, capsys, client):
        password = self.run(capsys).split()[-1]

        groups = dict(User.objects.values_list("username", "groups__name"))
        assert groups == {
            "admin-contoh": "administrator",
            "operator-contoh": "operator",
            "pengesah-contoh": "verifier",
            "operator-rejang-lebong-contoh": "operator",
        }
        for username in groups:
            assert client.login(username=username, password=password)

    def test_the_second_run_prints_the_same(self, capsys):
        assert self.run(capsys) == self.run(capsys)

    def test_the_password_is_kept_from_others(self, capsys, tmp_path):
        self.run(capsys)

        assert (tmp_path / ".demo_password").stat().st_mode & 0o077 == 0

    def test_a_lost_password_is_replaced(self, capsys, client, tmp_path):
        first = self.run(capsys)
        (tmp_path / ".demo_password").unlink()
        second = self.run(capsys)

        assert first != second
        assert client.login(username="operator-contoh", password=second.split()[-1])

    def test_without_the_demo_there_are_no_accounts(self, settings):
        settings.COVERAGE_DEMO = False

        with pytest.raises(CommandError, match="hanya dibuat bila COVERAGE_DEMO=1"):
            call_command("demo_account")
        assert not User.objects.exists()

    def test_they_work_for_an_office_of_the_demo(self, capsys):
        call_command("load_demo")
        self.run(capsys)

        assert set(Staff.objects.values_list("user__username", "office__slug")) == {
            ("admin-contoh", "bpjs-cabang-lampung-tengah"),
            ("operator-contoh", "bpjs-cabang-lampung-tengah"),
            ("pengesah-contoh", "bpjs-cabang-lampung-tengah"),
            ("operator-rejang-lebong-contoh", "bpjs-cabang-curup"),
        }

    def test_each_looks_after_its_own_regions(self, capsys):
        self.run(capsys)
        held = {
            staff.user.username: (
                staff.scope,
                list(staff.regions.values_list("code", flat=True)),
            )
            for staff in Staff.objects.all()
        }
        assert held == {
            "admin-contoh": (Scope.EVERYWHERE, []),
            "operator-contoh": (Scope.LISTED, ["18"]),
            "pengesah-contoh": (Scope.LISTED, ["18"]),
            "operator-rejang-lebong-contoh": (Scope.LISTED, ["17.02"]),
        }

    def test_accounts_of_an_older_demo_are_completed(self, capsys):
        call_command("load_demo")
        self.run(capsys)
        older = Staff.objects.get(user__username="operator-contoh")
        older.scope = Scope.OFFICE
        older.save()
        older.regions.clear()
        self.run(capsys)
        older.refresh_from_db()
        assert older.scope == Scope.LISTED
        assert [region.code for region in older.regions.all()] == ["18"]

    def test_clearing_removes_them(self, capsys):
        call_command("load_demo")
        self.run(capsys)
        call_command("clear_demo")

        assert not User.objects.exists()
        assert not Office.objects.exists()

    def test_one_who_entered_figures_stays_but_is_locked_out_until_the_next_demo(self, capsys):
        call_command("load_demo")
        self.run(capsys)
        operator = User.objects.get(username="operator-contoh")
        submit("18.04", "2024-12-31", total=1, entered_by=operator)
        call_command("clear_demo")
        operator.refresh_from_db()
        assert not operator.is_active

        self.run(capsys)
        operator.refresh_from_db()
        assert operator.is_active
