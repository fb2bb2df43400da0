"""Search finds what the pages say: authorities, sources, proceedings, legal terms; accents and vowel signs aside."""

import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from detainees.models import Method
from published.models import SearchText
from published.publish import publish, withdraw
from published.search.texts import texts_found
from tests import factories as make
from tests.published.shown import show

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(reader_client):
    """A function that gives what the search page answers, and its text."""

    def asked(query, language=""):
        response = reader_client.get(f"{language}/search/", {"q": query})
        assert response.status_code == 200
        text = re.sub(r"(?s)<head.*?</head>|<[^>]+>", " ", response.content.decode())
        return response.context["answer"], re.sub(r"\s+", " ", unescape(text))

    return asked


def a_case(**given):
    """A woman of whom much is recorded, in words that stand nowhere but in codes and names."""
    person = make.make_detainee("Zarema Madeupova")
    service = make.make_party(name={"en": "Bureau of Pretences (BOP)", "ru": "Бюро притворства"}, kind="agency")
    source = make.make_source(title="Nobody asked", publisher="The Madeup Gazette")
    make.make_event([person], kind="detention", authority=service, source=source)
    trial = make.make_proceeding([person], title={"en": "Trial of three weavers"})
    make.make_decision(proceeding=trial, kind="judgment_acquittal", account={"en": "They were cleared of smuggling."})
    posture = make.make_term(Method, name={"en": "forced zigzag posture"})
    make.make_allegation(victims=[person], methods=[posture], purpose="confession", account={"en": "It is reported."})
    return person


def test_what_tells_most_of_the_words_comes_first_the_case_and_the_part_of_it():
    once, often = make.make_detainee("Amina Once"), make.make_detainee("Amina Often")
    make.make_event([often], account={"en": "A lighthouse was seen."})
    make.make_statement(speakers=[often], paraphrase={"en": "The lighthouse, the lighthouse, always the lighthouse."})
    make.make_event([once], account={"en": "She was held in a lighthouse, by the sea."})
    show(often), show(once)
    found = texts_found("lighthouse")
    assert [one.case for one in found] == [often.public_id, once.public_id]
    assert found[0].part == "statements"


def test_an_authority_a_source_and_a_proceeding_are_found_by_name(ask):
    show(a_case())
    for query, name in (
        ("BOP", "Bureau of Pretences (BOP)"),
        ("bureau pretences", "Bureau of Pretences (BOP)"),
        ("Gazette", "The Madeup Gazette"),
        ("weavers", "Trial of three weavers"),
    ):
        answer, text = ask(query)
        assert "Authorities, sources and proceedings" in text, query
        assert any(name in found.name for found in answer.entries), query
    assert "named in 1 public document" in text
    answer, text = ask("притворства", "/ru")
    assert "Бюро притворства" in text


def test_a_legal_term_is_found_although_the_document_has_a_code_for_it(ask):
    case = show(a_case())
    answer, text = ask("acquittal")
    assert [(one.case, one.where) for one in answer.passages] == [(case, "in a proceeding")]
    answer, text = ask("forced")
    assert re.search("in an allegation: According to [^:]+: forced zigzag posture Read it on the page", text)
    answer, text = ask("confession")
    assert [one.case for one in answer.passages] == [case]
    answer, text = ask("оправдательный приговор", "/ru")
    assert [one.case for one in answer.passages] == [case]


def test_words_of_a_proceeding_lead_to_the_case_and_are_never_shown_without_what_became_of_it(ask):
    person = a_case()
    trial = person.roles.get().proceeding
    make.make_charge(proceeding=trial, words={"en": "Smuggling of moonbeams"}, outcome="acquitted", against=[person])
    case = show(person)
    for query in ("moonbeams", "smuggling", "acquittal"):
        answer, text = ask(query)
        assert [one.case for one in answer.passages] == [case]
        assert "in a proceeding." in text
        assert "moonbeams" not in text.replace(f"for {query}", "").lower() or query == "moonbeams"
        assert "cleared of" not in text
    assert not SearchText.objects.filter(part__startswith="proceedings").exclude(entries=[]).exists()


@pytest.mark.parametrize(
    ("written", "asked", "language"),
    [
        ("She was flown to Guantánamo.", "Guantanamo", "en"),
        ("She was flown to Guantanamo.", "Guantánamo", "en"),
        ("Detención en el cuartel", "detencion", "es"),
        ("Её увезли на Ёлочной площади", "елочной", "ru"),
        ("Её увезли на Елочной площади", "ёлочной", "ru"),
        ("احتُجِزَ في مَركَزِ الشُّرطة", "مركز", "ar"),
        ("احتجز في مركز الشرطة", "مَركَز", "ar"),
        ("نُقل إلى أحمدية", "احمدية", "ar"),
        ("في المـــركز الأول", "المركز", "ar"),
        ("در زنـــدان مرکزی", "زندان", "fa"),
        ("Zügig nach Würzburg", "wurzburg", "de"),
        ("Han holdt i Brønnøysund", "Brønnøysund", "en"),
    ],
)
def test_accents_and_vowel_signs_make_no_difference_in_texts(ask, written, asked, language):
    person = make.make_detainee("Zarema Madeupova")
    make.make_event([person], account={language: written})
    case = show(person)
    answer, _text = ask(asked)
    assert [one.case for one in answer.passages] == [case]
    (passage,) = answer.passages
    assert "<mark>" in passage.found.line
    assert unescape(re.sub("</?mark>", "", passage.found.line)) == written


def test_word_forms_still_count(ask):
    person = make.make_detainee("Zarema Madeupova")
    make.make_event([person], account={"en": "They forced her into a new van.", "ru": "Она вошла в новый фургон."})
    case = show(person)
    for query in ("force", "forcing", "vans", "новая", "фургоны"):
        assert [one.case for one in ask(query)[0].passages] == [case], query


def test_a_line_shows_the_words_as_they_are_written_and_nothing_of_them_as_markup(ask):
    person = make.make_detainee("Zarema Madeupova")
    words = " ".join(f"word{n}" for n in range(100))
    make.make_event([person], account={"en": f"{words} “Guantánamo,” <script>alert(1)</script> & more {words}"})
    show(person)
    (passage,) = ask("guantanamo")[0].passages
    assert "“<mark>Guantánamo</mark>,” &lt;script&gt;alert(1)&lt;/script&gt; &amp; more" in passage.found.line
    assert len(passage.found.line.split()) < 40


def test_each_case_is_there_once_however_often_it_tells_of_it(ask):
    for _each in range(12):
        person = make.make_detainee()
        for kind in ("arrest", "detention"):
            make.make_event([person], kind=kind, account={"en": "A lighthouse.", "ru": "Lighthouse"})
        make.make_statement(speakers=[person], paraphrase={"en": "The lighthouse was cold."})
        show(person)
    passages = ask("lighthouse")[0].passages
    assert len({one.case for one in passages}) == len(passages) == 10


def test_what_is_not_found_is_not_said_to_be_in_no_case_but_where_it_was_looked_for(ask):
    show(a_case())
    answer, text = ask("Qzxqz")
    assert answer.is_empty
    assert "Nothing was found for Qzxqz ." in text
    for part in ("names", "numbers", "places", "authorities", "sources", "proceedings", "legal terms"):
        assert part in text.partition("were searched:")[2].partition("You can try")[0]
    assert "No public case matches" not in text


def test_nothing_confidential_internal_or_left_out_is_found(ask):
    person = a_case()
    secret = make.make_source(
        title="Umbrellaquark papers", publisher="Umbrellaquark", confidential=True, descriptor={"en": "a guest"}
    )
    make.make_event([person], account={"en": "Seen by a guest."}, source=secret, working_note="umbrellaquark note")
    make.make_event([person], account={"en": "Umbrellaquark inside."}, visibility="internal")
    make.make_charge(proceeding=make.make_proceeding([person], visibility="internal"), words={"en": "Umbrellaquark"})
    make.make_party(name={"en": "Umbrellaquark Agency"})
    show(person)
    answer, text = ask("umbrellaquark")
    assert answer.is_empty
    assert "umbrellaquark" not in str(list(SearchText.objects.values("entries", "vector"))).lower()


def test_what_is_withdrawn_is_found_by_no_term_authority_or_proceeding(ask):
    person, user = a_case(), make.make_user()
    publish(person, by=user, solo_reason="A test.")
    withdraw(person, by=user, reason="test")
    for query in ("BOP", "Gazette", "weavers", "acquittal", "forced zigzag"):
        assert ask(query)[0].is_empty, query


def test_the_number_of_queries_does_not_grow(ask):
    show(a_case())

    def queries():
        with CaptureQueriesContext(connection) as captured:
            ask("Bureau forced acquittal")
        return len(captured)

    few = queries()
    for _each in range(3):
        show(a_case())
    assert queries() == few
