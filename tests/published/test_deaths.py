"""A recorded death: the page does not call the present unknown, and no day after it."""

import pytest

from tests import factories as make
from tests.admin.forms import text_of

from .shown import show

pytestmark = pytest.mark.django_db


def shown_page(client, case) -> str:
    return text_of(client.get(case.get_absolute_url()))


def asked(client, case, day) -> str:
    page = f"{case.get_absolute_url()}on/"
    return text_of(client.get(page, {"on": day}))


@pytest.fixture
def girl():
    """A girl who died in custody, as a report says; no source states a status."""
    person = make.make_detainee(publication_basis="deceased_public_interest", label="Person 000777")
    make.make_event([person], kind="detention", begin_on="1992-05-14", end_on="1992-06-20")
    make.make_event([person], kind="death_in_custody", begin_on="1992-06-20")
    make.make_event([person], kind="body_found", begin_on="1993-07-03")
    return person


def test_the_head_of_a_page_names_the_death_where_no_source_states_a_status(reader_client, girl):
    page = shown_page(reader_client, show(girl))
    assert "Present status unknown" not in page
    assert "A death is recorded: death in custody, 20 June 1992" in page


def test_the_list_of_people_says_deceased_and_not_that_the_status_is_unknown(reader_client, girl):
    show(girl)
    page = text_of(reader_client.get("/detainees/"))
    assert "deceased" in page
    assert "not known here" not in page


@pytest.mark.parametrize("day", ["1992-09-01", "1993-12-01", "2015"])
def test_of_a_day_after_the_death_it_is_said_that_the_person_had_died(reader_client, girl, day):
    page = asked(reader_client, show(girl), day)
    assert "Death recorded before" in page
    assert "Death in custody, 20 June 1992" in page
    assert "then is unknown" not in page


def test_of_a_day_before_the_death_nothing_is_said_of_it(reader_client, girl):
    case = show(girl)
    assert "Death recorded before" not in asked(reader_client, case, "1992-06-01")
    assert "Death recorded before" not in asked(reader_client, case, "1990")


@pytest.mark.parametrize("given", [{"evaluation": "disputed", "evaluation_note": {"en": "Sources differ."}}])
def test_a_disputed_death_leaves_the_status_unknown(reader_client, given):
    woman = make.make_detainee(publication_basis="deceased_public_interest", label="Person 000778")
    make.make_event([woman], kind="death_in_custody", begin_on="1992-06-20", **given)
    assert "Present status unknown" in shown_page(reader_client, show(woman))
