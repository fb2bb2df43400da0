"""Derive custody lookup rows from a document: places of custody, and proceedings."""

from casetracker.document import Detainee
from casetracker.document.walk import events_of, plain
from casetracker.vocabulary import PLACED_STAYS

from ..derived.days_held import accounts
from ..models import CustodyPlace, Profile, ProfileProceeding


def custody_places(profile: Profile, document: Detainee) -> list[CustodyPlace]:
    """Return one row for each place of a stay, as any account of the stay has it; rejected accounts do not count."""
    events = events_of(document)
    stays = (one for event in events for one in accounts(event) if one.kind in PLACED_STAYS)
    places = {stay.place.code: stay.place for stay in stays if stay.place}
    return [CustodyPlace(profile=profile, code=code, place=plain(place)) for code, place in places.items()]


def proceeding_rows(profile: Profile, document: Detainee) -> list[ProfileProceeding]:
    """Return one row for each proceeding that may be shown and each role they have in it."""
    found = {(node.id, node.role) for node in document.proceedings}
    return [ProfileProceeding(profile=profile, proceeding=key, role=role) for key, role in sorted(found)]
