"""Signed in without the form, for what is about something else."""

from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Page


def sign_in(page: Page, user: User) -> None:
    """The same browser for another person, too."""
    client = Client()
    client.force_login(user)
    page.goto("/healthz")
    name = settings.SESSION_COOKIE_NAME
    page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": page.url}])
