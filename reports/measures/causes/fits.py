"""What is said of a printed number: its causes with the data that they rest on (DESIGN 3.7)."""

from dataclasses import dataclass
from decimal import Decimal

from reports.measures.causes.lines import PrintedLine
from reports.measures.causes.terms import Term
from reports.measures.causes.vocabulary import Cause, Impossibility, Quantity
from reports.measures.printed import PrintedValue


@dataclass(frozen=True, slots=True)
class Implied:
    """What a quantity would have to be for the printed number to be right."""

    quantity: Quantity
    segment: str
    term: Term


@dataclass(frozen=True, slots=True)
class Slip:
    """A printed number, and the same line as it would read without the slip."""

    line: PrintedLine
    mended: PrintedLine

    @property
    def reads(self) -> PrintedValue:
        return self.mended.value


@dataclass(frozen=True, slots=True)
class Fit:
    """One cause that fits; what it does not speak of is `None` or empty.

    `term` is what the number equals under this cause. `quantity` and `segment` name the
    other quantity, `population` the measure of other participants, `parts` what the other
    rule (or the sum) counts, `edition` the other universe by name; without a name it is
    `implied`, and `along_with` are the lines that imply it too. Of parts that miss a total
    `implied` is their sum and `along_with` the total, unless the line is one of them itself.
    Of a number that cannot be checked `along_with` are the lines that would serve, were they
    what they say, and `because` is the cause that speaks against it.
    """

    cause: Cause
    term: Term | None = None
    quantity: Quantity | None = None
    segment: str = ""
    population: str = ""
    parts: tuple[str, ...] = ()
    edition: str = ""
    along_with: tuple[PrintedLine, ...] = ()
    slip: Slip | None = None
    impossibility: Impossibility | None = None
    because: Cause | None = None
    implied: tuple[Implied, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """A printed line and its causes, the likeliest first.

    `computed` is what its report implies: whole people, or hundredths with two decimals at
    least; `difference` is printed less computed. Both are `None` where nothing implies it;
    `term` is the way of computing.
    """

    line: PrintedLine
    term: Term | None
    computed: Decimal | None
    difference: Decimal | None
    fits: tuple[Fit, ...]

    @property
    def cause(self) -> Cause:
        return self.fits[0].cause
