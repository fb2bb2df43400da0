"""A line that search shows is of one statement, whole or cut between sentences, with who says it and the way to it."""

import re
from html import unescape

import pytest

from detainees.models import Method
from tests import factories as make
from tests.published.shown import show

pytestmark = pytest.mark.django_db


@pytest.fixture
def lines(reader_client):
    """A function that gives the lines shown for a query, each as it reads, and the address behind it."""

    def shown(query, language=""):
        html = reader_client.get(f"{language}/search/", {"q": query}).content.decode()
        found = re.findall(r'(?s)<p class="line">(.*?)</p>', html.partition('id="texts"')[2])
        return [(in_words(one), "".join(re.findall(r'href="([^"]*)"', one)[-1:])) for one in found]

    return shown


def in_words(html: str) -> str:
    """The words of some markup on one line, without the signs that keep names apart."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>|[\u2066-\u2069]", "", html))).strip()


def a_woman_of_whom_three_speak():
    """A woman held in Georgia, with three statements and a note that all have one word in common."""
    person = make.make_detainee("Nino Madeupadze")
    gazette = make.make_source(publisher="The Madeup Gazette")
    bureau = make.make_party(name={"en": "Bureau of Pretences"}, kind="agency")
    make.make_statement(
        speakers=[person], source=gazette, paraphrase={"en": "I signed that I was a smuggler,"}, said_on="2001"
    )
    make.make_statement(
        about=[person],
        asserted_by=bureau,
        source=gazette,
        paraphrase={"en": "because they were registered smugglers"},
        said_on="2002",
    )
    make.make_statement(
        about=[person],
        asserted_by=bureau,
        source=gazette,
        paraphrase={"en": "Nobody was harmed."},
        quotation="No smuggler was harmed",
        quotation_language="en",
        evaluation_note={"en": "Page 3 of the paper says smugglers"},
        said_on="2003",
    )
    return person


def test_a_line_is_of_one_statement_and_says_whose_it_is(lines):
    show(a_woman_of_whom_three_speak())
    ((line, _address),) = lines("smuggler")
    assert line == (
        "in a statement: According to Nino Madeupadze, as reported by The Madeup Gazette: "
        "I signed that I was a smuggler, Read it on the page"
    )


def test_the_statement_in_which_most_of_the_words_stand_is_the_one_that_is_shown(lines):
    show(a_woman_of_whom_three_speak())
    ((line, _address),) = lines("registered smugglers")
    assert "According to Bureau of Pretences: because they were registered smugglers Read it" in line
    ((line, _address),) = lines("smuggler harmed")
    assert "According to Bureau of Pretences: No smuggler was harmed Read it" in line


def test_a_note_of_the_editors_is_said_to_be_theirs(lines):
    show(a_woman_of_whom_three_speak())
    ((line, _address),) = lines("page 3 paper")
    assert "Note of the editors of this record: Page 3 of the paper says smugglers" in line


def test_an_allegation_an_answer_to_it_and_a_term_have_each_their_own_author(lines):
    person = make.make_detainee("Nino Madeupadze")
    posture = make.make_term(Method, name={"en": "forced zigzag posture"})
    make.make_allegation(
        victims=[person],
        methods=[posture],
        asserted_by=make.make_party(name={"en": "Union of Madeup Weavers"}, kind="organisation"),
        source=make.make_source(publisher="The Madeup Gazette"),
        account={"en": "She was kept upright."},
        answer="denies",
        answer_words={"en": "She was kept warm."},
    )
    show(person)
    for query, said in (
        ("upright", "Union of Madeup Weavers reported: She was kept upright."),
        ("zigzag", "Union of Madeup Weavers reported: forced zigzag posture"),
        ("warm", "Official answer, according to The Madeup Gazette: She was kept warm."),
    ):
        ((line, _address),) = lines(query)
        assert said in line, query


def test_what_is_said_of_a_group_is_shown_as_said_of_a_group(lines):
    person = make.make_detainee("Nino Madeupadze")
    make.make_statement(
        about=[person],
        paraphrase={"en": "They were treated as lanterns."},
        stated_as="every_member_as_stated",
        group_words="the five weavers",
    )
    show(person)
    ((line, _address),) = lines("lanterns")
    assert "said of the five weavers" in line


def test_the_way_leads_to_the_paragraph_of_that_statement(lines, reader_client):
    person = a_woman_of_whom_three_speak()
    make.make_event([person], account={"en": "Seen near a lighthouse."})
    make.make_detail(detainee=person, value={"en": "Weaver of lanterns"})
    case = show(person)
    page = reader_client.get(case.get_absolute_url()).content.decode()
    for query in ("registered smugglers", "lighthouse", "lanterns"):
        ((_line, address),) = lines(query)
        address, _sign, anchor = address.partition("#")
        assert address == case.get_absolute_url()
        assert f'id="{anchor}"' in page, query


def test_a_long_text_is_cut_between_sentences_and_marked_as_cut(lines):
    person = make.make_detainee("Nino Madeupadze")
    filler = " ".join(f"Sentence {n} has exactly seven words." for n in range(12))
    make.make_event([person], account={"en": f"{filler} I never was a smuggler, she said. {filler}"})
    show(person)
    ((line, _address),) = lines("smuggler")
    said = re.search(r"… (.*) …", line)[1]
    assert said.startswith("I never was a smuggler, she said. Sentence 0 has")
    assert said.endswith("exactly seven words.")
    assert len(said.split()) <= 60


def test_a_short_text_is_shown_whole(lines):
    person = make.make_detainee("Nino Madeupadze")
    words = "It was said that, before she signed the paper that she had not read, nobody had told her of it, and " * 2
    make.make_event([person], account={"en": f"{words} smuggler."})
    show(person)
    ((line, _address),) = lines("smuggler")
    assert f"{words.strip()} smuggler." in line
    assert "…" not in line


def test_what_was_decided_about_others_is_not_found_as_if_it_concerned_the_person(lines):
    victim = make.make_detainee("Nino Madeupadze")
    trial = make.make_proceeding(title={"en": "Trial of the guards"})
    make.make_role(proceeding=trial, detainee=victim, role="victim")
    make.make_decision(proceeding=trial, kind="judgment_conviction", concerns_words={"en": "three guards"})
    case = show(victim)
    ((line, address),) = lines("conviction")
    assert line == ("in what was decided about other people, not this person. Read it on the page, with its outcome.")
    assert address == f"{case.get_absolute_url()}#proceedings"
    assert "о других людях, не об этом человеке" in lines("conviction", "/ru")[0][0]
