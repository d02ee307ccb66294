from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from regions.actions.refusals import Refused
from regions.imports.outcome import Plan, Prepared, Question, Written
from regions.imports.personal import refuse_personal_data
from regions.imports.prepare import prepare
from regions.imports.reading import read_workbook
from regions.imports.workbook import Problem, Refusal, Workbook, as_text
from regions.management.progress_bar import progress_bar
from regions.models import Check, ImportKind
from regions.numbers import holds_nik, write_count

TO_MEND, WRONG_USE = 1, 2
MOST_SHOWN = 200


class Command(BaseCommand):
    help = _("Mengimpor angka dari lembar kerja: semuanya, atau tidak satu pun.")

    def add_arguments(self, parser: CommandParser) -> None:
        kinds = ", ".join(f"{kind.value} ({kind.label})" for kind in ImportKind)
        parser.add_argument("kind", choices=ImportKind.values, metavar="isi", help=kinds)
        parser.add_argument("file", type=Path, metavar="berkas", help="xlsx, xls, ods, csv")
        parser.add_argument("--per", help=_("keadaan per kapan, misalnya 2026-10 atau 31-10-2026"))
        parser.add_argument("--source", help=_("nomor, alamat atau judul sumber"))
        parser.add_argument("--user", help=_("nama akun yang mengimpor"))
        parser.add_argument(
            *("--answer", "-a"),
            action="append",
            default=[],
            metavar="kunci=jawaban",
            help=_("jawaban atas pertanyaan; boleh berulang"),
        )
        parser.add_argument("--dry-run", action="store_true", help=_("periksa saja, tanpa menulis"))
        parser.add_argument("--submit", action="store_true", help=_("langsung diajukan"))
        parser.add_argument("--reason", default="", help=_("alasan perubahan dan peringatan"))

    def handle(self, *args: Any, **options: Any) -> None:
        actor = self.actor(options["user"])
        answers = answers_of(options)
        with progress_bar(sys.stderr):
            book = self.book(options["file"])
            prepared = prepare(
                kind=ImportKind(options["kind"]), book=book, answers=answers, actor=actor
            )
            plan = self.plan_of(prepared)
            written = None if options["dry_run"] else self.write(plan, actor, options)
        self.tell(plan, written)

    def actor(self, name: str | None) -> User:
        """The account that is named, or the only administrator."""
        active = User.objects.filter(is_active=True)
        found = active.filter(username=name) if name else active.filter(is_superuser=True)
        if len(found) != 1:
            sentence = _("Tidak ada akun aktif “%s”.") % name if name else _("Sebutkan --user.")
            raise CommandError(sentence, returncode=WRONG_USE)
        if not found[0].has_perm("regions.add_upload"):
            raise CommandError(
                _("Akun “%s” tidak berhak mengimpor.") % found[0].username, returncode=WRONG_USE
            )
        return found[0]

    def book(self, path: Path) -> Workbook:
        if not path.is_file():
            raise CommandError(_("Tidak ada berkas %s.") % path, returncode=WRONG_USE)
        if holds_nik(path.name):
            raise CommandError(_("Nama berkas berisi 16 angka seperti NIK; ganti namanya."))
        try:
            book = read_workbook(path, path.name)
            refuse_personal_data(book)
        except Refusal as refusal:
            raise CommandError(str(refusal), returncode=TO_MEND) from None
        return book

    def plan_of(self, prepared: Prepared) -> Plan:
        for line in (*lines_about(prepared.questions), *lines_of(prepared.problems)):
            self.stderr.write(line)
        if prepared.plan is None:
            said = {"questions": len(prepared.questions), "problems": len(prepared.problems)}
            raise CommandError(
                _(
                    "Belum ada yang ditulis: %(questions)s pertanyaan terbuka, "
                    "%(problems)s hal yang harus diperbaiki."
                )
                % said,
                returncode=TO_MEND,
            )
        return prepared.plan

    def write(self, plan: Plan, actor: User, options: dict[str, Any]) -> Written:
        reason = options["reason"].strip()
        reasons = dict.fromkeys(Check.values, reason) if reason else {}
        try:
            return plan.write(actor=actor, submit=options["submit"], reasons=reasons, reason=reason)
        except (Refused, PermissionDenied) as refused:
            raise CommandError(
                _("Tidak ada yang ditulis. %s") % refused, returncode=TO_MEND
            ) from None

    def preview(self, plan: Plan) -> None:
        for change in plan.changes[:MOST_SHOWN]:
            old = "" if change.old is None else f"{change.old} → "
            self.stdout.write(f"{change.place}: {change.what}: {old}{change.new}")
        for doubts in plan.doubts.values():
            for doubt in doubts[:MOST_SHOWN]:
                self.stdout.write(f"? {doubt}")
        for known in plan.known[:MOST_SHOWN]:
            self.stdout.write(f"· {known}")

    def tell(self, plan: Plan, written: Written | None) -> None:
        for note in plan.notes:
            self.stdout.write(str(note))
        if written is None:
            self.preview(plan)
            sentence = _("Akan ditulis: %(made)s baru, %(changed)s berubah; %(same)s sudah sama.")
            made, changed = plan.new, plan.changed
        else:
            sentence = _("Ditulis: %(made)s baru, %(changed)s berubah; %(same)s sudah sama.")
            made, changed = written.made, written.changed
        counts = {"made": made, "changed": changed, "same": plan.same}
        self.stdout.write(sentence % {name: write_count(of) for name, of in counts.items()})


def answers_of(options: dict[str, Any]) -> dict[str, str]:
    answers = {}
    for given in options["answer"]:
        key, equals, answer = given.partition("=")
        if not (key.strip() and equals):
            raise CommandError(_("“%s” bukan kunci=jawaban.") % given, returncode=WRONG_USE)
        answers[key.strip()] = answer.strip()
    for key, option in (("period", "per"), ("source", "source")):
        if options[option]:
            answers[key] = options[option]
    return answers


def lines_about(questions: Iterable[Question]) -> Iterable[str]:
    """Each question with its place, what may be answered, and how to say it."""
    for question in questions:
        place = f"{question.place}: " if question.place else ""
        yield f"? {place}{question.text}"
        for value, label in question.options:
            yield f"    {value}  {label}"
        answer = f"{question.key}={question.suggested or '…'}"
        yield f"    --answer {shlex.quote(answer)}"


def lines_of(problems: list[Problem]) -> Iterable[str]:
    for problem in problems[:MOST_SHOWN]:
        value = f" ({as_text(problem.value)[:80]})" if problem.value else ""
        yield f"! {problem.place}{value}: {problem.sentence}"
    if len(problems) > MOST_SHOWN:
        yield _("! … dan %s hal lain.") % write_count(len(problems) - MOST_SHOWN)
