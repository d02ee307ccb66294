"""Which figures a line may join, once more: slow, obvious, written apart."""


def clash(mine, yours):
    return mine != yours and "not_stated" not in (str(mine), str(yours))


def same_workers(one, other):
    mine, yours = one.universe["total"], other.universe["total"]
    rounded = mine.spread or mine.approximate or yours.spread or yours.approximate
    return not rounded and mine.value == yours.value


def may_stand_together(one, other, of_coverage):
    if one.counted.rule_applied != other.counted.rule_applied:
        return False
    if clash(one.population, other.population) or clash(one.region_basis, other.region_basis):
        return False
    if one.territory_changed != other.territory_changed:
        return False
    return not of_coverage or one.edition == other.edition or same_workers(one, other)


def runs(figures, of_coverage):
    """Lengths of the runs: each as long as it can be, begun where the one before had to end.

    In a run any two figures could stand beside each other.
    """
    lengths: list[int] = []
    run: list[object] = []
    for figure in figures:
        if all(may_stand_together(one, figure, of_coverage) for one in run):
            run.append(figure)
        else:
            lengths.append(len(run))
            run = [figure]
    return [*lengths, len(run)] if run else lengths
