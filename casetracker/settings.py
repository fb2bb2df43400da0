"""All settings, from the environment. README.md and docs/deploying.md say which ones a deployment sets."""

import os
from pathlib import Path
from urllib.parse import urlsplit

from django.conf.locale import LANG_INFO
from django.utils.translation import to_language

from . import environment
from .databases import databases_for
from .embedded_postgres.place import default_data_folder

CHECKOUT = Path(__file__).resolve().parent.parent
DATA_FOLDER = Path(environment.text("CASETRACKER_DATA") or default_data_folder(CHECKOUT))

# research: the admin. public: the pages, as the reader alone. both: in one process, for tests and small sites.
CASETRACKER_SITE = environment.one_of("CASETRACKER_SITE", ("both", "research", "public"), "both")
HAS_RESEARCH, HAS_PUBLIC = CASETRACKER_SITE != "public", CASETRACKER_SITE != "research"

_owner_url = environment.text("DATABASE_URL")
_reader_url = environment.text("PUBLIC_DATABASE_URL")
SECRET_KEY = environment.secret_key(DATA_FOLDER)
DEBUG = environment.flag("CASETRACKER_DEBUG", default=not (_owner_url or _reader_url))
DATABASES, READER_ROLE = databases_for(CASETRACKER_SITE, _owner_url, _reader_url, SECRET_KEY)
DATABASE_ROUTERS = ["published.reader_role.Router"]

CASETRACKER_PUBLIC_URL = environment.text(
    "CASETRACKER_PUBLIC_URL", f"http://127.0.0.1:{environment.text('PORT', '8000')}"
).rstrip("/")
# Where /admin/ of the public address leads, if anywhere: the demo sets it, a deployment need not tell readers.
CASETRACKER_RESEARCH_URL = environment.text("CASETRACKER_RESEARCH_URL").rstrip("/")
CASETRACKER_PUBLISHER_NAME = environment.text("CASETRACKER_PUBLISHER_NAME", "casetracker (demonstration)")
CASETRACKER_CORRECTIONS_CONTACT = environment.text("CASETRACKER_CORRECTIONS_CONTACT", "corrections@example.org")

# The same pages as an onion service (docs/deploying.md): Tor Browser is told of it with every public page.
CASETRACKER_ONION_URL = environment.onion_address("CASETRACKER_ONION_URL")

_own_hosts = [urlsplit(url).hostname or "" for url in (CASETRACKER_PUBLIC_URL, CASETRACKER_ONION_URL) if url]
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", *_own_hosts, *environment.words("CASETRACKER_HOSTS")]
if CASETRACKER_PUBLIC_URL.startswith("https:"):
    # Then a proxy that ends TLS stands in front (docs/deploying.md) and says so in this header.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
CSRF_COOKIE_HTTPONLY = True
SILENCED_SYSTEM_CHECKS = [
    "security.W004",  # the proxy sends Strict-Transport-Security
    "security.W008",  # the proxy redirects to https
]
if not HAS_RESEARCH:
    SILENCED_SYSTEM_CHECKS += ["security.W003"]  # no session and no form that changes anything: nothing to forge
X_FRAME_OPTIONS = "DENY"

INSTALLED_APPS = [
    "casetracker",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_filters",
    "published",
]
if HAS_RESEARCH:
    INSTALLED_APPS += [
        "detainees.apps.ResearchAdminConfig",
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
        "pgtrigger",
        "pghistory",
        "detainees",
    ]

MIDDLEWARE = ["published.middleware.PublicResponse", "published.languages.LanguageOfAddress"] if HAS_PUBLIC else []
MIDDLEWARE += [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
]
if HAS_RESEARCH:
    MIDDLEWARE += [
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "detainees.admin.expired_login.KeepTyped",
        "pghistory.middleware.HistoryMiddleware",
        "detainees.policy.ResearchPolicy",
    ]
MIDDLEWARE += ["django.middleware.clickjacking.XFrameOptionsMiddleware"]
if CASETRACKER_SITE == "both":
    # First of all: everything after it, outside /admin/, runs as the reader.
    MIDDLEWARE.insert(0, "published.reader_role.ReaderConnection")
if HAS_RESEARCH:
    # Files of sources, sealed. Never in a folder that a web server hands out: manage.py check refuses it.
    CASETRACKER_FILES = Path(environment.text("CASETRACKER_FILES") or DATA_FOLDER / "files")
    CASETRACKER_FILE_MEGABYTES = environment.number("CASETRACKER_FILE_MEGABYTES", 50)
    CASETRACKER_FILE_PAGES = environment.number("CASETRACKER_FILE_PAGES", 1_500)
    CASETRACKER_FILE_MEGAPIXELS = environment.number("CASETRACKER_FILE_MEGAPIXELS", 100)
    FILE_UPLOAD_HANDLERS = ["detainees.files.uploading.BoundedUpload"]
    # A form from a page older than the login is not saved, but what was typed is kept.
    CSRF_FAILURE_VIEW = "detainees.admin.case.draft_views.csrf_failure"
# A trial with its charges and decisions posts several hundred boxes on one page.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000 if HAS_RESEARCH else 1_000
# A text that is too long comes back at its box with everything else that was typed, so it has to be read first.
DATA_UPLOAD_MAX_MEMORY_SIZE = 20_000_000 if HAS_RESEARCH else 2_500_000
# Only requests that write: on a page that is read there is no history to sign, and no session to open.
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")

FORM_RENDERER = "casetracker.form_renderer.FormRenderer"
ROOT_URLCONF = "casetracker.urls"
WSGI_APPLICATION = "casetracker.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [CHECKOUT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": ["django.template.context_processors.request"]
            + HAS_RESEARCH
            * [
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "detainees.admin.expired_login.made_for",
            ],
        },
    }
]

LANGUAGE_CODE = "en"
LOCALE_PATHS = [CHECKOUT / "locale"]
# A language is a compiled catalogue: nothing else names it (docs/translating.md).
_catalogues = sorted(file.parents[1].name for file in LOCALE_PATHS[0].glob("*/LC_MESSAGES/django.mo"))
LANGUAGES = [(code, LANG_INFO[code]["name_local"]) for code in (LANGUAGE_CODE, *map(to_language, _catalogues))]
# Languages whose legal wordings a lawyer has read (docs/translating.md). Pages in any other say that nobody has.
CASETRACKER_REVIEWED_LANGUAGES = [LANGUAGE_CODE, *environment.words("CASETRACKER_REVIEWED_LANGUAGES")]
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = Path(environment.text("CASETRACKER_STATIC") or DATA_FOLDER / "static")
STATICFILES_DIRS = [CHECKOUT / "static"] if (CHECKOUT / "static").is_dir() else []
FIXTURE_DIRS = [CHECKOUT / "fixtures"]

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Errors go to standard error, for the service manager to keep. What visitors asked for in vain does not: who
# looks for whom is nobody's business.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {
        "django": {"handlers": ["console"], "level": "INFO"},
        "django.request": {"level": "ERROR"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}

# A fallback for pages and mail only; no mail is sent to anybody yet.
DEFAULT_FROM_EMAIL = CASETRACKER_CORRECTIONS_CONTACT
os.environ.setdefault("DJANGO_RUNSERVER_HIDE_WARNING", "true")
