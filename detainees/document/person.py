"""Write the person section: names, identifiers, details, status."""

from typing import Any

from casetracker.dates import PartialDate
from casetracker.document import parts
from casetracker.document import person as types
from casetracker.document.base import with_fields
from casetracker.document.document import NameHeading
from casetracker.document.headings import heading_name
from casetracker.document.walk import with_alternatives
from casetracker.vocabulary import HELD_STATUSES, DetailKind, NameKind
from detainees.models import Detail, Detainee, Identifier, Name, Status

from .harm import Protection, birth_days_differ, birth_year, hides_status, shows_day_of_birth, shows_region_only
from .writer import DocumentWriter, date, place, ready, said_of, term, text

NAME_ORDER: list[str] = [NameKind.MAIN, NameKind.NATIVE, NameKind.PATRONYMIC, NameKind.ALIAS, NameKind.SPELLING]


def names(writer: DocumentWriter, detainee: Detainee) -> list[types.Name]:
    """Return the names, the main one first, those held under by mistake last."""
    rows = sorted(ready(detainee.names.order_by()), key=lambda name: (rank(name), name.pk))
    return writer.write_all(rows, lambda name: write_name(writer, name))


def rank(name: Name) -> int:
    """Return a name's place in the order in which names are read."""
    return NAME_ORDER.index(name.kind) if name.kind in NAME_ORDER else len(NAME_ORDER)


def write_name(writer: DocumentWriter, name: Name) -> types.Name:
    """Return one name with its script and language, and its parts where they are known."""
    return types.Name(
        **writer.fact(name),
        text=name.text,
        kind=name.kind,
        script=name.script,
        language=name.language,
        given_name=name.given_name,
        family_name=name.family_name,
        second_family_name=name.second_family_name,
        sorted_as=name.sorted_as,
    )


def identifiers(writer: DocumentWriter, detainee: Detainee) -> list[types.Identifier]:
    """Return the numbers and codes that systems gave them."""
    rows = ready(detainee.identifiers.select_related("system"))
    return writer.write_all(rows, lambda row: write_identifier(writer, row))


def write_identifier(writer: DocumentWriter, row: Identifier) -> types.Identifier:
    """Return one identifier: system and value."""
    return types.Identifier(**writer.fact(row), system=term(row.system), value=row.value)


def details(writer: DocumentWriter, detainee: Detainee, protection: Protection) -> list[types.Detail]:
    """Return birth (by year), nationality, residence and origin (by region), ages as stated, occupation, ..."""
    stored = ready(detainee.details.select_related("detainee", "place__within__within__within"))
    rows = [row for row in stored if may_include(writer, row, protection)]
    whole = {row.public_id for row in rows if shows_day_of_birth(row)}
    found = writer.write_all(rows, lambda row: write_detail(writer, row, is_whole=row.public_id in whole))
    written = {one.id for one in with_alternatives(found)}
    births = [row for row in rows if row.kind == DetailKind.BIRTH and row.public_id in written]
    if birth_days_differ([on for row in births for on in birth_dates(row)]):
        by_year = {row.public_id for row in births} - whole
        found = [days_differ(one) if one.id in by_year else one for one in found]
    return once_each(writer, found, rows)


def may_include(writer: DocumentWriter, row: Detail, protection: Protection) -> bool:
    """Whether a detail may be published; one that may not is noted as left out."""
    reason = protection.hides_detail(row)
    if reason:
        writer.leave_out(row, reason)
    return not reason


AS_READERS_SEE = ("kind", "on", "place", "number", "value", "evaluation", "evaluation_note", "said_by")
"""What makes two residences the same to readers."""


def once_each(writer: DocumentWriter, found: list[types.Detail], rows: list[Detail]) -> list[types.Detail]:
    """Join residences and origins that read alike where only the region is left: two towns of Poland are “Poland”."""
    by_id = {row.public_id: row for row in rows}
    alike: dict[str, list[types.Detail]] = {}
    for one in with_alternatives(found):
        if shows_region_only(one.kind) and one.kind != DetailKind.BIRTH:
            alike.setdefault(repr([getattr(one, name) for name in AS_READERS_SEE]), []).append(one)
    joined: set[str] = set()
    own: dict[str, dict[str, Any]] = {}
    for first, *others in alike.values():
        also = [one.id for one in others if not one.alternatives]
        own[first.id] = writer.fact(by_id[first.id], *(by_id[key] for key in also))
        joined.update(also)

    def joint(detail: types.Detail) -> types.Detail:
        others = [joint(one) for one in detail.alternatives if one.id not in joined]
        return with_fields(detail, **own.get(detail.id, {}), alternatives=others)

    return [joint(one) for one in found if one.id not in joined]


def birth_dates(row: Detail) -> list[PartialDate]:
    """Return the dates of birth that the row and its sources give; what a confidential one gives stays with it."""
    said = [cite.says_on for cite in row.citations.all() if not cite.source.confidential]
    return [on for on in (row.on, *said) if on]


def days_differ(birth: types.Detail) -> types.Detail:
    """Return a birth of which sources differ on the day, with the alternatives that differ without the day, too."""
    others = [one for one in birth.alternatives if one.on != birth.on]
    return with_fields(birth, days_differ=1, alternatives=others)


def write_detail(writer: DocumentWriter, row: Detail, *, is_whole: bool) -> types.Detail:
    """Return one detail, as coarse as readers may know it; a birth by its year unless it may be shown whole."""
    is_birth = row.kind == DetailKind.BIRTH and not is_whole
    detail = types.Detail(
        **writer.fact(row),
        kind=row.kind,
        on=date(birth_year(row.on) if is_birth else row.on),
        place=place(row.place, coarse=shows_region_only(row.kind)),
        number=row.number,
        sex=row.sex,
        value={} if is_birth else text(row.value),  # free text might carry the day
    )
    return coarse(detail) if is_birth else detail


def coarse(birth: types.Detail) -> types.Detail:
    """Return a birth without the day that its sources or the note on it may give."""
    citations = [parts.Citation(source=one.source, locator=one.locator, sense=one.sense) for one in birth.citations]
    return with_fields(birth, evaluation_note={}, citations=citations)


def statuses(writer: DocumentWriter, detainee: Detainee) -> list[types.Status]:
    """Return the last stated statuses, the latest first; the place only while the person is held."""
    stored = ready(detainee.statuses.select_related("place__within__within"))
    rows = [row for row in stored if may_publish_status(writer, row)]
    found = writer.write_all(rows, lambda row: write_status(writer, row))
    return sorted(found, key=lambda one: one.on.latest if one.on else "", reverse=True)


def may_publish_status(writer: DocumentWriter, row: Status) -> bool:
    """Whether a status may be published; one that may not is noted as left out."""
    reason = hides_status(row.kind, row.detainee.publication_basis)
    if reason:
        writer.leave_out(row, reason)
    return not reason


def write_status(writer: DocumentWriter, row: Status) -> types.Status:
    """Return one status as stated."""
    return types.Status(
        **writer.fact(row),
        kind=row.kind,
        on=date(row.on),
        place=place(row.place) if row.kind in HELD_STATUSES else None,
        said_of=said_of(row.stated_as),
    )


def main_name(detainee: Detainee, written: list[types.Name]) -> NameHeading:
    """Return what heads the document: the main name, else another that we do not reject, else the public id."""
    name = heading_name(written)
    if name is None:
        return NameHeading(text=detainee.public_id, script="Latn", language="en")
    return NameHeading(text=name.text, script=name.script, language=name.language)
