"""What is stored is what the arithmetic reads."""

import pytest

from regions import models
from reports.measures import CountingRule, subjects, vocabulary

OF_FIGURES = (
    *("Population", "RegionBasis", "TotalRule", "Breakdown", "Precision", "SourceKind"),
    *("EditionKind", "JakonPlace"),
)
OF_SUBJECTS = (
    *("FundSource", "Regime", "Renewal", "FollowUpState", "ClaimProgramme", "AwardLevel"),
    "RegulationKind",
)


@pytest.mark.parametrize("name", OF_FIGURES)
def test_figures_are_stored_in_the_words_of_the_measures(name):
    assert getattr(models, name).values == [str(one) for one in getattr(vocabulary, name)]


@pytest.mark.parametrize("name", OF_SUBJECTS)
def test_subjects_are_stored_in_the_words_of_the_measures(name):
    assert getattr(models, name).values == [str(one) for one in getattr(subjects, name)]


def test_a_target_counts_by_a_rule_of_the_reader_or_does_not_tell():
    assert models.TargetRule.values == [*(str(one) for one in CountingRule), "not_stated"]
