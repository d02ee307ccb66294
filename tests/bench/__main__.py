"""``python -m tests.bench``: in SQLite, and in PostgreSQL where ``DATABASE_URL`` names one."""

from __future__ import annotations

import os
import subprocess
import sys


def main() -> int:
    here = os.environ.get("DATABASE_URL", "")
    databases = ["", here] if here.startswith("postgres") else [""]
    return max(
        subprocess.run(
            [sys.executable, "-m", "tests.bench.one", *sys.argv[1:]],
            env={**os.environ, "DATABASE_URL": database},
            check=False,
        ).returncode
        for database in databases
    )


if __name__ == "__main__":
    sys.exit(main())
