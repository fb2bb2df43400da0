"""What the checks before publication look for, word by word and day by day, without a database."""

import re
from types import SimpleNamespace

import pytest

from casetracker.dates import PartialDate
from casetracker.vocabulary import PublicationBasis
from detainees.models import Allegation, CustodyEvent, Decision, Detail, Participation, Statement, Status
from detainees.preflight.attribution import is_half_withheld
from detainees.preflight.forbidden import COMPILED, TITLE, at_liberty, has_not_agreed, health_is_flagged
from detainees.preflight.homes import ADDRESS, NAMED_AS_A_HOME, addresses_of
from detainees.preflight.individuals import is_surname, is_unit, may_be_a_name, names_a_person
from detainees.preflight.prose import Passage, Words, fold, sentence, stem, words_of
from detainees.preflight.timing import Dated, is_much_later, is_of_the_person
from tests.published.parts import detainee, part

# Words that may do harm


FOUND = {
    "whereabouts": """
        is in hiding | Asylum was granted | refugee status | exiled | their whereabouts | on a wanted list
        they are wanted | fled | emigrated | settled in X | now lives | still residing | lives abroad
        скрывается | в бегах | убежище
        в федеральном розыске | эмигрировал | бежала | выехал за границу | за рубежом | проживает | в изгнании
        местонахождение
    """,
    "sexual_violence_words": "raped | rape | sexually | sodomised | изнасиловали | сексуальное",
    "health_words": """
        hepatitis | HIV | tuberculosis | diagnosed | disease | disability | psychiatric | depressed | hospitals
        was ill | illness | surgery | medication | health | болезнь | больница | ВИЧ
        инвалидность | здоровье | медицинская
    """,
    "interrogation": """
        an informer | informants | recruited | cooperated with | co-operation with | agreed to cooperate | collaborator
        told their interrogators | told investigators | осведомитель | завербован | стукач | сотрудничал
    """,
    "accusation_in_title": """
        The terrorists | extremism | a militant | jihadist | murder | the criminals | gang | боевики
        террорист | убийство
    """,
    "birth_day_in_words": """
        born on 5 March 1970 | born March 5 | date of birth: 05.03.1970 | born 1970-03-05 | родился 5 марта
        born on the 5th of May | birth on 5/3/70
    """,
    "home_in_words": "a street | the village | an apartment | the house | the town | ул. X | село X | город X",
    "source_by_relation_and_year": "a cousin, in 2004 | in 1999 a cellmate | a fellow prisoner of 2010 | сестра, 2004",
}


@pytest.mark.parametrize(
    ("rule", "text"),
    [(rule, text.strip()) for rule, some in FOUND.items() for text in re.split(r"\||\n", some.strip())],
)
def test_words_that_may_do_harm_are_found_in_any_case(rule, text):
    assert COMPILED[rule].search(text)
    assert COMPILED[rule].search(text.upper())


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("whereabouts", "she was wanted to stay"),
        ("whereabouts", "they lived in peace"),
        ("sexual_violence_words", "grapes and draperies"),
        ("health_words", "a village on a hill"),
        ("interrogation", "information was given; the states cooperated"),
        ("accusation_in_title", "The criminal case of five people"),
        ("accusation_in_title", "Criminal proceedings"),
        ("birth_day_in_words", "born in March 1970"),
        ("birth_day_in_words", "born in the village. On 5 March they left"),
        ("home_in_words", "Region R"),
        ("source_by_relation_and_year", "a relative"),
        ("source_by_relation_and_year", "in 2004 somebody"),
    ],
)
def test_words_that_only_look_like_it_are_not(rule, text):
    assert not COMPILED[rule].search(text)


@pytest.mark.parametrize(
    ("where", "is_title"),
    [
        ("heading.title.en", True),
        ("proceedings[1].title.en", True),
        ("proceedings[1].alternatives[2].title.ru", True),
        ("assurances[3].title.en", True),
        ("proceedings[1].account.en", False),
        ("statements[1].title.en", False),
        ("proceedings[1].decisions[1].title.en", False),
    ],
)
def test_titles_are_those_of_the_page_of_proceedings_and_of_assurances(where, is_title):
    assert bool(TITLE.fullmatch(where)) == is_title


def case(basis=PublicationBasis.PUBLIC_INTEREST, status="", flags=()):
    """What the rules ask of a case: why it may be public, the last status, the risks."""
    statuses = [part("status", {"kind": status})] if status else []
    found = [SimpleNamespace(kind=kind) for kind in flags]
    return SimpleNamespace(
        subject=SimpleNamespace(publication_basis=basis), document=detainee(statuses=statuses), flags=found
    )


@pytest.mark.parametrize(
    ("given", "may_be"),
    [
        ({}, True),
        ({"status": "not_in_custody"}, True),
        ({"status": "in_custody_before_trial"}, False),
        ({"status": "deceased"}, False),
        ({"basis": PublicationBasis.CONSENT}, False),
        ({"basis": PublicationBasis.OWN_STATEMENT}, False),
        ({"basis": PublicationBasis.DECEASED}, False),
        ({"basis": PublicationBasis.FAMILY}, True),
    ],
)
def test_a_person_may_be_at_liberty_unless_held_dead_or_heard(given, may_be):
    assert at_liberty(case(**given)) == may_be


def test_health_and_sexual_violence_need_consent_and_no_other_basis_is_one():
    assert not has_not_agreed(case(PublicationBasis.CONSENT))
    for basis in (PublicationBasis.OWN_STATEMENT, PublicationBasis.DECEASED, PublicationBasis.FAMILY):
        assert has_not_agreed(case(basis))
    assert health_is_flagged(case(flags=["family_in_reach", "health_data"]))
    assert not health_is_flagged(case(flags=["family_in_reach"]))
    assert not health_is_flagged(case(PublicationBasis.CONSENT, flags=["health_data"]))


# People


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Colonel Testov",
            "Col. Testov",
            "judge Madeup",
            "Mr Example",
            "the investigator Testova",
            "полковник Тестов",
        ),
        *("следователя Тестова", "A. Testov", "A.B. Testov", "Testov A. B.", "Тестов А.", "Amina Testovna Madeupovna"),
        *("Иван Иванович", "Ahmad bin Example", "Namun Ad oglu Misalov", "العقيد أحمد", "Major Testov FSB"),
    ],
)
def test_a_rank_with_a_surname_initials_or_a_fathers_name_name_a_person(text):
    assert names_a_person(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Advocate General",
            "General Directorate",
            "Colonel FSB",
            "U.S. Army",
            "U. K. Forces",
            "the judges",
            "a colonel",
        ),
        *("Ministry of Justice", "Прокурор области", "Testov", "Department No. 5", ""),
    ],
)
def test_a_body_a_rank_alone_and_a_state_name_nobody(text):
    assert not names_a_person(text)


@pytest.mark.parametrize(
    ("text", "may_be"),
    [
        ("Amina Testova", True),
        ("Amina Testova Example Madeup", True),
        ("Amina Testova Example Madeup Other", False),
        ("Amina", False),
        ("Amina Prison", False),
        ("Amina FSB", False),
        ("some men, Amina Testova", True),
        ("guards and Amina Testova", True),
        ("Amina testova", False),
    ],
)
def test_two_to_four_capitalised_words_without_a_body_may_be_a_name(text, may_be):
    assert may_be_a_name(text) == may_be


def test_a_body_is_known_by_its_words_in_any_case_of_russian():
    assert all(is_unit(word) for word in ("Ministry", "Prison", "отделом", "тюрьмы", "Anti-Crime"))
    assert not any(is_unit(word) for word in ("Testov", "Амина"))
    assert is_surname("Testov FSB")
    assert not is_surname("FSB")
    assert not is_surname("General Testov")


# Homes


@pytest.mark.parametrize(
    "text",
    [
        *("12 Madeup Street", "12a, Old Madeup Road", "Street Madeup 12", "ул. Примерная, д. 5", "Musterstraße 5"),
        *("apartment 7", "flat no. 7", "квартира 7", "кв. 7", "calle Ejemplo 12", "شارع المثال رقم 5"),
    ],
)
def test_a_house_in_a_street_or_a_flat_reads_as_an_address(text):
    assert ADDRESS.search(text)


@pytest.mark.parametrize("text", ["Madeup Street", "a street", "5 people", "article 5", "flat land"])
def test_a_street_or_a_number_alone_is_no_address(text):
    assert not ADDRESS.search(text)


@pytest.mark.parametrize(
    "name", ["at home", "Home", "family house", "Her flat", "house, 5", "дома у сестры", "дом семьи"]
)
def test_a_place_is_named_as_a_home(name):
    assert NAMED_AS_A_HOME.search(name)


@pytest.mark.parametrize("name", ["House of Culture", "Homeland", "Children's home", "Town hall"])
def test_a_place_that_is_nobody_s_home_is_not(name):
    assert not NAMED_AS_A_HOME.search(name)


def test_the_words_of_a_home_are_those_that_tell_where_it_is():
    home = SimpleNamespace(name={"en": "The family home at Rosewood", "ru": "Дом в Розовом"})
    assert addresses_of(home) == [["rosewood"], ["розов"]]


# Words and sentences


def test_words_are_compared_without_case_accents_and_endings():
    assert words_of("Расула, Расулом — É_x") == ["расул", "расул", "e", "x"]
    assert (stem("rasula"), stem("она"), fold("مـُحمد")) == ("rasula", "она", "محمد")


def test_words_are_found_only_one_after_the_other_and_in_the_passage_where_they_stand_first():
    read = [Passage("a", "one two three"), Passage("b", "two three one two")]
    words = Words(read)
    assert words.find(["two", "three"]).where == "a"
    assert words.find(["three", "one"]).where == "b"
    assert words.find(["one", "three"]) is None
    assert words.find(["one", "four"]) is None
    assert words.find([]) is None


def test_a_sentence_is_shown_from_its_begin_to_its_end_and_a_very_long_one_in_part():
    text = "The first. The second has it! The third."
    at = text.index("has")
    assert sentence(text, at, at + 3) == "The second has it"
    long = "x" * 200 + " has " + "y" * 200
    at = long.index("has")
    assert sentence(long, at, at + 3) == "x" * 119 + " has " + "y" * 119


# Dates


@pytest.mark.parametrize(
    ("on", "published", "is_later"),
    [
        ("2004-06-01", "2004-05-01", False),
        ("2004-06-02", "2004-05-01", True),
        ("2004-06", "2004", False),
        ("2005", "2004", False),
        ("2005-03", "2004", True),
        ("before 2006", "2004", False),
        ("2006", "after 2004", False),
        ("2006!", "2004", False),
    ],
)
def test_a_fact_is_much_later_than_a_source_from_32_days_on(on, published, is_later):
    assert is_much_later(PartialDate.parse(on), PartialDate.parse(published)) == is_later


def test_what_is_of_the_persons_life_cannot_be_before_their_birth():
    for row in (Participation(), Allegation(), Status(), Detail(kind="residence"), CustodyEvent(pk=1)):
        assert is_of_the_person(row, set())
    for row in (Detail(kind="birth"), Statement(), Decision()):
        assert not is_of_the_person(row, set())
    assert not is_of_the_person(CustodyEvent(pk=1), {1})
    assert is_of_the_person(CustodyEvent(pk=1), {2})


@pytest.mark.parametrize(
    ("row", "column", "is_ahead"),
    [
        (CustodyEvent(kind="arrest"), "begin_on", False),
        (CustodyEvent(kind="sentence_end"), "begin_on", True),
        (CustodyEvent(kind="release", modality="announced"), "begin_on", True),
        (Participation(event=CustodyEvent(kind="sentence_end")), "own_begin_on", True),
        (Participation(event=CustodyEvent(kind="arrest")), "own_begin_on", False),
        (Decision(), "until_on", True),
        (Decision(), "decided_on", False),
    ],
)
def test_only_what_was_announced_a_term_or_a_promise_may_lie_ahead(row, column, is_ahead):
    assert Dated(row, column, PartialDate.parse("2040")).is_ahead == is_ahead


# Sources


@pytest.mark.parametrize(
    ("given", "is_half"),
    [
        ({"kind": "web_page"}, True),
        ({"kind": "press_article"}, True),
        ({"kind": "web_page", "url": "https://example.org/a"}, False),
        ({"kind": "web_page", "archive_url": "https://example.org/a"}, False),
        ({"kind": "book"}, False),
        ({"kind": "web_page", "seen": "quoted"}, False),
    ],
)
def test_a_source_on_the_web_without_an_address_is_half_withheld(given, is_half):
    plain = {"confidential": None, "url": "", "archive_url": "", "seen": "original"}
    assert is_half_withheld(SimpleNamespace(**{**plain, **given})) == is_half
