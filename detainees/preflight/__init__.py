"""Pre-flight: what a case or matter still wants, or must not say, before it is submitted.

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
from .check import Look
from .confidential import confidential_text
from .contradictions import contradictions
from .decision import basis, one_side, rows_left_out
from .finding import Finding, Gravity, Preflight
from .forbidden import harmful_words, shape
from .homes import homes
from .individuals import confidential_speakers, perpetrators
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
    return Preflight(subject, decision + list(of_document(Look(subject, draft, public_note, flags, together))))


def no_document(subject: Detainee | Matter, error: NotPublishable) -> list[Finding]:
    """Return why there can be no document; where nobody has decided on a basis, that is said already."""
    if subject.publication_basis == PublicationBasis.NONE:
        return []
    return [Finding(Gravity.BLOCKS, "not_publishable", str(error), row=subject)]


def of_document(look: Look) -> Iterator[Finding]:
    """Return what is found in the document and in what stays out of it."""
    names = names_in(look)
    yield from perpetrators(look)
    yield from shape(look)
    yield from harmful_words(look)
    yield from homes(look)
    yield from confidential_speakers(look)
    yield from unpublished_people(look, names)
    yield from confidential_text(look, names.known)
    yield from timing(look)
    yield from subjects(look)
    yield from contradictions(look)
    yield from rows_left_out(look)
    yield from one_side(look)
    yield from promises_after_transfers(look)
    yield from half_withheld_sources(look)


__all__ = ["Finding", "Gravity", "Preflight", "preflight"]
