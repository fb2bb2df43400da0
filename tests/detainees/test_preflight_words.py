"""Pre-flight looks at the words of the document: those that may do harm are shown to a second person."""

import pytest

from casetracker.vocabulary import DetailKind, PublicationBasis
from detainees.preflight import Gravity, preflight
from tests import factories as make

pytestmark = pytest.mark.django_db


def found(subject, code):
    """The findings of one code."""
    return [one for one in preflight(subject).findings if one.code == code]


def told(words, language="en", flag="", **given):
    """A person of whom an event is told in these words."""
    person = make.make_detainee(**given)
    make.make_event(people=[person], account={language: words})
    if flag:
        make.make_risk_flag(detainee=person, kind=flag)
    return person


WHEREABOUTS = [
    "He is in hiding.",
    "He asked for asylum.",
    "He lives in exile.",
    "His whereabouts are known.",
    "He fled abroad.",
    "He is on the wanted list.",
    "He was wanted by the agency.",
    "He now lives with his family.",
    "Он скрывается.",
    "Он в розыске.",
    "Он объявлен в федеральный розыск.",
    "Ему дали убежище.",
    "Он бежал за границу.",
    "Он эмигрировал.",
    "Его местонахождение известно.",
    "Он проживает за рубежом.",
]


@pytest.mark.parametrize("words", WHEREABOUTS)
def test_words_on_where_a_man_at_liberty_is_are_for_a_second_person(words):
    person = told(f"He was held. {words} He was released.")
    (finding,) = found(person, "whereabouts")
    assert finding.level == Gravity.SECOND_PERSON
    assert f"“{words}”" in finding.words or f"“{words[:-1]}”" in finding.words
    assert "He was held" not in finding.words
    assert finding.where == "custody.events[1].account.en"
    assert finding.row.account["en"].startswith("He was held.")


def test_the_same_words_pass_where_he_is_held_is_dead_or_has_spoken():
    held = told("He fled abroad.")
    make.make_status(detainee=held)
    assert not found(held, "whereabouts")
    for basis in (PublicationBasis.CONSENT, PublicationBasis.OWN_STATEMENT, PublicationBasis.DECEASED):
        assert not found(told("He fled abroad.", publication_basis=basis), "whereabouts")
    free = told("He fled abroad.")
    make.make_status(detainee=free, kind="not_in_custody")
    assert found(free, "whereabouts")


def test_a_status_that_we_rejected_says_nothing_of_whether_somebody_is_held():
    free = told("They fled abroad.")
    make.make_status(detainee=free, kind="not_in_custody", on="2006")
    make.make_status(detainee=free, on="2007", evaluation="rejected", evaluation_note={"en": "Somebody else."})
    assert found(free, "whereabouts")


def test_he_wanted_to_go_home_tells_nothing():
    assert not found(told("He was tired and wanted to go home."), "whereabouts")


def test_the_public_note_is_read_too():
    person = make.make_detainee()
    (finding,) = preflight(person, public_note="Corrected: he is in hiding.").second_person
    assert (finding.code, finding.where, finding.row) == ("whereabouts", "public note", person)


@pytest.mark.parametrize("words", ["He was raped.", "Sexual violence was threatened.", "Его изнасиловали."])
def test_words_of_sexual_violence_want_consent(words):
    assert [one.level for one in found(told(words), "sexual_violence_words")] == [Gravity.SECOND_PERSON]
    assert not found(told(words, publication_basis=PublicationBasis.CONSENT), "sexual_violence_words")


@pytest.mark.parametrize("words", ["He has hepatitis.", "У него туберкулёз."])
def test_words_on_health_are_looked_at_where_that_risk_is_noted(words):
    assert [one.level for one in found(told(words, flag="health_data"), "health_words")] == [Gravity.SECOND_PERSON]
    assert not found(told(words), "health_words")
    agreed = told(words, flag="health_data", publication_basis=PublicationBasis.CONSENT)
    assert not found(agreed, "health_words")


@pytest.mark.parametrize(
    "words",
    [
        "He was called an informer.",
        "They recruited him.",
        "He cooperated with the agency.",
        "He told interrogators what they asked.",
        "Его завербовали.",
        "Он сотрудничал со следствием.",
    ],
)
def test_words_on_cooperation_and_recruitment_are_for_a_second_person(words):
    assert [one.level for one in found(told(words), "interrogation")] == [Gravity.SECOND_PERSON]


def test_cooperation_between_states_is_none():
    assert not found(told("The states agreed on cooperation."), "interrogation")


def test_a_title_must_not_accuse_but_an_account_may_tell_of_the_accusation():
    assert found(make.make_matter(title={"en": "Return of terrorists"}), "accusation_in_title")
    assert found(make.make_matter(title={"en": "Return", "ru": "Возвращение террористов"}), "accusation_in_title")
    person = told("He was accused of terrorism.")
    make.make_proceeding(people=[person], title={"en": "Criminal trial in a town"})
    assert not found(person, "accusation_in_title")
    make.make_proceeding(people=[person], title={"en": "Trial of the militants"})
    assert [one.level for one in found(person, "accusation_in_title")] == [Gravity.SECOND_PERSON]


@pytest.mark.parametrize(
    "words",
    ["He was born on 12 March 1978.", "Born March 12, 1978, he", "Он родился 12 марта 1978 года.", "born 12.03.1978"],
)
def test_a_day_of_birth_in_words_is_for_a_second_person(words):
    assert [one.level for one in found(told(words), "birth_day_in_words")] == [Gravity.SECOND_PERSON]
    assert not found(told("Born in 1978, he was taken on 12 March 2002."), "birth_day_in_words")


def test_a_home_told_in_words_is_for_a_second_person():
    person = make.make_detainee()
    row = make.make_detail(detainee=person, kind=DetailKind.RESIDENCE, value={"en": "a village in the north"})
    assert [(one.level, one.row) for one in found(person, "home_in_words")] == [(Gravity.SECOND_PERSON, row)]
    assert not found(told("He was held in a village."), "home_in_words")


# Confidential sources


def confidential(descriptor="people of the test", **given):
    """A source of which readers see the descriptor alone."""
    return make.make_source(confidential=True, descriptor={"en": descriptor}, **given)


def rests_on(source, **given):
    """A person with one statement from the source."""
    person = make.make_detainee()
    make.make_statement(about=[person], source=source, **given)
    return person


@pytest.mark.parametrize("words", ["a brother, 2005", "in 2005 his lawyer", "адвокат, 2005 год"])
def test_relation_and_year_of_a_confidential_source_are_for_a_second_person(words):
    person = rests_on(confidential(words))
    assert [one.level for one in found(person, "source_by_relation_and_year")] == [Gravity.SECOND_PERSON]


@pytest.mark.parametrize("words", ["relatives, lawyers and friends", "an interview, 2005"])
def test_relation_or_year_alone_pass(words):
    assert not found(rests_on(confidential(words)), "source_by_relation_and_year")


def test_a_name_in_the_descriptor_blocks():
    (finding,) = found(rests_on(confidential("Mr Testov")), "confidential_source_named")
    assert finding.level == Gravity.BLOCKS


def test_a_name_in_the_descriptor_of_a_confidential_origin_blocks():
    report = make.make_source(derived_from=confidential("Mr Testov"), relation="reports_on")
    (finding,) = found(rests_on(report), "confidential_source_named")
    assert finding.level == Gravity.BLOCKS
    assert "Mr Testov" in finding.words


def test_who_speaks_by_name_and_a_confidential_source_do_not_go_together():
    source = confidential()
    assert found(rests_on(source, asserted_by_words="T. Testov"), "confidential_source_named")[0].level == "blocks"
    pair = found(rests_on(source, asserted_by_words="Test Testov"), "confidential_source_named")
    assert pair[0].level == Gravity.SECOND_PERSON
    assert not found(rests_on(source, asserted_by_words="two of the seven"), "confidential_source_named")
    assert not found(rests_on(make.make_source(), asserted_by_words="T. Testov"), "confidential_source_named")


def test_group_words_with_a_name_and_a_confidential_source_do_not_go_together():
    given = {"stated_as": "class", "group_words": "T. Testov and others"}
    assert found(rests_on(confidential(), **given), "confidential_source_named")
    assert not found(rests_on(make.make_source(), **given), "confidential_source_named")


def test_people_as_speakers_of_a_confidential_source_are_for_a_second_person():
    people = make.make_party(kind="people")
    assert [one.level for one in found(rests_on(confidential(), asserted_by=people), "speaker_of_confidential")] == [
        Gravity.SECOND_PERSON
    ]
    assert not found(rests_on(make.make_source(), asserted_by=people), "speaker_of_confidential")
