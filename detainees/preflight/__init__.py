"""Checks before a case or group case is submitted: what is missing, and what must not be public.

It reads and never writes. Three gravities: what blocks a submission, what a second person decides, what the author
should know. Every rule of publication is applied where the document is written (``detainees.document``); here the
result is looked at once more, by other means, and with it what no rule on one case can see: names of other people,
confidential text, and dates that cannot be right together.
"""

from collections.abc import Iterator

from casetracker.vocabulary import PublicationBasis
from detainees.document import Draft, NotPublishable, draft_of
from detainees.models import Detainee, Matter

from .attribution import half_withheld_sources, promises_after_transfers
from .charges import outcomes_without_judgment
from .check import Check
from .confidential import confidential_text
from .contacts import contacts
from .contradictions import contradictions
from .decision import basis, members_to_publish_again, one_side, rows_left_out
from .finding import Finding, Gravity, Preflight
from .forbidden import harmful_words, shape
from .headings import rejected_main_name, rejected_without_a_reason
from .homes import homes
from .individuals import confidential_speakers, other_parties, perpetrators
from .places import places_without_a_country
from .risks import risk_flags, risks
from .subjects import subjects
from .timing import timing
from .unpublished import names_in, unpublished_people


def preflight(
    subject: Detainee | Matter,
    draft: Draft | None = None,
    public_note: str = "",
    together: tuple[Detainee | Matter, ...] = (),
) -> Preflight:
    """Return what is found of a case or matter, and of the note that would be published with it.

    ``draft`` is its document, if the caller has it. That there can be no document is a finding too. ``together`` are
    the cases that are published in the same transaction: they count as public.
    """
    flags = risk_flags(subject)
    decision = [*basis(subject), *risks(flags)]
    try:
        draft = draft or draft_of(subject)
    except NotPublishable as error:
        return Preflight(subject, decision + no_document(subject, error))
    return Preflight(subject, decision + list(of_document(Check(subject, draft, public_note, flags, together))))


def no_document(subject: Detainee | Matter, error: NotPublishable) -> list[Finding]:
    """Return why there can be no document; where nobody has decided on a basis, that is said already."""
    if subject.publication_basis == PublicationBasis.NONE:
        return []
    return [Finding(Gravity.BLOCKS, "not_publishable", str(error), row=subject)]


def of_document(check: Check) -> Iterator[Finding]:
    """Return what is found in the document and in what stays out of it."""
    names = names_in(check)
    yield from rejected_main_name(check)
    yield from rejected_without_a_reason(check)
    yield from perpetrators(check)
    yield from other_parties(check)
    yield from shape(check)
    yield from harmful_words(check)
    yield from contacts(check)
    yield from homes(check)
    yield from places_without_a_country(check)
    yield from confidential_speakers(check)
    yield from unpublished_people(check, names)
    yield from confidential_text(check, names.known)
    yield from timing(check)
    yield from subjects(check)
    yield from contradictions(check)
    yield from outcomes_without_judgment(check)
    yield from rows_left_out(check)
    yield from members_to_publish_again(check)
    yield from one_side(check)
    yield from promises_after_transfers(check)
    yield from half_withheld_sources(check)


__all__ = ["Finding", "Gravity", "Preflight", "preflight"]
