"""What documents take from one source: each fact that is cited to it, as kind, date, place and whatever else tells it.

The demo has other sources too. Where it dates a fact by one of them, the date that the citation gives for this source
is compared. What it knows more exactly from another source (the day, the town) is no contradiction, and is told apart.
"""

from dataclasses import dataclass

from casetracker.dates import PartialDate
from detainees.document import Draft, draft_of
from detainees.models import Detainee, Matter, Place

TELLS = ("kind", "text", "result", "of", "methods", "value", "unit", "giver", "receiver")
TELLS += ("treatment", "effect", "position")
GROUP = "the seven together"
DATES = ("begin", "on", "given", "opened")


@dataclass(frozen=True, order=True)
class Said:
    """One fact that a document takes from the source: what it is, when, and where, as codes and EDTF."""

    what: str
    on: str
    place: str

    def __str__(self):
        return ", ".join(part for part in (self.what, self.on, self.place) if part).replace(": , ", ": ")


def drafts() -> dict[str, Draft]:
    """Return the documents of everybody who has a name, by the name that heads them, and that of the matter."""
    named = Detainee.objects.filter(names__isnull=False).distinct()
    made = [draft_of(man) for man in named]
    return {one.document.heading.text: one for one in made} | {GROUP: draft_of(Matter.objects.get())}


def said(document: dict, title: str) -> list[Said]:
    """Return what a document takes from the source whose title begins so."""
    number = next((one["n"] for one in document["sources"] if one.get("title", "").startswith(title)), 0)
    return sorted(in_words(section, node, number) for section, node in facts(document) if cited(node, number))


def facts(node, section=""):
    """Yield every fact in a document, with the name of the list it stands in."""
    if isinstance(node, list):
        for one in node:
            yield from facts(one, section)
    elif isinstance(node, dict):
        if "citations" in node:
            yield section, node
        for name, part in node.items():
            yield from facts(part, name)


def cited(node: dict, number: int) -> list[dict]:
    """Return the citations of a fact to one source."""
    return [one for one in node["citations"] if one["source"] == number]


def in_words(section: str, node: dict, number: int) -> Said:
    """Return a fact as it is compared."""
    given = [one["date"] for one in cited(node, number) if "date" in one]
    own = [node[name] for name in DATES if name in node]
    parts = [code(node[name]) for name in TELLS if name in node]
    on = next((date["edtf"] for date in given or own), "")
    return Said(f"{section}: " + ", ".join(part for part in parts if part), on, code(node.get("place", "")))


def code(value) -> str:
    """Return what stands for a value."""
    if isinstance(value, list):
        return "; ".join(sorted(code(one) for one in value))
    return str(value.get("code", "")) if isinstance(value, dict) else str(value)


def match(exact: list[Said], rough: list[Said]) -> tuple[list[Said], list[tuple[Said, Said]], list[Said], list[Said]]:
    """Compare what two documents say: in both; said in one more exactly; in the first alone; in the second alone."""
    both, closer = [], []
    exact, rough = list(exact), list(rough)
    for fits in (lambda one, other: one == other, is_closer):
        for one in list(exact):
            other = next((other for other in rough if fits(one, other)), None)
            if other is not None:
                exact.remove(one)
                rough.remove(other)
                both.append(one) if one == other else closer.append((one, other))
    return both, closer, exact, rough


def is_closer(one: Said, other: Said) -> bool:
    """Whether a fact is another, said more exactly: on a day that the other allows, at a place within the other's."""
    return one.what == other.what and can_be(one.on, other.on) and lies_in(one.place, other.place)


def can_be(on: str, other: str) -> bool:
    """Whether both dates can be the same day; a fact without a date says less than one with any."""
    if not other:
        return True
    if not on:
        return False
    one, two = PartialDate.parse(on), PartialDate.parse(other)
    begins = [date.earliest for date in (one, two) if date.earliest]
    ends = [date.latest for date in (one, two) if date.latest]
    return not begins or not ends or max(begins) <= min(ends)


def lies_in(place: str, other: str) -> bool:
    """Whether a place is another or lies in it."""
    if not other or place == other:
        return True
    row = Place.objects.filter(code=place).select_related("within__within__within").first()
    while row is not None:
        if row.code == other:
            return True
        row = row.within
    return False
