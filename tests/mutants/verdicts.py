"""What mutmut found in the working directory."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.mutants.project import MEASURES

FOUND_OUT = {"killed", "timeout"}


@dataclass(frozen=True)
class Mutant:
    """One change, its `verdict` in mutmut's words, and the lines that it takes and gives."""

    path: Path
    function: str
    line: int
    verdict: str
    changed: tuple[str, ...]

    @property
    def found_out(self) -> bool:
        return self.verdict in FOUND_OUT


def judged(modules: list[Path]) -> Iterator[Mutant]:
    """Every mutant of some files or folders."""
    for path in sorted(MEASURES.rglob("*.py")):
        if any(module in (path, *path.parents) for module in modules):
            yield from _judged_in(path)


def _judged_in(path: Path) -> Iterator[Mutant]:
    # mutmut reads its settings in the working directory when it is imported.
    from mutmut.mutation.data import SourceFileMutationData
    from mutmut.mutation.diff_apply import get_diff_for_mutant
    from mutmut.stats import status_by_exit_code

    data = SourceFileMutationData(path=path)
    data.load()
    starts = _starts(ast.parse(path.read_text()))
    for name, exit_code in data.exit_code_by_key.items():
        function = function_of(name)
        offset, changed = read_diff(get_diff_for_mutant(name, path=path))
        line = starts[function] + offset
        yield Mutant(path, function, line, status_by_exit_code[exit_code], changed)


def function_of(mutant: str) -> str:
    """`reports.measures.counts.xǁCountǁless__mutmut_1` changes `Count.less`."""
    name = mutant.rpartition(".")[2].partition("__mutmut_")[0]
    return name.removeprefix("x_").removeprefix("xǁ").replace("ǁ", ".")


def _starts(module: ast.Module) -> dict[str, int]:
    """The first line of every function and method."""
    owners: list[tuple[str, ast.Module | ast.ClassDef]] = [("", module)]
    owners += [(f"{node.name}.", node) for node in module.body if isinstance(node, ast.ClassDef)]
    return {
        prefix + node.name: min([node.lineno, *(known.lineno for known in node.decorator_list)])
        for prefix, owner in owners
        for node in owner.body
        if isinstance(node, ast.FunctionDef)
    }


def read_diff(diff: str) -> tuple[int, tuple[str, ...]]:
    """How many lines below its function's first a change begins, and its lines."""
    _, _, place, *lines = diff.splitlines()
    first = int(re.findall(r"\d+", place)[0])
    unchanged = next(number for number, line in enumerate(lines) if line[0] in "+-")
    return first - 1 + unchanged, tuple(line for line in lines if line[0] in "+-")
