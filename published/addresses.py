"""Addresses of cases: the public id decides, the name is decoration."""

from django.urls import register_converter


class PublicIdConverter:
    """A public id: 12 characters without look-alikes."""

    regex = "[2-9a-hjkmnp-z]{12}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class NameConverter:
    """The name in an address: letters and vowel signs of any script, or nothing; any name leads to the present one."""

    regex = r"(?:[-_0-9A-Za-z]|[^\x00-\x7f\s])*"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class EditionNumberConverter:
    """The number of an edition, from 1, without leading zeros: one edition has one address."""

    regex = "[1-9][0-9]{0,5}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


class CitationStyleConverter:
    """The format in which a citation can be had."""

    regex = "txt|bib|ris"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


def register() -> None:
    """Make them known to URL patterns."""
    register_converter(PublicIdConverter, "public_id")
    register_converter(NameConverter, "name")
    register_converter(EditionNumberConverter, "edition")
    register_converter(CitationStyleConverter, "style")
