"""A proceeding, an assurance or an incident of an old edition that has no title: words stand for it, never nothing."""

import re

import pytest

from tests import factories as make

from .shown import Shown, show

pytestmark = pytest.mark.django_db

EMPTY_LINK = re.compile(r"<a [^>]*>\s*</a>")


@pytest.fixture
def addresses(monkeypatch) -> list[str]:
    """The pages of a person whose case has facts without a title, published before that was refused."""
    monkeypatch.setattr("detainees.document.refuse_untitled", lambda draft: None)
    monkeypatch.setattr("detainees.document.refuse_undeclared", lambda subject, draft: None)
    person = make.make_detainee("Person 000601")
    make.make_event([person], kind="arrest", begin_on="2005-01", incident=make.make_incident(title={}))
    make.make_proceeding([person], title={}, kind="habeas_corpus")
    assurance = make.make_assurance(title={})
    assurance.covers.add(person)
    address = show(person).get_absolute_url()
    return [address, address + "dossier/", address + "v/1/", "/trials/", "/assurances/"]


def test_no_heading_and_no_link_is_empty(reader_client, addresses):
    for address in addresses:
        html = reader_client.get(address).content.decode()
        assert EMPTY_LINK.findall(html) == [], address
        assert not re.search(r"<h[1-6][^>]*>\s*</h", html), address


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("", ("petition for habeas corpus or amparo, without a title", "an incident without a title")),
        ("/ru", ("ходатайство о хабеас корпус или ампаро, без названия", "происшествие без названия")),
    ],
)
def test_what_has_no_title_is_called_what_it_is(reader_client, addresses, language, words):
    text = Shown(reader_client.get(language + addresses[0]).content.decode()).text
    assert all(one in text for one in words)
    assert words[0] in Shown(reader_client.get(language + "/trials/").content.decode()).text


def test_the_page_of_a_proceeding_without_a_title_has_a_heading(reader_client, addresses):
    links = Shown(reader_client.get("/trials/").content.decode()).links
    own = next(link for link in links if re.match(r"/trials/[^?]", link))
    page = reader_client.get(own).content.decode()
    assert "petition for habeas corpus or amparo, without a title" in page.partition("<h1")[2].partition("</h1>")[0]
