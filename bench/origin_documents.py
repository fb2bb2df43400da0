"""What documents take from one source: each fact that is cited to it, as kind, date, place and whatever else tells it.

The demo has other sources too. Where it dates a fact by one of them, the date that the citation gives for this source
is compared; what it adds from another source (a town, an authority) shows as a difference, and is one.
"""

from collections import Counter

from detainees.document import Draft, draft_of
from detainees.models import Detainee

TELLS = ("kind", "text", "result", "of", "methods", "value", "unit", "giver", "receiver")
TELLS += ("treatment", "effect", "position")
DATES = ("begin", "on", "given", "opened")


def drafts() -> dict[str, Draft]:
    """Return the documents of everybody who has a name, by the name that heads them."""
    named = Detainee.objects.filter(names__isnull=False).distinct()
    made = [draft_of(man) for man in named]
    return {one.document["heading"]["text"]: one for one in made}


def said(document: dict, title: str) -> Counter:
    """Return what a document takes from the source whose title begins so."""
    number = next((one["n"] for one in document["sources"] if one.get("title", "").startswith(title)), 0)
    return Counter(in_words(section, node, number) for section, node in facts(document) if cited(node, number))


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


def in_words(section: str, node: dict, number: int) -> str:
    """Return a fact in a line."""
    given = [one["date"] for one in cited(node, number) if "date" in one]
    own = [node[name] for name in DATES if name in node]
    parts = [code(node[name]) for name in TELLS if name in node]
    parts += [date["edtf"] for date in (given or own)[:1]] + [code(node.get("place", ""))]
    return f"{section}: " + ", ".join(part for part in parts if part)


def code(value) -> str:
    """Return what stands for a value."""
    if isinstance(value, list):
        return "; ".join(sorted(code(one) for one in value))
    return str(value.get("code", "")) if isinstance(value, dict) else str(value)
