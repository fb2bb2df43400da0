"""Write statements, figures and legal classifications."""

from django.db.models import QuerySet

from casetracker.document import parts
from casetracker.document import statements as types
from casetracker.document.base import with_fields
from detainees.models import Detainee, Figure, Qualification, Statement

from .group import GroupProtection
from .harm import Protection
from .writer import DocumentWriter, date, party, place, ready, said_of, text


def statements(
    writer: DocumentWriter, rows: QuerySet[Statement], protection: Protection | GroupProtection | None = None
) -> list[types.Statement]:
    """Return the statements that may be published, in order of their dates."""
    kept = []
    for row in ready(rows.select_related("addressee", "place__within__within__within")).prefetch_related(
        "speakers", "about"
    ):
        reason = protection.hides_statement(row) if protection else ""
        if reason:
            writer.leave_out(row, reason)
        else:
            kept.append(row)
    return writer.write_all(kept, lambda row: write_statement(writer, row))


def write_statement(writer: DocumentWriter, row: Statement) -> types.Statement:
    """Return one statement: kind, speaker, addressee, date, paraphrase, short quotation."""
    this_person = writer.detainee is not None and writer.detainee in row.speakers.all()
    written = types.Statement(
        **writer.fact(row),
        kind=row.kind,
        by_this_person=1 if this_person else None,
        about_this_person=1 if writer.detainee is not None and writer.detainee in row.about.all() else None,
        said_of=said_of(row.stated_as, row.group_words),
        addressee=party(row.addressee),
        on=date(row.said_on),
        until=date(row.said_until_on),
        place=place(row.place),
        paraphrase=text(row.paraphrase),
        quotation=row.quotation,
        quotation_language=row.quotation_language if row.quotation else "",
    )
    return written if this_person else with_fields(written, said_by=with_unnamed_speakers(row, written.said_by))


def with_unnamed_speakers(row: Statement, said_by: parts.SaidBy | None) -> parts.SaidBy | None:
    """Return who made a statement if the speakers are detainees of the record: how many, never who.

    Without it the words would read as those of the source itself.
    """
    told = said_by or parts.SaidBy()
    is_said = told.party or told.words or told.this_person or told.unnamed
    others = 0 if is_said else len(row.speakers.all())
    return with_fields(told, unnamed=others) if others else said_by


def figures(writer: DocumentWriter, rows: QuerySet[Figure], detainee: Detainee | None = None) -> list[types.Figure]:
    """Return the figures; a figure about one person is only in that person's document."""
    of_them = [row for row in rows if row.detainee_id is None or row.detainee_id == getattr(detainee, "pk", 0)]
    return writer.write_all(of_them, lambda row: write_figure(writer, row))


def write_figure(writer: DocumentWriter, row: Figure) -> types.Figure:
    """Return one number: value, qualifier, unit and what is counted."""
    return types.Figure(
        **writer.fact(row),
        value=row.value_min,
        value_max=row.value_max,
        qualifier=row.qualifier,
        unit=row.unit,
        words=text(row.words),
        as_of=date(row.as_of_on),
    )


def qualifications(writer: DocumentWriter, rows: QuerySet[Qualification]) -> list[types.Qualification]:
    """Return the legal classifications: who made them, and when."""
    return writer.write_all(rows, lambda row: write_qualification(writer, row))


def write_qualification(writer: DocumentWriter, row: Qualification) -> types.Qualification:
    """Return one legal classification."""
    return types.Qualification(**writer.fact(row), kind=row.kind, on=date(row.stated_on), account=text(row.account))
