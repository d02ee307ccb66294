"""Accounts to try the demo with; their names tell them from an office's own."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.db.models import ProtectedError

from regions.models import Office, Region, Scope, Staff


@dataclass(frozen=True, slots=True)
class Account:
    """``region`` is looked after with all below it; a blank one is everywhere."""

    group: str
    office: str
    region: str


ACCOUNTS = {
    "admin-contoh": Account("administrator", "bpjs-cabang-lampung-tengah", ""),
    "operator-contoh": Account("operator", "bpjs-cabang-lampung-tengah", "18"),
    "pengesah-contoh": Account("verifier", "bpjs-cabang-lampung-tengah", "18"),
    "operator-rejang-lebong-contoh": Account("operator", "bpjs-cabang-curup", "17.02"),
}


def password_file() -> Path:
    return Path(settings.BASE_DIR) / ".demo_password"


@transaction.atomic
def keep_accounts() -> str:
    """Make the accounts that are missing and return the password of all."""
    path = password_file()
    made = not path.exists()
    if made:
        write_secretly(path, secrets.token_urlsafe(9))
    password = path.read_text(encoding="ascii").strip()
    for username, account in ACCOUNTS.items():
        user = keep_account(username, password, reset=made)
        user.groups.set(Group.objects.filter(name=account.group))
        station(user, account)
    return password


def write_secretly(path: Path, text: str) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)


def keep_account(username: str, password: str, *, reset: bool) -> User:
    user, made = User.objects.get_or_create(username=username, defaults={"is_staff": True})
    if made or reset or not user.is_active:
        user.is_active = True
        user.set_password(password)
        user.save()
    return user


def station(user: User, account: Account) -> None:
    """Where it works and what it looks after; also of an account that was made earlier."""
    scope = Scope.LISTED if account.region else Scope.EVERYWHERE
    office = Office.objects.filter(slug=account.office).first()
    staff, _made = Staff.objects.update_or_create(
        user=user, defaults={"office": office, "scope": scope}
    )
    staff.regions.set(Region.objects.filter(code=account.region))


def remove_accounts() -> None:
    """Whoever left traces in the figures of others stays, but cannot enter any more."""
    for user in User.objects.filter(username__in=ACCOUNTS):
        Staff.objects.filter(user=user).delete()
        try:
            with transaction.atomic():
                user.delete()
        except ProtectedError:
            user.is_active = False
            user.save(update_fields=["is_active"])
