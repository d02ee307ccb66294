"""Accounts to try the demo with; their names tell them from an office's own."""

import os
import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.db.models import ProtectedError

from regions.models import Office, Staff

ACCOUNTS = {
    "admin-contoh": "administrator",
    "operator-contoh": "operator",
    "pengesah-contoh": "verifier",
}
OFFICE = "bpjs-cabang-lampung-tengah"


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
    for username, group in ACCOUNTS.items():
        keep_account(username, group, password, reset=made)
    return password


def write_secretly(path: Path, text: str) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)


def keep_account(username: str, group: str, password: str, *, reset: bool) -> None:
    user, made = User.objects.get_or_create(username=username, defaults={"is_staff": True})
    if made or reset or not user.is_active:
        user.is_active = True
        user.set_password(password)
        user.save()
    user.groups.set(Group.objects.filter(name=group))
    office = Office.objects.filter(slug=OFFICE).first()
    if office is not None:
        Staff.objects.get_or_create(user=user, defaults={"office": office})


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
