"""The sentences of targets, money, programmes and promises."""

import datetime
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.db.models import F

from regions.models import AppendOnlyError, Decision, Event
from tests.factories import count_workers, place
from tests.factories_subjects import (
    AwardFactory,
    BandFactory,
    BenefitFactory,
    ClaimPaymentFactory,
    DecisionFactory,
    FollowUpFactory,
    FollowUpUpdateFactory,
    MandateProgressFactory,
    ProgrammeFactory,
    ProgrammeUpdateFactory,
    RegulationFactory,
    StewardFactory,
    TargetFactory,
    TariffFactory,
)
from tests.regions.violations import Violations, change_new, refuses, twin

pytestmark = pytest.mark.django_db

violations: Violations = {}
DAY = datetime.date(2024, 1, 31)
DAY_BEFORE = datetime.date(2024, 1, 30)


def breaks(name: str, make: Callable[[], Any], **values: object) -> None:
    violations[name] = partial(change_new, make, **values)


NOUNS = {
    "a_target": TargetFactory,
    "a_programme": ProgrammeFactory,
    "a_programme_update": ProgrammeUpdateFactory,
    "a_regulation": RegulationFactory,
    "a_progress": MandateProgressFactory,
    "an_award": AwardFactory,
    "a_claim": ClaimPaymentFactory,
    "a_follow_up": FollowUpFactory,
    "a_follow_up_update": FollowUpUpdateFactory,
    "a_steward": StewardFactory,
    "a_band": BandFactory,
}
for noun, factory in NOUNS.items():
    breaks(f"{noun}_has_a_known_status", factory.create, status="submitted")
    breaks(f"{noun}_has_a_known_precision", factory.create, precision="lain")
    breaks(
        f"{noun}_does_not_speak_of_the_future",
        factory.create,
        as_of=F("recorded_on") + datetime.timedelta(days=1),
    )

breaks("a_target_has_a_known_regime", TargetFactory.create, regime="lain")
breaks("a_target_has_a_known_rule", TargetFactory.create, rule="pu-bpu-jakon-pmi")
breaks("a_target_has_a_known_due_precision", TargetFactory.create, due_precision="lain")
breaks("a_target_is_rounded_to_a_known_unit", TargetFactory.create, people_rounded_to=12)
breaks("a_target_names_a_percentage_or_people", TargetFactory.create, percent=None)
breaks("a_target_is_above_0_and_at_most_100_percent", TargetFactory.create, percent=0)
breaks("a_target_headcount_is_not_negative", TargetFactory.create, people=-1)

breaks("a_tariff_is_more_than_nothing", TariffFactory.create, monthly=0)
breaks("a_tariff_ends_after_it_began", TariffFactory.create, valid_from=DAY, valid_until=DAY)
breaks("a_tariff_has_a_known_payer_or_none", TariffFactory.create, fund_source="lain")
violations["a_segment_and_payer_have_one_tariff_from_a_day"] = lambda: twin(TariffFactory.create())
breaks("a_benefit_is_more_than_nothing", BenefitFactory.create, amount=0)
breaks("a_benefit_ends_after_it_began", BenefitFactory.create, valid_from=DAY, valid_until=DAY)
violations["a_benefit_has_one_amount_from_a_day"] = lambda: twin(BenefitFactory.create())

for noun in ("a_programme", "a_programme_update"):
    breaks(f"{noun}_count_is_not_negative", NOUNS[noun].create, paid=-1)
    breaks(f"{noun}_has_a_known_renewal", NOUNS[noun].create, renewal="lain")
for field in ("fund_source", "start_precision", "end_precision"):
    breaks(f"a_programme_has_a_known_{field}", ProgrammeFactory.create, **{field: "lain"})
breaks(
    "a_programme_does_not_end_before_it_began", ProgrammeFactory.create, start=DAY, end=DAY_BEFORE
)
breaks("a_budget_is_not_negative", ProgrammeFactory.create, budget=-1)

breaks("a_regulation_has_a_known_kind", RegulationFactory.create, kind="lain")
breaks("a_mandate_asks_for_at_least_one_worker", RegulationFactory.create, per_village=0)
breaks(
    "a_progress_is_of_one_village_or_a_number_of_villages",
    MandateProgressFactory.create,
    villages=None,
)
breaks("a_progress_of_workers_is_not_negative", MandateProgressFactory.create, workers=-1)
breaks(
    "a_progress_is_rounded_to_a_known_unit", MandateProgressFactory.create, workers_rounded_to=12
)

breaks("an_award_has_a_known_level", AwardFactory.create, level="desa")
breaks("an_award_has_a_region_or_a_recipient", AwardFactory.create, region=None)
breaks("ranks_of_awards_start_at_1", AwardFactory.create, rank=0)

breaks("a_claim_has_a_known_programme", ClaimPaymentFactory.create, programme="jkn")
breaks("a_claim_is_rounded_to_a_known_unit", ClaimPaymentFactory.create, rounded_to=12)
breaks("a_claim_belongs_to_a_region_or_an_office", ClaimPaymentFactory.create, office=None)
breaks("a_claim_says_cases_or_rupiah", ClaimPaymentFactory.create, cases=None)
breaks("a_claim_is_not_negative", ClaimPaymentFactory.create, rupiah=-1)
breaks(
    "a_claim_does_not_end_before_it_began",
    ClaimPaymentFactory.create,
    since=F("as_of") + datetime.timedelta(days=1),
)
breaks("a_claim_is_not_among_itself", ClaimPaymentFactory.create, among=F("id"))

breaks("a_follow_up_has_a_known_due_precision", FollowUpFactory.create, due_precision="lain")
breaks("a_follow_up_headcount_is_not_negative", FollowUpFactory.create, people=-1)
breaks("a_follow_up_update_has_a_known_state", FollowUpUpdateFactory.create, state="lain")
breaks("a_follow_up_update_headcount_is_not_negative", FollowUpUpdateFactory.create, people=-1)

violations["a_segment_of_a_region_has_one_verified_steward_a_date"] = lambda: twin(
    StewardFactory.create(), agency="Dinas Tenaga Kerja"
)
breaks("a_decision_says_what_stands", DecisionFactory.create, stands="lain")
breaks("a_decision_says_why", DecisionFactory.create, reason="")
breaks("a_band_begins_between_0_and_100_percent", BandFactory.create, at_least=101)
violations["an_office_has_one_band_from_a_limit"] = lambda: twin(BandFactory.create())
breaks(
    "a_standard_error_is_not_negative",
    lambda: count_workers("2022-12-31", {"18.04": {"total": 1}}).figures.get(),
    standard_error=-1,
)


@pytest.mark.parametrize("name", violations)
def test_the_database_refuses(name):
    refuses(name, violations[name])


def test_an_event_is_not_of_an_edition_and_a_record():
    record = TargetFactory.create()
    edition = count_workers("2022-12-31", {})
    for of in ({"record_id": record.pk}, {"edition": edition, "record_id": record.pk}):
        refuses(
            "an_event_is_of_one_document",
            partial(Event.objects.create, verb="create", **of),
        )


def test_both_or_neither_owner_of_a_claim_is_refused():
    both = partial(change_new, ClaimPaymentFactory.create, region=place("18.04"))
    refuses("a_claim_belongs_to_a_region_or_an_office", both)


@pytest.mark.parametrize("name", ["quota", "enrolled", "active", "paid"])
def test_no_count_of_a_programme_is_negative(name):
    refuses("a_programme_count_is_not_negative", partial(ProgrammeFactory.create, **{name: -1}))


def test_zero_is_a_count_and_a_hundred_percent_a_target():
    assert ProgrammeFactory.create(active=0, start=DAY, end=DAY).active == 0
    assert TargetFactory.create(percent=100, people=0).people == 0
    assert BandFactory.create(at_least=0).at_least == 0


def test_a_steward_of_another_draft_may_wait():
    first = StewardFactory.create()
    twin(first, status="draft", agency="Dinas Tenaga Kerja")
    assert type(first).objects.verified().get() == first


def test_a_decision_is_never_changed_or_deleted():
    decision = DecisionFactory.create(reason=" tertukar ")
    assert decision.reason == "tertukar"
    with pytest.raises(AppendOnlyError):
        decision.save()
    with pytest.raises(AppendOnlyError):
        decision.delete()


def test_the_newest_decision_stands():
    older = DecisionFactory.create()
    newer = DecisionFactory.create(figure=older.figure, stands="printed")
    late = DecisionFactory.create(figure=older.figure, decided_on=DAY)
    assert list(Decision.objects.filter(figure=older.figure)) == [late, newer, older]
