"""The do-no-harm rules of publication, enforced only where a document is written.

The numbers are those of the project's publication rules: 1 nothing about place or life after the last
release of a living person, 2 birth by year, 3 residence by region, 4 health and sexual violence by consent.
Sex or gender, affiliation and the day of a birth may need a reason of their own (list 15, GDPR article 9).
Of rule 1, as it is applied: what lies between two releases is shown as its sources state it. After the last release
a taking into custody is shown where a court or an authority stated it or a court tried the person for it, and the
place of the taking as its region.
The other rules are kept by the shape of the document: a charge carries its outcome (5), no individual can
be named as a perpetrator (6), confidential sources show a descriptor (8), group statements stay whole (9).
"""

from collections.abc import Iterable

from casetracker.custody import DEAD
from casetracker.dates import PartialDate
from casetracker.vocabulary import (
    DEATHS,
    DOMESTIC_TRANSFERS,
    IN_WORDS,
    LASTING,
    NATIONALITIES,
    NIGHTS,
    SEX_IN_A_WORD,
    SIGNS_OF_CUSTODY,
    STAYS,
    TAKINGS,
    TERMS,
    CitationSense,
    DetailKind,
    EventKind,
    PartyKind,
    PlaceKind,
    PublicationBasis,
    SourceKind,
    StatusKind,
)
from detainees.models import Allegation, CustodyEvent, Detail, Detainee, Fact, Method, Participation, Statement

from .deaths import died_long_ago
from .release import LastRelease, is_publishable, last_release
from .trials import decisions_on, tried_for

OPEN_BASES = {PublicationBasis.CONSENT, PublicationBasis.OWN_STATEMENT, PublicationBasis.DECEASED}
OFFICIAL_PARTIES = {
    PartyKind.STATE,
    PartyKind.AGENCY,
    PartyKind.PROSECUTION,
    PartyKind.COURT,
    PartyKind.INTERNATIONAL,
}
OFFICIAL_SOURCES = {SourceKind.COURT, SourceKind.OFFICIAL}
CUSTODY = TAKINGS | STAYS | DEATHS | DOMESTIC_TRANSFERS | SIGNS_OF_CUSTODY
REGION_ONLY = {DetailKind.RESIDENCE, DetailKind.ORIGIN, DetailKind.BIRTH}
"""Details of which the region alone is shown, on every basis (rule 3)."""

REGIONS = {PlaceKind.REGION, PlaceKind.COUNTRY}
LIFE = IN_WORDS | NATIONALITIES | {DetailKind.NATIONALITY_LOST}
"""Details of how a person lives: one that is dated after the last release stays out (rule 1)."""

SEXUAL_VIOLENCE = "sexual_violence"
DEATH_KEPT_BACK = "a death is published only on the basis “deceased, public interest”"
EXILE_KEPT_BACK = "it may show where the person lives now"
LIFE_KEPT_BACK = "it is about the person's life after the last release"
WITHOUT_END_KEPT_BACK = "it has no end, so it may go on after the last release; enter when it ended"
RESTRICTIONS = LASTING - {EventKind.HUNGER_STRIKE}
"""What an authority imposes and what goes on at liberty, for all we know, until a source states its end (rule 1)."""


class Protection:
    """What may be published about one person, given their custody record and the reason we may publish."""

    def __init__(self, detainee: Detainee, participations: list[Participation]):
        self.basis = detainee.publication_basis
        self.is_open = self.basis in OPEN_BASES
        self.participations = participations
        self.last_release = last_release(participations)
        self.last_release_shown = last_release(filter(is_publishable, participations))
        self.decisions = decisions_on(detainee)

    def is_after_release(self, on: PartialDate | None) -> bool:
        """Whether a date may be after the last release. Without a date it may."""
        return is_after(self.last_release, on)

    def event_is_after_release(self, event: CustodyEvent, on: PartialDate | None) -> bool:
        """Whether an event may lie after the last release; the release itself, and a stay that ends at it, do not.

        A release that is kept back hides what is told of life at liberty. It hides no custody: readers would miss a
        detention, and would not know of the release either.
        """
        last = self.last_release_shown if event.kind in CUSTODY else self.last_release
        exempt = last is not None and event.pk in last.exempt
        return not exempt and is_after(last, on)

    def hides_event(self, participation: Participation) -> str:
        """Return why an event must not be shown, or an empty string where it may be (rule 1)."""
        event = participation.event
        dates = dates_that_count(event, participation.begin(), participation.end())
        return self.hides_on(dates, event, (participation, event))

    def hides_shared_event(self, participation: Participation) -> str:
        """Return why an event must not be shown where their own part in it is not: by the dates of both."""
        event = participation.event
        own = dates_that_count(event, participation.begin(), participation.end())
        return self.hides_on([*own, *dates_that_count(event, event.begin_on, event.end_on)], event, (event,))

    def hides_on(self, dates: list[PartialDate | None], event: CustodyEvent, facts: tuple[Fact, ...]) -> str:
        """Return why an event with any of these dates must not be shown."""
        return next((reason for on in dates if (reason := self.hides(event, on, facts))), "")

    def hides(self, event: CustodyEvent, on: PartialDate | None, facts: tuple[Fact, ...]) -> str:
        """Return why an event of that date must not be shown, given the facts that would be shown of it."""
        if event.kind in DEAD and self.basis != PublicationBasis.DECEASED:
            return DEATH_KEPT_BACK
        if self.is_open or event.kind in TERMS:
            return ""
        if event.kind == EventKind.EXILE:
            return EXILE_KEPT_BACK
        if not self.event_is_after_release(event, on):
            return ""
        if event.kind in CUSTODY and (is_officially_stated(facts) or self.was_tried_for(event, on)):
            return ""
        return WITHOUT_END_KEPT_BACK if not on and event.kind in RESTRICTIONS else LIFE_KEPT_BACK

    def was_tried_for(self, event: CustodyEvent, on: PartialDate | None) -> bool:
        """Whether a court tried the person for that custody (rule 1); see ``tried_for``."""
        return any(tried_for(event, on, decision, self.participations) for decision in self.decisions)

    def place_is_coarse(self, participation: Participation) -> bool:
        """Whether only the region of an event's place may be shown: where they were found at liberty (rules 1, 3).

        Whoever is held by night only, lives near by.
        """
        if self.is_open or participation.event.kind not in TAKINGS | NIGHTS:
            return False
        if participation.event.kind in NIGHTS and self.is_after_release(participation.end()):
            return True
        return self.is_after_release(participation.begin()) or self.is_after_release(participation.event.begin_on)

    def coarse_place_of_allegation(self, allegation: Allegation) -> bool:
        """Whether only the region may be shown: it is about a time at liberty, not in custody (rule 1)."""
        if self.is_open or allegation.place is None or allegation.place.kind == PlaceKind.FACILITY:
            return False
        in_custody = allegation.event is not None and allegation.event.is_stay
        return not in_custody and self.is_after_release(allegation.end_on or allegation.begin_on)

    def hides_detail(self, detail: Detail) -> str:
        """Return why a detail must not be shown: it needs a reason of its own, or tells of life at liberty (rule 1)."""
        if reason := needs_its_own_reason(detail):
            return reason
        tells_of_life = detail.kind in LIFE and bool(detail.on) and not self.is_open
        return LIFE_KEPT_BACK if tells_of_life and self.is_after_release(detail.on) else ""

    def hides_statement(self, statement: Statement) -> str:
        """Return why a statement must not be shown: it would place a person at liberty somewhere (rule 1).

        A place of detention tells nothing of their life at liberty.
        """
        if self.is_open or statement.place is None or statement.place.kind == PlaceKind.FACILITY:
            return ""
        if not self.is_after_release(statement.said_until_on or statement.said_on):
            return ""
        return "it would show where the person was after the last release"


def dates_that_count(
    event: CustodyEvent, begin: PartialDate | None, end: PartialDate | None
) -> list[PartialDate | None]:
    """Return the dates that say when an event was; of what goes on at liberty the end too, for it lasts until then.

    A restriction without an end, and nights in custody without one, go on for all we know.
    """
    if event.kind in NIGHTS | RESTRICTIONS:
        return [begin or end, end]
    return [begin or end, end or begin] if event.kind in LASTING else [begin or end]


def is_after(last: LastRelease | None, on: PartialDate | None) -> bool:
    """Whether a date may lie after a release."""
    return last is not None and (not on or on.reach[1] is None or on.reach[1] > last.day)


def is_officially_stated(facts: tuple[Fact, ...]) -> bool:
    """Whether a court or an authority stated one of the facts; a contradicting passage does not count."""
    return any(
        (fact.asserted_by is not None and fact.asserted_by.kind in OFFICIAL_PARTIES)
        or any(
            cite.source.kind in OFFICIAL_SOURCES and cite.sense == CitationSense.SUPPORTS
            for cite in fact.citations.all()
        )
        for fact in facts
    )


def hides_status(kind: str, basis: str) -> str:
    """Return why a status must not be shown: a death only on the basis “deceased, public interest” (rule 1)."""
    return DEATH_KEPT_BACK if kind == StatusKind.DECEASED and basis != PublicationBasis.DECEASED else ""


def hides_allegation(allegation: Allegation, basis: str) -> str:
    """Return why an allegation must not be shown (rule 4)."""
    return hides_methods(allegation.methods.all(), basis)


def hides_methods(methods: Iterable[Method], basis: str) -> str:
    """Return why methods must not be shown: sexual violence is published only with consent (rule 4).

    Of a group nobody can have consented for all, so there the basis is empty.
    """
    codes = {code for method in methods for code in method_codes(method)}
    if SEXUAL_VIOLENCE in codes and basis != PublicationBasis.CONSENT:
        return "sexual violence is published only with the person's consent"
    return ""


def needs_its_own_reason(detail: Detail) -> str:
    """Return why a sensitive detail must not be shown, or "": nobody has decided that it may (list 15)."""
    if detail.basis != PublicationBasis.NONE:
        return ""
    if detail.kind == DetailKind.AFFILIATION:
        return "an affiliation is published only if “Reason we may publish this detail” is filled in"
    if detail.kind == DetailKind.SEX and not is_told_alike(detail):
        return (
            "a sex or gender that is neither female nor male, or on which sources differ, is published only if "
            "“Reason we may publish this detail” is filled in"
        )
    return ""


def is_told_alike(sex: Detail) -> bool:
    """Whether a sex or gender is female or male, and every account that we have not rejected says so."""
    others = Detail.objects.filter(detainee=sex.detainee_id, kind=DetailKind.SEX).exclude(evaluation="rejected")
    said = {sex.sex, *others.values_list("sex", flat=True)}
    return len(said) == 1 and said <= SEX_IN_A_WORD


def shows_day_of_birth(birth: Detail) -> bool:
    """Whether the whole date of birth may be shown: the family asked, and the person died long ago (rule 2)."""
    person = birth.detainee
    asked = birth.kind == DetailKind.BIRTH and birth.basis == PublicationBasis.FAMILY
    if not asked or person.publication_basis not in (PublicationBasis.DECEASED, PublicationBasis.FAMILY):
        return False
    return died_long_ago(person.pk)


def shows_region_only(kind: str) -> bool:
    """Whether of a detail of this kind no place finer than a region is shown, on any basis (rule 3)."""
    return kind in REGION_ONLY


def method_codes(method: Method | None) -> list[str]:
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
    """Whether sources give different days in one year of birth. Readers see that, without the days."""
    days = {(on.earliest, on.latest) for on in dates if on and on.earliest == on.latest}
    return len(days) > 1
