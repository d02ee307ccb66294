"""A copy of the project in which nothing of the arithmetic is hidden from mutmut."""

import ast
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("coverage_tracker", "regions", "reports", "tests", "pyproject.toml")
MEASURES = Path("reports/measures")


def copy_project() -> None:
    """What the tests of the measures need, into the working directory."""
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, name)
    for path in MEASURES.rglob("*.py"):
        path.write_text(without_decorators(path.read_text()))


def without_decorators(source: str) -> str:
    """The same, line for line, with `name = property(name)` below instead of `@property` above.

    mutmut passes decorated functions over, and much of the arithmetic is in properties.
    """
    lines = [*source.splitlines(), ""]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and _is_property(node):
            assert node.end_lineno is not None
            lines[node.decorator_list[0].lineno - 1] = ""
            lines[node.end_lineno] = f"{' ' * node.col_offset}{node.name} = property({node.name})"
    return "\n".join(lines)


def _is_property(node: ast.FunctionDef) -> bool:
    return [ast.unparse(decorator) for decorator in node.decorator_list] == ["property"]
