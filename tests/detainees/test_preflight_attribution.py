"""A promise cannot be relied on before it is given, and a source is not withheld by half."""

import pytest

from casetracker.vocabulary import AssuranceStage, EventKind, PublicationBasis, SourceKind
from detainees.preflight import preflight
from tests import factories as make

pytestmark = pytest.mark.django_db


def codes(person) -> set[str]:
    """Return the codes of what pre-flight finds."""
    return {finding.code for finding in preflight(person).findings}


@pytest.mark.parametrize(
    ("given", "stage", "is_found"),
    [
        ("2011-03-05", AssuranceStage.RELIED_ON, True),
        ("2011-03-01", AssuranceStage.RELIED_ON, False),
        ("2011", AssuranceStage.RELIED_ON, False),
        ("2011-03-05", AssuranceStage.GIVEN, False),
    ],
)
def test_an_assurance_given_after_a_transfer_was_not_relied_on_for_it(given, stage, is_found):
    person = make.make_detainee("Amina Invented", publication_basis=PublicationBasis.CONSENT)
    flight = make.make_event([person], kind=EventKind.CROSS_BORDER_TRANSFER, begin_on="2011-03-02", end_on="2011-03-02")
    assurance = make.make_assurance(given_on=given, stage=stage, transfers=[flight])
    assurance.covers.add(person)
    assert ("relied_on_before_given" in codes(person)) is is_found


@pytest.mark.parametrize(
    ("source", "is_found"),
    [
        ({}, True),
        ({"url": "https://example.org/article"}, False),
        ({"confidential": True, "descriptor": {"en": "a web page"}}, False),
        ({"seen": "quoted"}, False),
    ],
)
def test_a_web_page_without_an_address_is_named_to_its_author(source, is_found):
    person = make.make_detainee("Amina Invented", publication_basis=PublicationBasis.CONSENT)
    given = {"kind": SourceKind.WEB, "author": "A. Writer", "published_on": "2013", **source}
    make.make_name(detainee=person, text="A. Invented", source=make.make_source(**given))
    assert ("half_withheld" in codes(person)) is is_found
