"""Read and write DATABASE_URL: postgres://user:password@host:5432/name?sslmode=require (a socket: ?host=/folder)."""

from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from django.core.exceptions import ImproperlyConfigured

SCHEMES = ("postgres", "postgresql")
SHAPE = "postgres://user:password@host:5432/name"
ENCODED = "In the user name and the password write %40 for @, %2F for /, %3A for :, %23 for #, %3F for ?."
# What libpq understands and a deployment may need; anything else is more likely a slip of the pen.
OPTIONS = {
    *("sslmode", "sslrootcert", "sslcert", "sslkey", "sslcrl", "channel_binding", "gssencmode"),
    *("connect_timeout", "application_name", "options", "target_session_attrs", "tcp_user_timeout"),
    *("keepalives", "keepalives_idle", "keepalives_interval", "keepalives_count"),
}


def parse_database_url(url: str, variable: str) -> dict:
    """The entry for DATABASES. Raises ImproperlyConfigured naming the environment variable and the mend.

    Neither the URL nor a part of it is repeated in a message: it holds a password.
    """
    try:
        parts = urlsplit(url.strip())
        number = parts.port
    except ValueError:
        raise _unreadable(variable, "cannot be read, or its port is not a number up to 65535") from None
    _refuse_another_scheme(parts, variable)
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": _name(parts, variable),
        "USER": query.pop("user", None) or unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", None) or unquote(parts.hostname or ""),
        "PORT": _port(query.pop("port", None) or number, variable),
        "OPTIONS": _options(query, variable),
    }


def _unreadable(variable: str, what: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"{variable} {what}. Write {SHAPE}. {ENCODED}")


def _refuse_another_scheme(parts, variable: str) -> None:
    if parts.scheme not in SCHEMES:
        raise ImproperlyConfigured(
            f"{variable} does not begin with postgres://; only PostgreSQL is supported. "
            f"Write {SHAPE}, or unset it to use the embedded server."
        )


def _name(parts, variable: str) -> str:
    name = unquote(parts.path[1:])
    if not name or "/" in name or parts.fragment:
        raise _unreadable(variable, "does not end in the name of one database")
    return name


def _port(given: str | int | None, variable: str) -> str:
    if given is None:
        return ""
    if not (str(given).isdecimal() and 0 < int(given) < 65536):
        raise _unreadable(variable, "has a port that is not a number from 1 to 65535")
    return str(given)


def _options(query: dict[str, str], variable: str) -> dict[str, str]:
    if not set(query) <= OPTIONS:
        known = ", ".join(sorted(OPTIONS))
        raise ImproperlyConfigured(f"{variable} has an unknown option. Known ones are {known}.")
    return query


def write_database_url(database: dict) -> str:
    """Return the URL of an entry of DATABASES, such as parse_database_url reads it."""
    user, password, name = (quote(database[part], safe="") for part in ("USER", "PASSWORD", "NAME"))
    query = {"host": database["HOST"], "port": database["PORT"], **database["OPTIONS"]}
    options = urlencode({key: value for key, value in query.items() if value})
    return f"postgres://{user}{':' * bool(password)}{password}@/{name}{'?' * bool(options)}{options}"
