"""Write the person section: names, identifiers, details, status."""

from casetracker.dates import PartialDate
from casetracker.vocabulary import HELD_STATUSES, DetailKind, NameKind, PublicationBasis, StatusKind
from detainees.models import Detail, Detainee, Identifier, Name, Status

from .harm import REGION_ONLY, birth_days_differ, birth_year
from .writer import DocumentWriter, date, place, ready, said_of, term, text, without_empty

NAME_ORDER = [NameKind.MAIN, NameKind.NATIVE, NameKind.PATRONYMIC, NameKind.ALIAS, NameKind.SPELLING]


def names(writer: DocumentWriter, detainee: Detainee) -> list[dict]:
    """Return the names, the main one first, those held under by mistake last."""
    rows = sorted(ready(detainee.names.order_by()), key=lambda name: (rank(name), name.pk))
    return writer.write_all(rows, lambda name: write_name(writer, name))


def rank(name: Name) -> int:
    """Return a name's place in the order in which names are read."""
    return NAME_ORDER.index(name.kind) if name.kind in NAME_ORDER else len(NAME_ORDER)


def write_name(writer: DocumentWriter, name: Name) -> dict:
    """Return one name with its script and language."""
    return writer.fact(name) | {
        "text": name.text,
        "kind": name.kind,
        "script": name.script,
        "language": name.language,
    }


def identifiers(writer: DocumentWriter, detainee: Detainee) -> list[dict]:
    """Return the numbers and codes that systems gave them."""
    rows = ready(detainee.identifiers.select_related("system"))
    return writer.write_all(rows, lambda row: write_identifier(writer, row))


def write_identifier(writer: DocumentWriter, row: Identifier) -> dict:
    """Return one identifier: system and value."""
    return writer.fact(row) | {"system": term(row.system), "value": row.value}


def details(writer: DocumentWriter, detainee: Detainee) -> list[dict]:
    """Return birth (by year), nationality, residence and origin (by region), ages as stated."""
    rows = list(ready(detainee.details.select_related("place__within__within__within")))
    nodes = writer.write_all(rows, lambda row: write_detail(writer, row))
    written = {one["id"] for node in nodes for one in (node, *node.get("alternatives", []))}
    births = [row for row in rows if row.kind == DetailKind.BIRTH and row.public_id in written]
    differ = birth_days_differ([on for row in births for on in birth_dates(row)])
    for node in nodes:
        if node["kind"] == DetailKind.BIRTH and differ:
            node["days_differ"] = 1
            node["alternatives"] = other_years(node)
    return [without_empty(node) for node in once_each(writer, nodes, rows)]


AS_READERS_SEE = ("kind", "on", "place", "number", "value", "evaluation", "evaluation_note", "said_by")
"""What makes two residences the same to readers."""


def once_each(writer: DocumentWriter, nodes: list[dict], rows: list[Detail]) -> list[dict]:
    """Join residences and origins that read alike where only the region is left: two towns of Poland are “Poland”."""
    by_id = {row.public_id: row for row in rows}
    alike: dict[str, list[dict]] = {}
    for one in (one for node in nodes for one in (node, *node.get("alternatives", []))):
        if one["kind"] in REGION_ONLY and one["kind"] != DetailKind.BIRTH:
            alike.setdefault(repr([one.get(name) for name in AS_READERS_SEE]), []).append(one)
    joined: set[str] = set()
    for first, *others in alike.values():
        also = [one["id"] for one in others if not one.get("alternatives")]
        first |= without_empty(writer.fact(by_id[first["id"]], *(by_id[key] for key in also)))
        joined.update(also)
    for node in nodes:
        node["alternatives"] = [one for one in node.get("alternatives", []) if one["id"] not in joined]
    return [node for node in nodes if node["id"] not in joined]


def birth_dates(row: Detail) -> list[PartialDate]:
    """Return the dates of birth that the row and its sources give; what a confidential one gives stays with it."""
    said = [cite.says_on for cite in row.citations.all() if not cite.source.confidential]
    return [on for on in (row.on, *said) if on]


def other_years(node: dict) -> list[dict]:
    """Return the alternatives of a birth that still differ when the day is left out."""
    return [alternative for alternative in node.get("alternatives", []) if alternative.get("on") != node.get("on")]


def write_detail(writer: DocumentWriter, row: Detail) -> dict:
    """Return one detail, as coarse as readers may know it."""
    is_birth = row.kind == DetailKind.BIRTH
    node = writer.fact(row) | {
        "kind": row.kind,
        "on": date(birth_year(row.on) if is_birth else row.on),
        "place": place(row.place, coarse=row.kind in REGION_ONLY),
        "number": row.number,
        "value": text(row.value),
    }
    if is_birth:  # free text might carry the day
        node |= {"value": {}, "evaluation_note": {}}
        node["citations"] = [coarse_citation(cite) for cite in node["citations"]]
    return without_empty(node)


def coarse_citation(cite: dict) -> dict:
    """Return a citation of a birth without the day that its source gives."""
    return {key: value for key, value in cite.items() if key not in ("date", "says")}


def statuses(writer: DocumentWriter, detainee: Detainee) -> list[dict]:
    """Return the last stated statuses, the latest first; the place only while the person is held."""
    rows = [row for row in ready(detainee.statuses.select_related("place__within__within")) if may_say(writer, row)]
    nodes = writer.write_all(rows, lambda row: write_status(writer, row))
    return sorted(nodes, key=lambda node: node.get("on", {}).get("latest", ""), reverse=True)


def may_say(writer: DocumentWriter, row: Status) -> bool:
    """Whether a status may be published: a death only on the basis “deceased, public interest” (rule 1)."""
    if row.kind == StatusKind.DECEASED and writer.detainee.publication_basis != PublicationBasis.DECEASED:
        writer.leave_out(row, "a death is published only on the basis “deceased, public interest”")
        return False
    return True


def write_status(writer: DocumentWriter, row: Status) -> dict:
    """Return one status as stated."""
    return without_empty(
        writer.fact(row)
        | {
            "kind": row.kind,
            "on": date(row.on),
            "place": place(row.place) if row.kind in HELD_STATUSES else {},
            "said_of": said_of(row.stated_as),
        }
    )


def main_name(detainee: Detainee, written: list[dict]) -> dict:
    """Return the name by which the document is headed: the main one, else the first, else the public id."""
    for node in written:
        if node["kind"] != NameKind.MISTAKEN:
            return {"text": node["text"], "script": node["script"], "language": node["language"]}
    return {"text": detainee.public_id, "script": "Latn", "language": "en"}
