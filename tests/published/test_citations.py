"""Citations and linked data, read by libraries that know nothing of this project."""

import json
import re

import bibtexparser
import pytest
import rispy
from rdflib import Graph, URIRef
from rdflib.namespace import RDF

from casetracker.vocabulary import Script
from tests import factories as make

from .shown import show

pytestmark = pytest.mark.django_db

SCHEMA = "https://schema.org/"
HOSTILE = 'Person {A} & B_1 "50%" #2 </script><b>'


def get(client, case, ending):
    return client.get(case.get_absolute_url() + ending)


def test_bibtex_has_the_address_that_stays_and_the_hash(reader_client):
    case = show(make.make_detainee(name="Person A"))
    response = get(reader_client, case, "v/1/cite.bib")
    library = bibtexparser.parse_string(response.content.decode())
    assert (len(library.entries), library.failed_blocks) == (1, [])
    entry = library.entries[0].fields_dict
    assert entry["url"].value.endswith(f"/detainees/person-a-{case.pk}/v/1/")
    assert entry["note"].value == f"SHA-256: {case.current.sha256}"
    assert entry["title"].value.strip("{}") == "Person A"
    assert response["Content-Disposition"] == f'attachment; filename="{case.pk}-v1.bib"'


def test_ris_has_the_address_that_stays_and_the_hash(reader_client):
    case = show(make.make_detainee(name="Person A"))
    (entry,) = rispy.loads(get(reader_client, case, "v/1/cite.ris").content.decode().replace("\r\n", "\n"))
    assert entry["title"] == "Person A"
    assert entry["urls"][0].endswith(f"/detainees/person-a-{case.pk}/v/1/")
    assert entry["notes"] == [f"SHA-256: {case.current.sha256}"]


def test_a_name_full_of_signs_breaks_no_format(reader_client):
    case = show(make.make_detainee(name=HOSTILE))
    library = bibtexparser.parse_string(get(reader_client, case, "v/1/cite.bib").content.decode())
    assert (len(library.entries), library.failed_blocks) == (1, [])
    assert len(rispy.loads(get(reader_client, case, "v/1/cite.ris").content.decode().replace("\r\n", "\n"))) == 1
    assert HOSTILE in get(reader_client, case, "v/1/cite.txt").content.decode()
    assert linked(get(reader_client, case, "").content.decode())["about"]["name"] == HOSTILE


@pytest.mark.parametrize("style", ["txt", "bib", "ris"])
def test_a_paragraph_is_cited_by_its_number_and_its_own_address(style, reader_client):
    case = show(make.make_detainee())
    words = get(reader_client, case, f"v/1/cite.{style}?para=1").content.decode()
    assert "para. 1" in words
    assert "/v/1/#p1" in words


@pytest.mark.parametrize("para", ["0", "99", "x", "-1", "1" * 400, "１", "1 OR 1=1", "%00"])
def test_a_paragraph_that_is_not_there_is_not_found(para, reader_client):
    case = show(make.make_detainee())
    assert get(reader_client, case, f"v/1/cite.txt?para={para}").status_code == 404


def test_the_page_shows_how_to_cite_it_and_leads_to_each_format(reader_client):
    case = show(make.make_detainee())
    page = get(reader_client, case, "").content.decode()
    assert get(reader_client, case, "v/1/cite.txt").content.decode() in page
    for style in ("txt", "bib", "ris"):
        assert f"{case.get_absolute_url()}v/1/cite.{style}" in page


def linked(page: str) -> dict:
    """The linked data of a page."""
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)[1])


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib warns of itself
def test_linked_data_name_the_record_and_its_spellings_without_asking_another_site(reader_client):
    person = make.make_detainee(name="Person A")
    make.make_name(detainee=person, text="Персона А", script=Script.values[1])
    case = show(person)
    graph = Graph()
    graph.parse(data=json.dumps(linked(get(reader_client, case, "").content.decode())), format="json-ld")
    page = next(graph.subjects(RDF.type, URIRef(SCHEMA + "WebPage")))
    assert str(page).endswith("/v/1/")
    about = next(graph.objects(page, URIRef(SCHEMA + "about")))
    assert str(next(graph.objects(about, URIRef(SCHEMA + "name")))) == "Person A"
    assert [str(one) for one in graph.objects(about, URIRef(SCHEMA + "alternateName"))] == ["Персона А"]
    assert case.current.sha256 in {str(one) for one in graph.objects(None, URIRef(SCHEMA + "sha256"))}


def test_linked_data_of_a_matter_name_its_title_alone(reader_client):
    case = show(make.make_matter(title={"en": "A matter of the test"}))
    data = linked(get(reader_client, case, "").content.decode())
    assert data["about"] == {"@type": "Thing", "name": "A matter of the test"}


def test_metadata_hold_name_and_site_and_no_accusation(reader_client):
    person = make.make_detainee(name="Person A")
    make.make_charge(proceeding=make.make_proceeding(people=[person]), words={"en": "zzcharge"})
    make.make_allegation(victims=[person], account={"en": "zztreatment"})
    head = get(reader_client, show(person), "").content.decode().partition("</head>")[0]
    assert '<meta property="og:title" content="Person A · casetracker">' in head
    assert '<meta property="og:description" content="A cited record, edition 1.">' in head
    assert "zz" not in head
    assert "alleg" not in head
