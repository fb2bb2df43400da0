"""The research record in the admin, one module a subject, as the models have it."""

from django.contrib import admin

from . import allegations, assurances, custody, editions, matters, people, places, proceedings, sources, statements
from .index import arrange

arrange(admin.site)

__all__ = [
    "allegations",
    "assurances",
    "custody",
    "editions",
    "matters",
    "people",
    "places",
    "proceedings",
    "sources",
    "statements",
]
