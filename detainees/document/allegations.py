"""Write the allegations section: who claims what was done, on what evidence, and the official answer."""

from django.db.models import Prefetch

from detainees.models import Allegation, Method, Qualification

from .harm import Protection, hides_allegation, method_codes
from .words import qualifications
from .writer import DocumentWriter, date, party, place, ready, said_of, term, text, without_empty

RELATED = ("place__within__within__within", "event", "used_in", "complaint")


def allegations(writer: DocumentWriter, rows, protection: Protection | None = None) -> list[dict]:
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


def write_method(method: Method) -> dict:
    """Return a kind of treatment, with the codes of the kinds it belongs to."""
    return without_empty(term(method) | {"inside": method_codes(method)[1:]})


def write_allegation(writer: DocumentWriter, row: Allegation, protection: Protection | None = None) -> dict:
    """Return one allegation, always with who claims it and whether it is reported, documented or found."""
    return without_empty(
        writer.fact(row)
        | {
            "methods": [write_method(method) for method in row.methods.all()],
            "said_of": group(row),
            "event": row.event.public_id if row.event else "",
            "place": place(row.place, coarse=protection is not None and protection.coarse_place_of_allegation(row)),
            "begin": date(row.begin_on),
            "end": date(row.end_on),
            "occurrence": row.occurrence,
            "purpose": row.purpose,
            "level": row.level,
            "perpetrators": [perpetrator(one) for one in row.perpetrators.all()],
            "evidence": [evidence(writer, one) for one in row.evidence.all()],
            "statement_obtained": row.statement_obtained,
            "used_in": row.used_in.public_id if row.used_in else "",
            "answer": row.answer,
            "answer_words": text(row.answer_words),
            "complaint": row.complaint.public_id if row.complaint else "",
            "account": text(row.account),
            "qualifications": qualifications(writer, row.qualifications.all()),
        }
    )


def group(row: Allegation) -> dict:
    """Return who it is about if nobody is named: "2 of 7, not named"."""
    node = said_of(row.stated_as)
    if node and row.group_count:
        node |= {"count": row.group_count}
    if node and row.group_size:
        node |= {"size": row.group_size}
    return node


def perpetrator(row) -> dict:
    """Return an authority allegedly involved; never a named individual."""
    return without_empty({"party": party(row.party), "unit": row.unit, "involvement": row.involvement})


def evidence(writer: DocumentWriter, row) -> dict:
    """Return a piece of evidence and who has seen it.

    Of a confidential source its descriptor alone: what the piece is might tell who gave it (rule 8).
    """
    return without_empty(
        {
            "kind": term(row.kind),
            "access": row.access,
            "distance": row.distance,
            "source": writer.number(row.source),
            "account": {} if row.source.confidential else text(row.account),
        }
    )
