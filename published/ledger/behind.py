"""The cases behind a number: what each document says, in words, with sources."""

import re
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from casetracker.document.parts import Date
from casetracker.vocabulary import Monitoring
from published import wording
from published.models import Case, Profile
from published.pages.disputes import tag
from published.pages.facts import claimant_of, notes
from published.pages.view_objects import FactView, View, page_view

from ..models.ledger import Later, LedgerEntry, LedgerTransfer
from .promises import Promise, promises
from .table import OF_SOME
from .transfers import After, Transfer, Warned, last_dates, transfers
from .words import interval

CODE = re.compile(r"[-a-zA-Z0-9_]{0,80}")
NO_CODE = "-no-such-code-"


def as_code(text: str) -> str:
    """Return a code from an address; what cannot be one finds nothing."""
    return text if CODE.fullmatch(text) else NO_CODE


@dataclass
class Behind:
    """One case behind a number, with what it says."""

    case: Case
    title: Any
    said: list[dict[str, Any]] = field(default_factory=list)
    transfers: list["Followed"] = field(default_factory=list)

    @property
    def address(self) -> str:
        """The page of the case."""
        return self.case.get_absolute_url()

    @property
    def published_on(self) -> str:
        """The day on which the edition that is read was published."""
        return wording.format_day(self.case.current_edition.published_at.date().isoformat())


def people_of_line(line: dict[str, Any], result: str) -> QuerySet[Any]:
    """Return the public people of a line of whom a result is recorded; without one, everybody covered."""
    entries = LedgerEntry.objects.filter(case=OuterRef("pk"), is_person=True, **line)
    entries = entries.filter(opens_cell=True, result=result) if result else entries.filter(opens_line=True)
    return Profile.objects.filter(Exists(entries)).select_related("case__current__content")


def pages_of_some(line: dict[str, Any]) -> QuerySet[Any]:
    """Return the public pages, of people and of matters, on which something is said of some, not named."""
    entries = LedgerEntry.objects.filter(case=OuterRef("pk"), of="some", **line)
    return Case.objects.public().filter(Exists(entries)).select_related("current__content")


def people_transferred(chosen: dict[str, Any]) -> QuerySet[Any]:
    """Return the public people under assurances of whom the chosen things are recorded."""
    rows = LedgerTransfer.objects.filter(case=OuterRef("pk"), is_person=True, **chosen)
    return Profile.objects.filter(Exists(rows)).select_related("case__current__content")


def with_promises(case: Case, document: Any, line: dict[str, Any], result: str) -> Behind:
    """Return what the document of a case says under a line of the ledger."""
    document, wanted = page_view(document), tuple(line.values())
    found = [one for one in promises(document) if one.line == wanted and is_behind(one, result)]
    return Behind(case, document.heading, [in_words(one, case, document) for one in found])


def is_behind(promise: Promise, result: str) -> bool:
    """Whether a promise is among what stands behind a number."""
    if result == OF_SOME:
        return promise.is_of_some
    return not promise.is_of_some and result in ("", promise.result)


def in_words(promise: Promise, case: Case, document: View) -> dict[str, Any]:
    """Return a promise and its result as the page shows them."""
    undertaking = with_sources(promise.undertaking, case, document)
    said = with_sources(promise.assessment, case, document) if promise.assessment else None
    return {
        "assurance": promise.assurance,
        "undertaking": undertaking,
        "result": promise.result,
        "said": said,
        "address": address_of(said or undertaking, case),
    }


def with_sources(fact: FactView, case: Case, document: View) -> FactView:
    """Return a fact with its notes led to the page of its case, whose word it is, and how it is marked."""
    fact.notes = notes(fact, {source.n: source for source in document.sources})
    for note in fact.notes:
        note.at, note.short = case.get_absolute_url(), wording.source_name(note.of)
    fact.speaker = claimant_of(fact, document.heading.text if document.kind == "detainee" else "")
    fact.tag, fact.address = tag(fact), address_of(fact, case)
    return fact


def address_of(fact: FactView, case: Case) -> str:
    """Return where a fact stands on the page of its case."""
    return f"{case.get_absolute_url()}#fact-{fact.id}"


@dataclass
class Followed:
    """One person's transfer as the page shows it."""

    transfer: Transfer
    warned: list[FactView]
    again: list[FactView]
    alleged: list[FactView]
    monitoring: list[str]
    status: Date | None
    event: Date | None

    @property
    def first_again(self) -> str:
        """The days until the first custody after it, as an interval."""
        return interval(self.transfer.first_again)

    @property
    def first_alleged(self) -> str:
        """The days until the first treatment alleged after it, as an interval."""
        return interval(self.transfer.first_alleged)

    @property
    def again_is(self) -> str:
        """Whether custody is recorded after it, where there are no days to give."""
        return Later.label_of(self.transfer.again_is)

    @property
    def alleged_is(self) -> str:
        """Whether treatment is alleged after it, where there are no days to give."""
        return Later.label_of(self.transfer.alleged_is)


def with_transfers(case: Case, document: Any, pair: dict[str, Any]) -> Behind:
    """Return what the document of a case says of its transfers under assurances, of one pair where that is chosen."""
    document = page_view(document)
    found = Behind(case, document.heading)
    for transfer in transfers(document):
        asked = dict(zip(("giver", "receiver"), transfer.pair, strict=True))
        if all(asked[side] == code for side, code in pair.items()):
            found.transfers.append(followed(transfer, case, document))
    return found


def followed(transfer: Transfer, case: Case, document: View) -> Followed:
    """Return a transfer with everything in words."""
    return Followed(
        transfer=transfer,
        warned=[warned_in_words(one, case, document) for one in transfer.warned],
        again=[after_in_words(one, case, document) for one in transfer.again],
        alleged=[after_in_words(one, case, document) for one in transfer.alleged],
        monitoring=sorted({Monitoring.label_of(one.monitoring) for one in transfer.assurances}),
        **last_dates(document),
    )


def warned_in_words(warned: Warned, case: Case, document: View) -> FactView:
    """Return a statement that tells of a risk, with how it lies to the transfer."""
    fact = with_sources(warned.statement, case, document)
    fact.known, fact.by_place = warned.known, warned.by_place
    return fact


def after_in_words(after: After, case: Case, document: View) -> FactView:
    """Return something that came after a transfer, with its days as an interval and its own date."""
    fact = with_sources(after.fact, case, document)
    perpetrators = getattr(fact, "perpetrators", [])
    fact.authorities = wording.joined([wording.party(one.party) for one in perpetrators if one.party])
    fact.days = interval(after.interval)
    return fact
