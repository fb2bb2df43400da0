"""Atom feeds of what was published, corrected and withdrawn.

An entry is an act: an edition published, a case withdrawn. Its id follows from the act alone, so that the same act
has the same id in every feed and for ever. Of a case that is not public any more only the number of its record is
told, and one neutral sentence; its earlier entries say the same from then on, so that readers' programs, which know
an entry by its id, drop the name they had.
"""

import re
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from casetracker.vocabulary import LogAct
from published.lists.log import LogRow
from published.pages.edition import EditionBlock

ENTRIES = 50
ACTS = uuid.UUID("9e3d4c1c-5f0b-4c64-9a0e-3c6b9b8f6a51")
"""The namespace of the ids of entries. Never changed: with another one every entry would be new to every reader."""

BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)
"""When an empty feed was last changed: never, and not now, or it would differ at every request."""

NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Entry:
    """One act as readers' programs get it."""

    id: str
    title: str
    words: str
    link: str
    published_at: datetime
    updated_at: datetime


class Feed(Atom1Feed):
    """An Atom feed that is the same as long as its entries are."""

    def latest_post_date(self) -> datetime:
        """Return when the latest entry was changed."""
        return max((item["updateddate"] for item in self.items), default=BEGINNING)


def answer(title: str, path: str, about: str, entries: list[Entry]) -> HttpResponse:
    """Return a feed; ``path`` is its own address, ``about`` that of the page which it follows."""
    base = settings.CASETRACKER_PUBLIC_URL
    feed = Feed(
        title=clean(title),
        link=base + about,
        description=None,
        language=get_language(),
        author_name=clean(settings.CASETRACKER_PUBLISHER_NAME),
        feed_url=base + path,
        feed_guid=base + path,
    )
    for one in entries:
        feed.add_item(
            title=clean(one.title),
            link=base + one.link,
            description=clean(one.words),
            unique_id=one.id,
            pubdate=one.published_at,
            updateddate=one.updated_at,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def clean(text: str) -> str:
    """Return a text without the characters that no XML can hold."""
    return NOT_XML.sub("", text)


def act_id(act: str, case: str, what: object) -> str:
    """Return the id of an act: of a publication by the edition's number, of any other by its moment."""
    return uuid.uuid5(ACTS, f"{act} {case} {what}").urn


def edition_entry(edition: EditionBlock) -> Entry:
    """Return the publication of an edition of a case that is public now."""
    at = edition.published_at
    return Entry(
        id=act_id(LogAct.PUBLISHED, edition.case.pk, edition.number),
        title=_("%(title)s, edition %(number)s") % {"title": edition.title, "number": edition.number},
        words=edition_note(edition),
        link=edition.permalink if edition.is_kept else edition.all,
        published_at=at,
        updated_at=at,
    )


def edition_note(edition: EditionBlock) -> str:
    """Return the public note of an edition, or what is said where there is none."""
    if not edition.is_kept:
        return _("Its text is no longer public.")
    if edition.note:
        return edition.note
    return _("Published for the first time.") if edition.number == 1 else _("A later edition was published.")


def log_entries(rows: list[LogRow], elsewhere: str) -> list[Entry]:
    """Return entries of the log, the newest first; ``elsewhere`` is where one reads of what is not public."""
    last: dict[str, datetime] = {}
    for row in rows:
        last.setdefault(row.said["case"], moment(row))
    return [log_entry(row, last[row.said["case"]], elsewhere) for row in rows]


def log_entry(row: LogRow, last: datetime, elsewhere: str) -> Entry:
    """Return one entry of the log; ``last`` is when anything was last done to its case."""
    said = row.said
    is_edition = said["act"] == LogAct.PUBLISHED
    if is_edition and row.edition:
        return edition_entry(row.edition)
    record = {"id": said["case"]}
    return Entry(
        id=act_id(said["act"], said["case"], said["edition"] if is_edition else of_the_moment(said)),
        title=_("Record %(id)s") % record,
        words=_("An edition was published. It is no longer public.") if is_edition else row.words,
        link=elsewhere,
        published_at=moment(row),
        updated_at=last if is_edition else moment(row),
    )


def of_the_moment(said: dict[str, Any]) -> str:
    """Return what tells an act from another of its kind on the same case: when, and on which edition if on one."""
    return f"{said['at']} {said.get('edition', '')}".strip()


def moment(row: LogRow) -> datetime:
    """Return when the act of a row was done."""
    return datetime.fromisoformat(row.said["at"].replace("Z", "+00:00"))
