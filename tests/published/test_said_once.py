"""A fact of which nothing is recorded but what its heading says is told once: below it stands who states it."""

import re

import pytest

from tests import factories as make

from .shown import Shown, show

pytestmark = pytest.mark.django_db

BLOCK = re.compile(r"<(?:p|h[1-6]|li|dt|td)\b[^>]*>(.*?)(?=</?(?:p|h[1-6]|li|dt|dd|td|ul|ol|div|dl)\b)", re.DOTALL)
BESIDE = re.compile(
    r'<ul class="fields">.*?</ul>|<a class="(?:ref|para|ex|anchor)".*?</a>|<span class="(?:tag|number)[^>]*>.*?</span>',
    re.DOTALL,
)
DECIDED = {"decided_on": "2006-05-04", "effect": "ends_sentence"}


def bare_case():
    """A person of whom every kind of fact is recorded without an account in words."""
    person = make.make_detainee("Person 000501")
    source = make.make_source(publisher="Watchers Invented", title="Report 000502")
    make.make_event([person], kind="arrest", begin_on="2005-01-10", place=make.make_place(), source=source)
    trial = make.make_proceeding([person], title={"en": "Trial: Case 000503"}, source=source)
    judgment = make.make_decision(proceeding=trial, kind="judgment_conviction", source=source)
    make.make_decision(proceeding=trial, kind="pardon", affects=judgment, source=source, **DECIDED)
    assurance = make.make_assurance(title={"en": "Assurance 000504"}, source=source)
    event = make.make_event(
        [person],
        kind="cross_border_transfer",
        begin_on="2004-03-01",
        place=make.make_place(),
        to_place=make.make_place(),
        source=source,
    )
    assurance.transfers.add(event)
    undertaking = make.make_undertaking(assurance=assurance, words={}, source=source)
    make.make_assessment(undertaking=undertaking, source=source, asserted_by_words="a lawyer")
    make.make_allegation(victims=[person], account={}, source=source)
    return person


def lines(html: str) -> list[str]:
    """What stands in each block of a page, without its notes, links and signs."""
    html = re.sub(BESIDE, "", html)
    return [" ".join(Shown(block).text.replace("¶", "").split()) for block in BLOCK.findall(html)]


def parts(html: str) -> list[str]:
    """Each heading of a fact with what stands below it."""
    found = re.split(r"(?=<h[1-6]\b)|</section>", html.partition("<main")[2])
    return [one for one in found if re.match("<h[345]", one)]


@pytest.mark.parametrize("page", ["", "dossier/"])
def test_no_line_of_a_fact_says_its_heading_again(reader_client, page):
    html = reader_client.get(show(bare_case()).get_absolute_url() + page).content.decode()
    told = [[line for line in lines(part) if line] for part in parts(html)]
    assert len(told) >= 6
    for first, *rest in told:
        heading = first.strip(" .").casefold()
        assert [one for one in rest if heading in one.casefold()] == [], heading


def test_below_a_heading_stands_who_states_it(reader_client):
    text = Shown(reader_client.get(show(bare_case()).get_absolute_url()).content.decode()).text
    assert "According to Watchers Invented:" not in text
    assert len(re.findall(r"As stated by [^.]*Watchers Invented\b", text)) >= 5


def test_a_pardon_is_told_once_among_the_decisions(reader_client):
    page = Shown(reader_client.get(show(bare_case()).get_absolute_url()).content.decode())
    decisions = page.part("proceedings").partition("Decisions, in order")[2]
    assert len(re.findall(r"\bPardon, 4 May 2006", decisions)) == 1


def test_who_reports_it_is_said_beside_who_states_it(reader_client):
    person = make.make_detainee("Person 000505")
    service = make.make_party(name={"en": "Service 000506"})
    paper = make.make_party(name={"en": "Paper 000507"}, kind="media")
    make.make_event([person], kind="arrest", begin_on="2005-01-10", asserted_by=service, relayed_by=paper)
    text = Shown(reader_client.get(show(person).get_absolute_url()).content.decode()).text
    assert re.search("As stated by (the )?Service 000506, as reported by Paper 000507\\.", text)
