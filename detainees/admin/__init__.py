"""The research record in the admin, one module a subject, as the models have it."""

from django.contrib import admin

from . import (
    accounts,
    allegations,
    assurances,
    custody,
    editions,
    matters,
    people,
    places,
    proceedings,
    readings,
    sources,
    statements,
)
from .index import arrange

arrange(admin.site)

__all__ = [
    "accounts",
    "allegations",
    "assurances",
    "custody",
    "editions",
    "matters",
    "people",
    "places",
    "proceedings",
    "readings",
    "sources",
    "statements",
]
