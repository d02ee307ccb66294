"""The score of every file, and the mutants that no test found out."""

import sys
from collections import Counter

from tests.mutants.project import ROOT
from tests.mutants.verdicts import Mutant

ENOUGH = 90
EXPLAINED = "docs/mutants.md"


def enough(mutants: list[Mutant]) -> bool:
    """Whether `ENOUGH` percent were found out."""
    return 100 * sum(mutant.found_out for mutant in mutants) >= ENOUGH * len(mutants)


def report(mutants: list[Mutant]) -> None:
    """Print each survivor with the lines it changes, then the scores."""
    explanations = (ROOT / EXPLAINED).read_text().splitlines()
    for mutant in mutants:
        if not mutant.found_out:
            why = f"see {EXPLAINED}" if explained(mutant, explanations) else "not explained"
            write(f"{mutant.path}:{mutant.line} {mutant.function}: {mutant.verdict}, {why}")
            write(*mutant.changed, "")
    tried = Counter(str(mutant.path) for mutant in mutants)
    found_out = Counter(str(mutant.path) for mutant in mutants if mutant.found_out)
    for path, number in tried.items():
        write(_score(path, found_out[path], number))
    write(_score("all", found_out.total(), tried.total()))


def explained(mutant: Mutant, explanations: list[str]) -> bool:
    """Whether a line says of this function and what it became why that cannot matter."""
    became = " ".join(line[1:].strip() for line in mutant.changed if line.startswith("+"))
    return any(f"`{mutant.function}`" in row and f"`{became}`" in row for row in explanations)


def _score(name: str, found_out: int, tried: int) -> str:
    return f"{100 * found_out / tried:5.1f} %  {found_out:4} of {tried:4}  {name}"


def write(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
