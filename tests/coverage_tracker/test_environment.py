from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from coverage_tracker import environment

ROOT = Path("somewhere here")
KEY = "k" * 50


@pytest.mark.parametrize(("found", "expected"), [("1", True), ("0", False), ("", False)])
def test_flag(found, expected):
    assert environment.read_flag({"DEBUG": found}, "DEBUG") is expected


def test_absent_flag_takes_its_default():
    assert environment.read_flag({}, "COVERAGE_SECURE", default=True) is True


def test_number():
    assert environment.read_number({"N": "75"}, "N", default=80, low=1, high=100) == 75
    assert environment.read_number({}, "N", default=80, low=1, high=100) == 80


def test_list_drops_blanks():
    assert environment.read_list({"L": " a, ,b,"}, "L") == ["a", "b"]


def test_hosts_default_to_this_machine():
    assert environment.read_hosts({}, "ALLOWED_HOSTS") == ["localhost", "127.0.0.1", "[::1]"]


def test_origins():
    found = {"O": "https://cakupan.contoh.go.id"}
    assert environment.read_origins(found, "O") == ["https://cakupan.contoh.go.id"]


def test_database_is_sqlite_in_the_project_unless_told():
    database = environment.read_database({}, ROOT)
    assert database["NAME"] == "somewhere here/db.sqlite3"
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_database_postgresql(scheme):
    url = f"{scheme}://user:p%40ss@127.0.0.1:5432/coverage"
    database = environment.read_database({"DATABASE_URL": url}, ROOT)
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["NAME"], database["PASSWORD"]) == ("coverage", "p@ss")
    assert database["CONN_HEALTH_CHECKS"] is True


def test_secret_key_is_taken_as_it_is():
    assert environment.read_secret_key({"SECRET_KEY": KEY}, generate_into=None) == KEY


def test_secret_key_is_made_once(tmp_path):
    path = tmp_path / ".secret_key"
    first = environment.read_secret_key({}, generate_into=path)
    assert len(first) >= environment.SHORTEST_SECRET
    assert environment.read_secret_key({}, generate_into=path) == first
    assert path.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("name", "found", "words"),
    [
        ("DEBUG", "ya", ["“ya”", "DEBUG=1"]),
        ("COVERAGE_ROLLUP_SHARE", "101", ["“101”", "1 dan 100", "COVERAGE_ROLLUP_SHARE=80"]),
        ("COVERAGE_ROLLUP_SHARE", "²", ["“²”"]),
        ("COVERAGE_ROLLUP_SHARE", "-1", ["“-1”"]),
        ("ALLOWED_HOSTS", "https://a.go.id/", ["“https://a.go.id/”", "nama host"]),
        ("CSRF_TRUSTED_ORIGINS", "a.go.id", ["“a.go.id”", "https://"]),
        ("CSRF_TRUSTED_ORIGINS", "https://a.go.id/", ["“https://a.go.id/”"]),
        ("DATABASE_URL", "mysql://u@h/d", ["“mysql:”", "postgres://"]),
        ("DATABASE_URL", "nonsense", ["“nonsense:”", "postgres://"]),
        ("DATABASE_URL", "postgres://user:secret@h:port/d", ["“postgres:”"]),
        ("DATABASE_URL", "postgres://user:secret@h:5432/", ["“postgres:”"]),
        ("SECRET_KEY", "", ["belum diisi", "token_urlsafe"]),
        ("SECRET_KEY", "short", ["hanya 5 huruf"]),
    ],
)
def test_a_wrong_value_explains_itself_in_one_sentence(name, found, words):
    with pytest.raises(ImproperlyConfigured) as refusal:
        read_all({"SECRET_KEY": KEY} | {name: found})
    sentence = str(refusal.value)
    assert sentence.startswith(name)
    assert "\n" not in sentence
    assert "secret@" not in sentence
    for word in words:
        assert word in sentence


def read_all(environ):
    environment.read_flag(environ, "DEBUG")
    environment.read_number(environ, "COVERAGE_ROLLUP_SHARE", default=80, low=1, high=100)
    environment.read_hosts(environ, "ALLOWED_HOSTS")
    environment.read_origins(environ, "CSRF_TRUSTED_ORIGINS")
    environment.read_database(environ, ROOT)
    environment.read_secret_key(environ, generate_into=None)
