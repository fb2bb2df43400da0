"""The rows of the promises tracker as CSV: one for each recorded result."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings

from casetracker.document.parts import SaidBy
from published import wording

from ..models.ledger import LedgerEntry

HEADINGS = (
    "page_of",
    "title",
    "case",
    "address",
    "edition",
    "assurance",
    "assurance_title",
    "giver",
    "receiver",
    "serves",
    "promise",
    "result",
    "said_of",
    "assessed_by",
    "reported_by",
    "assessed_on",
    "kept_until",
    "period_begin",
    "period_end",
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
FETCHED = 2000


def sheet_rows() -> Iterator[list[str]]:
    """Yield every row, read as it is sent. What is said of some, not named, says so."""
    rows = LedgerEntry.objects.select_related("case__current").order_by("case", "pk")
    for entry in rows.iterator(chunk_size=FETCHED):
        yield [cell(str(value)) for value in values_of(entry)]


def values_of(entry: LedgerEntry) -> tuple[Any, ...]:
    """Return the columns of one row."""
    case, words = entry.case, entry.words
    said_by, heading = words.said_by or SaidBy(), case.heading
    dates = (words.on, words.until, words.period_begin, words.period_end)
    return (
        case.kind,
        heading.text or wording.plain(heading.title),
        case.pk,
        settings.CASETRACKER_PUBLIC_URL + case.get_absolute_url(),
        case.current_edition.number,
        entry.assurance,
        wording.plain(words.title),
        wording.name_of(words.giver),
        wording.name_of(words.receiver),
        entry.serves,
        entry.kind,
        entry.result,
        entry.of,
        wording.name_of(said_by.party) or said_by.words,
        wording.name_of(said_by.relayed_by),
        *(on.edtf if on else "" for on in dates),
    )


def cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
