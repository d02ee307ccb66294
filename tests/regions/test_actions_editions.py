import pytest

from regions import actions
from regions.actions.refusals import NothingStated, NotOnItsOwn, OwnWork
from regions.models import EditionKind, Status, UniverseFigure
from tests.factories import UniverseEditionFactory, UserFactory, count_workers, place, segment

pytestmark = pytest.mark.django_db


def test_a_series_goes_through_the_same_life():
    operator = UserFactory.create(group="operator")
    verifier = UserFactory.create(group="verifier")
    edition = UniverseEditionFactory.build(
        status=Status.DRAFT, source=UniverseEditionFactory.create().source, slug="kemendagri"
    )
    figure = UniverseFigure(region=place("18.04"), segment=segment("total"), workers=92_913)
    actions.enter_edition(edition=edition, figures=[figure], actor=operator)
    waiting = actions.submit(document=edition, actor=operator)
    verified = actions.verify(document=waiting, actor=verifier)
    assert (verified.status, verified.slug) == (Status.VERIFIED, "kemendagri")


def test_the_address_goes_on_to_the_revision():
    actor = UserFactory.create(group="administrator")
    old = count_workers("2022-12-31", {"18.04": {"total": 92_913}}, slug="kemendagri")
    draft = actions.revise(document=old, actor=actor)
    assert draft.figures.get().workers == 92_913
    actions.submit(document=draft, actor=actor)
    new = actions.verify(document=draft, actor=UserFactory.create(group="verifier"))
    old.refresh_from_db()
    assert (new.slug, old.status) == ("kemendagri", Status.SUPERSEDED)
    assert old.slug != new.slug


def test_the_universe_of_a_document_is_never_verified_by_itself():
    edition = UniverseEditionFactory.create(kind=EditionKind.FROM_DOCUMENT, status=Status.DRAFT)
    with pytest.raises(NotOnItsOwn):
        actions.submit(document=edition, actor=UserFactory.create(group="operator"))


def test_an_empty_series_is_not_submitted():
    edition = UniverseEditionFactory.create(status=Status.DRAFT)
    with pytest.raises(NothingStated):
        actions.submit(document=edition, actor=UserFactory.create(group="operator"))


def test_nobody_verifies_his_own_series():
    actor = UserFactory.create(group="administrator")
    edition = count_workers(
        "2022-12-31", {"18.04": {"total": 1}}, status=Status.SUBMITTED, entered_by=actor
    )
    with pytest.raises(OwnWork):
        actions.verify(document=edition, actor=actor)
