"""Write the assurances section: what was promised, and what is recorded about whether it was kept."""

from django.db.models import Q, QuerySet

from casetracker.document import assurances as types
from casetracker.document.walk import with_alternatives
from casetracker.vocabulary import Evaluation, GroupReference, OfWhom, Result
from detainees.models import Assessment, Assurance, Detainee, Statement, Undertaking

from .group import GroupProtection
from .harm import Protection
from .words import statements
from .writer import DocumentWriter, date, party, ready, said_of, term, text

OF_SOME = frozenset({GroupReference.SOME_MEMBERS, GroupReference.CLASS})
"""What is said of some people without saying of whom: it is the result of nobody."""


def assurances(
    writer: DocumentWriter,
    rows: QuerySet[Assurance],
    detainee: Detainee | None = None,
    protection: Protection | GroupProtection | None = None,
) -> list[types.Assurance]:
    """Return the assurances; for one person, with the assessments about them and about everybody covered."""
    rows = ready(rows.select_related("giver", "receiver"))
    return writer.write_all(rows, lambda row: write_assurance(writer, row, detainee, protection))


def write_assurance(
    writer: DocumentWriter,
    row: Assurance,
    detainee: Detainee | None,
    protection: Protection | GroupProtection | None,
) -> types.Assurance:
    """Return one assurance with its promises."""
    return types.Assurance(
        **writer.fact(row),
        title=text(row.title),
        giver=party(row.giver),
        receiver=party(row.receiver),
        given=date(row.given_on),
        announced=date(row.announced_on),
        form=row.form,
        words_held=row.words_held,
        giver_confirmed=row.giver_confirmed,
        stage=row.stage,
        monitoring=row.monitoring,
        covers=row.covers_words,
        transfers=[transfer.public_id for transfer in row.transfers.all()],
        account=text(row.account),
        undertakings=undertakings(writer, row, detainee),
        statements=statements(writer, statements_on(row, detainee), protection),
    )


def statements_on(row: Assurance, detainee: Detainee | None) -> QuerySet[Statement]:
    """Return the statements about the assurance that name nobody, and for a person those that name them."""
    nobody = Q(speakers=None, about=None)
    wanted = nobody if detainee is None else nobody | Q(speakers=detainee) | Q(about=detainee)
    return row.statements.filter(wanted, matter=None).distinct()


def undertakings(writer: DocumentWriter, row: Assurance, detainee: Detainee | None) -> list[types.Undertaking]:
    """Return the promises, those that protect the person first."""
    rows = sorted(ready(row.undertakings.select_related("kind")), key=lambda one: (one.kind.serves, one.pk))
    return writer.write_all(rows, lambda one: write_undertaking(writer, one, detainee))


def write_undertaking(writer: DocumentWriter, row: Undertaking, detainee: Detainee | None) -> types.Undertaking:
    """Return one promise and its recorded results, side by side. Nothing is combined or upgraded."""
    about = [
        assessment
        for assessment in ready(row.assessments.select_related("detainee"))
        if assessment.detainee_id is None or detainee is not None and assessment.detainee_id == detainee.pk
    ]
    written = writer.write_all(about, lambda one: write_assessment(writer, one))
    return types.Undertaking(
        **writer.fact(row),
        kind=term(row.kind),
        serves=row.kind.serves,
        words=text(row.words),
        qualified=row.qualified,
        qualifier=row.qualifier,
        results=results(about, written),
        assessments=written,
    )


def results(about: list[Assessment], written: list[types.Assessment]) -> list[str]:
    """Return the results of the assessments written, each once, in the order of the vocabulary; none is upgraded.

    “Kept for a time” is not “kept”, and a breach alleged often is not found. Where there is none: "no_information".
    """
    ids = {one.id for one in with_alternatives(written)}
    found = {
        one.result
        for one in about
        if one.public_id in ids and one.evaluation != Evaluation.REJECTED and one.stated_as not in OF_SOME
    }
    return [code for code in Result.values if code in found] or [Result.NO_INFORMATION.value]


def of_whom(row: Assessment) -> str:
    """Return who a result is about. A result about some unnamed people is never shown as about all."""
    if row.detainee_id is not None:
        return OfWhom.PERSON
    return OfWhom.SOME if row.stated_as in OF_SOME else OfWhom.ALL


def write_assessment(writer: DocumentWriter, row: Assessment) -> types.Assessment:
    """Return one result as recorded: who judges, when, for which period."""
    return types.Assessment(
        **writer.fact(row),
        result=row.result,
        of=str(of_whom(row)),
        said_of=said_of(row.stated_as, row.group_words),
        on=date(row.assessed_on),
        until=date(row.until_on),
        period_begin=date(row.period_begin_on),
        period_end=date(row.period_end_on),
        account=text(row.account),
    )
