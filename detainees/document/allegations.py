"""Write the allegations section: who claims what was done, on what evidence, and the official answer."""

from django.db.models import Prefetch, QuerySet

from casetracker.document import allegations as types
from casetracker.document import parts
from detainees.models import Allegation, AllegedPerpetrator, Evidence, Method, Qualification

from .group import GroupProtection
from .harm import Protection, hides_allegation, method_codes
from .words import qualifications
from .writer import DocumentWriter, date, party, place, ready, said_of, term, text

RELATED = ("place__within__within__within", "event", "used_in", "complaint")


def allegations(
    writer: DocumentWriter, rows: QuerySet[Allegation], protection: Protection | GroupProtection | None = None
) -> list[types.Allegation]:
    """Return the allegations that may be published, in order of their dates."""
    kept = []
    rows = ready(rows.select_related(*RELATED)).prefetch_related(
        "methods__within__within",
        "victims",
        "perpetrators__party",
        "evidence__kind",
        "evidence__source__derived_from",
        Prefetch("qualifications", ready(Qualification.objects.all())),
    )
    for row in rows:
        reason = hides_allegation(row, protection.basis if protection else "")
        if reason:
            writer.leave_out(row, reason)
        else:
            kept.append(row)
    return writer.write_all(kept, lambda row: write_allegation(writer, row, protection))


def write_method(method: Method) -> parts.Method:
    """Return a kind of treatment, with the codes of the kinds it belongs to."""
    return parts.Method(code=method.code, name=text(method.name), inside=method_codes(method)[1:])


def write_allegation(
    writer: DocumentWriter, row: Allegation, protection: Protection | GroupProtection | None = None
) -> types.Allegation:
    """Return one allegation, always with who claims it and whether it is reported, documented or found."""
    return types.Allegation(
        **writer.fact(row),
        methods=[write_method(method) for method in row.methods.all()],
        said_of=said_of(row.stated_as, count=row.group_count, size=row.group_size),
        event=row.event.public_id if row.event else "",
        place=place(row.place, coarse=protection is not None and protection.coarse_place_of_allegation(row)),
        begin=date(row.begin_on),
        end=date(row.end_on),
        occurrence=row.occurrence,
        purpose=row.purpose,
        level=row.level,
        perpetrators=[perpetrator(one) for one in row.perpetrators.all()],
        evidence=[evidence(writer, one) for one in row.evidence.all()],
        statement_obtained=row.statement_obtained,
        used_in=row.used_in.public_id if row.used_in else "",
        answer=row.answer,
        answer_words=text(row.answer_words),
        complaint=row.complaint.public_id if row.complaint else "",
        account=text(row.account),
        qualifications=qualifications(writer, row.qualifications.all()),
    )


def perpetrator(row: AllegedPerpetrator) -> types.Perpetrator:
    """Return an authority allegedly involved; never a named individual."""
    return types.Perpetrator(party=party(row.party), unit=row.unit, involvement=row.involvement)


def evidence(writer: DocumentWriter, row: Evidence) -> types.Evidence:
    """Return a piece of evidence and who has seen it.

    Of a confidential source its descriptor alone: what the piece is might tell who gave it (rule 8).
    """
    return types.Evidence(
        kind=term(row.kind),
        access=row.access,
        distance=row.distance,
        source=writer.number(row.source),
        account={} if row.source.confidential else text(row.account),
    )
