"""A region's own figure: one statement, and the universe it belongs to (DESIGN 3.2, 3.3)."""

from collections.abc import Mapping
from datetime import date

from reports.measures.choice import Choice, choose
from reports.measures.counting import Counted, counted, known, rule_of_total
from reports.measures.counts import Count
from reports.measures.coverage import coverage
from reports.measures.denominator import denominator_rule
from reports.measures.figures import MEASURED, PARTS, Figure, Question, RegionFacts
from reports.measures.reading import Nodes, read, universe_of
from reports.measures.statements import Statement
from reports.measures.tree import SegmentTree
from reports.measures.universe import ChosenUniverse
from reports.measures.vocabulary import Derivation


def own_figure(tree: SegmentTree, facts: RegionFacts, question: Question) -> Figure:
    """The row of a region from what was said of it up to `question.per`.

    All its participants come from the one statement that stands for `counted`, so that they
    add up; where none gives that, from the one that stands for any part, and `counted` is
    `None`. Each part has its own universe. Without any statement the derivation is missing
    and the universe that of the date asked for.
    """
    nodes = read(tree, facts)

    def by_rule(said: Statement) -> Counted | None:
        return counted(nodes[said.id], said.total_rule, question.rule)

    def by_part(said: Statement) -> Count | None:
        return next(filter(None, (known(nodes[said.id], part) for part in PARTS)), None)

    grace = question.media_grace_months
    choice = choose(facts.statements, question.per, by_rule, grace)
    if choice:
        return _stated(facts, question, choice, nodes[choice.statement.id], choice.value)
    other = choose(facts.statements, question.per, by_part, grace)
    if other:
        return _stated(facts, question, other, nodes[other.statement.id], None)
    return _missing(facts, question)


def _stated(
    facts: RegionFacts,
    question: Question,
    choice: Choice[Counted] | Choice[Count],
    nodes: Nodes,
    total: Counted | None,
) -> Figure:
    said = choice.statement
    rule = denominator_rule(total, question.rule)
    chosen = {code: universe_of(facts, question, code, said, rule) for code in MEASURED}
    participants = {part: known(nodes, part) for part in PARTS}
    numerators = participants | {"total": total.count if total else None}
    universe = _counts(chosen)
    edition, later = _edition(chosen)
    return Figure(
        code=facts.code,
        derivation=Derivation.OWN,
        participants=participants,
        counted=total,
        universe=universe,
        coverage={code: coverage(numerators[code], universe[code]) for code in MEASURED},
        edition=edition,
        edition_later=later,
        total_counts=rule_of_total(nodes, said.total_rule) if participants["total"] else None,
        population=said.population,
        region_basis=said.region_basis,
        figures_from=said.as_of,
        figures_as_of=said.as_of,
        precision=said.precision,
        provisional=said.provisional,
        statement=said,
        others=choice.others,
        territory_changed=_before(said.as_of, facts.territory_changed_on),
        before_placement=_before(said.as_of, facts.joined_on),
        standard_error=_standard_error(chosen["total"]),
    )


def _missing(facts: RegionFacts, question: Question) -> Figure:
    chosen = {code: universe_of(facts, question, code, None, question.rule) for code in MEASURED}
    edition, later = _edition(chosen)
    return Figure(
        code=facts.code,
        derivation=Derivation.MISSING,
        universe=_counts(chosen),
        edition=edition,
        edition_later=later,
        standard_error=_standard_error(chosen["total"]),
    )


def _counts(chosen: Mapping[str, ChosenUniverse | None]) -> dict[str, Count | None]:
    return {code: universe.count if universe else None for code, universe in chosen.items()}


def _edition(chosen: Mapping[str, ChosenUniverse | None]) -> tuple[str | None, bool]:
    """The edition of the total; where it has none, of the first part that has one."""
    for universe in (chosen["total"], *chosen.values()):
        if universe is not None:
            return universe.edition.slug, universe.later
    return None, False


def _standard_error(total: ChosenUniverse | None) -> int | None:
    """Of the edition's total, also where jakon was left out of it: it is not known apart."""
    return total.edition.standard_errors.get("total") if total else None


def _before(as_of: date, change: date | None) -> bool:
    return change is not None and as_of < change
