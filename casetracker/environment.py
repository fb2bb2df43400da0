"""Read settings from the environment. An error says what to write instead."""

import os
import re
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

YES, NO = ("1", "true", "yes", "on"), ("0", "false", "no", "off")
ONION = re.compile(r"https?://(?:[a-z2-7-]+\.)*[a-z2-7]{56}\.onion")


def text(name: str, default: str = "") -> str:
    """The variable without blanks around it; the default also if it is set but empty."""
    return os.environ.get(name, "").strip() or default


def flag(name: str, default: bool) -> bool:
    """A yes or no."""
    value = text(name).lower()
    if value and value not in YES + NO:
        raise ImproperlyConfigured(f"{name}={value!r} is neither yes nor no. Write {name}=1 or {name}=0.")
    return value in YES if value else default


def one_of(name: str, choices: tuple[str, ...], default: str) -> str:
    """One word of a closed list."""
    value = text(name, default)
    if value not in choices:
        raise ImproperlyConfigured(f"{name}={value!r} is not known. Write one of: {', '.join(choices)}.")
    return value


def number(name: str, default: int) -> int:
    """A whole number above zero."""
    value = text(name, str(default))
    if not value.isascii() or not value.isdecimal() or not int(value):
        raise ImproperlyConfigured(f"{name}={value!r} is no whole number above zero. Write {name}={default}.")
    return int(value)


def words(name: str) -> list[str]:
    """A list written with commas."""
    return [word.strip() for word in text(name).split(",") if word.strip()]


def onion_address(name: str) -> str:
    """The address of an onion service, without a slash at its end; empty where there is none."""
    value = text(name).rstrip("/").lower()
    if value and not ONION.fullmatch(value):
        raise ImproperlyConfigured(
            f"{name}={value!r} is no address of an onion service. Write {name}=http://(56 letters and digits).onion"
        )
    return value


def secret_key(folder: Path) -> str:
    """SECRET_KEY, or one made at the first start and kept in the data folder, readable by its owner only."""
    return text("SECRET_KEY") or _kept_secret(folder / "secret_key")


def _kept_secret(path: Path) -> str:
    try:
        if not path.exists():
            _write_once(path, secrets.token_urlsafe(50))
        return path.read_text().strip()
    except OSError as error:
        raise ImproperlyConfigured(
            f"The secret key cannot be kept in {path} ({error.strerror}). Set SECRET_KEY to 50 random "
            "characters, or CASETRACKER_DATA to a folder that this user may write."
        ) from error


def _write_once(path: Path, secret: str) -> None:
    """Whole or not at all, and the first of two processes wins."""
    from casetracker.embedded_postgres.place import make_folder

    make_folder(path.parent, 0o711 if os.geteuid() == 0 else 0o700)
    half = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(secret + "\n")
    try:
        os.link(half, path)
    except FileExistsError:
        return
    finally:
        half.unlink()
