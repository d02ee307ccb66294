"""The parts of `make mutants` that could flatter us without anybody noticing."""

from pathlib import Path

import pytest

from tests.mutants.project import without_decorators
from tests.mutants.report import enough, explained
from tests.mutants.verdicts import Mutant, function_of, read_diff

PROPERTY = '''
class Gap:
    low = 1

    @property
    def width(self):
        """Wide."""
        return 7 - self.low
'''


def mutant(verdict="survived", changed=("-    return 1", "+    return 2")):
    return Mutant(Path("reports/measures/gap.py"), "Gap.width", 7, verdict, changed)


def test_a_property_without_its_decorator_is_the_same_on_the_same_lines():
    source = without_decorators(PROPERTY)
    assert "@" not in source
    assert source.splitlines()[5:8] == PROPERTY.splitlines()[5:8]
    names: dict[str, type] = {}
    exec(source, names)
    assert names["Gap"]().width == 6


@pytest.mark.parametrize(
    ("name", "function"),
    [
        ("reports.measures.own.x__stated__mutmut_25", "_stated"),
        (
            "reports.measures.tree.xǁSegmentTreeǁ__post_init____mutmut_8",
            "SegmentTree.__post_init__",
        ),
    ],
)
def test_a_mutant_names_its_function(name, function):
    assert function_of(name) == function


def test_a_change_is_found_in_its_function():
    diff = "--- a\n+++ a\n@@ -3,3 +3,3 @@\n     low = 1\n-    return 1\n+    return 2\n"
    assert read_diff(diff) == (3, ("-    return 1", "+    return 2"))


def test_only_changes_that_a_test_found_out_count():
    killed = [mutant("killed"), mutant("timeout")] * 5
    assert enough([*killed[1:], mutant("survived")])
    assert not enough([*killed[2:], mutant("no tests")])


def test_a_change_is_explained_by_its_function_and_what_it_became():
    assert explained(mutant(), ["| `Gap.width` | `return 2` | because |"])
    assert not explained(mutant(), ["| `Gap.low` | `return 2` | because |"])
    assert not explained(mutant(), ["| `Gap.width` | `return 3` | because |"])
