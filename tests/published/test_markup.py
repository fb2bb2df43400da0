"""Every kind of page is valid HTML, as the strict parser of html5lib reads it."""

import html5lib
import pytest

from published.publish import withdraw
from tests import factories as make

from .cases import rich_case
from .shown import show

pytestmark = pytest.mark.django_db

PAGES = ("/", "/detainees/", "/detainees/?q=x", "/matters/", "/about/", "/about/method/", "/log/", "/corrections/")
OF_A_CASE = ("", "v/", "v/1/", "v/2/changes/1/", "dossier/", "v/1/dossier/", "v/1/dossier.pdf")


def test_every_kind_of_page_is_valid_html(reader_client, monkeypatch):
    monkeypatch.setattr("published.views.dossiers.find_spec", lambda name: None)
    withdrawn = make.make_detainee()
    gone = show(withdrawn).get_absolute_url()
    withdraw(withdrawn, by=make.make_user())
    paths = [*PAGES, gone, "/no-such-page/"]
    for subject in rich_case():
        show(subject)
        paths += [show(subject, note="Once more.").get_absolute_url() + ending for ending in OF_A_CASE]
    for path in paths:
        response = reader_client.get(path, follow=True)
        assert response["Content-Type"].startswith("text/html"), path
        html5lib.HTMLParser(strict=True).parse(response.content.decode())
