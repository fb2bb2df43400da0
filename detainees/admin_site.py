"""The admin site of the research record: it opens with the desk; the tables stand on a page of their own.

It stands outside ``detainees.admin``, since the modules there register models on it when they are imported.
"""

from collections.abc import Callable

from django.contrib.admin import AdminSite
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

SECTIONS = [
    (_("Cases"), ["Detainee", "Matter"]),
    (_("What happened"), ["CustodyEvent", "Proceeding", "Allegation", "Incident"]),
    (_("What was promised and said"), ["Assurance", "Statement", "Figure"]),
    (_("Sources"), ["Source", "FileReading"]),
    (_("Places and parties"), ["Place", "Party"]),
    (_("Lists of terms"), ["IdentifierSystem", "Method", "EvidenceKind", "UndertakingKind"]),
    (_("Editions"), ["Edition"]),
    (_("Confidential"), ["ConfidentialNote", "SourceIdentity", "ConfidentialReading"]),
]
"""Headings of the index and the models below each. What is missing here comes last, under "More"."""


def in_sections(app: dict) -> list[dict]:
    """Return the research record as several sections of the index, in place of one long list."""
    models = {one["object_name"]: one for one in app["models"]}
    named = {name for _heading, names in SECTIONS for name in names}
    rest = (_("More"), [name for name in models if name not in named])
    sections = []
    for heading, names in [*SECTIONS, rest]:
        found = [models[name] for name in names if name in models]
        if found:
            sections.append({**app, "name": str(heading), "models": found})
    return sections


class ResearchSite(AdminSite):
    """The admin of the research record. Its tables begin with the cases and end with the accounts."""

    site_title = site_header = _("casetracker research record")
    index_title = _("Home")
    enable_nav_sidebar = False  # a case needs the width

    def __init__(self, name: str = "admin"):
        super().__init__(name)
        self.pages_of_others: list[Callable[[AdminSite], list[URLPattern]]] = []

    def add_pages(self, urls: Callable[[AdminSite], list[URLPattern]]) -> None:
        """Add pages of another app; ``urls`` gives their addresses for a site."""
        self.pages_of_others.append(urls)

    def get_app_list(self, request, app_label=None):
        """Return the sections of the index, the research record before the other apps."""
        apps = {app["app_label"]: app for app in super().get_app_list(request, app_label)}
        research = apps.pop("detainees", None)
        return [*(in_sections(research) if research else []), *apps.values()]

    def get_urls(self):
        """Return the addresses of the admin, with those of the pages that belong to no single model."""
        from .admin import desk, duplicates, expired_login, filters, restoring, timeline
        from .admin.base import WORDS

        history = [*timeline.urls(self, WORDS), *restoring.urls(self, WORDS)]
        own = [module.urls for module in (duplicates, expired_login, desk, filters)]
        pages = [page for urls in (*own, *self.pages_of_others) for page in urls(self)]
        tables = path("tables/", self.admin_view(self.tables), name="tables")
        return [*history, *pages, tables, *super().get_urls()]

    def index(self, request, extra_context=None):
        """Show the first page: search, the last cases, and what waits for the account that is logged in.

        An account that does not work on cases is shown the tables it may open.
        """
        from .admin.desk import context_of_the_start

        return super().index(request, {**context_of_the_start(request), **(extra_context or {})})

    def tables(self, request):
        """Show every table that the account may open, in the order in which a researcher works."""
        page = super().index(request, {"title": _("All tables")})
        page.template_name = "admin/tables.html"
        return page
