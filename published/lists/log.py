"""The pages of the public log: entries parsed from their lines, the newest first."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from casetracker.vocabulary import LogAct, WithdrawalReason
from published import wording
from published.lists.paging import ROWS, Page
from published.models import Case, PublicEdition, PublicLogEntry, State
from published.pages.edition import EditionBlock

GENESIS = {"entry": 0, "hash": "0" * 64}
"""The head of a log that has no entry yet."""

NUMBER = re.compile(r"[1-9][0-9]{0,8}")
CHUNK = 500


@dataclass
class LogRow:
    """One entry in words. Its case is there only while it is public; of others nothing but the id is shown."""

    entry: PublicLogEntry
    said: dict = field(default_factory=dict)
    case: Case | None = None
    edition: EditionBlock | None = None

    def __post_init__(self):
        self.said = json.loads(self.entry.line)

    @property
    def on(self) -> str:
        """The day of the act, in words."""
        return wording.format_day(self.said["at"][:10])

    @property
    def words(self) -> str:
        """What was done, in one neutral sentence."""
        return {
            LogAct.PUBLISHED: lambda: _("Edition %(edition)s was published.") % self.said,
            LogAct.WITHDRAWN: lambda: WithdrawalReason.label_of(self.said["reason"]),
            LogAct.REDACTED: lambda: _("The text of edition %(edition)s was destroyed.") % self.said,
            LogAct.MERGED: lambda: WithdrawalReason.label_of(WithdrawalReason.MERGED),
            LogAct.SEPARATED: lambda: _("A merge with another record was taken back."),
        }[self.said["act"]]()


def head_of_log() -> dict:
    """Return the number and hash of the last entry: whoever keeps it can tell later whether the log was rewritten."""
    last = PublicLogEntry.objects.order_by("-number").values("number", "hash").first()
    return {"entry": last["number"], "hash": last["hash"]} if last else GENESIS


def corrections() -> QuerySet:
    """Return the entries by which something that readers had seen was changed or taken back.

    A line is canonical, so its parts can be looked for as they are written.
    """
    taken_back = Q()
    for act in (LogAct.WITHDRAWN, LogAct.MERGED, LogAct.SEPARATED):
        taken_back |= Q(line__contains=f'"act":"{act}"')
    later = Q(line__contains='"act":"published"') & ~Q(line__contains=',"edition":1,')
    return PublicLogEntry.objects.filter(taken_back | later)


def log_page(entries: QuerySet, asked: QueryDict, size: int = ROWS) -> Page:
    """Return the page that the address asks for: ``?before=`` an entry, or ``?after=`` one; else the newest."""
    before, after = asked.get("before", ""), asked.get("after", "")
    if not (before or after):
        return newest(entries, size)
    if (before and after) or not NUMBER.fullmatch(before or after):
        note = _("The address names no entry, so these are the newest.")
        return replace(newest(entries, size, note), is_understood=False)
    page = older_than(entries, int(before), size) if before else newer_than(entries, int(after), size)
    return page or newest(entries, size, _("There are no more entries in this direction, so these are the newest."))


def newest(entries: QuerySet, size: int, note: str = "") -> Page:
    """Return the first page."""
    found = list(entries.order_by("-number")[: size + 1])
    return Page(found[:size], next=str(found[size - 1].number) if len(found) > size else "", note=note)


def older_than(entries: QuerySet, number: int, size: int) -> Page | None:
    """Return the page that follows an entry, or None where nothing follows."""
    page = newest(entries.filter(number__lt=number), size)
    return Page(page.rows, previous=str(page.rows[0].number), next=page.next) if page.rows else None


def newer_than(entries: QuerySet, number: int, size: int) -> Page | None:
    """Return the page that leads up to an entry; None where it would be shorter than the first page is."""
    found = list(entries.filter(number__gt=number).order_by("number")[: size + 1])
    if len(found) < size:
        return None
    page = found[size - 1 :: -1]
    return Page(page, previous=str(page[0].number) if len(found) > size else "", next=str(page[-1].number))


def log_rows(entries: list[PublicLogEntry]) -> list[LogRow]:
    """Return entries in words, each with its case where that is public now. One query."""
    rows = [LogRow(entry) for entry in entries]
    cases = Case.objects.public().in_bulk({row.said["case"] for row in rows})
    for row in rows:
        row.case = cases.get(row.said["case"])
    return rows


def correction_rows(entries: list[PublicLogEntry]) -> list[LogRow]:
    """Return corrections in words, each later edition with its note and the one before it. One query."""
    rows = [LogRow(entry) for entry in entries]
    blocks: dict[tuple[str, object], EditionBlock] = {}
    for row in kept_editions().filter(case__in={row.said["case"] for row in rows}):
        before = blocks.get((row.case_id, "last"))
        block = EditionBlock(row.case, row, earlier=before.number if before else None)
        blocks[row.case_id, row.number] = blocks[row.case_id, "last"] = block
    for row in rows:
        row.edition = blocks.get((row.said["case"], row.said.get("edition")))
    return rows


def kept_editions() -> QuerySet:
    """Return the editions of public cases whose bytes can be read, in order."""
    kept = PublicEdition.objects.filter(case__state=State.PUBLIC, content__isnull=False)
    return kept.select_related("case").order_by("case", "number")


def each_line(up_to: int) -> Iterator[str]:
    """Yield every line of the log as it was hashed, up to an entry, in few queries and little memory."""
    number = 0
    while rows := list(PublicLogEntry.objects.filter(number__gt=number, number__lte=up_to).order_by("number")[:CHUNK]):
        yield "".join(f"{row.line}\n" for row in rows)
        number = rows[-1].number


def each_opening() -> Iterator[dict]:
    """Yield what opens the commitment of every edition that can be read now: its salt and its hash."""
    behind = Q()
    while rows := list(kept_editions().filter(behind)[:CHUNK]):
        yield from map(opening, rows)
        last = rows[-1]
        behind = Q(case__gt=last.case_id) | Q(case=last.case_id, number__gt=last.number)


def opening(row: PublicEdition) -> dict:
    """Return the opening of one edition."""
    return {
        "case": row.case_id,
        "kind": row.case.kind,
        "edition": row.number,
        "salt": row.salt,
        "sha256": row.sha256,
        "url": EditionBlock(row.case, row).json,
    }
