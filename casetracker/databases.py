"""Which databases a process may open, and as which role: the separation of research and public starts here."""

import base64
import hashlib
import hmac

from django.core.exceptions import ImproperlyConfigured

from .database_url import parse_database_url
from .embedded_postgres.cluster import OWNER

EMBEDDED = {"ENGINE": "casetracker.embedded_postgres", "NAME": OWNER, "USER": OWNER, "PASSWORD": ""}
COMMON = {
    # Halves the work per request against opening a connection each time. For servers whose threads last (gunicorn);
    # `manage.py runserver` and `manage.py demo` keep none.
    "CONN_MAX_AGE": 600,
    "CONN_HEALTH_CHECKS": True,
}


def databases_for(site: str, owner_url: str, reader_url: str, secret: str) -> tuple[dict, str]:
    """DATABASES and the name of the reader's role, for CASETRACKER_SITE and the two URLs ("" if not set).

    In `public`, "default" is the reader and there is no other connection. Else "default" is the owner and
    "public" the reader, both on the same database.
    """
    if site == "public":
        reader = _reader_alone(owner_url, reader_url)
        return {"default": COMMON | reader}, reader["USER"]
    if reader_url and not owner_url:
        raise ImproperlyConfigured(
            "PUBLIC_DATABASE_URL is set and DATABASE_URL is not. Set both, or CASETRACKER_SITE=public for a "
            "process that only serves readers, or neither to use the embedded server."
        )
    owner = parse_database_url(owner_url, "DATABASE_URL") if owner_url else EMBEDDED
    reader = _reader_beside(owner, reader_url, secret)
    return {"default": COMMON | owner, "public": COMMON | reader}, reader["USER"]


def _reader_alone(owner_url: str, reader_url: str) -> dict:
    if owner_url:
        raise ImproperlyConfigured(
            "DATABASE_URL is set in a process with CASETRACKER_SITE=public, which must never hold the "
            "owner's password. Unset it there and set PUBLIC_DATABASE_URL to the reader's role."
        )
    if reader_url:
        return _with_user(parse_database_url(reader_url, "PUBLIC_DATABASE_URL"), "PUBLIC_DATABASE_URL")
    return EMBEDDED | {"USER": reader_role(OWNER)}


def _reader_beside(owner: dict, reader_url: str, secret: str) -> dict:
    if not reader_url:
        password = owner["PASSWORD"] and derived_password(secret, owner["PASSWORD"])
        return owner | {"USER": reader_role(owner["NAME"]), "PASSWORD": password}
    reader = _with_user(parse_database_url(reader_url, "PUBLIC_DATABASE_URL"), "PUBLIC_DATABASE_URL")
    if reader["USER"] == owner["USER"]:
        raise ImproperlyConfigured(
            "PUBLIC_DATABASE_URL and DATABASE_URL name the same role; the public site needs one of its own."
        )
    if reader["NAME"] != owner["NAME"]:
        raise ImproperlyConfigured(
            "PUBLIC_DATABASE_URL names another database than DATABASE_URL. With CASETRACKER_SITE=both or "
            "research both must be the same database; a server of its own for readers runs as public."
        )
    return reader


def _with_user(database: dict, variable: str) -> dict:
    if not database["USER"]:
        raise ImproperlyConfigured(f"{variable} names no user. Write postgres://reader:password@host/name.")
    return database


def reader_role(database: str) -> str:
    """Roles belong to the whole server, so the reader is named after its database (63 bytes at most)."""
    suffix = "_reader"
    return database.encode()[: 63 - len(suffix)].decode(errors="ignore") + suffix


def derived_password(secret: str, owner_password: str) -> str:
    """The reader's password where none was given: follows from the secret key and the owner's password."""
    digest = hmac.digest(secret.encode(), b"casetracker reader\0" + owner_password.encode(), hashlib.sha256)
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")
