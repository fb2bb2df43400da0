"""Derive ledger rows from a document."""

from typing import Any

from casetracker.document import Document
from published.models import Case

from ..models.ledger import LedgerEntry, LedgerTransfer
from ..models.part_fields import LastDates, PromiseWords, TransferWords
from .intervals import span_of
from .promises import Promise, promises
from .transfers import Transfer, last_dates, transfers


def project_ledger(case: Case, document: Document) -> None:
    """Fill the ledger rows of a case from its current document. The caller holds the transaction."""
    clear_ledger(case)
    is_person = document.kind == "detainee"
    LedgerEntry.objects.bulk_create(entries(case, document, is_person))
    followed = last_dates(document) if is_person else {}
    LedgerTransfer.objects.bulk_create(transfer_row(case, one, is_person, followed) for one in transfers(document))


def clear_ledger(case: Case) -> None:
    """Take a case out of the ledger."""
    LedgerEntry.objects.filter(case=case).delete()
    LedgerTransfer.objects.filter(case=case).delete()


def entries(case: Case, document: Document, is_person: bool) -> list[LedgerEntry]:
    """Return one entry for each result recorded; of a person's, the first of a line and of a cell opens it."""
    rows, opened = [], set()
    for promise in promises(document):
        cell = (*promise.line, promise.result)
        counts = is_person and not promise.is_of_some
        opens = [counts and key not in opened for key in (promise.line, cell)]
        if counts:
            opened |= {promise.line, cell}
        rows.append(entry(case, promise, is_person, *opens))
    return rows


def entry(case: Case, promise: Promise, is_person: bool, opens_line: bool, opens_cell: bool) -> LedgerEntry:
    """Return one entry."""
    serves, giver, receiver, kind = promise.line
    said = promise.assessment
    on = span_of([said.on]) if said else None
    begin, end = (said.period_begin, said.period_end) if said else (None, None)
    first, last = span_of([begin or end]), span_of([end or begin])
    return LedgerEntry(
        case=case,
        is_person=is_person,
        serves=serves,
        giver=giver,
        receiver=receiver,
        kind=kind,
        result=promise.result,
        of=promise.of,
        opens_line=opens_line,
        opens_cell=opens_cell,
        assurance=promise.assurance.id,
        undertaking=promise.undertaking.id,
        assessment=said.id if said else "",
        on_earliest=on.earliest if on else None,
        on_latest=on.latest if on else None,
        period_earliest=first.earliest if first else None,
        period_latest=last.latest if last else None,
        is_open_ended=bool(begin and not end),
        words=words_of(promise),
    )


def words_of(promise: Promise) -> PromiseWords:
    """Return the names that lists and the table of rows show of a promise."""
    assurance, said = promise.assurance, promise.assessment
    return PromiseWords(
        giver=assurance.giver,
        receiver=assurance.receiver,
        title=assurance.title,
        kind=promise.undertaking.kind.name,
        **{name: getattr(said, name) for name in OF_AN_ASSESSMENT if said},
    )


OF_AN_ASSESSMENT = ("said_by", "said_of", "on", "until", "period_begin", "period_end")
"""What is shown of a result."""


def transfer_row(case: Case, transfer: Transfer, is_person: bool, followed: dict[str, Any]) -> LedgerTransfer:
    """Return what is looked up of one transfer."""
    again, alleged = transfer.first_again, transfer.first_alleged
    assurance = transfer.assurances[0]
    return LedgerTransfer(
        case=case,
        is_person=is_person,
        giver=transfer.pair[0],
        receiver=transfer.pair[1],
        known=transfer.known,
        reviewed=transfer.reviewed,
        watched=transfer.watched,
        again=transfer.again_is,
        again_fewest=again.fewest if again else None,
        again_most=again.most if again else None,
        alleged=transfer.alleged_is,
        alleged_fewest=alleged.fewest if alleged else None,
        alleged_most=alleged.most if alleged else None,
        words=TransferWords(
            giver=assurance.giver,
            receiver=assurance.receiver,
            begin=transfer.event.begin if transfer.event else None,
            end=transfer.event.end if transfer.event else None,
            monitoring=sorted({one.monitoring for one in transfer.assurances}),
            followed=LastDates(**followed),
        ),
    )
