"""Settings read from the environment; a missing or wrong one explains itself in one sentence."""

import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

Environment = Mapping[str, str]

SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL",
}
SHORTEST_SECRET = 50


def read_flag(environ: Environment, name: str, *, default: bool = False) -> bool:
    found = environ.get(name, "").strip()
    if not found:
        return default
    if found not in {"0", "1"}:
        raise ImproperlyConfigured(
            f"{name} berisi “{found}”, padahal harus 0 (tidak) atau 1 (ya); "
            f"tulis misalnya {name}=1 atau hapus variabel itu."
        )
    return found == "1"


def read_number(environ: Environment, name: str, *, default: int, low: int, high: int) -> int:
    found = environ.get(name, "").strip()
    if not found:
        return default
    if not (found.isascii() and found.isdigit() and low <= int(found) <= high):
        raise ImproperlyConfigured(
            f"{name} berisi “{found}”, padahal harus bilangan bulat antara {low} dan {high}; "
            f"tulis misalnya {name}={default} atau hapus variabel itu."
        )
    return int(found)


def read_folder(environ: Environment, name: str, *, default: Path) -> Path:
    found = environ.get(name, "").strip()
    if not found:
        return default
    folder = Path(found)
    if not folder.is_absolute():
        raise ImproperlyConfigured(
            f"{name} berisi “{found}”, padahal harus alamat folder lengkap yang diawali garis "
            f"miring; tulis misalnya {name}=/srv/cakupan/berkas."
        )
    return folder


def read_list(environ: Environment, name: str, *, default: str = "") -> list[str]:
    found = environ.get(name, "").strip() or default
    return [item.strip() for item in found.split(",") if item.strip()]


def read_origins(environ: Environment, name: str) -> list[str]:
    origins = read_list(environ, name)
    for origin in origins:
        parts = urlsplit(origin)
        if parts.scheme not in {"http", "https"} or not parts.netloc or parts.path:
            raise ImproperlyConfigured(
                f"{name} berisi “{origin}”, padahal harus alamat asal lengkap tanpa garis miring "
                f"di akhir; tulis misalnya {name}=https://cakupan.contoh.go.id."
            )
    return origins


def read_hosts(environ: Environment, name: str) -> list[str]:
    hosts = read_list(environ, name, default="localhost,127.0.0.1,[::1]")
    for host in hosts:
        if "/" in host or " " in host:
            raise ImproperlyConfigured(
                f"{name} berisi “{host}”, padahal harus nama host saja yang dipisahkan koma; "
                f"tulis misalnya {name}=cakupan.contoh.go.id."
            )
    return hosts


def read_database(environ: Environment, root: Path) -> dict[str, Any]:
    name = "DATABASE_URL"
    found = environ.get(name, "").strip() or f"sqlite:///{quote(str(root / 'db.sqlite3'))}"
    try:
        database: dict[str, Any] = {**dj_database_url.parse(found, conn_max_age=60)}
    except ValueError as error:
        raise ImproperlyConfigured(wrong_database(name, found)) from error
    kind = database["ENGINE"].rpartition(".")[2]
    if kind not in {"sqlite3", "postgresql"} or not database["NAME"]:
        raise ImproperlyConfigured(wrong_database(name, found))
    if kind == "sqlite3":
        database["CONN_MAX_AGE"] = 0
        database["OPTIONS"] = {**database.get("OPTIONS", {}), **SQLITE_OPTIONS}
    else:
        database["CONN_HEALTH_CHECKS"] = True
    return database


def wrong_database(name: str, found: str) -> str:
    scheme = found.partition(":")[0]
    return (
        f"{name} berawalan “{scheme}:” dan tidak dapat dipakai, padahal harus alamat PostgreSQL "
        f"atau SQLite lengkap; tulis misalnya {name}=postgres://pengguna:sandi@127.0.0.1:5432/cakupan."
    )


def read_secret_key(environ: Environment, *, generate_into: Path | None) -> str:
    name = "SECRET_KEY"
    found = environ.get(name, "").strip()
    if not found and generate_into is not None:
        return kept_secret_key(generate_into)
    if len(found) < SHORTEST_SECRET:
        state = f"hanya {len(found)} huruf" if found else "belum diisi"
        raise ImproperlyConfigured(
            f"{name} {state}, padahal harus teks acak sedikitnya {SHORTEST_SECRET} huruf; buat "
            f'dengan python3 -c "import secrets; print(secrets.token_urlsafe(50))" lalu isikan.'
        )
    return found


def kept_secret_key(path: Path) -> str:
    """A key of this machine only, for development and the demo."""
    if not path.exists():
        mine = path.with_name(f"{path.name}.{os.getpid()}")
        mine.touch(mode=0o600)
        mine.write_text(secrets.token_urlsafe(64), encoding="ascii")
        # Of two processes that start together one key stays, and it is never seen half written.
        with suppress(FileExistsError):
            path.hardlink_to(mine)
        mine.unlink()
    return path.read_text(encoding="ascii").strip()
