"""How the page names each kind of custody event: never more than the source says, never the opposite."""

import pytest

from published.models import Case
from tests import factories as make

from .shown import Shown, show

pytestmark = pytest.mark.django_db

DECEASED = {"publication_basis": "deceased_public_interest"}


def address(person) -> str:
    """The address of a person's page, published at the first call."""
    case = Case.objects.filter(pk=person.public_id).first() or show(person)
    return case.get_absolute_url()


def page(client, person, language="") -> str:
    return Shown(client.get(language + address(person)).content.decode()).text


def on(client, person, day: str) -> str:
    """What the page says of a day."""
    return Shown(client.get(address(person) + "on/", {"on": day}).content.decode()).text


def disappeared_woman():
    """Taken in June 1974, her body found in July."""
    woman = make.make_detainee("Person 000101", **DECEASED)
    make.make_event([woman], kind="abduction", begin_on="1974-06-14")
    make.make_event([woman], kind="enforced_disappearance", begin_on="1974-06-14", end_on="1974-07-16")
    make.make_event([woman], kind="body_found", begin_on="1974-07-16")
    make.make_event([woman], kind="exhumed", begin_on="1993")
    make.make_event([woman], kind="buried", begin_on="1994")
    return woman


def test_a_disappearance_reads_as_one_and_a_body_found_as_no_release_and_no_second_death(reader_client):
    text = page(reader_client, disappeared_woman())
    assert "Enforced disappearance" in text
    assert "at least 1, at most 33 days" in text
    for never in ("Death", "released", "No custody is recorded", "Nothing about custody", "No later", " he "):
        assert never not in text, never


def test_the_years_of_custody_end_with_the_life_and_not_with_the_burial(reader_client):
    woman = disappeared_woman()
    make.make_event([woman], kind="detention", begin_on="1974-06-20", begin_is="cited")
    assert "1 stay in custody is recorded here, in 1974." in page(reader_client, woman)


def test_the_last_custody_has_no_place_where_none_is_recorded(reader_client):
    person = make.make_detainee("Person 000109")
    first = {"place": make.make_place(name={"en": "City 000301"}), "end_is": "stated"}
    make.make_event([person], kind="detention", begin_on="2019-05-08", end_on="2019-05-10", **first)
    agency = make.make_party(name={"en": "Agency 000305"})
    make.make_event([person], kind="immigration_detention", begin_on="2019-05-10", authority=agency)
    text = page(reader_client, person)
    assert "Immigration detention: held by the Agency 000305; place not recorded" in text.replace(" [1]", "")


def test_on_a_day_of_a_disappearance_nobody_is_said_to_be_held_anywhere(reader_client):
    text = on(reader_client, disappeared_woman(), "1974-06-30")
    assert "Whereabouts unacknowledged" in text
    assert "Enforced disappearance, from 14 June 1974 to 16 July 1974, as a source states" in text
    assert "Possibly held" not in text


def nights_of_a_minor():
    """A person arrested at 17, let go to probation, each night at a police station."""
    minor = make.make_detainee("Person 000102", publication_basis="consent")
    make.make_detail(detainee=minor, kind="age", number=17, on="2016-02-01")
    make.make_event([minor], kind="detention", begin_on="2016-02-01", end_on="2016-02-10", end_is="stated")
    make.make_event([minor], kind="release", begin_on="2016-02-10")
    make.make_event([minor], kind="nightly_custody", begin_on="2016-02-10", end_on="2016-12-31", end_is="stated")
    return minor


def test_days_of_custody_by_night_are_named_and_not_counted(reader_client):
    text = page(reader_client, nights_of_a_minor())
    assert "10 days" in text
    assert "custody by night is not counted" in text
    assert "No custody is recorded" not in text


def test_a_day_of_custody_by_night_is_called_so(reader_client):
    text = on(reader_client, nights_of_a_minor(), "2016-05-05")
    assert "Held by night" in text
    assert "Certainly held" not in text


def test_custody_by_night_alone_is_no_number_of_days(reader_client):
    person = make.make_detainee("Name not known 000103", publication_basis="consent")
    make.make_event([person], kind="nightly_custody", begin_on="2016-02-10", end_on="2016-12-31", end_is="stated")
    assert "Days held" not in page(reader_client, person)


def test_who_is_held_by_night_is_found_on_these_days(reader_client):
    show(nights_of_a_minor())
    found = reader_client.get("/detainees/?date_from=2016-05-05&date_to=2016-05-05&dates=certainly").content.decode()
    assert "Person 000102" in found


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        ("suicide", "Death by suicide"),
        ("killed_outside_custody", "Killing outside custody"),
        ("death_after_release", "Death after release"),
    ],
)
def test_a_death_that_is_not_in_custody_is_not_called_so(reader_client, kind, named):
    person = make.make_detainee("Person 000104", **DECEASED)
    make.make_event([person], kind="detention", begin_on="2004-03-01", end_on="2004-03-09", end_is="stated")
    make.make_event([person], kind="release", begin_on="2004-03-09")
    make.make_event([person], kind=kind, begin_on="2004-05-01", authority=make.make_party(name={"en": "Group 000105"}))
    text = page(reader_client, person)
    assert named in text
    assert "by: Group 000105" in text
    assert "9 days" in text
    assert "death in custody" not in text.casefold()
    assert "Certainly held" not in on(reader_client, person, "2004-05-01")


def test_what_lasts_is_shown_from_when_to_when_and_adds_no_day(reader_client):
    woman = make.make_detainee("Person 000106")
    make.make_event([woman], kind="detention", begin_on="2020-03-01", end_on="2020-12-31", end_is="stated")
    make.make_event([woman], kind="hunger_strike", begin_on="2020-03-20", end_on="2020-10-09")
    make.make_event([woman], kind="solitary_confinement", begin_on="2020-05-01", end_on="2020-05-11")
    text = page(reader_client, woman)
    assert "Hunger strike" in text
    assert "Solitary confinement" in text
    assert "306 days" in text
    said = on(reader_client, woman, "2020-05-05")
    assert "Hunger strike, from 20 March 2020 to 9 October 2020." in said
    assert "Certainly held" in said


def test_two_counts_of_the_end_of_a_sentence_stand_side_by_side_and_are_no_record_of_custody(reader_client):
    woman = make.make_detainee("Person 000107")
    make.make_event([woman], kind="detention", begin_on="2020-01-11", end_on="2023-10-05", end_is="stated")
    count = make.make_event([woman], kind="sentence_end", begin_on="2022-10-07")
    make.make_event([woman], kind="sentence_end", begin_on="2025-01", alternative_to=count)
    text = page(reader_client, woman)
    assert "End of the sentence, as stated" in text
    assert "7 October 2022" in text
    assert "January 2025" in text
    assert "No record here" in on(reader_client, woman, "2024-06-01")
    assert "End of the sentence" not in on(reader_client, woman, "2023-01-01")


def test_the_end_of_a_sentence_may_lie_ahead(reader_client):
    woman = make.make_detainee("Person 000110")
    make.make_event([woman], kind="detention", begin_on="2020-01-11")
    make.make_event([woman], kind="sentence_end", begin_on="January 2041!")
    assert "January 2041" in page(reader_client, woman)


def test_undated_events_stand_in_the_order_in_which_they_were_typed(reader_client):
    person = make.make_detainee("Person 000108")
    for kind in ("solitary_confinement", "counsel_refused", "visit_allowed"):
        make.make_event([person], kind=kind, begin_on="")
    text = page(reader_client, person)
    places = [text.index(one) for one in ("Solitary confinement", "Refusal of access to counsel", "Permitted visit")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("language", "words"),
    [("/ru", ("насильственное исчезновение", "обнаружение тела")), ("/ar", ("اختفاء قسري", "العثور على الجثمان"))],
)
def test_the_kinds_are_named_in_each_language(reader_client, language, words):
    text = page(reader_client, disappeared_woman(), language).casefold()
    assert all(one in text for one in words)
