"""The rules of DESIGN 3.1 to 3.3 once more: slow, obvious, and written apart from `measures`.

Only the input values are shared (statements, editions, figures); every rule is worked out here
with plain loops, so that a mistake in one place is not repeated in the other.
"""

from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

STATED_RULES = {
    "pu-bpu": ["pu", "bpu"],
    "pu-bpu-jakon": ["pu", "bpu", "jakon"],
    "pu-bpu-jakon-pmi": ["pu", "bpu", "jakon", "pmi"],
}
SOURCES_BEST_FIRST = ["official_recap", "minutes", "presentation", "media"]
PARTS = ["pu", "bpu", "jakon", "pmi"]


def rounded(value, places):
    """Half up, away from zero, with far more digits than any figure has."""
    with localcontext() as context:
        context.prec = 120
        doubled = Fraction(value) * 2 * 10**places
        # A floor of the doubled size decides ties exactly; Decimal then sees at most one half.
        halves = abs(doubled).numerator // abs(doubled).denominator
        size = (Decimal(halves) / 2).quantize(Decimal(1), rounding=ROUND_HALF_UP)
        return (size if value >= 0 else -size).scaleb(-places) + 0


def is_month_end(day):
    return (day + timedelta(days=1)).day == 1


def months_apart(earlier, later):
    """Counts the days from `earlier` to `later` on which one more month is full."""
    full, day = 0, earlier
    while day < later:
        day += timedelta(days=1)
        if day.day == earlier.day or (is_month_end(day) and day.day < earlier.day):
            full += 1
    return full


def months_later(day, months):
    """Walks day by day over the ends of months, then back to the day of the month."""
    end, passed = day, 0
    while passed < months or not is_month_end(end):
        end += timedelta(days=1)
        passed += end.day == 1
    if is_month_end(day):
        return end
    while end.day > day.day:
        end -= timedelta(days=1)
    return end


def is_below(parents, code, ancestor):
    while code is not None:
        code = parents[code]
        if code == ancestor:
            return True
    return False


def topmost_lines(parents, given, code):
    """Lines below `code` that have no other line between themselves and it."""
    below = [line for line in given if is_below(parents, line, code)]
    return [line for line in below if not any(is_below(parents, line, other) for other in below)]


def nodes(parents, given, complete):
    """Code to (nominal, low, high), or to None where the node is unknown."""
    known: dict[str, tuple[int, Fraction, Fraction] | None] = {}
    for code in parents:
        lines = topmost_lines(parents, given, code) if complete else []
        if code in given:
            lines = [code]
        known[code] = None
        if lines and all(given[line] is not None for line in lines):
            nominal = sum(given[line].value for line in lines)
            half = Fraction(sum(given[line].spread for line in lines), 2)
            known[code] = (nominal, max(Fraction(0), nominal - half), nominal + half)
    return known


def at_least(parents, known, code):
    """The certain people of an unknown node, from its children down."""
    floors = []
    for child in parents:
        if parents[child] != code:
            continue
        if known[child] is not None:
            low = known[child][1]
            floors.append(-(-low.numerator // low.denominator))
        else:
            floors.append(at_least(parents, known, child))
    floors = [floor for floor in floors if floor is not None]
    return sum(floors) if floors else None


def total_means(known, total_was_given, stated):
    """The parts that a total holds, or None where nobody knows."""
    if total_was_given:
        return STATED_RULES.get(str(stated))
    summed = [part for part in PARTS if known[part] is not None]
    return summed if summed in STATED_RULES.values() else None


def counted(known, total_was_given, stated, rule):
    """(people, rule applied), or None."""
    wanted = STATED_RULES[str(rule)]
    if all(known[part] is not None for part in wanted):
        return sum(known[part][0] for part in wanted), str(rule)
    if known["total"] is None:
        return None
    people = known["total"][0]
    holds = total_means(known, total_was_given, stated)
    if holds is None:
        return people, "unknown"
    label = next(name for name, parts in STATED_RULES.items() if parts == holds)
    adjusted = people
    for part in sorted(PARTS):
        if (part in holds) == (part in wanted):
            continue
        if known[part] is None:
            return people, label
        adjusted += known[part][0] if part in wanted else -known[part][0]
        if adjusted < 0:
            return people, label
    return adjusted, str(rule)


def workers(figures, jakon_apart, rule):
    """The denominator that one edition gives, or None."""
    total, pu, bpu, jakon = (
        figures[code].value if code in figures else None for code in ("total", "pu", "bpu", "jakon")
    )
    both = None if pu is None or bpu is None else pu + bpu
    if not jakon_apart:
        return both if total is None else total
    if str(rule) == "pu-bpu":
        if both is not None:
            return both
        if total is not None and jakon is not None and jakon <= total:
            return total - jakon
        return total
    if total is not None:
        return total
    return None if both is None or jakon is None else both + jakon


def beats(one, other, exact):
    """Whether one statement comes before another (DESIGN 3.2), asked in the order of the rule."""
    if one.as_of != other.as_of:
        return one.as_of > other.as_of
    ranks = [SOURCES_BEST_FIRST.index(str(s.source.kind)) for s in (one, other)]
    if ranks[0] != ranks[1]:
        return ranks[0] < ranks[1]
    if exact(one) != exact(other):
        return exact(one)
    days = (one.source.published_on, other.source.published_on)
    if days[0] != days[1]:
        return days[1] is None or (days[0] is not None and days[0] > days[1])
    return one.id > other.id


def chosen(statements, per, gives, exact, grace=3):
    """The statement that stands and the others, best first; None where there is none."""
    left = [s for s in statements if s.as_of <= per and gives(s)]
    ordered = []
    while left:
        best = left[0]
        for candidate in left:
            if candidate is not best and beats(candidate, best, exact):
                best = candidate
        ordered.append(best)
        left = [s for s in left if s is not best]
    if not ordered:
        return None
    first = ordered[0]
    if str(first.source.kind) == "media":
        for said in ordered:
            if str(said.source.kind) == "official_recap" and (
                months_later(said.as_of, grace) >= first.as_of
            ):
                first = said
                break
    return first, [s for s in ordered if s is not first]


def edition_for(editions, source_id, as_of, gives, forced=None):
    """The edition to be used, or None."""
    giving = sorted((e for e in editions if gives(e) is not None), key=lambda e: e.slug)
    if forced is not None:
        named = [e for e in giving if e.slug == forced]
        return named[0] if named else None
    own = [e for e in giving if source_id is not None and e.source_id == source_id]
    pool = own or [e for e in giving if str(e.kind) == "series"]
    if source_id is None and not pool:
        pool = [e for e in giving if e.reference_date <= as_of]
    best = None
    for e in pool:
        if e.reference_date <= as_of and (best is None or e.reference_date > best.reference_date):
            best = e
    if best is not None:
        return best
    for e in pool:
        if best is None or e.reference_date < best.reference_date:
            best = e
    return best


def own_answer(parents, facts, question):
    """What the row of a region must say, in plain values; None where nothing gives a total."""

    def known(said):
        return nodes(parents, said.lines, str(said.breakdown) == "complete")

    def answer(said):
        return counted(known(said), "total" in said.lines, said.total_rule, question.rule)

    def exact(said):
        """Whether the statement is exact; its lines must be rounded all alike."""
        return all(line is None or line.exact for line in said.lines.values())

    pick = chosen(facts.statements, question.per, answer, exact, question.media_grace_months)
    if pick is None:
        return None
    said, others = pick
    people, label = answer(said)
    rule = {"pu-bpu": "pu-bpu", "unknown": str(question.rule)}.get(label, "pu-bpu-jakon")

    def gives(edition):
        return workers(edition.figures, str(edition.jakon) == "apart", rule)

    edition = edition_for(facts.editions, said.source.id, said.as_of, gives, question.edition)
    universe = gives(edition) if edition else None
    return {
        "statement": said.id,
        "others": [other.id for other in others],
        "counted": (people, label),
        "edition": edition.slug if edition else None,
        "universe": universe,
        "percent": rounded(Fraction(100 * people, universe), 2) if universe else None,
    }


def groups(figures):
    """Every set of figures with one rule, one stated population and one stated basis."""
    for rule in ("pu-bpu", "pu-bpu-jakon", "pu-bpu-jakon-pmi", "unknown"):
        for population in ("active", "registered", "protected", "not_stated"):
            for basis in ("domicile", "registration", "not_stated"):
                yield (
                    rule,
                    [
                        f
                        for f in figures
                        if str(f.counted.rule_applied) == rule
                        and str(f.population) in (population, "not_stated")
                        and str(f.region_basis) in (basis, "not_stated")
                    ],
                )


def comparable(figures, *, asked="pu-bpu", universe_needed=True, months=None):
    """The figures that may be added up together, as a list of codes.

    By the rule that was asked for, else by another, else by an unknown one.
    """
    usable = []
    for f in figures:
        if f.counted is None or str(f.derivation) in ("partial", "missing"):
            continue
        workers_of = f.universe["total"]
        if universe_needed and (workers_of is None or workers_of.value == 0):
            continue
        if not f.territory_changed and not f.before_placement:
            usable.append(f)
    best, best_size = [], (False, False, 0, 0)
    for rule, group in groups(usable):
        held = sum(f.universe["total"].value for f in group if f.universe["total"])
        size = (rule == asked, rule != "unknown", len(group), held)
        if group and size > best_size:
            best, best_size = group, size
    if months is not None and best:
        best = within_one_span(best, months)
    return [f.code for f in best]


def within_one_span(figures, months):
    """As many as lie within `months` of each other; then those with more workers, then newer."""
    fullest, fullest_size = [], (0, 0)
    for end in sorted({f.figures_as_of for f in figures}, reverse=True):
        held = [
            f for f in figures if f.figures_as_of <= end <= months_later(f.figures_from, months)
        ]
        size = (len(held), sum(f.universe["total"].value for f in held if f.universe["total"]))
        if size > fullest_size:
            fullest, fullest_size = held, size
    return fullest


def rolled_up(children, region_universe, share=Fraction(4, 5), months=3, asked="pu-bpu"):
    """(codes summed, people, workers or None, whether they may stand for the region)."""
    universes = {f.code: f.universe["total"] for f in children}
    any_known = region_universe is not None or any(u is not None for u in universes.values())
    codes = comparable(children, asked=asked, universe_needed=any_known, months=months)
    if not codes:
        return [], None, None, False
    people = sum(f.counted.count.value for f in children if f.code in codes)
    held = sum(universes[c].value for c in codes) if any_known else None
    if region_universe is not None and region_universe.value:
        enough = held >= share * region_universe.value
    elif region_universe is None and all(u is not None for u in universes.values()):
        enough = held >= share * sum(u.value for u in universes.values())
    else:
        enough = len(codes) >= share * len(children)
    return codes, people, held, enough


def places(figures, of, share=Fraction(4, 5), months=3):
    """Code to place: one more than the number of siblings with a higher coverage."""
    codes = comparable(figures, months=months)
    if len(codes) < share * of:
        return {}
    shares = {
        f.code: Fraction(f.counted.count.value, f.universe["total"].value)
        for f in figures
        if f.code in codes
    }
    return {code: 1 + sum(other > own for other in shares.values()) for code, own in shares.items()}
