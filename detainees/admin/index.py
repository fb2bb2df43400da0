"""The index in the order in which a researcher works."""

from django.utils.translation import gettext_lazy as _

SECTIONS = [
    (_("Cases"), ["Detainee", "Matter"]),
    (_("What happened"), ["CustodyEvent", "Proceeding", "Allegation", "Incident"]),
    (_("What was promised and said"), ["Assurance", "Statement", "Figure"]),
    (_("Sources"), ["Source", "FileReading"]),
    (_("Places and parties"), ["Place", "Party"]),
    (_("Vocabularies"), ["IdentifierSystem", "Method", "EvidenceKind", "UndertakingKind"]),
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


def arrange(site) -> None:
    """Name the site, and let its index begin with the cases and end with the accounts."""
    site.site_title = site.site_header = _("casetracker research record")
    site.index_title = _("What the record holds")
    site.enable_nav_sidebar = False  # a case needs the width
    alphabetical = site.get_app_list

    def get_app_list(request, app_label=None):
        apps = {app["app_label"]: app for app in alphabetical(request, app_label)}
        research = apps.pop("detainees", None)
        return [*(in_sections(research) if research else []), *apps.values()]

    # The settings name Django's own admin app, so its site is arranged here rather than replaced by another class.
    site.get_app_list = get_app_list


def add_pages(site, urls) -> None:
    """Give the site pages that belong to no single model; ``urls`` makes their addresses."""
    own_urls = site.get_urls
    site.get_urls = lambda: [*urls(), *own_urls()]


def put_first(site, context) -> None:
    """Let the index begin with something of the account that is logged in; ``context`` makes it of a request."""
    own_index = site.index
    site.index = lambda request, extra_context=None: own_index(request, {**context(request), **(extra_context or {})})
