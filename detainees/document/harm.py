"""Do no harm: the rules of publication, enforced where a document is written and nowhere else.

The numbers are those of the project's publication rules: 1 nothing about place or life after the last
release of a living man, 2 birth by year, 3 residence by region, 4 health and sexual violence by consent.
The other rules are kept by the shape of the document: a charge carries its outcome (5), no individual can
be named as a perpetrator (6), confidential sources show a descriptor (8), group statements stay whole (9).
"""

from casetracker.dates import PartialDate
from casetracker.vocabulary import (
    DEATHS,
    STAYS,
    TAKINGS,
    BoundKind,
    EventKind,
    PartyKind,
    PlaceKind,
    PublicationBasis,
    SourceKind,
)
from detainees.models import Allegation, CustodyEvent, Detainee, Participation

OPEN_BASES = {PublicationBasis.CONSENT, PublicationBasis.OWN_STATEMENT, PublicationBasis.DECEASED}
OFFICIAL_PARTIES = {
    PartyKind.STATE,
    PartyKind.AGENCY,
    PartyKind.PROSECUTION,
    PartyKind.COURT,
    PartyKind.INTERNATIONAL,
}
OFFICIAL_SOURCES = {SourceKind.COURT, SourceKind.OFFICIAL}
CUSTODY = TAKINGS | STAYS | DEATHS | {EventKind.HANDOVER, EventKind.PRISON_TRANSFER}
SEXUAL_VIOLENCE = "sexual_violence"


class Protection:
    """What may be said of one man, given his custody record and the basis on which his case is public."""

    def __init__(self, detainee: Detainee, participations: list[Participation]):
        self.basis = detainee.publication_basis
        self.last_release = self.find_last_release(participations)
        self.tried_on = self.find_trials(detainee)

    def find_last_release(self, participations) -> PartialDate | None:
        """Return the date of the last release that the record has, by its latest possible day.

        Where no release is recorded, the stated end of the last stay serves: he may be at liberty since.
        """
        kinds = (EventKind.RELEASE, EventKind.ESCAPE)
        releases = [p.begin() for p in participations if p.event.kind in kinds and p.begin()]
        bounded = [on for on in releases if on.latest is not None]
        if bounded:
            return max(bounded, key=lambda on: on.latest)
        stays = [p for p in participations if p.event.is_stay and p.end() and p.end().latest is not None]
        last = max(stays, key=lambda p: p.end().latest, default=None)
        return last.end() if last is not None and last.event.end_is == BoundKind.STATED else None

    def find_trials(self, detainee: Detainee) -> list[PartialDate]:
        """Return the dates of the decisions that courts took on him: so far a court itself has spoken."""
        decisions = [
            decision
            for role in detainee.roles.all()
            for decision in role.proceeding.decisions.all()
            if decision.decided_on and (not decision.concerns.all() or detainee in decision.concerns.all())
        ]
        return [decision.decided_on for decision in decisions if decision.decided_on.latest is not None]

    def is_after_release(self, on: PartialDate | None) -> bool:
        """Whether a date may lie after the last release. Without a date we do not know, and so it may."""
        if self.last_release is None:
            return False
        return not on or on.latest is None or on.latest > self.last_release.latest

    def hides_event(self, participation: Participation) -> str:
        """Return why an event must not be shown, or an empty string where it may be (rule 1)."""
        event: CustodyEvent = participation.event
        if event.kind in DEATHS and self.basis != PublicationBasis.DECEASED:
            return "a death is published on the basis “deceased, public interest” alone (rule 1)"
        if self.basis in OPEN_BASES or not self.is_after_release(participation.begin() or participation.end()):
            return ""
        if event.kind in CUSTODY and self.officially_stated(participation):
            return ""
        if event.kind == EventKind.RELEASE and not self.is_after_release(participation.begin()):
            return ""
        return "it is about his life after the last release (rule 1)"

    def officially_stated(self, participation: Participation) -> bool:
        """Whether a court or an authority stated the event, or a court later tried him (rule 1)."""
        for fact in (participation, participation.event):
            if fact.asserted_by is not None and fact.asserted_by.kind in OFFICIAL_PARTIES:
                return True
            if any(cite.source.kind in OFFICIAL_SOURCES for cite in fact.citations.all()):
                return True
        begin = participation.begin()
        return bool(begin) and any(begin.earliest is not None and on.latest >= begin.earliest for on in self.tried_on)

    def place_is_coarse(self, participation: Participation) -> bool:
        """Whether only the region of an event's place may be shown: where he was found at liberty (rules 1, 3)."""
        if self.basis in OPEN_BASES:
            return False
        return participation.event.kind in TAKINGS and self.is_after_release(participation.begin())

    def coarse_place_of_allegation(self, allegation: Allegation) -> bool:
        """Whether only the region may be shown: said of a time at liberty, and not of a stay in custody (rule 1)."""
        if self.basis in OPEN_BASES or allegation.place is None or allegation.place.kind == PlaceKind.FACILITY:
            return False
        in_custody = allegation.event is not None and allegation.event.is_stay
        return not in_custody and self.is_after_release(allegation.end_on or allegation.begin_on)

    def hides_statement(self, statement) -> str:
        """Return why a statement must not be shown: it would place a man at liberty somewhere (rule 1).

        A place of detention tells nothing of his life at liberty.
        """
        if self.basis in OPEN_BASES or statement.place is None or statement.place.kind == PlaceKind.FACILITY:
            return ""
        if not self.is_after_release(statement.said_until_on or statement.said_on):
            return ""
        return "it places him somewhere after the last release (rule 1)"


def hides_allegation(allegation: Allegation, basis: str) -> str:
    """Return why an allegation must not be shown: sexual violence is published by consent alone (rule 4).

    Of a group nobody can have consented for all, so there the basis is empty.
    """
    codes = {code for method in allegation.methods.all() for code in method_codes(method)}
    if SEXUAL_VIOLENCE in codes and basis != PublicationBasis.CONSENT:
        return "sexual violence is published with the person's consent alone (rule 4)"
    return ""


def method_codes(method) -> list[str]:
    """Return the code of a method and of the methods it is a kind of."""
    codes = []
    while method is not None and method.code not in codes:
        codes.append(method.code)
        method = method.within
    return codes


def birth_year(on: PartialDate | None) -> PartialDate | None:
    """Return a date of birth as its year alone, or as the years it may be (rule 2)."""
    if not on:
        return None
    years = sorted({bound.year for bound in (on.earliest, on.latest) if bound is not None})
    if not years:
        return None
    said = str(years[0]) if len(years) == 1 else f"[{years[0]}..{years[-1]}]"
    open_ended = on.earliest is None or on.latest is None
    if open_ended:
        said = f"[..{years[0]}]" if on.earliest is None else f"[{years[0]}..]"
    return PartialDate.parse(said + ("~" if on.approximate and not open_ended and len(years) == 1 else ""))


def birth_days_differ(dates: list[PartialDate]) -> bool:
    """Whether sources give different days of one year of birth, which readers are told without the days."""
    days = {(on.earliest, on.latest) for on in dates if on and on.earliest == on.latest}
    return len(days) > 1
