"""Mutation testing of the arithmetic: is every line of it held by a test? (`make mutants`)

mutmut changes one thing at a time in the functions of `reports/measures` and runs the tests
that reach it. This lets it do so in a copy of the project, prints how many changes were found
out, shows the others, and fails where those found out are too few.
"""

import argparse
import contextlib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.mutants.project import MEASURES, copy_project
from tests.mutants.report import enough, report, write
from tests.mutants.verdicts import judged

SPINNER = re.compile(r"[\r\n][\u2800-\u28ff] [^\r\n]*")


def main() -> int:
    asked = ask()
    with tempfile.TemporaryDirectory() as scratch, contextlib.chdir(scratch):
        copy_project()
        failure = try_mutants(asked.modules, asked.workers)
        if failure:
            return failure
        mutants = list(judged(asked.modules))
    report(mutants)
    return 0 if enough(mutants) else 1


def ask() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants")
    parser.add_argument(
        "modules", nargs="*", type=Path, default=[MEASURES], help=f"files or folders of {MEASURES}"
    )
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    return parser.parse_args()


def try_mutants(modules: list[Path], workers: int) -> int:
    """mutmut's exit code; what it says is shown to a person, or where it failed."""
    patterns = [".".join(module.with_suffix("").parts) + ".*" for module in modules]
    mutmut = Path(sys.executable).with_name("mutmut")
    done = subprocess.run(
        [mutmut, "run", "--max-children", str(workers), *patterns],
        env=os.environ | {"HYPOTHESIS_PROFILE": "mutants"},
        stdout=None if sys.stdout.isatty() else subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode and done.stdout:
        write(SPINNER.sub("", done.stdout))
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
