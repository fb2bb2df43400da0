"""The JSON Schema of documents: what is published keeps to it, and documents of older schemas are still read."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from jsonschema import Draft202012Validator

from casetracker import vocabulary
from casetracker.document import NotADocument, decode, from_json
from casetracker.document.codec import unlisted_codes
from casetracker.document.upcasting import NEWEST, STEPS, upcast
from detainees.document import SCHEMA, draft_of
from detainees.models import Detainee, Matter
from published.models import PublicContent
from published.pages import read
from published.views import log as views
from published.views.log import SCHEMAS
from tests import factories as make

from .cases import rich_case
from .mutations import mutated
from .shown import show

SAMPLE = json.loads((Path(__file__).parent / "samples" / "document-1.json").read_text())
KEPT_OUT = {"unassessed", "named", "home"}
"""Codes that no document holds: an unassessed fact stays out, of one who is named nothing is said, and of a private
home only the town is."""


def validator(number: int) -> Draft202012Validator:
    return Draft202012Validator(json.loads(SCHEMAS[number]))


def faults(document: dict) -> list[str]:
    """Where a document does not keep to the schema it names."""
    return [f"{one.json_path}: {one.message}" for one in validator(document["schema"]).iter_errors(document)]


@pytest.mark.parametrize("number", SCHEMAS)
def test_a_schema_is_one_and_is_served_under_its_number(number, reader_client):
    Draft202012Validator.check_schema(json.loads(SCHEMAS[number]))
    response = reader_client.get(f"/schema/document-{number}.json")
    assert response["Content-Type"] == "application/schema+json"
    assert json.loads(response.content)["$id"] == f"urn:casetracker:schema:document-{number}"
    again = reader_client.get(f"/schema/document-{number}.json", headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304
    assert reader_client.get("/schema/document-9.json").status_code == 404


def test_there_is_a_schema_and_a_step_for_every_number_up_to_the_present_one():
    assert sorted(SCHEMAS) == list(range(1, NEWEST + 1))
    assert SCHEMA == NEWEST
    written = {file.name for file in (Path(views.__file__).parents[1] / "schema").iterdir()}
    assert written == {f"document-{number}.json" for number in range(1, NEWEST)}


FORMER_CODES = {"him"}
"""Codes of older documents that readers know by another name since."""


def test_every_object_of_a_schema_is_closed():
    def open_ones(part, path=""):
        if isinstance(part, dict):
            if "properties" in part and path and part.get("additionalProperties") is not False and "if" not in path:
                yield path
            for key, value in part.items():
                yield from open_ones(value, f"{path}/{key}")
        elif isinstance(part, list):
            for n, value in enumerate(part):
                yield from open_ones(value, f"{path}/{n}")

    for number in SCHEMAS:
        assert list(open_ones(json.loads(SCHEMAS[number]))) == []


@pytest.mark.parametrize("number", SCHEMAS)
def test_its_codes_are_those_of_the_vocabularies(number):
    definitions = json.loads(SCHEMAS[number])["$defs"]
    codes = {name: node["enum"] for name, node in definitions.items() if name[0].isupper()}
    for name, found in codes.items():
        listed = [str(one) for one in getattr(vocabulary, name)]
        assert set(found) - FORMER_CODES <= set(listed)
        if number == NEWEST:
            assert set(listed) - KEPT_OUT == set(found), name
    assert "unassessed" not in codes["Evaluation"]
    assert len(codes) > 40


@pytest.mark.django_db
def test_documents_with_something_of_everything_keep_to_it():
    for subject in rich_case():
        document = json.loads(draft_of(subject).content)
        assert document["schema"] == SCHEMA
        assert faults(document) == []


@pytest.mark.django_db
def test_every_document_of_the_demonstration_keeps_to_it():
    call_command("loaddata", "vocabularies", "seven_men", verbosity=0)
    documents = [json.loads(draft_of(one).content) for model in (Detainee, Matter) for one in model.objects.all()]
    assert len(documents) > 7
    for document in documents:
        assert faults(document) == []


def is_one(document: dict) -> bool:
    """Whether the types take it for a document, and know every code in it."""
    try:
        return next(unlisted_codes(decode(json.dumps(document).encode())), None) is None
    except NotADocument:
        return False


@pytest.mark.django_db
def test_the_schema_and_the_types_accept_and_refuse_the_same_documents():
    newest = validator(NEWEST)
    verdicts = []
    for subject in rich_case():
        for document in mutated(json.loads(draft_of(subject).content), 120):
            verdicts.append(is_one(document))
            assert newest.is_valid(document) == verdicts[-1], list(newest.iter_errors(document))
    assert verdicts.count(True) > 10
    assert verdicts.count(False) > 100


SPOILT = {
    "a part nobody knows": lambda document: document.update(unknown=1),
    "a field nobody knows": lambda document: document["names"][0].update(label="x"),
    "an unassessed fact": lambda document: document["names"][0].update(evaluation="unassessed"),
    "a fact without a citation": lambda document: document["names"][0].update(citations=[]),
    "a charge without its outcome": lambda document: document["proceedings"][0]["charges"][0].pop("outcome"),
    "another man": lambda document: document["details"][1]["said_by"].update(detainee="5fnduxpywqv6"),
    "a floating number": lambda document: document["names"][0].update(origins=0.5),
    "no date but a day": lambda document: document["details"][0]["on"].update(earliest="soon"),
    "no kind": lambda document: document.pop("kind"),
}


@pytest.mark.parametrize("spoilt", SPOILT)
def test_it_refuses(spoilt):
    document = upcast(SAMPLE)
    document = json.loads(json.dumps(document))
    assert faults(document) == []
    SPOILT[spoilt](document)
    assert faults(document) != []


def test_a_document_of_the_first_schema_keeps_to_its_own_and_is_read_as_the_newest():
    assert faults(SAMPLE) == []
    before = json.dumps(SAMPLE)
    document = upcast(SAMPLE)
    assert json.dumps(SAMPLE) == before
    assert faults(document) == []
    assert "another_detainee" in before
    assert document["details"][1]["said_by"] == {"unnamed": 1}
    numbers = {source["n"] for source in document["sources"]}
    assert numbers < {source["n"] for source in SAMPLE["sources"]}
    page = read(from_json(document), today=date(2026, 1, 2))
    assert page.title == SAMPLE["heading"]["text"]


@pytest.mark.django_db
def test_a_document_of_the_second_schema_keeps_to_its_own_and_says_the_same_without_he(reader_client):
    document = STEPS[1](SAMPLE) | {"schema": 2}
    document["statements"][0] |= {"speaks_himself": 1, "about_him": 1}
    document["names"][0]["said_by"] = {"himself": 1}
    document["assurances"][0]["undertakings"][0]["assessments"][0]["of"] = "him"
    assert faults(document) == []
    newest = upcast(document)
    assert faults(newest) == []
    assert not re.search(r"\bhim(self)?\b|_him", json.dumps(newest))
    case = show(make.make_detainee())
    PublicContent.objects.filter(edition=case.current).update(content=json.dumps(document | {"id": case.pk}).encode())
    page = reader_client.get(case.get_absolute_url()).content.decode()
    assert all(words in page for words in ("the person says so", "about this person", "of this person"))


def test_a_document_of_the_newest_schema_is_read_as_it_is_and_a_newer_one_not_at_all():
    document = upcast(SAMPLE)
    assert upcast(document) is document
    for schema in (NEWEST + 1, 0, None, "1"):
        with pytest.raises(ValueError, match="cannot be read"):
            upcast(SAMPLE | {"schema": schema})


@pytest.mark.django_db
def test_an_edition_of_the_first_schema_is_shown_as_a_page_and_served_as_it_was(reader_client):
    person = make.make_detainee()
    case = show(person)
    stored = json.dumps(SAMPLE | {"id": case.pk}).encode()
    PublicContent.objects.filter(edition=case.current).update(content=stored)
    assert reader_client.get(case.get_absolute_url()).status_code == 200
    assert reader_client.get(case.get_absolute_url().rstrip("/") + ".json").content == stored
