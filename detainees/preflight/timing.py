"""Find impossible dates, and facts that cannot have happened at their date.

A date that whoever typed it confirmed with “!” is left alone, save one in the future of something that happened.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Model, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from casetracker.date_fields import PartialDateField
from casetracker.dates import PartialDate, is_surely_after, question_about
from casetracker.vocabulary import TERMS, DetailKind, Modality
from detainees.document.deaths import deaths_of
from detainees.models import (
    CITED,
    Allegation,
    Citation,
    CustodyEvent,
    Detail,
    Detainee,
    Fact,
    Participation,
    Source,
    Statement,
    Status,
)
from detainees.models.base import Record
from detainees.models.timing import births_of, retrieved_too_early

from .check import Check
from .finding import Finding, Gravity

MAY_BE_AHEAD = frozenset({"until_on", "period_end_on"})
"""Dates that a source may give ahead: until when a promise holds."""

OF_THE_PERSON = (CustodyEvent, Participation, Allegation, Status, Detail)
"""Facts that cannot be of somebody who is not born. What others did or promised can be older."""

MUCH_LATER = timedelta(days=31)
"""A source may be dated a little early: a fact that is later than this was not read there."""

LONGEST_STAY_YEARS = 60
"""A stay in custody that lasts longer than this is a mistyped year, unless somebody confirms it."""

ROW_COLUMNS = {label: column for column, label in CITED.items()}


@dataclass(frozen=True)
class Dated:
    """One date of one row."""

    row: Record
    column: str
    on: PartialDate

    @property
    def label(self) -> str:
        """What the box of the date is called."""
        return str(getattr(self.row._meta.get_field(self.column), "verbose_name", ""))

    @property
    def is_ahead(self) -> bool:
        """Whether the date may lie after the day on which it was written down."""
        if self.column in MAY_BE_AHEAD or getattr(self.row, "modality", "") == Modality.ANNOUNCED:
            return True
        event = self.row.event if isinstance(self.row, Participation) else self.row
        return isinstance(event, CustodyEvent) and event.kind in TERMS


def timing(check: Check) -> Iterator[Finding]:
    """Find the dates of the document's rows and sources that cannot be."""
    rows = [*check.rows.values(), *check.parts]
    citations = citations_of(rows)
    sources = sorted({one.source for cites in citations.values() for one in cites}, key=lambda source: source.pk)
    dates = [one for row in rows for one in dates_of(row)]
    cites = [one for some in citations.values() for one in some]
    yield from unlikely([*dates, *(one for row in [*cites, *sources] for one in dates_of(row))])
    yield from too_long(check)
    yield from retrievals(sources)
    yield from before_birth(check, dates)
    yield from after_death(check)
    yield from later_than_sources(check, dates, citations)


def dates_of(row: Record) -> Iterator[Dated]:
    """Return the dates of a row that are filled in."""
    for column in row._meta.concrete_fields:
        if isinstance(column, PartialDateField) and (on := getattr(row, column.name)):
            yield Dated(row, column.name, on)


def citations_of(rows: Iterable[Fact]) -> dict[tuple[str, int], list[Citation]]:
    """Return the citations of facts by the column that points to the fact and its key. One query."""
    wanted = defaultdict(list)
    for row in rows:
        wanted[ROW_COLUMNS[row._meta.label]].append(row.pk)
    condition = Q(pk__in=[])
    for column, keys in wanted.items():
        condition |= Q(**{f"{column}__in": keys})
    found = defaultdict(list)
    for one in Citation.objects.filter(condition).select_related("source"):
        for column in wanted:
            if (key := getattr(one, f"{column}_id")) is not None:
                found[column, key].append(one)
    return found


def blocks(code: str, words: str, row: Record) -> Finding:
    """Return a finding that stops the case."""
    return Finding(Gravity.BLOCKS, code, words, row=row)


def named(row: Record) -> str:
    """Return a row as it is called here; of a confidential source, or what is cited to one, its number alone."""
    source = row.source if isinstance(row, Citation) else row
    if isinstance(source, Source) and source.confidential:
        return _("confidential %(kind)s %(id)s") % {"kind": row._meta.verbose_name, "id": row.public_id}
    return f"{row._meta.verbose_name} “{row}”"


def unlikely(dates: Iterable[Dated]) -> Iterator[Finding]:
    """Find dates in the future or before 1900 that nobody confirmed, and whatever happened in the future."""
    today = timezone.localdate()
    for one in dates:
        is_future = one.on.earliest is not None and one.on.earliest > today
        if is_future and one.is_ahead:
            continue
        words = question_about(one.on, today)
        if is_future and not words:
            words = _("%(date)s is in the future: it cannot have happened yet. Correct the date.") % {"date": one.on}
        if words:
            said = {"row": named(one.row), "box": one.label, "words": words}
            yield blocks("unlikely_date", _("%(row)s, “%(box)s”: %(words)s") % said, one.row)


def too_long(check: Check) -> Iterator[Finding]:
    """Find stays that surely last longer than anybody is held, and of which nobody confirmed a date."""
    parts = {row.event_id: row for row in check.parts}
    for event in (row for row in check.rows.values() if isinstance(row, CustodyEvent) and row.is_stay):
        part = parts.get(event.pk)
        begin, end = (part.begin(), part.end()) if part else (event.begin_on, event.end_on)
        if not (begin and end and begin.latest and end.earliest) or begin.confirmed or end.confirmed:
            continue
        if (end.earliest - begin.latest).days > LONGEST_STAY_YEARS * 366:
            words = _(
                "%(row)s lasts from %(begin)s to %(end)s, more than %(years)s years. Correct a date, or confirm one "
                "with “!” after it."
            )
            said = {"row": named(event), "begin": begin, "end": end, "years": LONGEST_STAY_YEARS}
            yield blocks("unlikely_length", words % said, event)


def retrievals(sources: Iterable[Source]) -> Iterator[Finding]:
    """Find sources that were retrieved before they were published."""
    for source in sources:
        if words := retrieved_too_early(source):
            yield blocks("retrieved_before_published", f"{named(source)}: {words}", source)


def before_birth(check: Check, dates: Iterable[Dated]) -> Iterator[Finding]:
    """Find what would have happened to a person before their birth."""
    dated_apart = {row.event_id for row in check.parts if row.own_begin_on}
    own = [one for one in dates if is_of_the_person(one.row, dated_apart)]
    births = list(births_of([check.subject.pk])) if own and isinstance(check.subject, Detainee) else []
    for birth in births:
        for one in own:
            if is_surely_after(birth.on, one.on):
                words = _("%(row)s is dated %(date)s, before the birth (%(birth)s). Correct one of the two dates.")
                said = {"row": named(one.row), "date": one.on, "birth": birth.on}
                yield blocks("before_birth", words % said, one.row)


def is_of_the_person(row: Model, dated_apart: set[int]) -> bool:
    """Whether the dates of a row are of the person's life; those of an event are not if they have their own."""
    if isinstance(row, CustodyEvent) and row.pk in dated_apart:
        return False
    return isinstance(row, OF_THE_PERSON) and not (isinstance(row, Detail) and row.kind == DetailKind.BIRTH)


def after_death(check: Check) -> Iterator[Finding]:
    """Find statements that are dated after the death of who made them."""
    said = [row for row in check.rows.values() if isinstance(row, Statement) and row.said_on]
    if not said:
        return
    speakers = defaultdict(list)
    for statement, person in Statement.speakers.through.objects.filter(statement__in=said).values_list(
        "statement_id", "detainee_id"
    ):
        speakers[statement].append(person)
    deaths = deaths_of({person for some in speakers.values() for person in some})
    for row in said:
        for death in (death for person in speakers[row.pk] for death in deaths[person]):
            if is_surely_after(row.said_on, death):
                words = _(
                    "%(row)s is dated %(date)s, after the death of its speaker (%(death)s). Correct one of the two "
                    "dates; if the words were published later, date the statement when they were said."
                )
                given = {"row": named(row), "date": row.said_on, "death": death}
                yield blocks("statement_after_death", words % given, row)
                break


def later_than_sources(
    check: Check, dates: Iterable[Dated], citations: dict[tuple[str, int], list[Citation]]
) -> Iterator[Finding]:
    """Find facts much later than the publication of every source cited for them: a year mistyped, or a wrong source."""
    of_part = {row.event_id: citations["participation", row.pk] for row in check.parts}
    for one in dates:
        cites = list(citations[ROW_COLUMNS[one.row._meta.label], one.row.pk])
        if isinstance(one.row, CustodyEvent):
            cites += of_part.get(one.row.pk, [])
        published = [cite.source.published_on for cite in cites]
        if cites and all(published) and not one.is_ahead and all(is_much_later(one.on, on) for on in published):
            words = _(
                "%(row)s is dated %(date)s, after the publication of every source cited for it (the last: "
                "%(published)s). Correct the date, or cite the source that says so."
            )
            last = max(published, key=lambda on: on.latest or date.max)
            said = {"row": named(one.row), "date": one.on, "published": last}
            yield blocks("later_than_its_sources", words % said, one.row)


def is_much_later(on: PartialDate, published: PartialDate) -> bool:
    """Whether a fact surely lies more than a month after a publication."""
    if on.earliest is None or published.latest is None:
        return False
    return is_surely_after(on, published) and on.earliest - published.latest > MUCH_LATER
