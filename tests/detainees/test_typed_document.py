"""The types of a document: the same bytes again for every document, and nothing else is taken for one."""

import json
from collections.abc import Callable
from functools import cache

import pytest
from django.core.management import call_command

from casetracker.document import NotADocument, canonical_bytes, check, decode, encode
from casetracker.document.base import codes_of
from casetracker.document.statements import Statement
from casetracker.document.walk import every_type, facts_in, fields_of, nodes_in
from detainees.document import NotPublishable, draft_of
from detainees.models import Detainee, Edition, Matter
from published.pages.paragraphs import number_paragraphs
from published.publish import submit
from tests import factories as make
from tests.published.cases import rich_case

pytestmark = pytest.mark.django_db


@cache
def bytes_of_a_case() -> bytes:
    """The bytes of a case with something of everything: made once, they outlive its rows."""
    person, _matter = rich_case()
    return draft_of(person).content


@pytest.fixture
def content(db) -> bytes:
    """The bytes of a case with something of everything."""
    return bytes_of_a_case()


def spoilt(content: bytes, spoil: Callable[[dict], object]) -> bytes:
    """The bytes of the document after one change."""
    document = json.loads(content)
    spoil(document)
    return json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def test_documents_with_something_of_everything_and_with_hardly_anything_come_back_with_the_same_bytes():
    for subject in (*rich_case(), make.make_detainee(), make.make_matter(), make.make_participation().detainee):
        content = draft_of(subject).content
        assert encode(decode(content)) == content
        check(content)


def test_every_document_of_the_demonstration_comes_back_with_the_same_bytes():
    call_command("loaddata", "vocabularies", "seven_men", verbosity=0)
    contents = [draft_of(one).content for model in (Detainee, Matter) for one in model.objects.all()]
    assert len(contents) > 7
    for content in contents:
        assert encode(decode(content)) == content


@pytest.mark.parametrize(
    "words", ["a\ne\u0301", "\n\u0303", "Zyx\u2028\u200f", '"\\/\t\x01\x7f', "\u202eأحمد", "ﬁ\u212b"]
)
def test_texts_with_odd_characters_come_back_with_the_same_bytes(words):
    content = draft_of(
        make.make_event(people=[make.make_detainee()], account={"en": f"x{words}y"}).people.get()
    ).content
    assert encode(decode(content)) == content
    check(content)


REFUSED: dict[str, tuple[Callable[[dict], object], str]] = {
    "an unknown part": (lambda it: it.update(unknown=1), "unknown"),
    "an unknown field of a fact": (lambda it: it["names"][0].update(label="x"), "$.names[0]"),
    "an unknown field of a part": (lambda it: it["custody"]["events"][0]["begin"].update(day="x"), "begin"),
    "a text for a number": (lambda it: it["names"][0].update(origins="1"), "$.names[0].origins"),
    "a number for a text": (lambda it: it["names"][0].update(text=1), "$.names[0].text"),
    "a floating number": (lambda it: it["names"][0].update(origins=0.5), "$.names[0].origins"),
    "a whole number written with a point": (lambda it: it["names"][0].update(origins=3.0), "$.names[0].origins"),
    "true for a number": (lambda it: it["names"][0].update(origins=True), "$.names[0].origins"),
    "a number below zero": (lambda it: it["names"][0].update(origins=-1), "$.names[0].origins"),
    "another number than one for yes": (lambda it: it["statements"][0].update(by_this_person=2), "by_this_person"),
    "no text where one must stand": (lambda it: it["names"][0].pop("text"), "$.names[0]"),
    "an empty text": (lambda it: it["names"][0].update(text=""), "$.names[0].text"),
    "an empty word in a text by language": (lambda it: it["details"][0].update(value={"en": ""}), "$.details[0].value"),
    "a language that is none": (lambda it: it["details"][0].update(value={"English": "x"}), "$.details[0].value"),
    "a charge without its outcome": (
        lambda it: it["proceedings"][0]["charges"][0].pop("outcome"),
        "$.proceedings[0].charges[0]",
    ),
    "a fact without a citation": (lambda it: it["names"][0].update(citations=[]), "$.names[0].citations"),
    "a list for a part": (lambda it: it.update(custody=[]), "$.custody"),
    "null for a text": (lambda it: it["names"][0].update(text=None), "$.names[0].text"),
    "no day": (lambda it: it["custody"]["events"][0]["begin"].update(earliest="soon"), "begin.earliest"),
    "an id in other letters": (lambda it: it["names"][0].update(id="ABCDEFGHIJKL"), "$.names[0].id"),
    "another schema": (lambda it: it.update(schema=9), "$.schema"),
    "no kind": (lambda it: it.pop("kind"), "kind"),
    "an unknown kind": (lambda it: it.update(kind="person"), "$.kind"),
    "a latitude alone": (
        lambda it: it["custody"]["events"][0]["place"].update(latitude="1.00"),
        "a latitude and a longitude",
    ),
    "a confidential source that shows a title": (lambda it: it["sources"][0].update(confidential=1), "confidential"),
    "an open source without an id": (lambda it: it["sources"][0].pop("id"), "has an id"),
    "a descriptor of an open source": (lambda it: it["sources"][0].update(descriptor={"en": "x"}), "no descriptor"),
}


@pytest.mark.parametrize("fault", REFUSED)
def test_reading_refuses_and_tells_where(fault, content):
    spoil, told = REFUSED[fault]
    with pytest.raises(NotADocument) as refusal:
        decode(spoilt(content, spoil))
    assert told in str(refusal.value)


def test_reading_refuses_what_is_no_json():
    for content in (b"", b"{", b"\xff", b'{"kind":"detainee"}', b"[]"):
        with pytest.raises(NotADocument):
            decode(content)


EMPTY = {
    "an empty list": (lambda it: it["names"][0].update(alternatives=[]), "$.names[0].alternatives"),
    "an empty text by language": (
        lambda it: it["names"][1]["alternatives"][0].update(evaluation_note={}),
        "$.names[1].alternatives[0].evaluation_note",
    ),
    "an empty text in a citation": (
        lambda it: it["names"][0]["citations"][0].update(says={}),
        "$.names[0].citations[0].says",
    ),
}


@pytest.mark.parametrize("part", EMPTY)
def test_what_an_old_edition_may_hold_empty_is_read_but_not_published_again(part, content):
    """An alternative name held an empty object once; the bytes of such an edition are still read."""
    spoil, where = EMPTY[part]
    bytes_of_it = spoilt(content, spoil)
    assert encode(decode(bytes_of_it)) == content
    with pytest.raises(NotADocument) as refusal:
        check(bytes_of_it)
    assert str(refusal.value) == f"an empty part is written down - at `{where}`"


@pytest.mark.parametrize("name", ["said_by", "evaluation_note", "alternatives", "origins"])
def test_null_is_never_published(name, content):
    with pytest.raises(NotADocument):
        check(spoilt(content, lambda it: it["names"][0].update({name: None})))


def test_bytes_in_another_form_are_read_but_not_published(content):
    for other in (json.dumps(json.loads(content)).encode(), content + b"\n", content.replace(b'"en"', b'"\\u0065n"')):
        assert encode(decode(other)) == content
        with pytest.raises(NotADocument, match="not canonical"):
            check(other)


CODES = {
    "a retired code": lambda it: it["custody"]["events"][0].update(kind="taken_away"),
    "a fact that nobody has assessed": lambda it: it["names"][0].update(evaluation="unassessed"),
    "a group of one who is named": lambda it: it["statuses"][0].update(said_of={"reference": "named"}),
    "a private home": lambda it: it["custody"]["events"][0]["place"].update(kind="home"),
    "a result in a list": lambda it: it["assurances"][0]["undertakings"][0].update(results=["kept"]),
    "a code of an alternative": lambda it: it["custody"]["events"][1]["alternatives"][0].update(kind="held"),
}


@pytest.mark.parametrize("code", CODES)
def test_a_code_that_is_not_in_its_list_is_read_but_not_published(code, content):
    """A frozen document may hold a code that was retired since."""
    bytes_of_it = spoilt(content, CODES[code])
    decode(bytes_of_it)
    with pytest.raises(NotADocument, match="is no code of"):
        check(bytes_of_it)


def test_a_case_whose_document_is_not_what_the_types_declare_cannot_be_submitted(monkeypatch):
    person, _matter = rich_case()
    says_nothing = Statement(
        id=person.public_id, kind="account", evaluation="accepted", confidence="high", origins=0, citations=[]
    )
    monkeypatch.setattr("detainees.document.own_statements", lambda *given: [says_nothing])
    with pytest.raises(NotPublishable, match=r"error in the program.*") as refusal:
        submit(person, by=make.make_user())
    assert "$.statements[0]" in str(refusal.value)
    assert not Edition.objects.of(person).exists()


def test_the_paragraph_numbers_of_each_kind_of_fact_never_move():
    """Change these lists for no reason: they are the numbers under which published editions are cited."""
    for subject, expected in zip(rich_case(), (OF_A_CASE, OF_A_GROUP_CASE), strict=True):
        content = draft_of(subject).content
        document = decode(content)
        kinds = {fact.id: fact.type for fact in facts_in(document)}
        assert [kinds[one] for one in number_paragraphs(document)] == expected.split()


OF_A_CASE = """
    status identifier detail detail event incident event figure qualification event event assurance undertaking
    assessment statement proceeding charge decision decision allegation qualification statement figure name name
    name
"""
OF_A_GROUP_CASE = """
    assurance undertaking assessment statement statement figure incident allegation event figure qualification
"""


def test_canonical_bytes_and_the_types_agree_on_what_is_written(content):
    assert canonical_bytes(json.loads(content)) == content
    document = decode(content)
    assert {node.type for node in nodes_in(document)} > {"event", "charge", "figure", "citation", "source"}


def test_every_field_that_holds_a_code_names_a_list_that_there_is():
    types = every_type(*(type(decode(draft_of(subject).content)) for subject in rich_case()))
    named = {one.vocabulary for node in types.values() for one in fields_of(node).values() if one.vocabulary}
    assert len(named) > 40
    assert all(codes_of(name) for name in named)
