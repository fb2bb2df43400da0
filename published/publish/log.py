"""The public log: every change that readers can notice, each entry linked to the one before by its hash.

An entry commits to a document without telling anything of it: SHA-256 over a random salt and the document's hash.
While the document is public its salt is public as well, so anybody can check the commitment; afterwards nobody can
guess the document from it.
"""

import hashlib

from django.db import connection
from django.utils import timezone

from casetracker.vocabulary import LogAct, WithdrawalReason
from detainees.document import canonical_bytes
from detainees.models import Edition, LogEntry, Matter
from detainees.models.trail import GENESIS
from published.models import CaseKind, PublicLogEntry


def append(act: LogAct, subject, **said) -> LogEntry:
    """Append an entry, on the research side and on the public one. The caller has locked the log.

    ``said`` is what belongs to the act: ``edition`` and ``commitment``, ``reason``, or ``into``.
    """
    last = LogEntry.objects.order_by("-number").first()
    number, previous = (last.number + 1, last.hash) if last else (1, GENESIS)
    line = canonical_bytes(
        {
            "entry": number,
            "previous": previous,
            "act": str(act),
            "at": timezone.now().strftime("%Y-%m-%dT%H:%M:%SZ"),
            "kind": str(kind_of(subject)),
            "case": subject.public_id,
            **said,
        }
    )
    entry = LogEntry.objects.create(
        number=number, previous=previous, hash=hashlib.sha256(line).hexdigest(), line=line.decode()
    )
    show_entry(entry)
    return entry


def lock_log() -> None:
    """Wait until no other transaction changes what cases share: the log, and the directory.

    An act does so right after it has locked its subjects (``subjects.lock_with_log``) and before it writes anything.
    """
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE detainees_logentry IN SHARE ROW EXCLUSIVE MODE")


def append_edition(act: LogAct, edition: Edition) -> LogEntry:
    """Append that an edition was published or emptied, with its number and commitment."""
    return append(act, edition.subject, edition=edition.number, commitment=edition.commitment)


def catch_up() -> None:
    """Append what was published before the log existed, with today's date."""
    if not LogEntry.objects.exists():
        for edition in Edition.objects.published().order_by("published_at", "pk"):
            append_edition(LogAct.PUBLISHED, edition)
            if edition.withdrawn_at is not None:
                append(LogAct.WITHDRAWN, edition.subject, reason=str(WithdrawalReason.EDITORS))


def show_entry(entry: LogEntry) -> None:
    """Copy an entry to the public record."""
    PublicLogEntry.objects.create(number=entry.number, hash=entry.hash, line=entry.line)


def kind_of(subject) -> CaseKind:
    """Return the kind of a subject's public case."""
    return CaseKind.MATTER if isinstance(subject, Matter) else CaseKind.DETAINEE
