"""Document to lookup rows of custody: where a person was held, and the proceedings they take part in."""

from casetracker.vocabulary import STAYS

from ..derived.days_held import accounts
from ..models import CustodyPlace, Profile, ProfileProceeding


def custody_places(profile: Profile, document: dict) -> list[CustodyPlace]:
    """Return one row for each place of a stay, as any account of the stay has it; rejected accounts do not count."""
    events = document.get("custody", {}).get("events", [])
    stays = (one for event in events for one in accounts(event) if one["kind"] in STAYS)
    places = {stay["place"]["code"]: stay["place"] for stay in stays if stay.get("place")}
    return [CustodyPlace(profile=profile, code=code, place=place) for code, place in places.items()]


def proceeding_rows(profile: Profile, document: dict) -> list[ProfileProceeding]:
    """Return one row for each proceeding that may be shown and each role they have in it."""
    found = {(node["id"], node.get("role", "")) for node in document.get("proceedings", [])}
    return [ProfileProceeding(profile=profile, proceeding=key, role=role) for key, role in sorted(found)]
