"""Find places of which the record does not say in which country they lie: no reader finds the case by country."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from casetracker.document.parts import Place as ShownPlace
from casetracker.document.walk import nodes_in
from casetracker.vocabulary import PlaceKind
from detainees.models import Place

from .check import Check
from .finding import Finding, Gravity


def places_without_a_country(check: Check) -> Iterator[Finding]:
    """Find the places that readers would see and that lie in no country. At most one query."""
    places = (node for node in nodes_in(check.document) if isinstance(node, ShownPlace))
    shown = {place.code for place in places if not place.country}
    rows = Place.objects.filter(code__in=shown).exclude(kind=PlaceKind.COUNTRY) if shown else ()
    words = _(
        "“%(place)s” lies in no country, so nobody finds the case by country. Say on the page of the place in which "
        "one it lies, if a source says so."
    )
    for row in rows:
        yield Finding(Gravity.NOTICE, "place_without_a_country", words % {"place": row}, row=row)
