"""Small documents of people under assurances, as publication leaves them, for tests of the ledger."""

from casetracker.dates import PartialDate
from casetracker.document import Document, encode
from casetracker.document.walk import plain
from published.ledger.projecting import project_ledger
from published.models import Case, PublicContent
from tests.published.parts import changed, part
from tests.published.rows import make_matter, make_profile


def an_id(words: str) -> str:
    """The public id that stands for words: ids have no letter and no figure that could be taken for another."""
    return words.translate(str.maketrans("ilo01-_", "yzxww22"))[:12].ljust(12, "2")


GIVER = {"code": "country-a", "kind": "state", "name": {"en": "Country A"}}
RECEIVER = {"code": "country-b", "kind": "state", "name": {"en": "Country B"}}
SOURCE = {
    "n": 1,
    "id": an_id("source"),
    "kind": "report",
    "title": "Report 1",
    "publisher": "Publisher 1",
    "seen": "whole",
}
TRANSFER = an_id("transfer0001")


def on(text: str) -> dict:
    """A date as a document holds it."""
    return PartialDate.parse(text).as_document()


def fact(public_id: str, **given) -> dict:
    """What every fact of a document holds; ``given`` dates are texts."""
    dates = {"begin", "end", "on", "until", "period_begin", "period_end"}
    read = {key: on(value) if key in dates else value for key, value in given.items()}
    cited = [{"source": 1, "sense": "supports"}]
    return {"id": an_id(public_id), "said_by": {}, "evaluation": "reported", "citations": cited, **read}


def assessment(public_id: str, result: str, of: str = "this_person", **given) -> dict:
    """A result recorded."""
    return fact(public_id, result=result, of=of, account={"en": f"Account of {public_id}."}, **given)


def undertaking(kind: str = "humane_treatment", *assessments, serves: str = "person", **given) -> dict:
    """A promise with the results recorded of it."""
    name = {"en": kind.replace("_", " ")}
    given = {"words": {"en": "to treat humanely"}, "qualified": "not_stated", **given}
    return fact(f"u{kind}"[:12], kind={"code": kind, "name": name}, serves=serves, assessments=[*assessments], **given)


def assurance(*undertakings, **given) -> dict:
    """An assurance of one country to another, relied on for the transfer."""
    return fact(
        "assurance",
        **{
            "title": {"en": "Assurance 1"},
            "giver": GIVER,
            "receiver": RECEIVER,
            "stage": "relied_on",
            "monitoring": "not_stated",
            "transfers": [TRANSFER],
            "undertakings": [*undertakings],
            **given,
        },
    )


def event(public_id: str, kind: str, begin: str, **given) -> dict:
    """A custody event."""
    return fact(public_id, kind=kind, begin=begin, **given)


def transfer(begin: str = "2004-02-28", **given) -> dict:
    """The transfer under the assurance."""
    place = {"code": "camp", "name": {"en": "Camp"}}
    return event(TRANSFER, "cross_border_transfer", begin, **{"place": place, **given})


def document(*assurances, kind: str = "detainee", events=(), **given) -> Document:
    """A document of one man, or of a matter."""
    heading = {"text": "Person", "script": "Latn", "language": "en"} if kind == "detainee" else {"title": {"en": "M"}}
    held = {"custody": {"events": [*events]}} if kind == "detainee" else {"events": [*events]}
    names = {"names": [fact("name", text="Person")]} if kind == "detainee" else {}
    told = {"schema": 3, "heading": heading, "assurances": [*assurances], "sources": [SOURCE]}
    return part(kind, told | held | names | given)


def show(what: Document, name: str | None = None) -> Case:
    """Make a document public and fill the ledger from it."""
    is_person = what.kind == "detainee"
    case = make_profile(name).case if is_person else make_matter()
    what = changed(what, heading=plain(case.heading), id=case.pk)
    PublicContent.objects.create(edition=case.current, content=encode(what))
    project_ledger(case, what)
    return case
