"""What an address asks for and a page does not understand is named, with status 400, and not ignored."""

import pytest

from casetracker.vocabulary import EventKind
from published.directory import KINDS
from tests import factories as make
from tests.published.rows import make_facet, make_profile
from tests.published.shown import show

pytestmark = pytest.mark.django_db

LISTS = [f"/{kind.folder}/" for kind in KINDS.values()] + ["/detainees/", "/matters/"]
PAGES = ["/search/", "/log/", "/corrections/", "/assurances/ledger/", "/assurances/ledger/cases/", "/places/map/"]
PAGES += ["/assurances/ledger/transfers/", "/lists/"]
MACHINES = ["/feed/", "/corrections/feed/", "/places/map.svg", "/assurances/ledger/rows.csv", "/log/entries.jsonl"]
MACHINES += ["/log/head.json", "/log/openings.json"]


@pytest.fixture
def woman():
    """A woman whose name must not come back for what was not asked."""
    person = make.make_detainee("Qwertina Zyxova")
    make.make_event([person], kind="detention", place=make.make_place(kind="facility", latitude="1.1", longitude="2.2"))
    make.make_proceeding([person])
    return show(person)


@pytest.mark.parametrize("path", [*LISTS, *PAGES, *MACHINES])
def test_a_parameter_that_is_not_known_is_named_and_nothing_is_shown_instead(reader_client, woman, path):
    for name in ("nosuch", "nationalty", "Q", "nationality[]", "date-from", "<b>x", "page"):
        response = reader_client.get(path, {name: "kz"})
        text = response.getvalue().decode()
        assert response.status_code == 400
        assert name.replace("<b>", "&lt;b&gt;" if "html" in response["Content-Type"] else "<b>") in text
        assert "Zyxova" not in text


@pytest.mark.parametrize("path", MACHINES)
def test_a_program_is_told_in_plain_text(reader_client, path):
    response = reader_client.get(path, {"nosuch": "1"})
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.getvalue().decode() == "“nosuch” is not known here.\n"


def test_the_pages_of_a_case_and_a_thing_name_what_they_do_not_know(reader_client, woman):
    case = woman.get_absolute_url()
    (place,) = [row.entry for row in woman.mentions.filter(entry__kind="place", entry__key__startswith="place")]
    for path in (f"{case}on/", f"{case}v/", f"{case}feed/", f"{case}v/1/cite.txt", place.get_absolute_url()):
        assert reader_client.get(path).status_code == 200, path
        response = reader_client.get(path, {"nosuch": "1"})
        assert (response.status_code, "nosuch" in response.getvalue().decode()) == (400, True), path


@pytest.mark.parametrize("page", ["", "v/1/", "dossier/", "v/1/dossier/", ".json", "v/1.json"])
def test_the_page_of_a_case_names_what_it_does_not_know(reader_client, woman, page):
    address = woman.get_absolute_url() + page if page != ".json" else woman.get_absolute_url().rstrip("/") + page
    assert reader_client.get(address, {"utm_source": "x"}).status_code == 200, address
    response = reader_client.get(address, {"p": "abc"})
    assert response.status_code == 400
    assert "“p” is not known here" in response.content.decode()


def test_what_may_be_meant_is_named(reader_client):
    text = reader_client.get("/detainees/", {"nationalty": "kz"}).content.decode()
    assert "“nationalty” is not known here. Did you mean “nationality”?" in text


def test_the_known_parameter_beside_an_unknown_one_does_not_answer_alone(reader_client):
    make_facet(make_profile("Qwertina Zyxova"), "nationality", "kz")
    assert "Zyxova" in reader_client.get("/detainees/", {"nationality": "kz"}).content.decode()
    response = reader_client.get("/detainees/", {"nationality": "kz", "gender": "f"})
    assert (response.status_code, "Zyxova" in response.content.decode()) == (400, False)


def test_what_other_sites_add_to_a_shared_link_changes_nothing(reader_client):
    make_profile("Qwertina Zyxova")
    response = reader_client.get("/detainees/", {"utm_source": "x", "fbclid": "y", "q": "Zyxova"})
    assert (response.status_code, "Zyxova" in response.content.decode()) == (200, True)


WRONG_VALUES = [
    ("/detainees/", "date_from", "yesterdayish"),
    ("/detainees/", "dates", "perhaps"),
    ("/detainees/", "under_assurances", "maybe"),
    ("/detainees/", "event", "arrst"),
    ("/detainees/", "q", "x" * 500),
    ("/detainees/", "after", "nowhere"),
    ("/matters/", "before", "nowhere"),
    ("/places/", "sort", "castle"),
    ("/places/", "after", "nowhere"),
    ("/allegations/", "date_to", "31 June 2004"),
    ("/log/", "before", "the-last"),
    ("/corrections/", "after", "-1"),
    ("/search/", "q", "x" * 500),
    ("/assurances/ledger/", "giver", "rusia"),
    ("/assurances/ledger/cases/", "result", "kep"),
    ("/assurances/ledger/cases/", "serves", "nobody"),
    ("/assurances/ledger/cases/", "giver", "a b"),
    ("/assurances/ledger/transfers/", "again", "often"),
    ("/assurances/ledger/transfers/", "reviewed", "1"),
    ("/feed/", "date_from", "yesterdayish"),
    ("/feed/", "after", "zyxova~abcabcabcabc"),
]


@pytest.mark.parametrize(("path", "name", "value"), WRONG_VALUES)
def test_a_value_that_cannot_be_is_named_with_400(reader_client, woman, path, name, value):
    response = reader_client.get(path, {name: value})
    assert response.status_code == 400
    if name not in ("after", "before"):
        assert "Zyxova" not in response.getvalue().decode()


def test_a_parameter_given_twice_with_other_values_is_not_answered_by_one_of_them(reader_client):
    make_profile("Qwertina Zyxova")
    assert reader_client.get("/detainees/?q=Zyxova&q=Nobody").status_code == 400
    assert reader_client.get("/detainees/?q=Zyxova&q=").status_code == 400
    assert reader_client.get("/detainees/?nationality=kz&nationality=ru").status_code == 200


def test_every_value_of_a_list_that_may_be_asked_for_is_answered(reader_client):
    for kind in EventKind.values:
        assert reader_client.get("/detainees/", {"event": kind}).status_code == 200


@pytest.mark.parametrize("language", ["/ru", "/ar"])
def test_it_is_said_in_the_language_of_the_address(reader_client, language):
    response = reader_client.get(f"{language}/detainees/", {"nationalty": "kz"})
    assert response.status_code == 400
    assert "is not known here" not in response.content.decode()
