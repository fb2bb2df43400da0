"""The chain: the events of one person in order, and what follows from them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from casetracker.custody import DaysHeld, Link, Span, counted, days_held, is_firm, spans_of

from .cautions import Caution, cautions_on
from .overlaps import Overlap, overlaps_among
from .stretches import StretchBetween, stretches_among


@dataclass(frozen=True)
class Chain:
    """What the record has of one person's custody.

    `links` are all events in order, undated ones last, alternatives and announced ones included; everything else is
    derived from those that count. `approximate` says that the days held rest on a date that is about then.
    """

    links: tuple[Link, ...]
    stays: tuple[Link, ...]
    spans: tuple[Span, ...]
    stretches: tuple[StretchBetween, ...]
    days_held: DaysHeld
    overlaps: tuple[Overlap, ...]
    warnings: tuple[Caution, ...]
    approximate: bool

    def where(self, day: date) -> list[tuple[str, str]]:
        """The stays they were in on that day, each "certainly" or "possibly", in order. No stay, no answer."""
        return [(span.key, how) for span in self.spans if (how := span.on(day))]


def custody_chain(links: Iterable[Link]) -> Chain:
    """Derive the chain from the links of one person, whatever their order."""
    links = sorted(links, key=lambda link: link.order)
    counting = counted(links)
    stays = [link for link in counting if link.is_stay]
    spans = spans_of(counting)
    dates = [on for stay in stays if not stay.is_by_night for on in (stay.begin, stay.end) if on]
    return Chain(
        links=tuple(links),
        stays=tuple(stays),
        spans=tuple(spans),
        stretches=tuple(stretches_among(counting)),
        days_held=days_held(counting, spans),
        overlaps=tuple(overlaps_among(stays)),
        warnings=tuple(cautions_on(counting, spans)),
        approximate=not all(map(is_firm, dates)),
    )
