"""A day on which somebody is only mentioned is never said to be the end of custody; a disappearance is no stay."""

import pytest

from tests import factories as make

from .shown import Shown, show

pytestmark = pytest.mark.django_db


def told(client, address: str) -> str:
    return Shown(client.get(address).content.decode()).text


def missing_person(**given) -> str:
    """The address of a person who was taken on 14 June 1974 and is last mentioned on 16 July."""
    person = make.make_detainee("Person 000201", publication_basis="deceased_public_interest")
    make.make_event([person], kind="abduction", begin_on="1974-06-14")
    known = {"begin_on": "1974-06-14", "end_on": "1974-07-16", "end_is": "cited", **given}
    make.make_event([person], kind="enforced_disappearance", **known)
    return show(person).get_absolute_url()


def test_a_day_of_a_disappearance_does_not_say_that_a_source_states_an_end_that_none_states(reader_client):
    text = told(reader_client, missing_person() + "on/?on=1974-06-30")
    assert (
        "Enforced disappearance, from 14 June 1974, as a source states; last mentioned: 16 July 1974; end unknown"
        in text
    )
    assert "from 14 June 1974 to 16 July 1974" not in text


def test_a_disappearance_without_a_known_start_is_only_last_mentioned(reader_client):
    text = told(reader_client, missing_person(begin_on="", begin_is="") + "on/?on=1974-07-16")
    assert "Enforced disappearance, as a source states; last mentioned: 16 July 1974; end unknown" in text


DATES = [
    ({"end_is": "cited"}, "from 1 May 2003; last mentioned: 14 May 2003; end unknown"),
    ({"end_is": "cited", "begin_is": "cited"}, "first mentioned: 1 May 2003; last mentioned: 14 May 2003; end unknown"),
    ({"end_is": "cited", "begin_on": "2003-05-14"}, "from 14 May 2003; end unknown"),
    ({"end_is": "stated", "begin_is": "cited"}, "first mentioned: 1 May 2003; until 14 May 2003"),
    ({"end_is": "stated"}, "from 1 May 2003 to 14 May 2003"),
    ({"end_on": "", "end_is": ""}, "from 1 May 2003; end unknown"),
    ({"end_is": "cited", "begin_on": "", "begin_is": ""}, "last mentioned: 14 May 2003; end unknown"),
    ({"end_is": "stated", "begin_on": "", "begin_is": ""}, "until 14 May 2003"),
]


@pytest.mark.parametrize(("given", "words"), DATES)
def test_the_table_of_places_says_of_a_date_what_a_source_says_of_it(reader_client, given, words):
    person = make.make_detainee("Person 000202")
    dates = {"begin_on": "2003-05-01", "end_on": "2003-05-14", **given}
    make.make_event([person], kind="detention", place=make.make_place(), **dates)
    text = told(reader_client, show(person).get_absolute_url())
    assert f"Detention, {words}" in text.partition("Recorded there")[2]


def held_until_a_last_mention(**given):
    person = make.make_detainee("Person 000203")
    dates = {"begin_on": "2003-05-01", "end_on": "2003-05-14", "end_is": "cited", **given}
    make.make_event([person], kind="detention", place=make.make_place(), **dates)
    return person


def test_the_list_of_events_and_the_box_say_last_mentioned(reader_client):
    page = Shown(reader_client.get(show(held_until_a_last_mention()).get_absolute_url()).content.decode())
    assert "1 May 2003 last mentioned: 14 May 2003 end unknown" in page.part("custody")
    assert "last mentioned: 14 May 2003; end unknown" in page.text.partition("Last custody on record")[2][:200]
    assert "cited;" not in page.text


def test_what_follows_a_stay_is_not_said_to_follow_its_end(reader_client):
    page = told(reader_client, show(held_until_a_last_mention()).get_absolute_url())
    assert "No later detention is on record after the detention (last mentioned: 14 May 2003)." in page


def test_the_chronology_of_a_dossier_says_last_mentioned(reader_client):
    text = told(reader_client, show(held_until_a_last_mention()).get_absolute_url() + "dossier/")
    assert "1 May 2003 last mentioned: 14 May 2003 end unknown" in text
    assert "1 May 2003 – 14 May 2003" not in text


def test_the_page_of_a_place_says_last_mentioned(reader_client):
    person = held_until_a_last_mention()
    place = person.participations.get().event.place
    show(person)
    text = told(reader_client, f"/places/{place.code}/")
    assert "1 May 2003 last mentioned: 14 May 2003 end unknown" in text


@pytest.mark.parametrize(("language", "words"), [("/ru", "последнее упоминание"), ("/ar", "آخر ذكر")])
def test_a_last_mention_is_called_so_in_each_language(reader_client, language, words):
    address = language + show(held_until_a_last_mention()).get_absolute_url()
    assert words in told(reader_client, address)


# The strip


def strip(client, address: str) -> str:
    """The strip of a page, with its markup."""
    html = client.get(address).content.decode()
    return html.partition('<figure class="overview strip">')[2].partition("</figure>")[0]


def test_the_strip_shows_a_disappearance_as_one_and_says_so(reader_client):
    figure = strip(reader_client, missing_person(end_is="stated"))
    assert 'class="disappeared ' in figure
    assert "Dotted: disappeared." in figure
    said = Shown(figure).text
    assert "Enforced disappearance, from 14 June 1974 to 16 July 1974, as a source states." in said
    assert "Where the person was then is unknown." in said
    assert "stay in custody" not in said


def test_the_strip_does_not_say_that_nobody_knows_where_they_were_when_a_source_places_them(reader_client):
    person = make.make_detainee("Person 000204", publication_basis="deceased_public_interest")
    make.make_event([person], kind="enforced_disappearance", begin_on="1974-06-14", end_on="1974-07-16")
    make.make_event([person], kind="detention", begin_on="1974-06-20", end_on="1974-06-25")
    said = Shown(strip(reader_client, show(person).get_absolute_url())).text
    assert "1 stay in custody is recorded here" in said
    assert "Enforced disappearance, from 14 June 1974 to 16 July 1974, as a source states." in said
    assert "unknown" not in said


def test_a_strip_without_a_disappearance_has_no_key_for_one(reader_client):
    assert "disappeared" not in strip(reader_client, show(held_until_a_last_mention()).get_absolute_url())
