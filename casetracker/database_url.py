"""Read DATABASE_URL: postgres://user:password@host:5432/name?sslmode=require (a socket: ?host=/folder)."""

from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

SCHEMES = ("postgres", "postgresql")
SHAPE = "postgres://user:password@host:5432/name"
# What libpq understands and a deployment may need; anything else is more likely a slip of the pen.
OPTIONS = {
    *("sslmode", "sslrootcert", "sslcert", "sslkey", "sslcrl", "channel_binding", "gssencmode"),
    *("connect_timeout", "application_name", "options", "target_session_attrs", "passfile", "service"),
    *("keepalives", "keepalives_idle", "keepalives_interval", "keepalives_count", "tcp_user_timeout"),
}


def parse_database_url(url: str, variable: str) -> dict:
    """The entry for DATABASES. Raises ImproperlyConfigured naming the environment variable and the mend.

    The URL itself is never repeated in a message: it holds a password.
    """
    parts = _split(url, variable)
    if parts.scheme not in SCHEMES:
        raise ImproperlyConfigured(
            f"{variable} begins with {parts.scheme or 'no scheme'!r}; only PostgreSQL is supported. "
            f"Write {SHAPE}, or unset it to use the embedded server."
        )
    name = unquote(parts.path.lstrip("/"))
    if not name or "/" in name:
        raise ImproperlyConfigured(f"{variable} does not end in the name of one database. Write {SHAPE}.")
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    host, port = query.pop("host", None), query.pop("port", None)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(query.pop("user", None) or parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host or unquote(parts.hostname or ""),
        "PORT": _port(port, parts, variable),
        "OPTIONS": _options(query, variable),
    }


def _split(url: str, variable: str):
    try:
        parts = urlsplit(url.strip())
        _ = parts.hostname
    except ValueError as error:
        raise ImproperlyConfigured(
            f"{variable} cannot be read ({error}). Write {SHAPE}; in the password write "
            "%40 for @, %2F for /, %3A for :, %23 for #, %5B for [."
        ) from error
    if parts.fragment:
        raise ImproperlyConfigured(f"{variable} holds a #. In a user name or password write %23 for it.")
    return parts


def _port(port: str | None, parts, variable: str) -> str:
    try:
        number = int(port) if port else parts.port
    except ValueError as error:
        raise ImproperlyConfigured(
            f"{variable} has a port that is not a number from 1 to 65535. Write {SHAPE}; "
            "in the password write %3A for :, %2F for / and %40 for @."
        ) from error
    if number is not None and not 0 < number < 65536:
        raise ImproperlyConfigured(f"{variable} has a port outside 1 to 65535. Write {SHAPE}.")
    return str(number or "")


def _options(query: dict[str, str], variable: str) -> dict[str, str]:
    unknown = sorted(set(query) - OPTIONS)
    if unknown:
        raise ImproperlyConfigured(
            f"{variable} has the unknown option {', '.join(unknown)}. "
            f"Known ones: {', '.join(sorted(OPTIONS))}."
        )
    return query
