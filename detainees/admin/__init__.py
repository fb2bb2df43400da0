"""The research record in the admin, one module a subject, as the models have it."""

from django.contrib import admin

from . import (
    accounts,
    allegations,
    assurances,
    custody,
    desk,
    duplicates,
    editions,
    expired_login,
    filters,
    matters,
    people,
    places,
    proceedings,
    readings,
    restoring,
    sources,
    statements,
    timeline,
)
from .base import WORDS
from .index import add_pages, arrange, put_first

arrange(admin.site)
add_pages(admin.site, lambda: [*timeline.urls(admin.site, WORDS), *restoring.urls(admin.site, WORDS)])
add_pages(admin.site, lambda: [*duplicates.urls(admin.site), *expired_login.urls(admin.site)])
add_pages(admin.site, lambda: [*desk.urls(admin.site), *filters.urls(admin.site)])
put_first(admin.site, desk.context_of)

__all__ = [
    "accounts",
    "allegations",
    "assurances",
    "custody",
    "desk",
    "duplicates",
    "editions",
    "filters",
    "kept",
    "matters",
    "people",
    "places",
    "proceedings",
    "readings",
    "restoring",
    "sources",
    "statements",
    "timeline",
]
