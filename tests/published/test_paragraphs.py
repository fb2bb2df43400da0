"""Paragraph numbers: one for every fact, the same for the same edition, whatever the language and the program."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from django.utils import translation

from casetracker.document import decode
from casetracker.document.upcasting import read_document
from casetracker.document.walk import facts_in
from detainees.document import draft_of
from published.pages import read
from published.pages.paragraphs import number_paragraphs

from .cases import rich_case
from .parts import matter
from .shown import page_of

pytestmark = pytest.mark.django_db

CONTENT = (Path(__file__).parent / "samples" / "document-1.json").read_bytes()
SAMPLE = json.loads(CONTENT)


def ids_of_facts(part) -> set[str]:
    """The ids of all facts in a part of a document: what is cited."""
    if isinstance(part, list):
        return set().union(*map(ids_of_facts, part))
    if not isinstance(part, dict):
        return set()
    own = {part["id"]} if "citations" in part else set()
    return own.union(*map(ids_of_facts, part.values()))


@pytest.fixture(params=["detainee", "matter"])
def subject(request):
    """A person, and a matter, with facts of every kind."""
    man, matter = rich_case()
    return man if request.param == "detainee" else matter


def test_every_fact_has_one_number_and_the_numbers_have_no_gap(subject):
    content = draft_of(subject).content
    numbers = number_paragraphs(decode(content))
    assert set(numbers) == ids_of_facts(json.loads(content))
    assert sorted(numbers.values()) == list(range(1, len(numbers) + 1))
    assert len(numbers) > 8


def test_each_number_stands_on_the_page_once_and_leads_to_itself(subject, reader_client):
    number = len(number_paragraphs(decode(draft_of(subject).content)))
    page = page_of(reader_client, subject)
    shown = [one for one in page.ids if re.fullmatch(r"p\d+", one)]
    assert sorted(shown, key=lambda one: int(one[1:])) == [f"p{n}" for n in range(1, number + 1)]
    assert {f"#{one}" for one in shown} <= set(page.links)


def test_the_numbers_are_those_of_the_document_in_every_language_and_on_every_day(subject):
    document = decode(draft_of(subject).content)
    expected = number_paragraphs(document)
    for language, today in (("en", date(2026, 1, 1)), ("ru", date(2031, 1, 1)), ("ar", date(2001, 1, 1))):
        with translation.override(language):
            shown = read(document, today=today).document
        assert {fact.id: fact.paragraph for fact in facts_in(shown)} == expected


def test_reading_an_old_document_in_the_newest_schema_moves_no_number():
    of_groups = ids_of_facts({key: SAMPLE[key] for key in ("group_allegations", "group_statements")})
    assert set(number_paragraphs(read_document(CONTENT))) == ids_of_facts(SAMPLE) - of_groups


def test_the_numbers_of_an_edition_that_may_have_been_cited_never_move():
    """Change this list for no reason: a court may have been told "para. 12" of such an edition."""
    numbers = number_paragraphs(read_document(CONTENT))
    assert list(numbers) == FROZEN.split()


def test_what_protects_the_person_is_numbered_before_what_serves_the_state():
    undertakings = [{"id": "s", "serves": "state"}, {"id": "p", "serves": "person"}]
    assurance = {"id": "a", "undertakings": undertakings}
    assert number_paragraphs(matter(assurances=[assurance])) == {"a": 1, "p": 2, "s": 3}


FROZEN = """
    qr5qkmm2tast seewca4w7rum 52fqxxjmqt42 47vd7npwm6t9 tvq74q7pvsyt rcag7ua4tnx3 jysrupdry8tj xa6ca4dgfays
    hw6t46a6s4x2 c6wvz6xc228n w7kqeh3rr476 b8hjhudcc8h4 v4kyhpyc676b e5tze37gtyrj mjf2c95xnryk vetygds49hvz
    59k8j58xn682 4v3ddgf8wgrp u42qacs7kgc8 jfuv6xsdtynr q55cpe9tmc2y 5szt7yv74yah gzc6xeawm6je ck5x89vhemu5
    wh3zhu33546q hb683xw3deds
"""
