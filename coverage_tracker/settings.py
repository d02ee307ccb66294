"""Every setting that differs between places comes from the environment; see README."""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from coverage_tracker.environment import (
    read_database,
    read_flag,
    read_folder,
    read_hosts,
    read_number,
    read_origins,
    read_secret_key,
)

BASE_DIR = Path(__file__).resolve().parent.parent

DEBUG = read_flag(os.environ, "DEBUG")
COVERAGE_DEMO = read_flag(os.environ, "COVERAGE_DEMO")
ON_THIS_MACHINE_ONLY = DEBUG or COVERAGE_DEMO

SECRET_KEY = read_secret_key(
    os.environ,
    generate_into=BASE_DIR / ".secret_key" if ON_THIS_MACHINE_ONLY else None,
)
ALLOWED_HOSTS = read_hosts(os.environ, "ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = read_origins(os.environ, "CSRF_TRUSTED_ORIGINS")

COVERAGE_PUBLIC = read_flag(os.environ, "COVERAGE_PUBLIC")
COVERAGE_ONE_PERSON_OFFICE = read_flag(os.environ, "COVERAGE_ONE_PERSON_OFFICE")
COVERAGE_SECURE = read_flag(os.environ, "COVERAGE_SECURE", default=not ON_THIS_MACHINE_ONLY)

# When is the sum of the children a region's headline, and for how long does an official
# recap stand against a newer media report? Percent and months (docs: /metodologi/).
COVERAGE_ROLLUP_SHARE = read_number(
    os.environ, "COVERAGE_ROLLUP_SHARE", default=80, low=1, high=100
)
COVERAGE_ROLLUP_MONTHS = read_number(
    os.environ, "COVERAGE_ROLLUP_MONTHS", default=3, low=0, high=120
)
COVERAGE_MEDIA_GRACE_MONTHS = read_number(
    os.environ, "COVERAGE_MEDIA_GRACE_MONTHS", default=3, low=0, high=120
)


# From which change on a figure is asked about, in percent; for how many months a reason for
# participants above the universe stands without being asked again.
COVERAGE_JUMP_PERCENT = read_number(
    os.environ, "COVERAGE_JUMP_PERCENT", default=30, low=1, high=1000
)
COVERAGE_KNOWN_MONTHS = read_number(
    os.environ, "COVERAGE_KNOWN_MONTHS", default=12, low=0, high=120
)

# Files of the office: signed minutes and imported sheets. Megabytes for one of them.
COVERAGE_FILES = read_folder(os.environ, "COVERAGE_FILES", default=BASE_DIR / "files")
COVERAGE_FILE_MEGABYTES = read_number(
    os.environ, "COVERAGE_FILE_MEGABYTES", default=20, low=1, high=200
)
# A branch's month of 40 regencies and 20 segments is one form.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_tables2",
    "axes",
    "csp",
    "regions",
    "reports",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "coverage_tracker.middleware.SameAsBefore",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "coverage_tracker.middleware.LanguageFromCookie",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "coverage_tracker.middleware.PagesNeedLogin",
    "coverage_tracker.middleware.OwnPasswordFirst",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "coverage_tracker.urls"
WSGI_APPLICATION = "coverage_tracker.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": read_database(os.environ, BASE_DIR)}
# Drawings, each kept under all that it shows; a process has its own.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "pictures": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pictures",
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": 1_000},
    },
}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# People

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"

# A whole office shares one address: lock the pair, not the address.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_LOCKOUT_TEMPLATE = "registration/locked.html"

# Language and time

LANGUAGE_CODE = "id"
LANGUAGES = [("id", _("Bahasa Indonesia")), ("en", _("Inggris"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_THOUSAND_SEPARATOR = False
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True

# Static files: hashed and compressed in production; straight from the sources on this machine.

STATIC_URL = "/static/"
STATIC_ROOT = None if ON_THIS_MACHINE_ONLY else BASE_DIR / "staticfiles"
WHITENOISE_USE_FINDERS = ON_THIS_MACHINE_ONLY
WHITENOISE_AUTOREFRESH = DEBUG
STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if ON_THIS_MACHINE_ONLY
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# The browser

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = COVERAGE_SECURE
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
SECURE_SSL_REDIRECT = COVERAGE_SECURE
SECURE_REDIRECT_EXEMPT = [r"^healthz/?$"]
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if COVERAGE_SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = False
# Subdomains and browsers' preload lists are not this program's to promise.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
# The reverse proxy must set this header itself; see README.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if COVERAGE_SECURE else None

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "axes": {"level": "WARNING"},
    },
}
