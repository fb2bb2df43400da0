"""Pre-flight finds telephone numbers and e-mail addresses in what readers would see."""

import pytest

from detainees.preflight import Gravity, preflight
from detainees.preflight.contacts import has_contact
from tests import factories as make

CONTACTS = [
    "The witness P. saw it; the phone is +000 700 99999.",
    "Call +00070099999",
    "+000 (700) 999-99 is where they answer",
    "phone 700 99999",
    "Tel. 700-99999",
    "The phone number of the witness is 700999",
    "700 999 99 (mobile)",
    "WhatsApp: 0700 999 999",
    "Their cellphone no. 0700.999.999",
    "тел. 8 (000) 123-45-67",
    "телефон свидетеля: 12-34-56",
    "Мобильный 80001234567",
    "هاتف ٠٧٠٠٩٩٩٩٩٩",
    "رقم هاتفه: ٠٧٠٠ ٩٩٩ ٩٩٩",
    "+٠٠٠ ٧٠٠ ٩٩٩٩٩",
    "\u200f٩٩٩٩٩ ٧٠٠ ٠٠٠+",
    "موبایل ۰۷۰۰۹۹۹۹۹۹",
    "फ़ोन +००० ७०० ९९९९९",
    "phone 7\u200b0\u200b0\u200b9\u200b9\u200b9",
    "Write to person.000123@example.org.",
    "person@почта.example",
    "person @ example.org",
]

NO_CONTACTS = [
    "They were held from 28.02.2004 to 12/03/2005.",
    "They phoned on 28.02.2004 and were held in 2004-2005.",
    "A mobile group came on 2004-02-28.",
    "The telephone was taken in 2004 (15 February).",
    "Телефон забрали 12.03.05.",
    "A telephone was cut off, 1999–2005.",
    "ISN 000123",
    "They asked by telephone for ISN 000123.",
    "Case No. 1-23/2005",
    "The phone was evidence in Case No. 1-23/2005 and in case no. 12345678.",
    "The phone cost 10 000 000 roubles, and later $ 1000000.",
    "They paid +10,000 and 12 500 000 rubles.",
    "Article 205.1 and Article 282.2 of Law No. 114-FZ; the mobile unit left.",
    "They had a mobile phone. Decree 123456 says so.",
    "A telephone was there, and much later, after long talks, they were given number 123456.",
    "They fled to Tel Aviv 20052006.",
    "Six men + 12 others",
    "Prisoner 12345678",
    "@example_channel",
    "She was held @ the base.",
    "принесли 12 тел, 14.05.2005",
    "هاتف سنة ٢٠٠٤-٢٠٠٥",
]


@pytest.mark.parametrize("text", CONTACTS)
def test_what_somebody_can_be_reached_by_is_found(text):
    assert has_contact(text)


@pytest.mark.parametrize("text", NO_CONTACTS)
def test_dates_sums_and_numbers_of_cases_are_not_taken_for_a_telephone(text):
    assert not has_contact(text)


def test_a_very_long_text_is_read_at_once():
    for text in ("a" * 50_000 + "@", "1 " * 25_000, "phone 12345 x " * 3_000, "a." * 25_000 + "@b." + "c-" * 20_000):
        has_contact(text)


def contact(person, **given):
    """What is found of telephone numbers and e-mail addresses."""
    return [one for one in preflight(person, **given).findings if one.code == "contact"]


@pytest.mark.django_db
@pytest.mark.parametrize("number", ["+000 700 99999", "person.000123@example.org"])
def test_a_number_in_a_public_text_is_for_a_second_person_who_is_told_the_box_and_not_the_number(number):
    person = make.make_detainee()
    event = make.make_event(people=[person], account={"en": f"The witness saw it; their phone is {number}."})
    (finding,) = contact(person)
    assert finding.level == Gravity.SECOND_PERSON
    assert finding.words.startswith("A telephone number or e-mail address would be public: ")
    assert f"account (English) of the custody event {event.public_id}" in finding.words
    assert number not in finding.words
    assert finding.row == event
    assert preflight(person).needs_second_person


@pytest.mark.django_db
def test_the_note_on_the_edition_is_read_for_telephone_numbers_too():
    assert contact(make.make_detainee(), public_note="Questions: phone 700 99999")


@pytest.mark.django_db
def test_a_number_in_what_stays_internal_is_no_matter():
    person = make.make_detainee(working_note="phone +000 700 99999")
    make.make_event(people=[person], account={"en": "They were held."}, working_note="phone +000 700 99999")
    assert not contact(person)
