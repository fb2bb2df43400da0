"""A status that we rejected never introduces a person: it stands after all others, marked, with the reason."""

import re

import pytest

from tests import factories as make

from .shown import page_of

pytestmark = pytest.mark.django_db

REJECTED = {"evaluation": "rejected", "evaluation_note": {"en": "It is about somebody else."}}


def lede(page) -> str:
    """What the page says first of the person's status."""
    return page.html.partition('<p class="status"')[2].partition("</p>")[0]


def after_lede(page) -> str:
    """What the head of the page says after that."""
    return page.html.partition('<p class="status"')[2].partition("</p>")[2].partition("</header>")[0]


def test_an_earlier_status_introduces_where_the_latest_one_is_rejected(reader_client):
    person = make.make_detainee("Person 000721")
    make.make_status(detainee=person, kind="not_in_custody", on="2006-01-01")
    make.make_status(detainee=person, kind="serving_sentence", on="2007-01-01", **REJECTED)
    page = page_of(reader_client, person)
    assert "Last stated: not in custody" in lede(page)
    assert "serving a sentence" not in lede(page)
    rest = after_lede(page)
    assert "Stated: serving a sentence" in rest
    assert "rejected" in rest
    assert "It is about somebody else." in rest
    assert "Stated earlier" not in page.text


def test_another_account_introduces_where_the_first_one_is_rejected(reader_client):
    person = make.make_detainee("Person 000722")
    head = make.make_status(detainee=person, kind="serving_sentence", on="2007-01-01", **REJECTED)
    make.make_status(detainee=person, kind="not_in_custody", on="2007-01-01", alternative_to=head)
    page = page_of(reader_client, person)
    assert "Last stated: not in custody" in lede(page)
    assert "Stated: serving a sentence" in after_lede(page)


def test_where_the_only_status_is_rejected_the_page_says_that_none_is_known(reader_client):
    person = make.make_detainee("Person 000723")
    make.make_status(detainee=person, kind="serving_sentence", on="2007-01-01", **REJECTED)
    page = page_of(reader_client, person)
    assert "Present status unknown" in lede(page)
    assert "serving a sentence" in after_lede(page)


def test_a_death_on_record_introduces_where_the_only_status_is_rejected(reader_client):
    person = make.make_detainee("Person 000724", publication_basis="deceased_public_interest")
    make.make_event([person], kind="detention", begin_on="2006-04-01", end_on="2006-05-01")
    make.make_event([person], kind="death_in_custody", begin_on="2006-05-01")
    make.make_status(detainee=person, kind="not_in_custody", on="2007-01-01", **REJECTED)
    assert "A death is recorded" in lede(page_of(reader_client, person))


def test_search_does_not_call_a_rejected_status_the_last_stated_one(reader_client):
    person = make.make_detainee("Person 000725")
    make.make_status(detainee=person, kind="serving_sentence", on="2007-01-01", **REJECTED)
    page_of(reader_client, person)
    assert "in the last stated status" not in reader_client.get("/search/?q=serving+a+sentence").content.decode()


def test_a_rejected_status_of_one_source_is_counted_as_rejected_and_not_as_disputed(reader_client):
    person = make.make_detainee("Person 000726")
    make.make_status(detainee=person, kind="serving_sentence", on="2007-01-01", **REJECTED)
    html = page_of(reader_client, person).html
    counts = html.partition('<div class="counts">')[2].partition("</div>")[0]
    assert "Sources differ" not in counts
    assert "disputed" not in counts
    assert "<b>1</b> rejected <small>We do not accept these." in counts
    [anchor] = re.findall(r'<li><a href="#([^"]+)">', counts.partition('<details class="rejected">')[2])
    assert f'id="{anchor}"' in html


def test_a_rejected_status_of_which_sources_differ_is_still_counted_as_disputed(reader_client):
    person = make.make_detainee("Person 000727")
    head = make.make_status(detainee=person, kind="serving_sentence", on="2007-01-01", **REJECTED)
    make.make_status(detainee=person, kind="not_in_custody", on="2007-01-01", alternative_to=head)
    counts = page_of(reader_client, person).html.partition('<div class="counts">')[2].partition("</div>")[0]
    assert "<b>1</b> disputed <small>Sources differ." in counts
    assert "rejected" not in counts
