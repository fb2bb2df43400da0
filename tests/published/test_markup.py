"""Every kind of page is valid HTML, as the strict parser of html5lib reads it."""

import html5lib
import pytest

from published.models import CaseKind, DirectoryEntry
from published.publish import withdraw
from tests import factories as make

from .addresses import fixed_pages
from .cases import rich_case
from .shown import show, show_twice

pytestmark = pytest.mark.django_db

ASKED = ("/detainees/?q=x", "/search/?q=person", "/search/?q=treatment")
OF_A_CASE = ("", "v/", "v/1/", "v/2/changes/1/", "dossier/", "v/1/dossier/", "v/1/dossier.pdf")
OF_A_PERSON = ("on/", "on/?on=May+2004", "on/?on=never")


def test_every_kind_of_page_is_valid_html(reader_client, monkeypatch):
    monkeypatch.setattr("published.pages.edition.find_spec", lambda name: None)
    withdrawn = make.make_detainee()
    gone = show(withdrawn).get_absolute_url()
    withdraw(withdrawn, by=make.make_user())
    paths = [*fixed_pages(), *ASKED, gone, "/no-such-page/"]
    for subject in rich_case():
        case = show_twice(subject)
        endings = (*OF_A_CASE, *(OF_A_PERSON if case.kind == CaseKind.DETAINEE else ()))
        paths += [case.get_absolute_url() + ending for ending in endings]
    paths += [entry.get_absolute_url() for entry in DirectoryEntry.objects.all()]
    for path in paths:
        response = reader_client.get(path, follow=True)
        assert response["Content-Type"].startswith("text/html"), path
        html5lib.HTMLParser(strict=True).parse(response.content.decode())
