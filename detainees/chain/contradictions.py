"""Describe conflicts in one person's custody, naming events as the lists do."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from casetracker.custody import CERTAINLY
from detainees.models import CustodyEvent, Participation

from .chain import Chain
from .rows import chain_of


@dataclass(frozen=True)
class Conflict:
    """One sentence on events of one person. A contradiction cannot be right; anything else may only be missing."""

    sentence: str
    events: tuple[CustodyEvent, ...]
    is_contradiction: bool


def contradictions_among(rows: Iterable[Participation]) -> list[Conflict]:
    """Return the cautions of a person's chain and the stays that certainly overlap, contradictions first."""
    rows = list(rows)
    found = conflicts_in(chain_of(rows), {row.event.public_id: row.event for row in rows})
    return sorted(found, key=lambda one: not one.is_contradiction)


def conflicts_in(chain: Chain, events: dict[str, CustodyEvent]) -> list[Conflict]:
    """Return what does not go together in a chain."""
    found = []
    for one in chain.warnings:
        named = tuple(events[key] for key in one.keys)
        found.append(Conflict(in_words(str(one), named), named, one.is_contradiction))
    for one in chain.overlaps:
        if one.how == CERTAINLY:
            pair = (events[one.first], events[one.second])
            words = _("“%(one)s” and “%(other)s” certainly overlap.") % {"one": pair[0], "other": pair[1]}
            found.append(Conflict(words, pair, is_contradiction=True))
    return found


def in_words(sentence: str, events: Iterable[CustodyEvent]) -> str:
    """Return a caution with its events named as the lists name them, in place of their ids."""
    for event in events:
        sentence = sentence.replace(event.public_id, f"({event})")
    return sentence
